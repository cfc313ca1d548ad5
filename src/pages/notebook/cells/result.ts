import {type Child, markup} from "../../../dom/element.js";
import type {CheckCell, SqlCell} from "../../../notebook/notebook.js";
import {type Arranged, arrangedSql, asQueried, groupedSql, isArranged} from "../grid/arrange.js";
import {columnPanel} from "../grid/column-panel.js";
import {resultGrid} from "../grid/grid.js";
import type {Rows} from "../grid/rows.js";
import {type ColumnSummary, summariesOf} from "../grid/summaries.js";
import {type Outcome, type ResultRows, rowWords} from "../outcome.js";
import type {CellActions} from "./actions.js";

/** What came of a query: its rows and how many, or why there are none. */
export interface ResultView {
  update: (cell: SqlCell | CheckCell, outcome: Outcome) => void;
  /** Shows until it is run what it gave when the page was built. */
  adopt: (built: readonly Node[]) => void;
}

const fileWords = {csv: "CSV", xlsx: "Excel (XLSX)", json: "JSON", parquet: "Parquet"} as const;

/** Shows in the foot of a cell what came of it. */
export function resultView(
  foot: HTMLElement,
  {document, actions}: {document: Document; actions: CellActions}
): ResultView {
  const {html} = markup(document);
  let shown: ResultRows | null = null;
  let told: Outcome["kind"] | null = null;
  let cell: SqlCell | CheckCell | null = null;
  let arranged: Arranged = asQueried;
  let summaries: ReadonlyMap<string, ColumnSummary> | null = null;
  let isBuilt = false;

  const button = (words: string, action: () => unknown, attributes = {}) => {
    const one = html("button", {type: "button", ...attributes}, [words]);
    one.addEventListener("click", () => void action());
    return one;
  };
  const say = (what: string, error: unknown) =>
    actions.announce(`${what}: ${error instanceof Error ? error.message : error}`);
  /** Asks for the result as it is arranged, and shows that; the keys stay where they were. */
  const arrange = async (next: Arranged, words: string) => {
    const [result, name] = [shown, cell?.name];
    if (!result || !name) return;
    const focused = placeOfFocus(foot);
    try {
      const rows = isArranged(next) ? await actions.ask(arrangedSql(name, result.columns, next)) : result;
      if (shown !== result) return;
      arranged = next;
      draw(result, rows);
      focused();
      actions.announce(`${words} ${rows.rows.toLocaleString("en-GB")} of ${result.rows.toLocaleString("en-GB")} rows.`);
    } catch (error) {
      say("It could not be arranged", error);
    }
  };
  const sort = (column: string) => {
    const {sorted} = arranged;
    const order = sorted?.column === column && sorted.order === "ascending" ? "descending" : "ascending";
    const isBack = sorted?.column === column && sorted.order === "descending";
    const words = isBack ? "In the order of the query." : `Sorted by ${column}, ${order}.`;
    void arrange({...arranged, sorted: isBack ? null : {column, order}}, words);
  };
  const openColumns = async (result: ResultRows, rows: Rows) => {
    const name = cell?.name;
    if (!name) return;
    if (summaries) {
      summaries = null;
      return draw(result, rows);
    }
    try {
      const found = await summariesOf(name, result.columns, actions.ask);
      if (shown !== result) return;
      summaries = found;
      draw(result, rows);
    } catch (error) {
      say("The columns could not be summed up", error);
    }
  };
  const files = (result: ResultRows) => {
    const words = html("summary", {}, ["Download"]);
    const menu = html("details", {class: "menu"}, [
      words,
      html(
        "div",
        {},
        (["csv", "xlsx", "json", "parquet"] as const).map((kind) =>
          button(fileWords[kind], async () => {
            words.textContent = "Writing…";
            try {
              await actions.download(result, cell?.name ?? "result", kind);
              menu.removeAttribute("open");
            } catch (error) {
              say("The file could not be written", error);
            }
            words.textContent = "Download";
          })
        )
      )
    ]);
    return menu;
  };
  const line = (result: ResultRows, rows: Rows): HTMLElement => {
    const {columns} = result;
    const name = cell?.name ?? null;
    const isQuery = cell?.kind === "sql" && result.rows > 0;
    const tables = result.tables.map((table) => `${table.name} ${table.hash} of ${table.date}`).join(", ");
    const some = rows.rows < result.rows ? `${rows.rows.toLocaleString("en-GB")} shown of ` : "";
    return html("div", {class: "result-line"}, [
      html("p", {class: "result-count", title: tables ? `From ${tables}` : null}, [
        `${some}${rowWords(result)}, ${columns.length} ${columns.length === 1 ? "column" : "columns"}`
      ]),
      isArranged(arranged) && button("As queried", () => arrange(asQueried, "As the query has it.")),
      isArranged(arranged) &&
        name !== null &&
        button("Keep as a cell", () => cell && actions.keep(cell.id, arrangedSql(name, columns, arranged))),
      isQuery &&
        name !== null &&
        button("Columns", () => openColumns(result, rows), {"aria-expanded": String(summaries !== null)}),
      isQuery && button("Chart", () => cell && actions.chart(cell.id)),
      result.rows > 0 && files(result)
    ]);
  };
  const draw = (result: ResultRows, rows: Rows) => {
    const {columns} = result;
    const name = cell?.name ?? null;
    const canSort = name !== null && result.rows > 1 && cell?.kind === "sql";
    foot.replaceChildren(
      ...elements(
        summaries &&
          name !== null &&
          columnPanel({
            ...{document, columns, summaries, arranged},
            arrange: (next) => void arrange(next, "Arranged:"),
            group: (column) => cell && actions.keep(cell.id, groupedSql(name, column, columns))
          }),
        columns.length > 0 && result.rows > 0
          ? resultGrid(rows, {
              document,
              label: name ? `Result of ${name}` : "Result",
              sorted: arranged.sorted,
              ...(canSort && {sort}),
              announce: actions.announce
            })
          : null,
        line(result, rows)
      )
    );
  };
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
      if (outcome.kind === "refused" || (outcome.kind === "failed" && outcome.result === null)) {
        shown = null;
        told = outcome.kind;
        const place = outcome.line === null ? "" : `Line ${outcome.line}: `;
        return foot.replaceChildren(
          html("div", {class: "cell-trouble"}, [html("p", {}, [`${place}${outcome.message}`])])
        );
      }
      const result = "result" in outcome ? outcome.result : null;
      foot.classList.toggle("is-old", outcome.kind === "stale" || outcome.kind === "cancelled");
      if (result && (result !== shown || told === "failed")) {
        shown = result;
        arranged = asQueried;
        summaries = null;
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

/** Gives the focus back to the like of what has it, after what is drawn anew. */
function placeOfFocus(foot: HTMLElement): () => void {
  const {activeElement: active} = foot.ownerDocument;
  const label = active && foot.contains(active) ? active.getAttribute("aria-label") : null;
  return () => {
    if (label !== null) foot.querySelector<HTMLElement>(`[aria-label=${JSON.stringify(label)}]`)?.focus();
  };
}

function elements(...children: readonly Child[]): Node[] {
  return children.filter((child): child is Node => typeof child === "object" && child !== null);
}
