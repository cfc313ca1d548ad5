import {themePalette} from "../charts/palette.js";
import {drawTrend} from "../charts/trend.js";
import {layoutTrend} from "../charts/trend-layout.js";
import type {TrendLayout, TrendSeries} from "../charts/trend-types.js";
import {formatCell} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import type {Drawn, Size} from "./exhibit.js";
import type {TrendModel} from "./trend-model.js";
import {trendDescription, trendNotes, trendTitle} from "./trend-words.js";

/**
 * A trend as lines over years: all that a chart needs which carries its values or stands on another page. What only the site
 * asks of a trend is added in `trend.ts`.
 */
export const trendCore: Drawn<TrendModel, TrendModel, TrendLayout> = {
  name: "trend",
  fills: true,
  prepare: (model) => model,
  say: (model, options) => ({
    title: trendTitle(model),
    subtitle: unitWords(model.indicator),
    notes: trendNotes(model, options),
    source: sourceWords(model.indicator)
  }),
  describe: trendDescription,
  layout: layOutLines,
  draw: (layout, {palette = themePalette, base, ...paper}) => drawTrend(layout, {...paper, palette, root: base}),
  table({indicator, trend, periods, years}) {
    const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
    return [
      ["Area", ...shown.map(({period}) => period)],
      ...trend.map(({label, points}) => [
        label,
        ...shown.map(({period}) => {
          const point = points.find((one) => one.period === period);
          return point ? formatCell(point, indicator) : "";
        })
      ])
    ];
  }
};

/** A trend as lines in one chart, laid out. Sizes in pixels. */
export function layOutLines(
  {indicator, state, trend, breaks, band, years}: TrendModel,
  {width, height = trendHeight(width), typeWidth = 1}: Size
): TrendLayout {
  const options = {width, height, format: indicator, zero: state.zero, years, breaks, band, typeWidth};
  return layoutTrend(directLabels(trend, width), options);
}

/** Height in pixels of a trend chart of a width. */
function trendHeight(width: number): number {
  return Math.round(Math.max(280, Math.min(440, width * 0.5)));
}

/** Names short enough for the margin of a narrow chart. */
function directLabels(trend: readonly TrendSeries[], width: number): TrendSeries[] {
  return trend.map((one) =>
    width < 480 && one.label === "Yorkshire and The Humber" ? {...one, label: "Yorkshire & Humber"} : one
  );
}
