import {type ChartFiles, type FilesOptions, filesOf} from "../exhibits/chart-files.js";
import {isReason, type ShownWhole} from "../exhibits/exhibit.js";
import {indicatorModel} from "../exhibits/indicator-model.js";
import {judgementsOf} from "../exhibits/judgements-of-area.js";
import {type AnyExhibit, chartKinds, exhibitNamed} from "../exhibits/registry.js";
import {allAreas, judgementTimeline} from "../query/questions.js";
import {type EmbedRequest, livePath, parseRequest} from "../state/request.js";
import {indicatorFigures} from "./indicator-figures.js";
import {ownPageChart} from "./own-page-chart.js";
import {query} from "./site-engine.js";

type Place = Pick<FilesOptions, "document" | "root">;

/**
 * The files of a chart that a menu names in the words of the embed builder's address, worked out from the figures of the site. Rejects
 * where there is no such chart.
 */
export async function filesOfMenu(of: string, place: Place): Promise<ChartFiles> {
  const asked = new URLSearchParams(of);
  const request = parseRequest((name) => asked.get(name), chartKinds);
  if (request.problems.length > 0) throw new Error(`invalid chart of a menu: ${of}: ${request.problems.join("; ")}`);
  const exhibit = exhibitNamed(request.chart);
  const shown = await shownBy(exhibit, request, place);
  const {root, document} = place;
  return {
    ...filesOf(exhibit, shown, {...request, ...place, query: request.query ?? ""}),
    // What has a page of its own stands on it.
    ...(exhibit.page === undefined && {link: new URL(`${root}${livePath(request)}`, document.baseURI).href})
  };
}

async function shownBy(exhibit: AnyExhibit, request: EmbedRequest, place: Place): Promise<ShownWhole> {
  const shown = await showing(exhibit, request, place);
  if (isReason(shown)) throw new Error(`missing figures: ${shown.reason}`);
  return shown;
}

/** Asks for what the exhibit is about, and shows that. */
async function showing(exhibit: AnyExhibit, {indicator, state, query: asked}: EmbedRequest, {document, root}: Place) {
  const [slug = ""] = state.areas;
  switch (exhibit.about) {
    case "judgements": {
      const [areas, judgements] = await Promise.all([query(allAreas()), query(judgementTimeline(slug))]);
      const area = areas.find((one) => one.area === slug);
      if (!area) throw new Error(`unknown area: ${slug}`);
      return exhibit.show(judgementsOf(area, judgements));
    }
    case "around":
    case "comparison":
    case "grades":
    case "pair":
    case "stated":
      return ownPageChart(exhibit, asked ?? "", new URL(root, document.baseURI).href);
    case "indicator": {
      const {data, neighboursOf} = await indicatorFigures(indicator, new URL(root, document.baseURI).href);
      const neighbours = slug === "" ? [] : await neighboursOf(slug, state.model);
      return exhibit.show(indicatorModel({...data, neighbours}, state));
    }
  }
}
