import {framedChart} from "../charts/framed.js";
import {gradesChart} from "../charts/grades.js";
import {lightPalette} from "../charts/palette.js";
import type {Measure} from "../charts/text.js";
import type {CsvCell} from "../dom/csv.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import type {Area} from "../domain/tables.js";
import type {DatedJudgement, GradesOfYear} from "../query/questions.js";
import {embedAddress} from "../state/builder-state.js";
import {defaultChartState} from "../state/chart-state.js";
import type {ChartKind} from "../state/request.js";
import {gradesRows, rankingRows, timelineRows, trendRows} from "./chart-csv.js";
import {rankingFinding} from "./chart-sentence.js";
import {gradeMarks, gradesWords} from "./grades-words.js";
import type {IndicatorModel} from "./indicator-model.js";
import {rankingSvg, rankingTitle} from "./ranking-view.js";
import {rankingNotes} from "./ranking-words.js";
import {timelineMarks, timelineSvg} from "./timeline-view.js";
import {newestFinding, timelineWords} from "./timeline-words.js";
import {trendSvg} from "./trend-form.js";
import {trendNotes, trendTitle} from "./trend-words.js";

/** Width in pixels of a downloaded picture's chart. */
const pictureWidth = 960;

/** What the menu of a chart can give away. */
export interface ChartFiles {
  /** Name of the files, without an ending. */
  name: string;
  /** The values shown, a row each; the first row is the header. */
  rows: () => readonly (readonly CsvCell[])[];
  /** The chart as a picture that needs no stylesheet, its words laid out by how wide they are. */
  picture: (options: {measure: Measure}) => SVGSVGElement;
  /** Address of the page that makes a snippet of the chart for other people's pages; null where it cannot be embedded. */
  embed: string | null;
  /** Address of what is shown, as "Copy link" gives it; default that of the page. */
  link?: string;
}

/** What files are made with. */
export interface FilesOptions {
  document: Document;
  /** The way from the page to the site's root. */
  root: string;
}

/** The notes of a trend as a picture needs them, in which marks lead nowhere. */
export function pictureNotes(model: IndicatorModel): string[] {
  return trendNotes(model).map((note) => note.replace(/[;,] each (links|leads) to its (report|row)/, ""));
}

/** The files of a trend, as it is drawn for a model. */
export function trendFiles(model: IndicatorModel, {document, root}: FilesOptions): ChartFiles {
  const {indicator, chosen} = model;
  return {
    name: [indicator.indicator, ...chosen.slice(0, 3).map(({area}) => area)].join("-"),
    rows: () => trendRows(model),
    picture: ({measure}) =>
      framedChart(trendSvg(model, {document, width: pictureWidth, palette: lightPalette}), {
        ...frameOf(model, document),
        measure,
        title: trendTitle(model),
        notes: pictureNotes(model)
      }),
    embed: embedOf("trend", model, root)
  };
}

/** The files of the ranking of a model. */
export function rankingFiles(model: IndicatorModel, {document, root}: FilesOptions): ChartFiles {
  return {
    name: `${model.indicator.indicator}-ranking-${model.ranked?.year ?? ""}`,
    rows: () => rankingRows(model),
    picture: ({measure}) =>
      framedChart(rankingSvg(model, {document, width: pictureWidth, palette: lightPalette}), {
        ...frameOf(model, document),
        measure,
        title: rankingTitle(model),
        notes: [rankingFinding(model), ...rankingNotes(model)]
      }),
    embed: embedOf("ranking", model, root)
  };
}

/** The files of an authority's judgements along time; `years` are those that its axis reaches at least. */
export function timelineFiles(
  judgements: readonly DatedJudgement[],
  {area, years, document, root}: FilesOptions & {area: Area; years: readonly [number, number]}
): ChartFiles {
  return {
    name: `judgements-${area.area}`,
    rows: () => timelineRows(judgements, area),
    picture: ({measure}) =>
      framedChart(timelineSvg(judgements, {document, width: pictureWidth, palette: lightPalette, years}), {
        ...timelineWords,
        source: `${timelineWords.source}. Chart: Sightline`,
        title: `${area.name}: what inspectors judged`,
        notes: [newestFinding(timelineMarks(judgements))],
        document,
        measure
      }),
    embed: embedAddress(root, {
      chart: "timeline",
      indicator: "",
      state: {...defaultChartState, areas: [area.area]}
    })
  };
}

/** The files of the spread of grades over authorities; it cannot be embedded. */
export function gradesFiles(counts: readonly GradesOfYear[], {document}: Pick<FilesOptions, "document">): ChartFiles {
  const {title, subtitle, notes, source, description} = gradesWords(counts);
  return {
    name: "grades-of-authorities",
    rows: () => gradesRows(counts),
    picture: ({measure}) =>
      framedChart(
        gradesChart(gradeMarks(counts), {document, width: pictureWidth, palette: lightPalette, description}),
        {
          title,
          subtitle,
          notes,
          source: `${source}. Chart: Sightline`,
          document,
          measure
        }
      ),
    embed: null
  };
}

function frameOf({indicator}: IndicatorModel, document: Document) {
  return {subtitle: unitWords(indicator), source: `${sourceWords(indicator)}. Chart: Sightline`, document};
}

function embedOf(chart: ChartKind, {indicator, state}: IndicatorModel, root: string): string {
  return embedAddress(root, {chart, indicator: indicator.indicator, state});
}
