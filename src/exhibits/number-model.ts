import type {SingleNumber} from "../charts/number.js";
import type {TrendPoint, TrendSeries} from "../charts/trend-types.js";
import {formatChange, formatValue} from "../domain/format.js";
import {nation} from "../domain/site.js";
import {hasValue, type Indicator} from "../domain/tables.js";
import {changeOverYear} from "../stats/change.js";
import type {IndicatorModel} from "./indicator-model.js";

/** One figure of the first chosen area, with its comparators in the same period. */
export interface NumberModel extends SingleNumber {
  /** Its line, up to the period of the figure. */
  points: TrendPoint[];
  /** England's line over the same years; empty where the two do not compare. */
  england: TrendPoint[];
  period: string;
  area: string;
  /** Place of its colour among those of chosen areas. */
  place: number;
  indicator: Indicator;
}

/** The figure of the first chosen area (England where none is) in the year of the state, or its latest; null where there is none. */
export function numberModel(model: IndicatorModel): NumberModel | null {
  const {indicator, trend, state, years, breaks} = model;
  const [focus, ...others] = trend;
  if (!focus) return null;
  const shown = focus.points.filter(({year}) => year >= years[0] && year <= (state.year ?? years[1]));
  const point = state.year === undefined ? shown.findLast(hasValue) : shown.find(({year}) => year === state.year);
  if (!point || !hasValue(point)) return null;
  const change = changeOverYear(focus.points, point.year, {
    breaks: breaks.filter(({series}) => series === undefined || series === focus.key)
  });
  return {
    value: formatValue(point.value, indicator),
    label: `${focus.label}, ${point.period}`,
    comparisons: [
      ...(change ? [`${formatChange(change.value, indicator)} over the year`] : []),
      ...others.filter(({role}) => role !== "focus").flatMap((other) => comparison(other, point.period, indicator))
    ],
    points: shown,
    england: upTo(
      others.find(({role}) => role === "nation"),
      point.year
    ),
    period: point.period,
    area: focus.label,
    place: focus.key === nation ? -1 : 0,
    indicator
  };
}

function comparison({label, points}: TrendSeries, period: string, indicator: IndicatorModel["indicator"]): string[] {
  const value = points.find((point) => point.period === period)?.value;
  return value == null ? [] : [`${label} ${formatValue(value, indicator)}`];
}

function upTo(series: TrendSeries | undefined, year: number): TrendPoint[] {
  return (series?.points ?? []).filter((point) => point.year <= year);
}
