import {isCount} from "../domain/leads.js";
import {changeSince, isTelling} from "../stats/change.js";
import {countedChange, type Sureness} from "../stats/counted-change.js";
import type {YearsOfFigure} from "./changes-file.js";

/** Why an area's figure of one year and its newest make no change. */
export type NoChange = "no-newest" | "no-later" | "no-earlier" | "break";

/** How one figure of an area moved from a year to its newest. */
export interface SinceChange {
  /** Newest less earlier in the indicator's unit; null where `missing` says why. */
  change: number | null;
  missing: NoChange | null;
  /** Limits of the change at 95% by chance alone, in its unit; null without counts of both years. */
  limits: readonly [low: number, high: number] | null;
  /** What its test found; null where `untested` says why there is none. */
  sureness: Sureness | null;
  /** A reason of the table `comparison`, "one-unit" for rounding, "few-areas" where dispersion is not known. */
  untested: YearsOfFigure["untested"] | "counts" | "few-areas" | "one-unit" | null;
  /** Size in widths of the middle half of authorities, which rows are put in order by; null where that says nothing. */
  inWidths: number | null;
}

/**
 * The change of a figure from a year to the newest of its area, tested on the counts of the two years (`countedChange`). There is none across a break, nor
 * where either year lacks the figure; none is tested without the counts of both, or where it is no more than rounding can make.
 */
export function sinceChange(years: YearsOfFigure, since: number): SinceChange {
  const {from, values, breaks = [], width, counted} = years;
  const newest = from + values.length - 1;
  const points = values.map((value, i) => ({year: from + i, value}));
  const change = changeSince(points, since, newest, {breaks: breaks.map((year) => ({year}))})?.value ?? null;
  const none = {limits: null, sureness: null, untested: null, inWidths: null};
  if (change === null) return {...none, change, missing: whyNone(years, since, newest)};
  const told = {
    ...none,
    change,
    missing: null,
    inWidths: width === undefined || isCount(years) ? null : Math.abs(change) / width
  };
  if (!counted) return {...told, untested: years.untested ?? "no-counts"};
  const [earlier, later] = [since - from, newest - from].map((i) => ({
    count: counted.counts[i] ?? null,
    denominator: counted.denominators[i] ?? null
  })) as [Partly, Partly];
  if (!isCounted(earlier) || !isCounted(later)) return {...told, untested: "counts"};
  const phi = counted.phi[since - from] ?? null;
  const {plain, sureness} = countedChange([later, earlier], {...counted, phi});
  if (sureness === null) return {...told, limits: plain, untested: "few-areas"};
  if (!isTelling(change, years)) return {...told, limits: plain, untested: "one-unit"};
  return {...told, limits: plain, sureness};
}

interface Partly {
  count: number | null;
  denominator: number | null;
}

function isCounted(one: Partly): one is {count: number; denominator: number} {
  return one.count !== null && one.denominator !== null && one.denominator > 0;
}

function whyNone({from, values}: YearsOfFigure, since: number, newest: number): NoChange {
  if (values.at(-1) == null) return "no-newest";
  if (since >= newest) return "no-later";
  return (values[since - from] ?? null) === null ? "no-earlier" : "break";
}
