import {type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import type {ResultColumn} from "../../engine/database.js";
import type {Cell, InputCell} from "../../notebook/notebook.js";
import {isNumeric, shownText} from "../../notebook/value-text.js";
import {kindWords} from "./cells/frame.js";
import {highlightedSql} from "./highlight.js";
import {markdownView} from "./markdown.js";
import {rowWords} from "./outcome.js";

/** What a cell gave when its page was built. */
export interface BuiltResult {
  columns: readonly ResultColumn[];
  /** How many rows there are. */
  rows: number;
  /** The first of them. */
  first: readonly (readonly unknown[])[];
}

/** What cells are drawn with before any script runs. */
export interface StaticOptions {
  document: Document;
  root: Href;
  /** What a cell gave; null where it was not run. */
  resultOf: (cell: Cell) => BuiltResult | null;
  /** The chart of a chart cell; null where there is none. */
  chartOf: (cell: Cell) => Child;
  /** What is chosen in an input, as it is read. */
  chosen: (cell: InputCell) => string;
}

/** Cells as they are read without scripts, in the places that they have with them. */
export function staticCells(cells: readonly Cell[], options: StaticOptions): HTMLElement[] {
  const {html} = markup(options.document);
  // The row between two cells, which scripts fill, has its place from the first drawing on.
  return cells.flatMap((cell) => [html("div", {class: "cell-add", "aria-hidden": "true"}), staticCell(cell, options)]);
}

function staticCell(cell: Cell, options: StaticOptions): HTMLElement {
  const {document, resultOf} = options;
  const {html} = markup(document);
  const name = "name" in cell && cell.name ? cell.name : null;
  const result = resultOf(cell);
  const state = cell.kind === "check" && result ? (result.rows === 0 ? "holds" : "does not hold") : null;
  return html(
    "section",
    {
      class: "cell",
      role: "group",
      "data-kind": cell.kind,
      "data-check": state && (state === "holds" ? "holds" : "broken"),
      "aria-label": `${kindWords[cell.kind]}${name ? ` ${name}` : ""}`
    },
    [
      html("div", {class: "cell-margin"}, [
        name && html("p", {class: "cell-name"}, [name]),
        state && html("p", {class: "cell-state"}, [state])
      ]),
      html("div", {class: "cell-main"}, [
        html("div", {class: "cell-body"}, bodyOf(cell, options)),
        result && cell.kind === "sql" && html("div", {class: "cell-foot"}, resultTable(result, document))
      ])
    ]
  );
}

function bodyOf(cell: Cell, {document, root, chartOf, chosen}: StaticOptions): readonly Child[] {
  const {html} = markup(document);
  switch (cell.kind) {
    case "text":
      return [html("div", {class: "prose"}, markdownView(cell.text, {document, root}))];
    case "sql":
    case "check":
      return [html("div", {class: "code"}, [html("pre", {class: "sql"}, highlightedSql(cell.sql, {document}))])];
    case "input":
      return [
        html("div", {class: "input"}, [
          html("div", {class: "input-control"}, [
            html("span", {}, [cell.label ?? cell.name]),
            html("strong", {}, [chosen(cell)])
          ]),
          html("p", {class: "input-settings"}, [html("code", {}, [`$${cell.name}`])])
        ])
      ];
    case "chart":
      return [
        html("div", {class: "notebook-chart"}, [chartOf(cell)]),
        html("p", {class: "chart-settings"}, [`Chart of ${cell.from}`])
      ];
  }
}

/** The first rows of a result, and how many there are. */
function resultTable({columns, rows, first}: BuiltResult, document: Document): HTMLElement[] {
  const {html} = markup(document);
  const shown: Column<readonly unknown[]>[] = columns.map(({name, type}, i) => ({
    key: name,
    heading: name,
    type: isNumeric(type) ? "number" : "words",
    cell: (row) => shownText(row[i])
  }));
  const words =
    rows > first.length ? `first ${first.length} of ${rows.toLocaleString("en-GB")} rows` : rowWords({rows, of: null});
  return [
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Rows"}, [
      table(shown, first, {document, attributes: {class: "result-table"}})
    ]),
    html("div", {class: "result-line"}, [
      html("p", {class: "result-count"}, [`${words}, ${columns.length} ${columns.length === 1 ? "column" : "columns"}`])
    ])
  ];
}
