import {type Child, markup} from "../../../dom/element.js";
import {identifier} from "../../../notebook/keywords.js";
import type {CheckCell, SqlCell} from "../../../notebook/notebook.js";
import {resultGrid} from "../grid/grid.js";
import type {Rows} from "../grid/rows.js";
import {type Outcome, type ResultRows, rowWords} from "../outcome.js";
import type {CellActions} from "./actions.js";

/** What came of a query: its rows and how many, or why there are none. */
export interface ResultView {
  update: (cell: SqlCell | CheckCell, outcome: Outcome) => void;
  /** Shows until it is run what it gave when the page was built. */
  adopt: (built: readonly Node[]) => void;
}

interface Sorted {
  column: string;
  order: "ascending" | "descending";
}

/** Shows in the foot of a cell what came of it. */
export function resultView(
  foot: HTMLElement,
  {document, actions}: {document: Document; actions: CellActions}
): ResultView {
  const {html} = markup(document);
  let shown: ResultRows | null = null;
  let told: Outcome["kind"] | null = null;
  let cell: SqlCell | CheckCell | null = null;
  let sorted: Sorted | null = null;

  const sqlOf = ({column, order}: Sorted, name: string) =>
    `SELECT *\nFROM ${identifier(name)}\nORDER BY ${identifier(column)}${order === "descending" ? " DESC" : ""} NULLS LAST`;
  const button = (words: string, action: () => unknown) => {
    const one = html("button", {type: "button"}, [words]);
    one.addEventListener("click", () => void action());
    return one;
  };
  const sort = async (column: string) => {
    const result = shown;
    const name = cell?.name;
    if (!result || !name) return;
    const next: Sorted | null =
      sorted?.column !== column
        ? {column, order: "ascending"}
        : sorted.order === "ascending"
          ? {column, order: "descending"}
          : null;
    try {
      const rows = next ? await actions.ask(sqlOf(next, name)) : result;
      if (shown !== result) return;
      sorted = next;
      draw(result, rows);
      foot.querySelector<HTMLElement>(".grid")?.focus();
      actions.announce(next ? `Sorted by ${column}, ${next.order}.` : "In the order of the query.");
    } catch (error) {
      actions.announce(`It could not be sorted: ${error instanceof Error ? error.message : error}`);
    }
  };
  const files = (result: ResultRows) => {
    const words = html("summary", {}, ["Download"]);
    const menu = html("details", {class: "menu"}, [
      words,
      html(
        "div",
        {},
        (["csv", "xlsx", "json"] as const).map((kind) =>
          button(fileWords[kind], async () => {
            words.textContent = "Writing…";
            try {
              await actions.download(result, cell?.name ?? "result", kind);
              menu.removeAttribute("open");
            } catch (error) {
              actions.announce(`The file could not be written: ${error instanceof Error ? error.message : error}`);
            }
            words.textContent = "Download";
          })
        )
      )
    ]);
    return menu;
  };
  const draw = (result: ResultRows, rows: Rows) => {
    const {columns} = result;
    const name = cell?.name ?? null;
    const canSort = name !== null && result.rows > 1 && cell?.kind === "sql";
    const tables = result.tables.map((table) => `${table.name} of ${table.date}`).join(", ");
    foot.replaceChildren(
      ...elements(
        columns.length > 0 && result.rows > 0
          ? resultGrid(rows, {
              document,
              label: name ? `Result of ${name}` : "Result",
              sorted,
              ...(canSort && {sort: (column: string) => void sort(column)}),
              announce: actions.announce
            })
          : null,
        html("div", {class: "result-line"}, [
          html("p", {class: "result-count", title: tables ? `From ${tables}` : null}, [
            `${rowWords(result)}, ${columns.length} ${columns.length === 1 ? "column" : "columns"}`
          ]),
          sorted &&
            name &&
            button("Keep this order as a cell", () => sorted && cell && actions.keep(cell.id, sqlOf(sorted, name))),
          cell?.kind === "sql" && result.rows > 0 && button("Chart", () => cell && actions.chart(cell.id)),
          result.rows > 0 && files(result)
        ])
      )
    );
  };
  let isBuilt = false;
  return {
    adopt(built) {
      isBuilt = true;
      foot.replaceChildren(...built);
    },
    update(next, outcome) {
      const isOther = cell !== null && cell.sql !== next.sql;
      cell = next;
      const isUnderWay = outcome.kind === "queued" || outcome.kind === "running";
      isBuilt &&= isUnderWay || (outcome.kind === "idle" && !isOther);
      // What was there stays, dimmed, until there is something to take its place.
      if (isUnderWay) foot.classList.add("is-old");
      if (isBuilt || isUnderWay) return;
      const isTrouble = outcome.kind === "refused" || (outcome.kind === "failed" && outcome.result === null);
      if (isTrouble && (outcome.kind === "failed" || outcome.kind === "refused")) {
        shown = null;
        told = outcome.kind;
        const place = outcome.line === null ? "" : `Line ${outcome.line}: `;
        foot.replaceChildren(html("div", {class: "cell-trouble"}, [html("p", {}, [`${place}${outcome.message}`])]));
        return;
      }
      const result = "result" in outcome ? outcome.result : null;
      foot.classList.toggle("is-old", outcome.kind !== "done" && outcome.kind !== "failed");
      if (result && (result !== shown || told === "failed")) {
        shown = result;
        sorted = null;
        draw(result, result);
      }
      if (!result) {
        shown = null;
        if (told !== outcome.kind) foot.replaceChildren();
      }
      told = outcome.kind;
    }
  };
}

const fileWords = {csv: "CSV", xlsx: "Excel (XLSX)", json: "JSON"} as const;

function elements(...children: readonly Child[]): Node[] {
  return children.filter((child): child is Node => typeof child === "object" && child !== null);
}
