import {type Child, markup} from "../../dom/element.js";
import {type MaybeColumn, table} from "../../dom/table.js";
import {formatValue} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {reportPath} from "../../domain/judgements.js";
import {areaTitle, nationName, peopleTitle} from "../../domain/site.js";
import {dateWords} from "../../domain/words.js";
import {plainName} from "../../exhibits/chart-sentence.js";
import type {ReportedLine, SignalLine, TierModel} from "./model.js";
import {reportedSentence, signalSentence} from "./words.js";

/** How tables of signals are made. */
export interface SignalTableOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: Href;
  /** Leaves out the area's name, where the page is of one; default false. */
  isOfOne?: boolean;
}

/** The figures of one kind of news, a row each. */
export function signalTable(
  {tier}: Pick<TierModel, "tier">,
  lines: readonly SignalLine[],
  {document, root, isOfOne = false}: SignalTableOptions
): HTMLTableElement {
  const {html} = markup(document);
  const before = {A: "Year before", B: "Four years before", C: nationName, D: "Year before"}[tier];
  const columns: MaybeColumn<SignalLine>[] = [
    !isOfOne && areaColumn(({area, name}) => ({area, name}), {document, root}),
    {
      key: "indicator",
      heading: "Indicator",
      type: isOfOne ? "name" : "words",
      class: "what",
      cell: ({about, area}) =>
        html("a", {href: `${root}indicator/${about.indicator}?areas=${area}`}, [plainName(about)]),
      sort: "ascending"
    },
    {
      key: "before",
      heading: before,
      label: before,
      type: "number",
      cell: ({from, about}) => formatValue(from, about),
      value: ({from}) => from
    },
    {
      key: "now",
      heading: "Now",
      label: "Now",
      type: "number",
      cell: ({value, about, isUp}) => [arrow(isUp, document), formatValue(value, about)],
      value: ({value}) => value
    },
    {
      key: "children",
      heading: peopleTitle,
      label: peopleTitle,
      type: "number",
      cell: ({children}) => children.toLocaleString("en-GB"),
      value: ({children}) => children,
      sort: "descending"
    },
    {key: "sentence", heading: "In a sentence", class: "sentence", cell: (line) => signalSentence(line)}
  ];
  return table(columns, lines, {
    document,
    attributes: {class: "signals stacked"},
    row: ({area, indicator, period, fromPeriod}) => ({
      "data-area": area,
      "data-indicator": indicator,
      "data-period": period,
      "data-period-before": fromPeriod,
      "data-tier": tier
    })
  });
}

/** The changes that reports state, a row each. */
export function reportedTable(
  lines: readonly ReportedLine[],
  {document, root, isOfOne = false}: SignalTableOptions
): HTMLTableElement {
  const {html} = markup(document);
  const columns: MaybeColumn<ReportedLine>[] = [
    !isOfOne && areaColumn(({area, areaName}) => ({area, name: areaName}), {document, root}),
    {
      key: "indicator",
      heading: "What",
      type: isOfOne ? "name" : "words",
      class: "what",
      cell: ({name}) => name,
      sort: "ascending"
    },
    {key: "before", heading: "Before", label: "Before", type: "number", cell: ({earlier}) => String(earlier)},
    {
      key: "now",
      heading: "Then",
      label: "Then",
      type: "number",
      cell: ({earlier, later}) => [arrow(later > earlier, document), String(later)],
      value: ({later}) => later
    },
    {
      key: "report",
      heading: "Report",
      label: "Report",
      cell: ({report, published, page}) => [
        html("a", {href: `${root}${reportPath(report)}`}, [dateWords(published)]),
        `, p. ${page}`
      ],
      order: ({published}) => published,
      sort: "descending"
    },
    {key: "sentence", heading: "In a sentence", class: "sentence", cell: (line) => reportedSentence(line)}
  ];
  return table(columns, lines, {
    document,
    attributes: {class: "signals stacked"},
    row: ({area, indicator, report}) => ({
      "data-area": area,
      "data-indicator": indicator,
      "data-report": report,
      "data-tier": "D"
    })
  });
}

function areaColumn<Row>(
  of: (row: Row) => {area: string; name: string},
  {document, root}: Pick<SignalTableOptions, "document" | "root">
): MaybeColumn<Row> {
  return {
    key: "area",
    heading: areaTitle,
    type: "name",
    cell: (row) => markup(document).html("a", {href: `${root}area/${of(row).area}`}, [of(row).name]),
    sort: "ascending"
  };
}

function arrow(isUp: boolean, document: Document): Child {
  return markup(document).html("span", {class: "way", "aria-hidden": "true"}, [isUp ? "▲ " : "▼ "]);
}
