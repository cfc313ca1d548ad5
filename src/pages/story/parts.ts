import {figure, plot, printedWidths} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {sourceWords, unitWords} from "../../domain/indicator-words.js";
import {gradeWords, judgementWords, reportPath, statedDate, statedValue} from "../../domain/judgements.js";
import {reportedBeside} from "../../domain/reported-indicators.js";
import type {ReportedFigure, ReportJudgement} from "../../domain/tables.js";
import {trendFinding} from "../../exhibits/chart-sentence.js";
import type {ShownWhole} from "../../exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import {timeline} from "../../exhibits/timeline.js";
import {gapNotes, trendNotes} from "../../exhibits/trend-words.js";
import type {ReportedPoint} from "../../query/questions.js";
import {chartQuery} from "../../state/builder-state.js";
import {defaultChartState} from "../../state/chart-state.js";
import {gradeKey} from "../area/judgements.js";
import {leadKey, leadSvg} from "../area/leads.js";
import type {StoryData} from "./figures.js";

/** Where a story stands: its document, and the way from it to the site's root. */
export interface StoryPlace {
  document: Document;
  root: Href;
}

/** One line of a comparison: what is compared, the figure before where there is one, the newer one, and what it stands beside. */
export interface ComparisonRow {
  what: string;
  before: ReportedFigure | null;
  after: readonly ReportedFigure[];
  beside: string;
}

/** What the hollow marks of a trend are, where nothing else says it. */
function hollowNotes(model: IndicatorModel, said: readonly string[] | undefined): string[] {
  return said ? [] : trendNotes(model).filter((note) => note.startsWith("Hollow"));
}

/** Widths of two charts side by side for each of the printed widths of a page. */
const pairWidths = [
  {width: 576, name: "wide"},
  {width: 340, name: "middle"},
  {width: 350, name: "narrow"}
] as const;

/** Figures that a report states before and after, set large, with what they are and where they stand. */
export function pullFigure(
  {figures, words}: {figures: readonly [ReportedFigure, ReportedFigure]; words: string},
  place: StoryPlace
): Element {
  const {document} = place;
  const {html} = markup(document);
  const [before, after] = figures;
  return html("p", {class: "pull-figure"}, [
    html("span", {class: "pull-values"}, [
      html("span", {}, [statedValue(before)]),
      html("span", {class: "pull-arrow", "aria-hidden": "true"}, [" → "]),
      html("span", {class: "hidden-text"}, [", then "]),
      html("strong", {}, [statedValue(after)])
    ]),
    html("span", {class: "pull-words"}, [`${words} (`, citation(after.report, after.page, place), ")"])
  ]);
}

/** A link to the page of a report, with the page of the file on which a statement stands. */
export function citation(report: string, page: number, {document, root}: StoryPlace): Element {
  return markup(document).html("a", {href: `${root}${reportPath(report)}`}, [`report, page ${page}`]);
}

/** The trends of an area beside England and its statistical neighbours, as the site draws them. */
export function trends(
  tables: StoryData,
  area: string,
  slugs: readonly string[],
  {document, root}: StoryPlace,
  {notes}: {notes?: readonly string[]} = {}
): Element {
  const {areas, indicators, observations} = tables;
  const names = new Map(areas.map((one) => [one.area, one.name]));
  const neighbours = tables.neighbours
    .filter((one) => one.area === area && one.model === defaultChartState.model)
    .sort((a, b) => a.rank - b.rank)
    .map(({neighbour, rank, closeness}) => ({neighbour, rank, closeness, name: names.get(neighbour) ?? neighbour}));
  const models = slugs.map((slug) => {
    const indicator = indicators.find((one) => one.indicator === slug);
    if (!indicator) throw new Error(`unknown indicator: ${slug}: expected one of data/indicators.csv`);
    const own = observations.filter((one) => one.indicator === slug);
    const reported = reportedOf(tables, area, slug);
    return indicatorModel(
      {indicator, areas, observations: own, neighbours, reported},
      {...defaultChartState, areas: [area]}
    );
  });
  const single = models.length === 1;
  const {html} = markup(document);
  return html("div", {class: single ? null : "leads leads-pair"}, [
    ...models.map((model) => {
      const {indicator} = model;
      // One alone has the width of the page, in the widths that pages are drawn for.
      const plots = (single ? printedWidths : pairWidths).map(({width, name}) =>
        plot(leadSvg(model, {document, root, width}), {document, name})
      );
      const drawn = html("div", {"data-part": indicator.indicator}, plots);
      return figure([drawn], {
        part: indicator.indicator,
        level: 3,
        title: indicator.name,
        finding: trendFinding(model),
        subtitle: unitWords(indicator),
        notes: [
          ...(notes ?? []),
          ...(single ? trendNotes(model).filter((note) => !note.startsWith("Hollow")) : gapNotes(model)),
          ...hollowNotes(model, notes)
        ],
        href: `${root}indicator/${indicator.indicator}?areas=${area}`,
        of: chartQuery({chart: "trend", indicator: indicator.indicator, state: model.state}),
        source: sourceWords(indicator),
        document
      });
    }),
    single ? null : leadKey(models, document)
  ]);
}

/**
 * The judgements on an authority along time that every framework gives, up to the latest official figures; of earlier
 * inspections those that no report of the collection gives itself.
 */
export function judgementTimeline(
  {reports, judgements, observations}: Pick<StoryData, "reports" | "judgements" | "observations">,
  area: string,
  {document, root}: StoryPlace
): Element {
  const own = reports.filter((one) => one.area === area).map(({report}) => report);
  const given = judgements
    .filter(({report, stated_by}) => own.includes(stated_by ?? report))
    .filter(({report, stated_by}) => stated_by === null || !own.some((one) => one.startsWith(report)))
    .filter((one) => lane(one) >= 0)
    .sort((a, b) => lane(a) - lane(b));
  const marks = given.map(({report, judgement, grade, grade_text, stated_by}) => ({
    lane: judgementWords(judgement === "children-in-care-and-care-leavers" ? "children-in-care" : judgement),
    date: report.slice(4),
    grade,
    words: gradeWords(grade_text),
    told: stated_by !== null
  }));
  const years: [number, number] = [
    Math.min(...marks.map(({date}) => Number(date.slice(0, 4)))),
    observations.reduce((latest, {year}) => Math.max(latest, year), 0)
  ];
  const shown = timeline.show({area: {area, name: ""}, marks, years}) as ShownWhole;
  const chart = figure(
    printedWidths.map(({width, name}) => plot(shown.draw({document, base: root, width}), {document, name})),
    {
      ...shown.say(),
      title: "Judgements over time",
      part: timeline.name,
      level: 3,
      notes: [
        "Where a report gives one judgement for children in care and care leavers, it is shown under “Children in care”. Separate judgements on care leavers and adoption are left out."
      ],
      of: chartQuery({chart: timeline.name, indicator: "", state: {...defaultChartState, areas: [area]}}),
      document
    }
  );
  return markup(document).html("div", {}, [chart, gradeKey(given, {document})]);
}

/** Figures that a report states, before and after, each with the page it stands on. */
export function comparison(rows: readonly ComparisonRow[], place: StoryPlace): Element {
  const {document} = place;
  const {html} = markup(document);
  const stated = (figure: ReportedFigure): string =>
    figure.as_at === null
      ? statedValue(figure)
      : `${statedValue(figure)} (${statedDate(figure.as_at, figure.as_at_kind)})`;
  const columns: Column<ComparisonRow>[] = [
    {key: "what", heading: "What", type: "name", cell: ({what}) => what},
    {key: "before", heading: "Before", label: "Before", cell: ({before}) => (before ? stated(before) : "not stated")},
    {key: "then", heading: "Then", label: "Then", cell: ({after}) => after.map(stated).join(" to ")},
    {key: "beside", heading: "For comparison", class: "wide", cell: ({beside}) => beside},
    {
      key: "source",
      heading: "Source",
      cell: ({after: [first]}) => (first ? citation(first.report, first.page, place) : [])
    }
  ];
  return html("div", {class: "with-download"}, [
    html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Figures of the report"}, [
      table(columns, rows, {document, attributes: {class: "comparison stacked"}})
    ]),
    tableTools({document, name: "comparison"})
  ]);
}

/** What reports state of an area beside an indicator, its own figures and not those compared with. */
function reportedOf({reports, reported}: StoryData, area: string, slug: string): ReportedPoint[] {
  const beside = reportedBeside(slug);
  const wanted = new Set(beside.length > 0 ? beside : [slug]);
  const own = new Map(reports.filter((one) => one.area === area).map((one) => [one.report, one]));
  return reported
    .filter(({indicator, role}) => wanted.has(indicator) && (role === "current" || role === "previous"))
    .flatMap((figure) => {
      const from = own.get(figure.report);
      return from ? [{...from, ...figure}] : [];
    });
}

const lanes: readonly ReportJudgement["judgement"][] = [
  "overall",
  "help-and-protection",
  "leadership",
  "children-in-care",
  "children-in-care-and-care-leavers"
];

function lane({judgement}: ReportJudgement): number {
  return lanes.indexOf(judgement);
}
