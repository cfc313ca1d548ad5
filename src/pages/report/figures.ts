import {type Child, markup} from "../../dom/element.js";
import {type MaybeColumn, table} from "../../dom/table.js";
import {formatNumber} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {qualifierText, rowId, statedDate, statedValue} from "../../domain/judgements.js";
import type {ReportedRole} from "../../domain/tables.js";
import type {FigureOfReport} from "../../query/questions.js";
import {pageCell} from "./page-of.js";

/** A figure as a row of a report's page shows it: a range is one, with both of its ends. */
export interface ShownFigure extends FigureOfReport {
  /** Upper end, where the value is the lower one of a range; null for a single figure. */
  high: number | null;
}

/** Figures of one family, with the names of what they count. */
export interface NamedFigures {
  name: string;
  figures: readonly ShownFigure[];
}

/** A figure with the name of what it counts. */
type NamedFigure = ShownFigure & {name: string};

/** How the tables of figures are made. */
interface TableOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
  /** Public address of the report; default none is known. */
  url?: string | null;
}

const roles: Record<ReportedRole, string> = {
  current: "",
  previous: "earlier",
  national: "England",
  neighbours: "similar authorities",
  region: "region",
  target: "target"
};

/** Figures with the two ends of each range as one: those that stand on one page, of one thing and one date. */
export function joinRanges(figures: readonly FigureOfReport[]): ShownFigure[] {
  const taken = new Set<FigureOfReport>();
  return figures.flatMap((figure): ShownFigure[] => {
    if (taken.has(figure)) return [];
    taken.add(figure);
    const other =
      isEnd(figure, "range-low") || isEnd(figure, "range-high") ? otherEnd(figure, figures, taken) : undefined;
    if (!other) return [{...figure, high: null}];
    taken.add(other);
    const [low, high] = isEnd(figure, "range-low") ? [figure, other] : [other, figure];
    const qualifier = [...new Set(`${low.qualifier} ${high.qualifier}`.split(" "))].filter(
      (one) => !one.startsWith("range-")
    );
    return [{...low, qualifier: (qualifier.join(" ") || null) as FigureOfReport["qualifier"], high: high.value}];
  });
}

/** A table of figures; what none of them has is no column of it. */
export function figureTable(groups: readonly NamedFigures[], {document, ...options}: TableOptions): HTMLElement {
  const rows = groups.flatMap(({name, figures}) => figures.map((figure) => ({...figure, name})));
  return markup(document).html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Figures"}, [
    table(figureColumns(rows, {document, ...options}), rows, {
      document,
      attributes: {class: "figures stacked"},
      row: (figure) => ({id: rowId(figure), class: figure.role === "current" ? null : "muted"})
    })
  ]);
}

function figureColumns(
  all: readonly ShownFigure[],
  {document, root, url = null}: TableOptions
): MaybeColumn<NamedFigure>[] {
  return [
    {
      key: "what",
      heading: "What",
      type: "name",
      cell: (figure) => whatCell(figure, {document, root}),
      sort: "ascending"
    },
    {key: "stated", heading: "Stated", type: "number", cell: (figure) => ownRow(figure, document)},
    all.some(({as_at}) => as_at !== null) && {
      key: "as-at",
      heading: "As at",
      label: "As at",
      class: "date",
      cell: ({as_at, as_at_kind}) => statedDate(as_at, as_at_kind),
      order: ({as_at}) => as_at,
      sort: "descending"
    },
    {
      key: "page",
      heading: "Page",
      type: "number",
      label: "Page",
      cell: ({page}) => pageCell(page, {document, url}),
      order: ({page}) => page,
      sort: "ascending"
    },
    all.some((figure) => officialWords(figure) !== null) && {
      key: "official",
      heading: "Official figure",
      type: "number",
      label: "Official figure",
      cell: (figure) => {
        const words = officialWords(figure);
        return words ? [words.value, markup(document).html("span", {class: "of-period"}, [` (${words.period})`])] : [];
      }
    },
    all.some((figure) => noteWords(figure) !== "") && {
      key: "note",
      heading: "Note",
      class: "small",
      cell: (figure) => noteWords(figure) || []
    }
  ];
}

/** What a figure counts and whose it is: a link where there is an official figure. */
function whatCell(figure: NamedFigure, {document, root}: TableOptions): Child[] {
  const {html} = markup(document);
  const {name, official} = figure;
  const whose = roles[figure.role];
  return [
    // Both ends of a range are found here.
    figure.high !== null && figure.high !== figure.value && html("span", {id: rowId({...figure, value: figure.high})}),
    official ? html("a", {href: `${root}indicator/${official}`}, [name]) : name,
    whose && ` (${whose})`
  ];
}

/** A value as a link to its own row, whose address can be copied from it. */
function ownRow(figure: ShownFigure, document: Document): HTMLElement {
  return markup(document).html("a", {href: `#${rowId(figure)}`, class: "own-row"}, [valueWords(figure)]);
}

/** A stated value, or both ends of a range with their unit once: "23 to 24 weeks". */
function valueWords(figure: ShownFigure): string {
  const {high, unit} = figure;
  if (high === null) return statedValue(figure);
  const low = unit === "percent" ? `${formatNumber(figure.value)}%` : formatNumber(figure.value);
  return `${low} to ${statedValue({value: high, unit})}`;
}

function officialWords({official_value, official_status, official_period, is_same_date, unit}: ShownFigure) {
  if (official_value === null)
    return official_status === "doubted" ? {value: "doubted", period: official_period ?? ""} : null;
  return {
    value: statedValue({value: official_value, unit}),
    period: `${official_period}${is_same_date ? "" : ", nearest"}`
  };
}

/** A doubt that compares with official figures says which, where none of them stands beside it. */
function noteWords(figure: ShownFigure): string {
  const words = qualifierText(figure.qualifier);
  return officialWords(figure) === null
    ? words.replace("check: far from official", "check: far from the official figures of other years")
    : words;
}

function isEnd({qualifier}: FigureOfReport, end: "range-low" | "range-high"): boolean {
  return (qualifier ?? "").split(" ").includes(end);
}

/** The other end of a range, the nearest of those that are not yet taken. */
function otherEnd(
  figure: FigureOfReport,
  figures: readonly FigureOfReport[],
  taken: ReadonlySet<FigureOfReport>
): FigureOfReport | undefined {
  const isLow = isEnd(figure, "range-low");
  const same = ["indicator", "role", "as_at", "page", "unit"] as const satisfies readonly (keyof FigureOfReport)[];
  return figures
    .filter((one) => one !== figure && !taken.has(one) && isEnd(one, isLow ? "range-high" : "range-low"))
    .filter((one) => same.every((column) => one[column] === figure[column]))
    .filter((one) => (isLow ? one.value >= figure.value : one.value <= figure.value))
    .sort((a, b) => Math.abs(a.value - figure.value) - Math.abs(b.value - figure.value))[0];
}
