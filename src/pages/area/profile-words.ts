import type {ComparedFigure} from "../../domain/compared-figure.js";
import {formatValue, type ValueFormat} from "../../domain/format.js";
import {areasWord, nation, nationName, peopleWord} from "../../domain/site.js";
import {ordinal} from "../../exhibits/standing-words.js";

/** From this q on a change is not called clear: of those called clear about a tenth is there by chance. */
const clearChange = 0.1;
/** Counts and denominators below these are flagged: a child more or less moves such a figure far. */
const smallCount = 20;
const smallDenominator = 30;

/** What begins the words for a test that could not be made. */
export const untestedWords = "not tested";

/** Why a figure could not be tested, as the table `comparison` gives the reasons. */
const untestedReasons: Readonly<Record<string, string>> = {
  "wider-area": `only ${areasWord} are tested`,
  "no-counts": "counts not known",
  counts: "counts not known",
  "counts-differ": "counts do not fit",
  episodes: `counts events, not ${peopleWord}`,
  "not-a-share": "no share or rate",
  "few-areas": "too few areas",
  [`${nation}-unknown`]: `${nationName}’s counts not known`
};
const changeGaps: Readonly<Record<string, string>> = {gap: "none the year before", break: "a break in the series"};
const trendGaps: Readonly<Record<string, string>> = {
  gap: "years missing",
  break: "a break in the series",
  extreme: "all none or all"
};
const verdictWords: Readonly<Record<NonNullable<ComparedFigure["verdict_95"]>, string>> = {
  better: "better",
  worse: "worse",
  higher: "higher",
  lower: "lower",
  "not-clearly-different": "not clearly different"
};

/** The 95% interval of a figure in words, "62 to 77"; null where there is none. */
export function intervalWords({low, high}: Pick<ComparedFigure, "low" | "high">, format: ValueFormat): string | null {
  return low === null || high === null ? null : `${formatValue(low, format)} to ${formatValue(high, format)}`;
}

/** What is said of a figure that rests on few children, "small numbers: 7 of 25"; null of others. */
export function smallNumbersWords({count, denominator}: Pick<ComparedFigure, "count" | "denominator">): string | null {
  if (count === null || denominator === null || (count >= smallCount && denominator >= smallDenominator)) return null;
  return `small numbers: ${count} of ${denominator.toLocaleString("en-GB")}`;
}

/** How a figure stands to England's by the widened limits, or why that was not tested; null for counts and for England itself. */
export function besideEnglandWords(
  row: Pick<ComparedFigure, "verdict_95" | "verdict_998" | "value" | "reasons">
): string | null {
  const {verdict_95: verdict, verdict_998: surer} = row;
  if (verdict !== null) return `${verdictWords[verdict]}${isDifferent(surer) ? " (at 99.8%)" : ""}`;
  if (row.value === null) return null;
  return untested(reasonOf(row, "verdict") ?? reasonOf(row, "interval"));
}

/** Whether a test found a change of an area's figure clear, among all that were looked at in the release. */
export function isClearChange({q}: Pick<ComparedFigure, "q">): boolean {
  return q !== null && q <= clearChange;
}

/** What the test of a change found, or why there is none; null where nothing is to be said. */
export function changeTestWords(
  row: Pick<ComparedFigure, "q" | "change" | "change_before" | "reasons">
): string | null {
  const {q, change, change_before: before} = row;
  if (change === null) return changeGaps[reasonOf(row, "change") ?? ""] ?? null;
  if (q === null) {
    const reason = reasonOf(row, "change-test");
    return reason === "one-unit" ? "within rounding" : untested(reason);
  }
  if (!isClearChange(row)) return "could be chance";
  // Much of a large change goes back: where it follows one the other way, that is said with it.
  return before !== null && before * change < 0 ? "a clear change, after one the other way" : "a clear change";
}

/** The trend of five years as its test found it, or why there is none; null where nothing is to be said. */
export function trendWords(row: Pick<ComparedFigure, "trend" | "trend_method" | "reasons">): string | null {
  const {trend, trend_method: method} = row;
  if (trend === null) return trendGaps[reasonOf(row, "trend") ?? ""] ?? null;
  if (trend === "no-clear-trend") return "no clear trend";
  return method === "line" ? `${trend} (by line)` : trend;
}

/** Whether a test on counts finds a trend. */
export function isClearTrend({trend, trend_method: method}: Pick<ComparedFigure, "trend" | "trend_method">): boolean {
  return method === "counts" && trend !== null && trend !== "no-clear-trend";
}

/** Whether a figure is called different from England's. */
export function isDifferent(verdict: ComparedFigure["verdict_95"]): boolean {
  return verdict !== null && verdict !== "not-clearly-different";
}

/** The place of a figure among authorities, with those that share it and its interval; or why it has none. */
export function placeWords(
  row: Pick<ComparedFigure, "rank" | "rank_low" | "rank_high" | "tied" | "of" | "position" | "reasons">,
  {unit}: ValueFormat
): string {
  const {rank, rank_low: low, rank_high: high, tied, of, position} = row;
  const place = rank ?? position;
  if (place === null) {
    if (reasonOf(row, "rank") === "few-areas") return `of ${of ?? "few"} alone: not ranked`;
    if (reasonOf(row, "rank") !== "raw-count") return "not ranked";
    return unit.startsWith("pounds") ? "a total: not ranked" : "a count: not ranked";
  }
  const shared = tied ? `, with ${tied} ${tied === 1 ? "other" : "others"}` : "";
  const words = `${tied ? "joint " : ""}${ordinal(place)} ${rank === null ? "highest" : "best"} of ${of}${shared}`;
  return low === null || high === null ? words : `${words}; between ${ordinal(low)} and ${ordinal(high)}`;
}

/** The reason that a row gives for what one of its statistics could not say; null where it gives none. */
function reasonOf({reasons}: Pick<ComparedFigure, "reasons">, statistic: string): string | null {
  const found = reasons?.split(" ").find((one) => one.startsWith(`${statistic}:`));
  return found?.slice(statistic.length + 1) ?? null;
}

/** Why something was not tested, from a reason of the table `comparison`; null for one that is not said. */
export function untested(reason: string | null): string | null {
  const words = untestedReasons[reason ?? ""];
  return words === undefined ? null : `${untestedWords}: ${words}`;
}
