import {type Child, markup} from "../../../dom/element.js";
import type {ResultColumn} from "../../../engine/database.js";
import {isNumeric, shownText} from "../../../notebook/value-text.js";
import type {Arranged, Filter} from "./arrange.js";
import {histogram} from "./histogram.js";
import type {ColumnSummary} from "./summaries.js";

/** What the panel of columns is made with. */
export interface ColumnPanelOptions {
  document: Document;
  columns: readonly ResultColumn[];
  summaries: ReadonlyMap<string, ColumnSummary>;
  arranged: Arranged;
  /** Arranges the result anew. */
  arrange: (arranged: Arranged) => void;
  /** Puts a query that groups by a column into the notebook. */
  group: (column: string) => void;
}

/** Every column of a result: its type, how many values are missing and different, its histogram; and what rows are kept by it. */
export function columnPanel({document, columns, summaries, arranged, arrange, group}: ColumnPanelOptions): HTMLElement {
  const {html} = markup(document);
  const keep = (column: string, filter: Filter | null) => {
    const filters = new Map(arranged.filters);
    if (filter) filters.set(column, filter);
    else filters.delete(column);
    arrange({...arranged, filters});
  };
  const numberField = (column: string, end: "from" | "to", filter: {from: number | null; to: number | null}) => {
    const field = html("input", {
      type: "number",
      step: "any",
      value: filter[end],
      placeholder: end,
      "aria-label": `${column} ${end}`
    });
    field.addEventListener("change", () => {
      const number = field.value === "" ? null : Number(field.value);
      const next = {...filter, [end]: number};
      keep(column, next.from === null && next.to === null ? null : next);
    });
    return field;
  };
  const filterOf = ({name, type}: ResultColumn): Child[] => {
    const filter = arranged.filters.get(name);
    if (isNumeric(type)) {
      const range = filter && "from" in filter ? filter : {from: null, to: null};
      return [numberField(name, "from", range), numberField(name, "to", range)];
    }
    const field = html("input", {
      type: "search",
      value: filter && "contains" in filter ? filter.contains : "",
      placeholder: "contains",
      "aria-label": `${name} contains`
    });
    field.addEventListener("change", () => keep(name, field.value === "" ? null : {contains: field.value}));
    return [field];
  };
  const facts = ({name}: ResultColumn): string => {
    const summary = summaries.get(name);
    if (!summary) return "";
    const {missing, distinct, least, most} = summary;
    const range = distinct > 1 ? `, ${short(least)} to ${short(most)}` : "";
    return `${distinct.toLocaleString("en-GB")} different${range}${missing > 0 ? `, ${missing.toLocaleString("en-GB")} missing` : ", none missing"}`;
  };
  const shape = ({name}: ResultColumn): Child => {
    const summary = summaries.get(name);
    if (!summary?.bins) return null;
    return histogram({
      document,
      bins: summary.bins,
      least: Number(summary.least),
      most: Number(summary.most),
      label: `How the values of ${name} are spread`,
      brushed: (range) => keep(name, range)
    });
  };
  const row = (column: ResultColumn) => {
    const {name, type} = column;
    const isShown = html("input", {
      type: "checkbox",
      checked: !arranged.hidden.has(name),
      "aria-label": `Show ${name}`
    });
    isShown.addEventListener("change", () => {
      const hidden = new Set(arranged.hidden);
      if (isShown.checked) hidden.delete(name);
      else hidden.add(name);
      arrange({...arranged, hidden});
    });
    const grouping = html("button", {type: "button", "aria-label": `Group by ${name}`}, ["Group"]);
    grouping.addEventListener("click", () => group(name));
    return html("li", {}, [
      html("label", {}, [isShown, html("code", {}, [name]), html("span", {class: "muted"}, [type.toLowerCase()])]),
      html("p", {class: "muted"}, [facts(column)]),
      html("div", {class: "column-shape"}, [shape(column)]),
      html("div", {class: "column-filter"}, [...filterOf(column), grouping])
    ]);
  };
  return html("ul", {class: "column-panel", "aria-label": "Columns"}, columns.map(row));
}

function short(value: unknown): string {
  const text = shownText(value);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
