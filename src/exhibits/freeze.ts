import {sourceWords} from "../domain/indicator-words.js";
import {packReported} from "../figures/indicator-file.js";
import {packSteps, type Step} from "../figures/values.js";
import type {Period} from "../stats/series.js";
import {frozenRoles, shadeDecimals} from "./frozen-form.js";
import type {IndicatorModel} from "./indicator-model.js";
import {reportedMarks} from "./reported-marks.js";

/** Longest text of figures of reports that a snippet carries, in characters: some thirty of them. */
const longestMarks = 1_500;

/**
 * A trend as the text that a snippet carries, "|" between its parts: form, name, unit, decimals, kind of period, periods of
 * the values (and "@" and the years of the axis where those are others), source and date of freezing, then its lines by their letters: one for each line of the trend
 * (`f`, `e`, `r`, `n`) with a step for every period, after one of neighbours how many had a value (`c`), the lower and the upper
 * edge of the shade (`s`), breaks (`b`), and figures of reports (`m`, or `x` where they are too many). About 500 characters
 * for three lines over ten years.
 */
export function freeze(model: IndicatorModel, date: string): string {
  const {indicator, periods, years} = model;
  const shown = periods.filter(({year}) => isWithin(year, years));
  const axis = years.join("-");
  return [
    "2",
    indicator.name,
    indicator.unit,
    indicator.decimals,
    indicator.period_kind,
    [spanOf(shown), ...(spanOf(shown) === axis ? [] : [axis])].join("@"),
    sourceWords(indicator),
    date,
    ...trendLines(model, shown),
    ...shadeLines(model, shown),
    ...breakLines(model),
    ...markLines(model)
  ]
    .map((part) => String(part).replaceAll("|", "/"))
    .join("|");
}

/** The periods of the values: as first and last where they are years in a row, else each with its year. */
function spanOf(shown: readonly Period[]): string {
  const [first] = shown;
  const isPlain = shown.every(({period, year}, i) => period === String(year) && year === Number(first?.year) + i);
  return first && isPlain
    ? `${first.year}-${shown.at(-1)?.year}`
    : shown.map(({period, year}) => `${period}~${year}`).join(",");
}

function trendLines({trend, indicator}: IndicatorModel, shown: readonly Period[]): string[] {
  return trend.flatMap(({role, label, points}) => {
    const letter = Object.keys(frozenRoles).find((one) => frozenRoles[one] === role);
    if (letter === undefined) throw new Error(`unsupported line: ${label}, expected one of an area or of neighbours`);
    const byPeriod = new Map(points.map((point) => [point.period, point]));
    const row = rowOf(shown, ({period}) => byPeriod.get(period), indicator.decimals);
    const counted = points.some(({count}) => count !== undefined);
    const counts = () => rowOf(shown, ({period}) => known(byPeriod.get(period)?.count), 0);
    return [`${letter}${label}:${row}`, ...(counted ? [`c:${counts()}`] : [])];
  });
}

function shadeLines({band, indicator}: IndicatorModel, shown: readonly Period[]): string[] {
  const byYear = new Map(band.map((one) => [one.year, one]));
  if (!shown.some(({year}) => byYear.has(year))) return [];
  return (["low", "high"] as const).map(
    (edge) => `s:${rowOf(shown, ({year}) => known(byYear.get(year)?.[edge]), indicator.decimals + shadeDecimals)}`
  );
}

function breakLines({breaks, trend}: IndicatorModel): string[] {
  return breaks.map(({year, reason, series}) => {
    const place = series === undefined ? "" : `@${trend.findIndex(({key}) => key === series)}`;
    return `b${year}${place}:${reason}`;
  });
}

/** Figures of reports as the build's files have them, with the place of their line for its area. */
function markLines({trend, indicator, reported = [], years: [first, last]}: IndicatorModel): string[] {
  const marks = trend.flatMap(({key, reported: drawn = []}, place) =>
    drawn.length === 0
      ? []
      : reported
          .filter((point) =>
            reportedMarks([point], {area: key, indicator}).some(({at}) => isWithin(at, [first - 1, last + 1]))
          )
          .map((point) => packReported([{...point, area: String(place)}]).replaceAll("|", "~"))
  );
  return marks.join("|").length > longestMarks ? ["x"] : marks.map((mark) => `m${mark}`);
}

function rowOf(shown: readonly Period[], stepAt: (period: Period) => Step | undefined, decimals: number): string {
  return packSteps(shown.map(stepAt), decimals).join(",");
}

function known(value: number | undefined): Step | undefined {
  return value === undefined ? undefined : {value, status: "final"};
}

function isWithin(year: number, [first, last]: readonly [number, number]): boolean {
  return year >= first && year <= last;
}
