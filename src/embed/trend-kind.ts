import {trendTooltip} from "../components/chart-tooltip.js";
import {layOutTrend, trendSvg, unitWords} from "../components/indicator-view.js";
import {trendNotes, trendTitle} from "../components/indicator-words.js";
import {formatCell} from "../stats/format.js";
import type {IndicatorParts} from "./kinds.js";

/** Lines over years, or small multiples where there are too many to read. */
export const trendParts: IndicatorParts = (model) => {
  const {indicator, trend, periods, years} = model;
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  return {
    title: trendTitle(model),
    subtitle: unitWords(indicator),
    notes: trendNotes(model),
    draw: ({document, width, height}) => trendSvg(model, {document, width, ...(height && {height})}),
    walk: (plot, {width, height}) => trendTooltip(plot, () => layOutTrend(model, {width, ...(height && {height})})),
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
