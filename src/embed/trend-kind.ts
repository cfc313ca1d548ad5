import type {MultiplesLayout} from "../charts/multiples.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {formatCell} from "../domain/format.js";
import {unitWords} from "../domain/indicator-words.js";
import type {IndicatorModel} from "../exhibits/indicator-model.js";
import {layOutLines, linesSvg, type TrendPaper, type TrendSize} from "../exhibits/trend-lines.js";
import {trendNotes, trendTitle} from "../exhibits/trend-words.js";
import type {IndicatorParts, Parts, Place} from "./kinds.js";
import {walkLater} from "./walk-later.js";

/** How a trend is laid out and drawn. */
interface Form {
  layOut: (model: IndicatorModel, size: TrendSize) => TrendLayout | MultiplesLayout;
  draw: (model: IndicatorModel, options: TrendPaper & TrendSize) => SVGSVGElement;
}

/** Lines over years. */
export const trendParts: IndicatorParts = (model) => partsOf(model, {layOut: layOutLines, draw: linesSvg});

/** A trend in one of its forms, with all that is said beside it. */
export function partsOf(model: IndicatorModel, {layOut, draw}: Form): Parts {
  const {indicator, trend, periods, years} = model;
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  return {
    title: trendTitle(model),
    subtitle: unitWords(indicator),
    notes: trendNotes(model),
    draw: ({document, base, ...place}) => draw(model, {document, root: base ?? undefined, ...sizeOf(place)}),
    walk: (plot, place) => walkLater(plot, place.scripts, () => layOut(model, sizeOf(place))),
    table: () => [
      ["Area", ...shown.map(({period}) => period)],
      ...trend.map(({label, points}) => [
        label,
        ...shown.map(({period}) => {
          const point = points.find((one) => one.period === period);
          return point ? formatCell(point, indicator) : "";
        })
      ])
    ]
  };
}

function sizeOf({width, height, typeWidth}: Pick<Place, "width" | "height" | "typeWidth">): TrendSize {
  return {width, typeWidth, ...(height && {height})};
}
