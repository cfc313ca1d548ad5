import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {group} from "d3-array";
import {parseHTML} from "linkedom";
import {chartRoot} from "../../src/charts/frame.js";
import {messageText} from "../../src/charts/message.js";
import {lightPalette} from "../../src/charts/palette.js";
import {makePortable, svgFile} from "../../src/charts/portable.js";
import {capital} from "../../src/domain/words.js";
import {isReason} from "../../src/exhibits/exhibit.js";
import {furtherExhibits, stillSize} from "../../src/exhibits/further-exhibits.js";
import {type IndicatorModel, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {pictureOf} from "../../src/exhibits/picture.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import {countsByIndicator} from "../comparison/counts-of.js";
import type {Tables} from "../tables/read.js";
import {darkStyle} from "./dark-style.js";
import {frameMargin} from "./draw.js";
import type {measureWith} from "./fonts.js";

/** Where pictures go, and of what they are. */
export interface FurtherImagesOptions {
  /** Folder of the built site. */
  dist: string;
  rows: Tables;
  /** Whether an indicator, by its place, is drawn; default every one. */
  isMine?: (indicator: unknown, place: number) => boolean;
}

/**
 * Draws the charts of indicators' pages whose scripts come later as files, `embed/image/<indicator>/<chart>.svg`: what stands in for them where
 * there are no scripts, and on paper. One that cannot be drawn says why.
 */
export async function drawFurtherImages(
  {dist, rows, isMine = () => true}: FurtherImagesOptions,
  measure: ReturnType<typeof measureWith>
): Promise<void> {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const indicators = rows.indicators.filter(isMine);
  const wanted = new Set(indicators.map(({indicator}) => indicator));
  const counts = countsByIndicator(rows, {isWanted: (indicator) => wanted.has(indicator)});
  const observations = group(rows.observations, ({indicator}) => indicator);
  const exhibits = await Promise.all(furtherExhibits.map(({load}) => load()));
  for (const indicator of indicators) {
    const slug = indicator.indicator;
    const folder = join(dist, "embed/image", slug);
    await mkdir(folder, {recursive: true});
    const own = observations.get(slug) ?? [];
    const data = {indicator, areas: rows.areas, observations: own, neighbours: []};
    const known = counts.get(slug);
    const model = {...indicatorModel(data, defaultChartState), ...(known && {counts: known})};
    for (const exhibit of exhibits) {
      const svg = stillOf(exhibit, model, document, measure);
      makePortable(svg, measure);
      await writeFile(join(folder, `${exhibit.name}.svg`), svgFile(svg, darkStyle(svg.outerHTML)));
    }
  }
}

function stillOf(
  exhibit: Awaited<ReturnType<(typeof furtherExhibits)[number]["load"]>>,
  model: IndicatorModel,
  document: Document,
  measure: ReturnType<typeof measureWith>
): SVGSVGElement {
  const drawing = {document, palette: lightPalette};
  const shown = exhibit.show(model);
  if (!isReason(shown)) return pictureOf(shown, {...drawing, width: stillSize - 2 * frameMargin, measure}).svg;
  const [words, height, textSize] = [`${capital(shown.reason)}.`, 60, 14];
  const svg = chartRoot({...drawing, width: stillSize, height, textSize, description: words}, [
    messageText(words, {x: stillSize / 2, y: height / 2}, drawing)
  ]);
  // A file of its own is no picture without it.
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return svg;
}
