import {query} from "../engine/engine.js";
import type {ChartFiles} from "../exhibits/chart-files.js";
import {type FilesOptions, gradesFiles, rankingFiles, timelineFiles, trendFiles} from "../exhibits/chart-files.js";
import {type IndicatorModel, indicatorModel} from "../exhibits/indicator-model.js";
import {allAreas, judgementsByYear, judgementTimeline} from "../query/questions.js";
import {type ChartState, formatChartState} from "../state/chart-state.js";
import {parseRequest} from "../state/request.js";
import {gradesMenu} from "./closed-menu.js";
import {indicatorFigures} from "./indicator-figures.js";

/** First and last year that a timeline reaches at least where no trends stand above it. */
const timelineYears = [2013, 2025] as const;
/**
 * The files of a chart that a menu names in the words of the embed builder's address, worked out from the figures of the site. Rejects
 * where there is no such chart.
 */
export async function filesOfMenu(of: string, options: FilesOptions): Promise<ChartFiles> {
  if (of === gradesMenu) return gradesFiles(await query(judgementsByYear()), options);
  const asked = new URLSearchParams(of);
  const {chart, indicator, state, problems} = parseRequest((name) => asked.get(name));
  if (problems.length > 0) throw new Error(`invalid chart of a menu: ${of}: ${problems.join("; ")}`);
  const link = linkTo(chart === "timeline" ? `area/${state.areas[0]}#judgements` : `indicator/${indicator}`, {
    ...options,
    state
  });
  if (chart === "timeline") {
    const [slug = ""] = state.areas;
    const [areas, judgements] = await Promise.all([query(allAreas()), query(judgementTimeline(slug))]);
    const area = areas.find((one) => one.area === slug);
    if (!area) throw new Error(`unknown area: ${slug}`);
    return {...timelineFiles(judgements, {...options, area, years: timelineYears}), link};
  }
  const model = await modelOf(indicator, state, options);
  return {...(chart === "ranking" ? rankingFiles(model, options) : trendFiles(model, options)), link};
}

async function modelOf(slug: string, state: ChartState, {document, root}: FilesOptions): Promise<IndicatorModel> {
  const [first] = state.areas;
  const {data, neighboursOf} = await indicatorFigures(slug, new URL(root, document.baseURI).href);
  const neighbours = first === undefined ? [] : await neighboursOf(first, state.model);
  return indicatorModel({...data, neighbours}, state);
}

/** The address of the page on which the chart stands large, with its choices. */
function linkTo(path: string, {document, root, state}: FilesOptions & {state: ChartState}): string {
  const [page = "", hash] = path.split("#");
  const search = hash === undefined ? formatChartState(state) : "";
  return new URL(`${root}${page}${search}${hash === undefined ? "" : `#${hash}`}`, document.baseURI).href;
}
