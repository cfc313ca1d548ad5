import {layoutMultiples} from "../charts/multiples.js";
import {layoutTrend} from "../charts/trend-layout.js";
import {multiplesTooltip, trendTooltip} from "../components/chart-tooltip.js";
import {isMultiples} from "../components/indicator-model.js";
import {trendHeight, trendSvg, unitWords} from "../components/indicator-view.js";
import {trendNotes, trendTitle} from "../components/indicator-words.js";
import {formatCell} from "../stats/format.js";
import type {IndicatorParts} from "./kinds.js";

/** Lines over years, or small multiples where there are too many to read. */
export const trendParts: IndicatorParts = (model) => {
  const {indicator, state, trend, periods, breaks, band, years} = model;
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  return {
    title: trendTitle(model),
    subtitle: unitWords(indicator),
    notes: trendNotes(model),
    draw: ({document, width, height}) => trendSvg(model, {document, width, ...(height && {height})}),
    walk(plot, {width, height}) {
      const options = {width, format: indicator, zero: state.zero, years, breaks, band};
      if (isMultiples(model)) multiplesTooltip(plot, layoutMultiples(trend, options).panels);
      else trendTooltip(plot, layoutTrend(trend, {...options, height: height ?? trendHeight(width)}));
    },
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
