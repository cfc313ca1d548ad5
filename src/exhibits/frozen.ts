import type {TrendBand, TrendBreak, TrendSeries} from "../charts/trend-types.js";
import {isUnit} from "../domain/format.js";
import {unpackReported} from "../figures/indicator-file.js";
import {unpackRow} from "../figures/values.js";
import {RequestError} from "../state/request.js";
import {type Period, setAside} from "../stats/series.js";
import {frozenRoles, shadeDecimals} from "./frozen-form.js";
import {reportedMarks} from "./reported-marks.js";
import type {TrendModel} from "./trend-model.js";

/** A chart that carries its own values. */
export interface FrozenChart {
  model: TrendModel;
  /** ISO date on which it was frozen. */
  date: string;
  /** Whether there were more figures of reports than a snippet carries. */
  withoutReports: boolean;
}

/**
 * The chart that was frozen, drawn as it was then. Reads both forms that were ever written; of the first, which could name
 * years too early, only what cannot be wrong. Throws a `RequestError` that says what cannot be read.
 */
export function thaw(text: string, {zero, average, model: grouping}: TrendModel["state"]): FrozenChart {
  const [form = "", name = "", unit = "", digits = "", period_kind = "", spans = "", source = "", date = "", ...lines] =
    text.split("|");
  const [span = "", axis = span] = spans.split("@");
  const isFirst = form === "1";
  const decimals = Number(digits);
  if (!/^[12]$/.test(form) || !isUnit(unit) || !(decimals >= 0 && decimals <= 6) || !lines.length)
    throw new RequestError("unreadable values: expected the text that the embed builder wrote");
  // Where the years chosen have no official figure, those of reports are all there is.
  const periods = span || axis === span ? periodsOf(span) : [];
  const indicator: TrendModel["indicator"] = {name, unit, decimals, period_kind, source, last_release: null};
  const {trend, ...read} = readLines(lines, {indicator, periods, isRagged: isFirst});
  if (isFirst && !span.includes("~")) refuseFalseYears(lines, periods);
  const years = periodsOf(axis);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const model: TrendModel = {
    ...read,
    indicator,
    trend,
    periods,
    years: [first, last],
    chosen: trend.slice(0, 1).map(({label}) => ({name: label, kind: "authority"})),
    neighbours: [],
    state: {zero, average, model: grouping, compare: ["neighbours"], view: "trend"}
  };
  return {
    model,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) && Date.parse(date) ? date : "",
    withoutReports: lines.includes("x")
  };
}

/** What the lines of a text say, each told by its first letter. */
function readLines(
  lines: readonly string[],
  {indicator, periods, isRagged}: {indicator: TrendModel["indicator"]; periods: readonly Period[]; isRagged: boolean}
) {
  const trend: TrendSeries[] = [];
  const breaks: TrendBreak[] = [];
  const edges: TrendSeries["points"][] = [];
  const marks: string[] = [];
  const points = (area: string, row: string, decimals: number) => {
    const steps = row.split(",").length;
    if (!isRagged && steps !== (periods.length || 1))
      throw new RequestError(
        `unreadable values: row ${area} has ${steps}, expected ${periods.length}, one for each period`
      );
    try {
      return unpackRow(row, {
        area,
        periods: periods.map(({period}) => period),
        years: periods.map(({year}) => year),
        decimals
      }).map(setAside);
    } catch (error) {
      throw new RequestError(error instanceof Error ? error.message : String(error));
    }
  };
  for (const line of lines) {
    const letter = line.charAt(0);
    const cut = line.lastIndexOf(":");
    const label = line.slice(1, cut);
    const row = line.slice(cut + 1);
    const role = frozenRoles[letter];
    const [, year, place, reason = ""] = /^b(\d{4})(?:@(\d+))?:(.*)/.exec(line) ?? [];
    const last = trend.at(-1);
    // The key of England is what draws it in ink.
    if (role && cut > 0)
      trend.push({key: label.toLowerCase(), label, role, points: points(label, row, indicator.decimals)});
    else if (letter === "c" && last) {
      const counts = new Map(points(last.label, row, 0).map(({period, value}) => [period, value]));
      for (const point of last.points) point.count = counts.get(point.period) ?? 0;
    } else if (letter === "s") edges.push(points("of the shade", row, indicator.decimals + shadeDecimals));
    else if (year) breaks.push({year: +year, reason, ...(place && {series: trend[+place]?.key ?? ""})});
    else if (letter === "m") marks.push(line.slice(1).replaceAll("~", "|"));
    else if (line !== "x") throw new RequestError(`unreadable line of values: “${line.slice(0, 30)}”`);
  }
  const [low = [], high = []] = edges;
  return {
    breaks,
    band: low.map(({year, value}, i): TrendBand => ({year, low: value ?? 0, high: high[i]?.value ?? 0})),
    trend: trend.map((one, i) => {
      const reported = reportedMarks(unpackReported(marks.join("\n"), [`${i}`]), {area: `${i}`, indicator});
      if (reported.some(({at, value}) => !Number.isFinite(at + value)))
        throw new RequestError(`unreadable figures of reports: of ${one.label}`);
      return {...one, reported};
    })
  };
}

/**
 * The first form gave the years of the axis, which figures of reports may begin earlier than the values: where no row is as
 * long as they are many, nobody can tell which years the values are of.
 */
function refuseFalseYears(lines: readonly string[], periods: readonly Period[]): void {
  const longest = Math.max(
    ...lines.map((line) => {
      const row = line.slice(line.lastIndexOf(":") + 1);
      return row === "" ? 0 : row.split(",").length;
    })
  );
  if (longest > 0 && longest < periods.length)
    throw new RequestError("its values may have false years: copy the snippet anew");
}

function periodsOf(span: string): Period[] {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(span) ?? [];
  const count = Number(to) - Number(from) + 1;
  const periods = from
    ? Array.from({length: count > 0 && count < 300 ? count : 0}, (_, i) => ({
        period: `${+from + i}`,
        year: +from + i
      }))
    : span.split(",").map((one) => {
        const [period = "", year] = one.split("~");
        return {period, year: Number(year)};
      });
  if (periods.length === 0 || periods.some(({year}) => !(year > 1900 && year < 2200)))
    throw new RequestError(`unreadable periods: “${span.slice(0, 30)}”, expected such as 2016-2025`);
  return periods;
}
