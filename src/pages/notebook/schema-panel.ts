import {type Child, markup} from "../../dom/element.js";
import {identifier} from "../../notebook/keywords.js";
import {shownText} from "../../notebook/value-text.js";
import type {Core} from "./core.js";
import type {KnownColumn, KnownTable} from "./editor/offers.js";

/** What the panel of tables needs. */
export interface SchemaPanelOptions {
  core: Core;
  /** Puts a word into the query that a reader is at. */
  insert: (text: string) => void;
  /** Puts a new query under the cell that a reader is at. */
  query: (sql: string) => void;
  close: () => void;
}

/** Fills a panel with every table, view and result: what a row is, and of each column its meaning, how many values it has and one of them. */
export function schemaPanel(panel: HTMLElement, {core, insert, query, close}: SchemaPanelOptions): {show: () => void} {
  const {ownerDocument: document} = panel;
  const {html} = markup(document);
  const filter = html("input", {
    type: "search",
    "aria-label": "Find a table, a column or a word",
    placeholder: "Find a column"
  });
  const lists = html("div", {class: "schema-tables"});
  const done = html("button", {type: "button"}, ["Close"]);
  done.addEventListener("click", close);
  panel.classList.add("schema");
  panel.replaceChildren(html("div", {class: "schema-head"}, [html("h2", {}, ["Tables"]), done]), filter, lists);

  const button = (words: string, label: string, action: () => void) => {
    const one = html("button", {type: "button", "aria-label": label}, [words]);
    one.addEventListener("click", action);
    return one;
  };
  const columnRow = ({name, type, meaning}: KnownColumn, facts: Map<string, string>) =>
    html("li", {}, [
      html("p", {}, [
        button(name, `Insert ${name}`, () => insert(identifier(name))),
        html("span", {class: "muted"}, [type.replace(", may be empty", "").toLowerCase()])
      ]),
      html("p", {class: "muted"}, [inWords(meaning)]),
      facts.has(name) && html("p", {class: "schema-facts"}, [facts.get(name)])
    ]);
  const tableFold = (table: KnownTable, wanted: string) => {
    const list = html("ul", {});
    const columns =
      wanted === "" || hasWord(table.name, wanted)
        ? table.columns
        : table.columns.filter((one) => hasWord(`${one.name} ${one.meaning}`, wanted));
    const draw = (facts: Map<string, string>) =>
      list.replaceChildren(...columns.map((column) => columnRow(column, facts)));
    const fold = html("details", {open: wanted !== "" && columns.length > 0}, [
      html("summary", {}, [
        html("code", {}, [table.name]),
        html("span", {class: "muted"}, [` ${table.columns.length} columns`])
      ]),
      html("p", {class: "muted"}, [inWords(table.meaning)]),
      html("p", {class: "schema-actions"}, [
        button("Look at it", `Look at it: ${table.name}`, () =>
          query(`SELECT *\nFROM ${identifier(table.name)}\nLIMIT 100`)
        ),
        button("Insert", `Insert ${table.name}`, () => insert(identifier(table.name))),
        button(
          "Count values",
          `Count values of ${table.name}`,
          () =>
            void factsOf(table, core).then(draw, (error) => draw(new Map([[columns[0]?.name ?? "", String(error)]])))
        )
      ]),
      list
    ]);
    draw(new Map());
    return fold;
  };
  const show = () => {
    const wanted = filter.value.trim().toLowerCase();
    const found = core
      .known()
      .filter(
        (table) =>
          wanted === "" ||
          hasWord(
            `${table.name} ${table.meaning} ${table.columns.map((one) => `${one.name} ${one.meaning}`).join(" ")}`,
            wanted
          )
      );
    const children: Child[] = found.map((table) => tableFold(table, wanted));
    lists.replaceChildren(
      ...(children.length > 0 ? (children as Node[]) : [html("p", {class: "muted"}, ["No table has that word."])])
    );
  };
  filter.addEventListener("input", show);
  return {show};
}

/** How many values each column has, and one of them. */
async function factsOf(table: KnownTable, core: Core): Promise<Map<string, string>> {
  const from = identifier(table.name);
  const parts = table.columns.map(({name}) => `count(DISTINCT ${identifier(name)}), any_value(${identifier(name)})`);
  const result = await core.ask(`SELECT count(*), ${parts.join(", ")} FROM ${from}`);
  const [row = []] = await result.page(0, 1);
  return new Map(
    table.columns.map(({name}, i) => {
      const [count, example] = [row[1 + 2 * i], row[2 + 2 * i]];
      const shown = shownText(example);
      return [
        name,
        `${Number(count).toLocaleString("en-GB")} different in ${Number(row[0]).toLocaleString("en-GB")} rows, such as ${shown.length > 50 ? `${shown.slice(0, 50)}…` : shown}`
      ];
    })
  );
}

function hasWord(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted);
}

/** A meaning without the marks of code. */
function inWords(text: string): string {
  return text.replaceAll("`", "");
}
