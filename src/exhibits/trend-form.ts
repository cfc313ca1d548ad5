import {drawMultiples, layoutMultiples, type MultiplesLayout} from "../charts/multiples.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {type IndicatorModel, isMultiples} from "./indicator-model.js";
import {layOutLines, linesSvg, type TrendPaper, type TrendSize} from "./trend-lines.js";
import {trendDescription} from "./trend-words.js";

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
