import {type Child, markup} from "../../dom/element.js";
import {type MaybeColumn, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {qualifierText, rangeWords, roleWords, rowId, statedDate, statedValue} from "../../domain/judgements.js";
import type {Ranged} from "../../domain/ranges.js";
import type {FigureOfReport} from "../../query/questions.js";
import {pageCell} from "./page-of.js";

/** A figure as a row of a report's page shows it. */
type ShownFigure = Ranged<FigureOfReport>;

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
  const whose = roleWords[figure.role];
  return [
    // Both ends of a range are found here.
    figure.high !== null && figure.high !== figure.value && html("span", {id: rowId({...figure, value: figure.high})}),
    official ? html("a", {href: `${root}indicator/${official}`}, [name]) : name,
    whose && ` (${whose})`
  ];
}

/** A value as a link to its own row, whose address can be copied from it. */
function ownRow(figure: ShownFigure, document: Document): HTMLElement {
  return markup(document).html("a", {href: `#${rowId(figure)}`, class: "own-row"}, [rangeWords(figure)]);
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
