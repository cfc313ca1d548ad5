import {trendTooltip} from "../components/chart-tooltip.js";
import {layOutTrend, type TrendSize, trendSvg, unitWords} from "../components/indicator-view.js";
import {trendNotes, trendTitle} from "../components/indicator-words.js";
import {formatCell} from "../stats/format.js";
import type {IndicatorParts, Place} from "./kinds.js";

/** Lines over years, or small multiples where there are too many to read. */
export const trendParts: IndicatorParts = (model) => {
  const {indicator, trend, periods, years} = model;
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  return {
    title: trendTitle(model),
    subtitle: unitWords(indicator),
    notes: trendNotes(model),
    draw: ({document, base, ...place}) => trendSvg(model, {document, root: base, ...sizeOf(place)}),
    walk: (plot, place) => trendTooltip(plot, () => layOutTrend(model, sizeOf(place))),
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
};

function sizeOf({width, height, typeWidth}: Omit<Place, "document" | "base">): TrendSize {
  return {width, typeWidth, ...(height && {height})};
}
