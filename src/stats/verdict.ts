import type {Limits} from "./intervals.js";
import type {Direction} from "./summary.js";

/** What an interval says of a benchmark: with a direction better or worse, without one higher or lower. */
export type Verdict = "better" | "worse" | "higher" | "lower" | "similar";
/** A verdict at two levels of confidence: the outer words hold at 99.8%, the inner ones at 95% alone. */
export type VerdictAtTwoLevels =
  | "best"
  | "better"
  | "similar"
  | "worse"
  | "worst"
  | "highest"
  | "higher"
  | "lower"
  | "lowest";

/**
 * Whether an interval lies on one side of a benchmark. A limit that equals it does not; the absence of a difference
 * ("similar") says that none was seen, not that there is none. Null where there is no interval.
 */
export function verdict({lower, upper}: Limits, benchmark: number, better: Direction): Verdict | null {
  if (lower === null || upper === null) return null;
  return words(upper < benchmark ? -1 : lower > benchmark ? 1 : 0, better);
}

/** The verdicts of the intervals at 95% and at 99.8% in one word; null where either is missing. */
export function verdictAtTwoLevels(
  at95: Limits,
  at998: Limits,
  benchmark: number,
  better: Direction
): VerdictAtTwoLevels | null {
  const [inner, outer] = [verdict(at95, benchmark, better), verdict(at998, benchmark, better)];
  if (inner === null || outer === null) return null;
  return outer === "similar" ? inner : strongest[outer];
}

/**
 * Whether two intervals do not overlap: a rule that finds too little (Wolfe and Hanley 2002, CMAJ 166:65), for
 * comparators of which nothing but an interval is known.
 */
export function verdictByOverlap(area: Limits, comparator: Limits, better: Direction): Verdict | null {
  if (area.lower === null || area.upper === null || comparator.lower === null || comparator.upper === null) return null;
  return words(area.upper < comparator.lower ? -1 : area.lower > comparator.upper ? 1 : 0, better);
}

const strongest: Readonly<Record<Exclude<Verdict, "similar">, VerdictAtTwoLevels>> = {
  better: "best",
  worse: "worst",
  higher: "highest",
  lower: "lowest"
};

/** The word for a side: -1 below the benchmark, 1 above it. */
export function words(side: -1 | 0 | 1, better: Direction): Verdict {
  if (side === 0) return "similar";
  if (better === null) return side > 0 ? "higher" : "lower";
  return side > 0 === (better === "higher") ? "better" : "worse";
}
