import {listedNote, newestGradeCell} from "../../components/newest-grade.js";
import {csvFile, saveFile} from "../../dom/csv.js";
import {type Child, html} from "../../dom/element.js";
import {formatCell, formatChange} from "../../domain/format.js";
import {unitWords} from "../../domain/indicator-words.js";
import {families, type Indicator} from "../../domain/tables.js";
import {regionWords} from "../../exhibits/held.js";
import type {ViewOptions} from "../indicator/view.js";
import type {Member, MembersModel} from "./members-model.js";

/** What the table can be sorted by. */
const columns = ["name", "value", "change", "rank", "grade"] as const;
type Column = (typeof columns)[number];

/** The table of a region's authorities, or of England's regions, in one indicator. */
export function membersPart(model: MembersModel, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const {area, indicator, period, members, wider} = model;
  if (members.length === 0) return [];
  const isCountry = area.kind === "country";
  const heads: ReadonlyArray<readonly [Column, string, string | null]> = [
    ["name", isCountry ? "Region" : "Authority", null],
    ["value", period?.period ?? "Latest", "number"],
    ["change", "Change on the year", "number"],
    ["rank", isCountry ? "Rank of the regions" : "Rank in England", "number"],
    ...(isCountry ? [] : ([["grade", "Newest grade", "graded"]] as const))
  ];
  return [
    html(document, "h2", {}, [isCountry ? "The regions" : `Authorities in ${regionWords(area)}`]),
    html(document, "p", {class: "muted", "data-members-unit": ""}, [
      `${indicator.name}. ${unitWords(indicator)}.`,
      isCountry ? " Inner and Outer London are parts of London and have no rank of their own." : ""
    ]),
    html(document, "div", {class: "list-filter needs-script", "data-members-controls": ""}),
    html(document, "table", {class: "list members", "data-members": indicator.indicator}, [
      html(document, "thead", {}, [
        html(
          document,
          "tr",
          {},
          heads.map(([column, text, name]) =>
            html(document, "th", {scope: "col", class: name, "data-column": column}, [text])
          )
        )
      ]),
      html(
        document,
        "tbody",
        {},
        members.map((member) => memberRow(member, model, {document, root}))
      ),
      html(
        document,
        "tbody",
        {"data-wider": ""},
        wider.map((member) => memberRow(member, model, {document, root}))
      )
    ]),
    !isCountry && html(document, "p", {class: "small muted"}, [listedNote])
  ];
}

/** The choice of the indicator that the table shows, and the table as a file. */
export function membersControls(
  document: Document,
  {indicators, change}: {indicators: readonly Indicator[]; change: (indicator: string) => void}
): {elements: HTMLElement[]; select: HTMLSelectElement; download: HTMLButtonElement} {
  const select = html(
    document,
    "select",
    {name: "indicator"},
    byFamily(indicators).map(([family, some]) =>
      html(
        document,
        "optgroup",
        {label: family},
        some.map(({indicator, name}) => html(document, "option", {value: indicator}, [name]))
      )
    )
  );
  select.addEventListener("change", () => change(select.value));
  const download = html(document, "button", {type: "button"}, ["Table as CSV"]);
  return {elements: [html(document, "label", {}, ["Indicator", select]), download], select, download};
}

/** Makes the headings of the table sort it: best or highest first, the other way at the second press. */
export function sortable(table: HTMLElement, {better}: Pick<Indicator, "better">): void {
  const {ownerDocument: document} = table;
  const body = table.querySelector("tbody");
  for (const head of table.querySelectorAll<HTMLElement>("thead th")) {
    const column = head.dataset.column as Column;
    const button = html(document, "button", {type: "button"}, [...head.childNodes]);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const first = column === "value" || column === "change" ? (better === "lower" ? 1 : -1) : 1;
      const same = head.getAttribute("aria-sort") === (first === 1 ? "ascending" : "descending");
      const sign = same ? -first : first;
      for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
      const rows = [...(body?.children ?? [])] as HTMLElement[];
      body?.append(...rows.sort((a, b) => compareRows(a, b, column, sign)));
    });
  }
}

/** Saves the rows of a model as CSV. */
export function saveMembers(model: MembersModel, document: Document): void {
  const {area, indicator, period, members, wider} = model;
  const head = [
    "area",
    "code",
    "indicator",
    "unit",
    "period",
    "value",
    "status",
    "change",
    "rank",
    "of",
    "grade",
    "report",
    "published",
    "known_from"
  ];
  const rows = [...members, ...wider].map(({area: one, value, status, change, standing, grade}) => [
    one.name,
    one.ons_code,
    indicator.indicator,
    indicator.unit,
    period?.period ?? "",
    value,
    status,
    change,
    standing?.rank ?? null,
    standing?.of ?? null,
    grade?.grade_text ?? null,
    grade?.report ?? null,
    grade?.published ?? null,
    grade ? (grade.is_listed ? "a list of outcomes" : "the report") : null
  ]);
  saveFile(`${area.area}-${indicator.indicator}.csv`, csvFile([head, ...rows]), {document});
}

function memberRow(
  {area, value, status, change, standing, grade}: Member,
  {area: whole, indicator}: MembersModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLElement {
  const sortBy = (sort: number | null) => ({"data-sort": sort});
  const own = area.area === whole.area;
  return html(document, "tr", {"data-area": area.area}, [
    html(document, "th", {scope: "row"}, [
      own ? area.name : html(document, "a", {href: `${root}area/${area.area}`}, [area.name])
    ]),
    html(document, "td", {class: value === null ? "number gap" : "number", ...sortBy(value)}, [
      html(
        document,
        "a",
        {href: `${root}indicator/${indicator.indicator}${area.kind === "country" ? "" : `?areas=${area.area}`}`},
        [formatCell({value, status}, indicator)]
      )
    ]),
    html(document, "td", {class: "number", "data-label": "Change", ...sortBy(change)}, [
      change === null ? "" : formatChange(change, indicator)
    ]),
    html(document, "td", {class: "number", "data-label": "Rank", ...sortBy(standing?.rank ?? null)}, [
      standing ? `${standing.tied > 0 ? "=" : ""}${standing.rank} of ${standing.of}` : ""
    ]),
    whole.kind !== "country" &&
      html(document, "td", {class: "graded", ...sortBy(grade?.grade ?? null)}, newestGradeCell(grade, {document, root}))
  ]);
}

/** Indicators of each family that has any, the leading ones first. */
function byFamily(indicators: readonly Indicator[]): Array<[string, Indicator[]]> {
  const order = ({headline}: Indicator) => headline ?? Number.POSITIVE_INFINITY;
  return families.flatMap((family): Array<[string, Indicator[]]> => {
    const some = indicators.filter((one) => one.family === family && one.headline !== null);
    return some.length > 0 ? [[family, some.sort((a, b) => order(a) - order(b))]] : [];
  });
}

/** Rows without a value stay at the end whichever way they are sorted. */
function compareRows(a: HTMLElement, b: HTMLElement, column: Column, sign: number): number {
  const name = (row: HTMLElement) => row.querySelector("th")?.textContent ?? "";
  const byName = name(a).localeCompare(name(b), "en-GB");
  const at = columns.indexOf(column);
  if (at === 0) return sign * byName;
  const value = (row: HTMLElement) => {
    const text = (row.children[at] as HTMLElement | undefined)?.dataset.sort;
    return text === undefined || text === "" ? null : Number(text);
  };
  const [left, right] = [value(a), value(b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
  return sign * (left - right) || byName;
}
