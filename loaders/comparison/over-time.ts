import type {Comparison} from "../../src/domain/comparison.js";
import {testedChange} from "../../src/stats/change-test.js";
import {quickDifference} from "../../src/stats/exact.js";
import {lineTrend} from "../../src/stats/line-trend.js";
import {proportionTrend, rateTrend, type TrendWord} from "../../src/stats/trend-test.js";
import type {Figure, Subject} from "./setting.js";

const trendYears = 5;
const trendWords: Readonly<Record<TrendWord, NonNullable<Comparison["trend"]>>> = {
  increasing: "increasing",
  decreasing: "decreasing",
  "no significant change": "no-clear-trend"
};

export interface ChangeFacts {
  previous: number | null;
  change: number | null;
  change_low: number | null;
  change_high: number | null;
  /** The change in units of its error by chance alone; null without counts. */
  plainZ: number | null;
  reasons: string[];
}

/** The figure that one of an area follows, and why none does: no value the year before, or a break since. */
export function figureBefore(
  {figures, breaksOf}: Subject,
  area: string,
  year: number
): {figure: Figure | null; reason: string | null} {
  const figure = figures.get(year - 1)?.get(area) ?? null;
  if (breaksOf(area).some((one) => one.year === year)) return {figure: null, reason: "change:break"};
  return figure?.value == null ? {figure: null, reason: "change:gap"} : {figure, reason: null};
}

/** The change of an area's figure from the year before, with its limits by chance alone, in the indicator's unit. */
export function changeOf(subject: Subject, area: string, year: number): ChangeFacts {
  const figure = subject.figures.get(year)?.get(area);
  const none = {previous: null, change: null, change_low: null, change_high: null, plainZ: null};
  if (figure?.value == null) return {...none, reasons: []};
  const before = figureBefore(subject, area, year);
  if (before.figure?.value == null) return {...none, reasons: before.reason ? [before.reason] : []};
  const plain = {previous: before.figure.value, change: quickDifference(figure.value, before.figure.value)};
  const {counting} = subject;
  if (!figure.counted || !before.figure.counted || typeof counting === "string")
    return {...none, ...plain, reasons: [`change-test:${uncountedWord(counting, figure)}`]};
  const {lower, upper, z} = testedChange(figure.counted, before.figure.counted, counting.kind);
  const {multiplier} = counting;
  return {...plain, change_low: lower * multiplier, change_high: upper * multiplier, plainZ: z, reasons: []};
}

/** Why a figure has no interval. */
export function uncountedWord(counting: Subject["counting"], figure: Figure): string {
  return typeof counting === "string" ? counting : (figure.lacking ?? "no-counts");
}

export interface TrendFacts extends Pick<Comparison, "trend" | "trend_method" | "trend_p"> {
  reasons: string[];
}

/** The trend of an area over the five years to one: by counts where all five have them, else by a line. */
export function trendOf({figures, counting, breaksOf}: Subject, area: string, year: number): TrendFacts {
  const none = {trend: null, trend_method: null, trend_p: null};
  const years = Array.from({length: trendYears}, (_, i) => year - trendYears + 1 + i);
  const own = years.flatMap((each) => {
    const figure = figures.get(each)?.get(area);
    return figure?.value == null ? [] : [{year: each, value: figure.value, counted: figure.counted}];
  });
  if (own.at(-1)?.year !== year) return {...none, reasons: []};
  if (own.length < trendYears) return {...none, reasons: ["trend:gap"]};
  if (breaksOf(area).some((one) => one.year > year - trendYears + 1 && one.year <= year))
    return {...none, reasons: ["trend:break"]};
  const counted = own.flatMap(({year, counted}) => (counted ? [{year, ...counted}] : []));
  if (counted.length === trendYears && typeof counting !== "string") {
    const test = counting.kind === "proportion" ? proportionTrend : rateTrend;
    const {trend, p} = test(counted, {inflate: true});
    if (trend === null) return {...none, reasons: ["trend:extreme"]};
    return {trend: trendWords[trend], trend_method: "counts", trend_p: p, reasons: []};
  }
  const line = lineTrend(own);
  if (line === null) return {...none, reasons: ["trend:gap"]};
  return {trend: trendWords[line.trend], trend_method: "line", trend_p: line.p, reasons: []};
}
