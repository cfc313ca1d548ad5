import type {TrendRole, TrendSeries} from "../charts/trend-types.js";
import type {IndicatorModel} from "../components/indicator-model.js";
import {sourceWords} from "../components/indicator-view.js";
import {defaultChartState} from "../state/chart-state.js";
import {isUnit} from "../stats/format.js";
import type {Indicator} from "../stats/model.js";
import {setAside} from "../stats/series.js";
import {RequestError} from "./request.js";
import {packRow, unpackRow} from "./values.js";

const roles: Readonly<Record<string, TrendRole>> = {f: "focus", e: "england", r: "region", n: "neighbours"};
/** A chart that carries its own values. */
export interface FrozenChart {
  model: IndicatorModel;
  source: string;
  /** ISO date on which it was frozen. */
  date: string;
}

/**
 * The lines of a trend as the text that a snippet carries, about 300 characters for four lines: form, name, unit,
 * decimals, kind of period, periods, source and date, then a line each; "|" between them. `date` is the day of freezing.
 */
export function freeze(model: IndicatorModel, date: string): string {
  const {indicator, trend, periods, years} = model;
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  const plain = shown.every(({period, year}, i) => period === String(year) && year === (shown[0]?.year ?? 0) + i);
  const lines = trend.map(({role, label, points}) => {
    const byPeriod = new Map(points.map((point) => [point.period, point]));
    const letter = Object.keys(roles).find((one) => roles[one] === role) ?? "f";
    return `${letter}${label}:${packRow(
      shown.map(({period}) => byPeriod.get(period)),
      indicator.decimals
    )}`;
  });
  return [
    "1",
    indicator.name,
    indicator.unit,
    indicator.decimals,
    indicator.period_kind,
    plain ? `${years[0]}-${years[1]}` : shown.map(({period, year}) => `${period}~${year}`).join(","),
    sourceWords(indicator),
    date,
    ...lines
  ]
    .map((part) => String(part).replaceAll("|", "/"))
    .join("|");
}

/** The chart that was frozen, drawn as it was then. Throws a `RequestError` that says what cannot be read. */
export function thaw(text: string, zero: boolean, locale: string): FrozenChart {
  const [form, name = "", unit = "", digits, period_kind = "", span = "", source = "", date = "", ...lines] =
    text.split("|");
  const decimals = Number(digits);
  if (form !== "1" || !isUnit(unit) || !(decimals >= 0 && decimals <= 6) || lines.length === 0)
    throw new RequestError("unreadable values: expected the text that the embed builder wrote");
  const periods = periodsOf(span);
  const trend = lines.slice(0, 8).map((line): TrendSeries => {
    const [, letter = "", label = "", row = ""] = /^([fern])([^:]*):(.*)$/.exec(line) ?? [];
    const role = roles[letter];
    if (!role) throw new RequestError(`unreadable line of values: “${line.slice(0, 30)}”`);
    const years = periods.map(({year}) => year);
    const words = periods.map(({period}) => period);
    try {
      return {
        key: label,
        label,
        role,
        points: unpackRow(row, {area: label, periods: words, years, decimals}).map(setAside)
      };
    } catch (error) {
      throw new RequestError(error instanceof Error ? error.message : String(error));
    }
  });
  const indicator = {
    name,
    unit,
    decimals,
    period_kind,
    source,
    last_release: null,
    better: null,
    locale
  } as unknown as Indicator;
  const model = {
    indicator,
    trend,
    periods,
    years: [periods[0]?.year ?? 2000, periods.at(-1)?.year ?? 2000],
    breaks: [],
    band: [],
    chosen: [],
    state: {...defaultChartState, zero, compare: ["neighbours"]}
  } as unknown as IndicatorModel;
  return {model, source, date: /^\d{4}-\d{2}-\d{2}$/.test(date) && Date.parse(date) ? date : ""};
}

function periodsOf(span: string): Array<{period: string; year: number}> {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(span) ?? [];
  const length = Number(to) - Number(from) + 1;
  const periods =
    from && length > 0
      ? Array.from({length: Math.min(length, 200)}, (_, i) => ({
          period: String(Number(from) + i),
          year: Number(from) + i
        }))
      : span.split(",").map((one) => {
          const [period = "", year] = one.split("~");
          return {period, year: Number(year)};
        });
  if (periods.some(({year}) => !(year > 1900 && year < 2200)))
    throw new RequestError(`unreadable periods: “${span.slice(0, 30)}”, expected such as 2016-2025`);
  return periods;
}
