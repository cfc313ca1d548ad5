import {framedChart} from "../../src/charts/framed.js";
import {darkPalette, lightPalette, type Palette} from "../../src/charts/palette.js";
import type {Measure} from "../../src/charts/text.js";
import {sourceWords, unitWords} from "../../src/domain/indicator-words.js";
import {pictureNotes} from "../../src/exhibits/chart-files.js";
import {rankingFinding} from "../../src/exhibits/chart-sentence.js";
import {type IndicatorModel, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {numberModel, numberSvg, numberTitle} from "../../src/exhibits/number.js";
import {rankingSvg, rankingTitle} from "../../src/exhibits/ranking-view.js";
import {rankingNotes} from "../../src/exhibits/ranking-words.js";
import {timelineMarks, timelineSvg} from "../../src/exhibits/timeline-view.js";
import {newestFinding, timelineWords} from "../../src/exhibits/timeline-words.js";
import {trendSvg} from "../../src/exhibits/trend-form.js";
import {trendTitle} from "../../src/exhibits/trend-words.js";
import {
  allAreas,
  allValues,
  type DatedJudgement,
  indicatorsNamed,
  judgementTimeline,
  neighboursOf,
  reportedFor
} from "../../src/query/questions.js";
import type {Answers} from "../tables/answers.js";
import type {FigureRequest, FigureTheme} from "./request.js";

/** Space on either side of a framed chart, in pixels. */
export const frameMargin = 24;

/** First and last year that a timeline of judgements reaches at least. */
const timelineYears = [2013, 2025] as const;

const palettes: Readonly<Record<FigureTheme, Palette>> = {light: lightPalette, dark: darkPalette};

/** A drawn figure, with its title for those who list files. */
export interface Figure {
  svg: SVGSVGElement;
  title: string;
  palette: Palette;
}

/** Draws what is asked for, framed with title, unit, notes and source; throws where there is nothing to draw. */
export async function drawFigure(
  request: FigureRequest,
  answers: Answers,
  document: Document,
  measure?: Measure
): Promise<Figure> {
  const palette = palettes[request.theme];
  const {title, subtitle, source, notes, chart} =
    request.kind === "timeline"
      ? await timelineParts(request, answers)
      : indicatorParts(request, await modelOf(request, answers));
  const width = request.width - 2 * frameMargin;
  const words = {title, subtitle, notes, source};
  const svg = framedChart(chart({document, width, palette}), {...words, document, palette, ...(measure && {measure})});
  return {svg, title, palette};
}

interface Parts {
  title: string;
  subtitle: string;
  notes: string[];
  source: string;
  chart: (options: {document: Document; width: number; palette: Palette}) => SVGSVGElement;
}

async function modelOf({indicator: slug, state}: FigureRequest, answers: Answers): Promise<IndicatorModel> {
  const [indicator] = await answers.query(indicatorsNamed(slug === null ? [] : [slug]));
  if (!indicator) throw new Error(`unknown indicator: "${slug}", expected one of the table of indicators`);
  const [first] = state.areas;
  return indicatorModel(
    {
      indicator,
      areas: await answers.query(allAreas()),
      observations: await answers.query(allValues(indicator.indicator)),
      reported: await answers.query(reportedFor(indicator.indicator)),
      neighbours: first === undefined ? [] : await answers.query(neighboursOf(first, state.model))
    },
    state
  );
}

function indicatorParts({kind, state}: FigureRequest, model: IndicatorModel): Parts {
  const {indicator} = model;
  const common = {subtitle: unitWords(indicator), source: sourceWords(indicator)};
  if (kind === "ranking") {
    if (!model.ranked)
      throw new Error(`missing figures: ${indicator.indicator} has none of single authorities, expected --chart trend`);
    refuseOtherYear(state.year, model.ranked.year, model);
    return {
      ...common,
      title: rankingTitle(model),
      notes: [rankingFinding(model), ...rankingNotes(model)],
      chart: (options) => rankingSvg(model, options)
    };
  }
  if (kind === "number") {
    const number = numberModel(model);
    if (number === null) {
      const area = model.trend[0]?.label ?? "the areas chosen";
      const when = state.year === undefined ? "in any year shown" : `for ${state.year}`;
      throw new Error(`missing figure: ${indicator.indicator} has none of ${area} ${when}, expected another --year`);
    }
    return {
      ...common,
      title: numberTitle(model, number),
      notes: [],
      chart: (options) => numberSvg(model, number, options)
    };
  }
  return {
    ...common,
    title: trendTitle(model),
    notes: pictureNotes(model),
    chart: (options) => trendSvg(model, options)
  };
}

/** A year that has no ranking must not come out as another one's. */
function refuseOtherYear(wanted: number | undefined, ranked: number, {rankable, indicator}: IndicatorModel): void {
  if (wanted === undefined || wanted === ranked) return;
  const years = rankable.map(({year}) => year);
  throw new Error(
    `missing figures: ${indicator.indicator} has none of authorities for ${wanted}, expected a year from ${Math.min(...years)} to ${Math.max(...years)}`
  );
}

async function timelineParts({state}: FigureRequest, answers: Answers): Promise<Parts> {
  const [slug = ""] = state.areas;
  const area = (await answers.query(allAreas())).find((one) => one.area === slug);
  const judgements = await answers.query(judgementTimeline(slug));
  if (!area || judgements.length === 0)
    throw new Error(`missing judgements: no report on ${area?.name ?? slug} is held, expected an authority with one`);
  const newest = newestDate(judgements).slice(0, 4);
  return {
    ...timelineWords,
    title: `${area.name}: what inspectors judged, to ${newest}`,
    notes: [newestFinding(timelineMarks(judgements))],
    chart: (options) => timelineSvg(judgements, {...options, years: timelineYears})
  };
}

function newestDate(judgements: readonly DatedJudgement[]): string {
  return (
    judgements
      .map(({date}) => date)
      .sort()
      .at(-1) ?? ""
  );
}
