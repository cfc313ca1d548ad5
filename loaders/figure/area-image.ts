import {lightPalette} from "../../src/charts/palette.js";
import {makePortable, svgFile} from "../../src/charts/portable.js";
import type {Measure} from "../../src/charts/text.js";
import {nation} from "../../src/domain/site.js";
import type {ShownWhole} from "../../src/exhibits/exhibit.js";
import {type IndicatorData, indicatorModel} from "../../src/exhibits/indicator-model.js";
import {pictureOf} from "../../src/exhibits/picture.js";
import {trend} from "../../src/exhibits/trend.js";
import {defaultChartState} from "../../src/state/chart-state.js";
import {darkStyle} from "./dark-style.js";
import {frameMargin} from "./draw.js";

/** Width of the images of areas in pixels: articles are about as wide, and a phone can still read it at its own. */
export const imageWidth = 600;

/** The trend of one area beside England as a file that follows the reader's theme. */
export function areaImage(
  area: string,
  data: Omit<IndicatorData, "neighbours">,
  {document, measure}: {document: Document; measure: Measure}
): string {
  const model = indicatorModel({...data, neighbours: []}, {...defaultChartState, areas: [area], compare: [nation]});
  const shown = trend.show(model) as ShownWhole;
  const {svg} = pictureOf(shown, {document, palette: lightPalette, width: imageWidth - 2 * frameMargin, measure});
  makePortable(svg, measure);
  return svgFile(svg, darkStyle(svg.outerHTML));
}
