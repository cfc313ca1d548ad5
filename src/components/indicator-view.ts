import {type Child, html} from "../charts/element.js";
import {drawMultiples, layoutMultiples, type MultiplesLayout} from "../charts/multiples.js";
import {type Palette, themePalette} from "../charts/palette.js";
import {type RankingOptions, rankingChart} from "../charts/ranking.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {formatUnit, formatValue} from "../stats/format.js";
import type {Indicator} from "../stats/model.js";
import {dateWords} from "../stats/words.js";
import {beginNote} from "./begin-note.js";
import {rankingFinding, trendFinding} from "./chart-sentence.js";
import {chartQuery} from "./embed-builder-state.js";
import {figure, plot, printedWidths} from "./figure.js";
import {foldHead} from "./fold.js";
import {type HeldOf, heldTo} from "./held.js";
import {type IndicatorModel, isCount, isMultiples} from "./indicator-model.js";
import {trendDescription, trendNotes, trendTitle} from "./indicator-words.js";
import {rankingOf} from "./ranking-model.js";
import {rankingNotes} from "./ranking-words.js";
import {tableDownload} from "./table-download.js";
import {tableQuery} from "./table-query.js";
import {layOutLines, linesSvg, type TrendPaper, type TrendSize} from "./trend-lines.js";
import {unbroken} from "./unbroken.js";
import {valuesTable} from "./values-table.js";

/** How many columns of a ranking that is held to some authorities are named, from the left. */
const namedOfHeld = 5;

/** How a view is made. */
export interface ViewOptions {
  document: Document;
  /** Relative way to the site's root from the page: "../" below `/area/` and `/indicator/`. */
  root: string;
  /** Width of the charts in pixels; left out, one of each printed width is drawn. */
  width?: number;
  /** Height of an area's lead charts in pixels; default 230. */
  height?: number;
  palette?: Palette;
  /** Menus of the charts by figure, where scripts run. */
  menus?: Readonly<Record<string, () => Element>>;
  /** Whether the headings of the table are buttons that sort it; default false: without scripts they would be dead. */
  sortable?: boolean;
}

/** Name, family and definition of the indicator. */
export function headingPart({indicator}: {indicator: Indicator}, {document, root}: ViewOptions): Child[] {
  return [
    html(document, "p", {class: "kicker"}, [
      html(document, "a", {href: `${root}indicators#${familySlug(indicator.family)}`}, [indicator.family])
    ]),
    html(document, "h1", {}, unbroken(indicator.name, document)),
    html(document, "p", {class: "lede"}, unbroken(indicator.definition, document))
  ];
}

/** The trend as lines, or as small multiples where there are too many to read. */
export function trendPart(model: IndicatorModel, options: ViewOptions): HTMLElement {
  const {indicator, state} = model;
  const begin = beginNote(model);
  const notes = trendNotes(model).filter((note) => begin === null || !note.startsWith("Official figures begin in"));
  if (begin) notes.push(begin);
  if (state.areas.length > 0 && model.chosen.length > 0 && isMultiples(model) && state.view === "trend") {
    notes.unshift("Each area has its own panel: so many lines could not be told apart in one chart.");
  }
  return withPlots((width, name) => plot(trendSvg(model, {...options, width}), {...options, ...(name && {name})}), {
    ...options,
    part: "trend",
    of: chartQuery({chart: "trend", indicator: indicator.indicator, state}),
    title: trendTitle(model),
    said: `${indicator.name}, `,
    finding: trendFinding(model),
    subtitle: unitWords(indicator),
    notes,
    source: sourceWords(indicator)
  });
}

/** The trend chart itself, in whichever form the state asks for. */
export function trendSvg(
  model: IndicatorModel,
  {document, palette, root, ...size}: TrendPaper & TrendSize
): SVGSVGElement {
  if (!isMultiples(model)) return linesSvg(model, {document, palette, root, ...size});
  return drawMultiples(layOutPanels(model, size), {
    document,
    root,
    ...(palette && {palette}),
    description: trendDescription(model)
  });
}

/** The trend laid out in the form that the state asks for: what its drawing and its tooltip share. Sizes in pixels. */
export function layOutTrend(model: IndicatorModel, size: TrendSize): TrendLayout | MultiplesLayout {
  return isMultiples(model) ? layOutPanels(model, size) : layOutLines(model, size);
}

function layOutPanels(
  {indicator, state, trend, breaks, band, years}: IndicatorModel,
  {width, typeWidth = 1}: TrendSize
): MultiplesLayout {
  return layoutMultiples(trend, {width, format: indicator, zero: state.zero, years, breaks, band, typeWidth});
}

/** Every authority of today as a column, the chosen ones named. */
export function rankingPart(model: IndicatorModel, options: ViewOptions): HTMLElement {
  const {indicator, ranked} = model;
  if (!ranked) {
    return html(options.document, "p", {class: "muted"}, [
      "The source publishes no figures for individual authorities, so there is nothing to rank."
    ]);
  }
  return withPlots((width, name) => plot(rankingSvg(model, {...options, width}), {...options, ...(name && {name})}), {
    ...options,
    part: "ranking",
    of: chartQuery({chart: "ranking", indicator: indicator.indicator, state: model.state}),
    title: rankingTitle(model),
    said: `${indicator.name}, `,
    finding: rankingFinding(model),
    subtitle: unitWords(indicator),
    notes: rankingNotes(model),
    source: sourceWords(indicator)
  });
}

/** The title of the ranking: what is ranked, and when. */
export function rankingTitle(model: Pick<IndicatorModel, "indicator" | "ranked"> & HeldOf): string {
  const {indicator, ranked} = model;
  return `${indicator.name}, ${heldTo(model)?.words ?? "every authority"}${ranked ? `, ${ranked.period}` : ""}`;
}

/** The ranking chart itself. */
export function rankingSvg(
  model: IndicatorModel,
  {document, width, palette = themePalette}: Pick<ViewOptions, "document" | "palette"> & {width: number}
): SVGSVGElement {
  const {indicator} = model;
  const ranking = rankingOf(model);
  const [first, last] = [ranking[0], ranking.at(-1)];
  return rankingChart(ranking, {
    document,
    palette,
    ...rankingOptions(model, width),
    description:
      first && last
        ? `${rankingTitle(model)}: ${ranking.length} authorities, from ${first.label} (${formatValue(first.value, indicator)}) to ${last.label} (${formatValue(last.value, indicator)}).`
        : `${rankingTitle(model)}: no figures.`
  });
}

/** How the ranking of an indicator is laid out at a width: what its drawing and its tooltip share. */
export function rankingOptions(model: IndicatorModel, width: number): RankingOptions {
  const {indicator, chosen} = model;
  return {
    width,
    height: width < 480 ? 190 : 240,
    format: indicator,
    order: indicator.better === "lower" && !isCount(indicator) ? "ascending" : "descending",
    ends: indicator.better === null || isCount(indicator) ? ["highest", "lowest"] : ["best", "worst"],
    chosen: chosen.map(({area}) => area),
    england: rankedEngland(model),
    named: heldTo(model) ? namedOfHeld : 1
  };
}

/** England's value in the ranked period; null for counts, where it would dwarf every column. */
function rankedEngland({indicator, series, ranked}: IndicatorModel): number | null {
  if (isCount(indicator)) return null;
  return series.get("england")?.points.find(({period}) => period === ranked?.period)?.value ?? null;
}

/** Every value of the indicator, chosen areas first. */
export function tablePart(model: IndicatorModel, options: ViewOptions): Child[] {
  const {indicator} = model;
  return [
    foldHead(options.document, {id: "every-value", title: "Every value"}),
    html(options.document, "div", {class: "with-download"}, [
      html(options.document, "div", {class: "table-head"}, [
        html(options.document, "p", {class: "muted"}, [
          `${unitWords(indicator)}.${model.ranked && !isCount(indicator) ? ` Ranks are for ${model.ranked.period}.` : ""}`
        ]),
        tableDownload({
          document: options.document,
          name: `${indicator.indicator}-every-value`,
          of: tableQuery({indicator: indicator.indicator})
        })
      ]),
      valuesTable(model, options)
    ]),
    html(options.document, "p", {class: "small muted"}, [`Source: ${sourceWords(indicator)}`])
  ];
}

/** Definition, source, notes and a citation. */
export function aboutPart({indicator, periods}: IndicatorModel, {document, root}: ViewOptions): Child[] {
  const row = (name: string, ...value: Child[]) => [html(document, "dt", {}, [name]), html(document, "dd", {}, value)];
  return [
    foldHead(document, {id: "about-figures", title: "About these figures"}),
    html(document, "div", {class: "about"}, [
      html(document, "div", {}, [
        html(document, "p", {}, unbroken(indicator.definition, document)),
        indicator.notes && html(document, "p", {}, unbroken(indicator.notes, document)),
        html(document, "p", {}, [
          isCount(indicator)
            ? "Counts grow with the size of an area: authorities are set in order of size, and not ranked."
            : indicator.better === null
              ? "Neither a higher nor a lower value is better in itself, so authorities are ranked by size, not by merit."
              : `A ${indicator.better} value is better: rank 1 is the ${indicator.better === "higher" ? "highest" : "lowest"}.`
        ]),
        html(document, "h3", {}, ["To cite"]),
        html(document, "p", {class: "citation", "data-citation": ""}, [citation(indicator)])
      ]),
      html(document, "dl", {}, [
        ...row("Source", html(document, "a", {href: indicator.source_url}, [indicator.source])),
        ...row("Source’s code", html(document, "code", {}, [indicator.source_code])),
        ...row("Figures are for", indicator.period_kind),
        ...row("Years", `${periods[0]?.period ?? ""} to ${periods.at(-1)?.period ?? ""}`),
        ...row("Last release", monthWords(indicator.last_release)),
        ...row("Next release", monthWords(indicator.next_release)),
        ...row("Licence", "Open Government Licence v3.0"),
        ...row("Download", html(document, "a", {href: `${root}data`}, ["All figures as Parquet and CSV"]))
      ])
    ])
  ];
}

/** How the figures are cited, without the day of access. */
export function citation({source, name, last_release}: Indicator): string {
  const released = last_release ? ` (released ${monthWords(last_release)})` : "";
  return `“${name}”, from ${source}${released}, by way of Sightline. Contains public sector information licensed under the Open Government Licence v3.0.`;
}

/** The anchor of a family on the page of indicators. */
export function familySlug(family: string): string {
  return family.toLowerCase().replaceAll(" ", "-");
}

/** A month of the tables (`2025-11`) in words. */
export function monthWords(month: string | null): string {
  return month ? dateWords(month) : "not announced";
}

/** Unit and moment of an indicator, as a chart's subtitle says it. */
export function unitWords({unit, period_kind}: Indicator): string {
  const words = formatUnit(unit);
  const moment: Record<string, string> = {
    "31 March": "at 31 March of each year",
    "30 September": "at 30 September of each year",
    January: "in January of each year",
    "financial year": "years ending 31 March",
    "academic year": "school years, by the year in which they end",
    "calendar year": "calendar years"
  };
  const label =
    words === "%"
      ? "Per cent"
      : words.startsWith("£")
        ? words.replace("£", "Pounds")
        : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return `${label}, ${moment[period_kind] ?? period_kind}`;
}

/** Publication and month of release, as a chart's source line says it. */
export function sourceWords({source, last_release}: Indicator): string {
  return last_release ? `${source}, released ${monthWords(last_release)}` : source;
}

function withPlots(
  draw: (width: number, name?: string) => Element,
  {
    width,
    menus,
    part,
    ...rest
  }: ViewOptions & {
    part: string;
    title: string;
    said: string;
    of: string;
    finding: string;
    subtitle: string;
    notes: string[];
    source: string;
  }
): HTMLElement {
  const plots = width === undefined ? printedWidths.map((one) => draw(one.width, one.name)) : [draw(width)];
  return figure(plots, {...rest, part, ...(menus?.[part] && {menu: menus[part]()})});
}
