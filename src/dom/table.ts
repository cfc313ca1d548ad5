import type {CsvCell} from "./csv.js";
import {type Attributes, type Child, markup} from "./element.js";

/** The two ways in which rows can be sorted. */
export type SortOrder = "ascending" | "descending";

/** A column of a table. */
export interface Column<Row> {
  /** Its name, which its heading bears as `data-column`. */
  key: string;
  heading: Child | readonly Child[];
  /** What its cells are: the name of the row, a number or words; default words. */
  type?: "name" | "number" | "words";
  /** Class of its heading and its cells; default none. */
  class?: string | null;
  /** What stands before a value where a row is a block; default nothing. */
  label?: string | null;
  /** Further attributes of its heading; default none. */
  head?: Attributes;
  /** What stands in a cell; null where there is nothing to stand there. */
  cell: (row: Row) => Child | readonly Child[];
  /** What a cell is in a file and in order, null for no value; default its words. */
  value?: (row: Row) => CsvCell;
  /** What a cell is in order alone, null for no value; default its value. */
  order?: (row: Row) => string | number | null;
  /** Order of the first press on its heading, null where it does not sort; default null. */
  sort?: SortOrder | null;
  /** Further attributes of a cell; default none. A class stands beside the column's. */
  attributes?: (row: Row) => Attributes;
}

/** Rows that stand together. */
export interface RowGroup<Row> {
  rows: readonly Row[];
  /** What stands above them; default nothing. */
  heading?: string | null;
  /** What stands in their place where there are none; default nothing. */
  empty?: string | null;
  /** Whether they keep their order whatever a reader sorts by; default false. */
  isFixed?: boolean;
  /** Attributes of the group; default none. */
  attributes?: Attributes;
}

/** How a table is made. */
export interface TableOptions<Row> {
  document: Document;
  /** Attributes of the table; default none. */
  attributes?: Attributes;
  /** Attributes of a row; default none. */
  row?: (row: Row) => Attributes;
}

/** What may be left out of a list of columns. */
export type MaybeColumn<Row> = Column<Row> | false | null | undefined;

/**
 * A table of rows, one column after another. It holds all that its reader can do with it: `makeSortable` sorts it by its
 * headings, and the site's script copies it and gives it away as CSV, wherever it was drawn.
 */
export function table<Row>(
  columns: readonly MaybeColumn<Row>[],
  rows: readonly Row[],
  options: TableOptions<Row>
): HTMLTableElement {
  return groupedTable(columns, [{rows}], options);
}

/** A table of rows in groups, each sorted in itself. */
export function groupedTable<Row>(
  columns: readonly MaybeColumn<Row>[],
  groups: readonly RowGroup<Row>[],
  {document, attributes = {}, row = () => ({})}: TableOptions<Row>
): HTMLTableElement {
  const {html} = markup(document);
  const shown = columns.filter((column): column is Column<Row> => Boolean(column));
  const line = (tag: "th" | "td", own: Attributes, words: string) =>
    html(tag, {...own, colspan: shown.length}, [words]);
  return html("table", attributes, [
    html("thead", {}, [
      html(
        "tr",
        {},
        shown.map((column) => headCell(column, document))
      )
    ]),
    ...groups.map(({rows, heading, empty, isFixed = false, attributes: own = {}}) =>
      html("tbody", {...own, "data-fixed": isFixed}, [
        heading && html("tr", {class: "group"}, [line("th", {scope: "rowgroup"}, heading)]),
        rows.length === 0 && empty && html("tr", {}, [line("td", {class: "muted"}, empty)]),
        ...rows.map((one) =>
          html(
            "tr",
            row(one),
            shown.map((column) => bodyCell(column, one, document))
          )
        )
      ])
    )
  ]);
}

function headCell<Row>({key, heading, type, sort, ...column}: Column<Row>, document: Document): HTMLElement {
  const head = column.head ?? {};
  const name = classes(type === "number" && "number", column.class, head.class);
  const own = {...head, scope: "col", class: name, "data-column": sort ? key : null, "data-sort": sort ?? null};
  return markup(document).html("th", own, children(heading));
}

function bodyCell<Row>(column: Column<Row>, row: Row, document: Document): HTMLElement {
  const {html} = markup(document);
  const {type = "words", label = null, cell, value, order} = column;
  const content = cell(row);
  const tag = type === "name" ? "th" : "td";
  if (content === null) return html(tag);
  const own = column.attributes?.(row) ?? {};
  return html(
    tag,
    {
      ...own,
      scope: type === "name" ? "row" : null,
      class: classes(type === "number" && "number", column.class, own.class),
      "data-label": label ?? own["data-label"],
      // As text: numbers among attributes are coordinates, which are cut.
      "data-value": value && String(value(row) ?? ""),
      "data-sort": order && String(order(row) ?? "")
    },
    children(content)
  );
}

function children(content: Child | readonly Child[]): readonly Child[] {
  return Array.isArray(content) ? content : [content as Child];
}

function classes(...names: readonly unknown[]): string | null {
  return names.filter(Boolean).join(" ") || null;
}
