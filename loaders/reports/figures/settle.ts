import {formatStated, isSameDate, lastDay, type StatedDate} from "../../../src/domain/period.js";
import type {Found} from "./bind.js";

/** Counts of the whole authority: the narrative also counts parts of them. */
const wholes = new Set(["children-in-care", "child-protection-plans", "children-in-need", "care-with-parents"]);

/** Figures of a report with its repeats made one, parts of a whole left out, and the older of two dated figures told from the newer. */
export function settle(found: Found[]): Found[] {
  const plausible = found.filter((f) => isWhole(f, found));
  const roles = withOlder(plausible).map((f) => (isBeforeArea(f, plausible) ? {...f, role: "previous" as const} : f));
  const kept: Found[] = [];
  const repeated = new Set<Found>();
  for (const f of [...roles.filter((r) => r.area), ...roles.filter((r) => !r.area)]) {
    const same = kept.find(
      (k) =>
        k.indicator === f.indicator &&
        k.value === f.value &&
        k.role === f.role &&
        (f.asAt === null || isSameDate(k.asAt, f.asAt) || isWithin(k.asAt, f.asAt))
    );
    if (same === undefined) kept.push(f);
    else if (same.group !== f.group) repeated.add(same);
  }
  return kept.map((f) => ({...f, isRepeated: repeated.has(f)})).sort((a, b) => a.page - b.page);
}

/** A narrative count of children is the whole authority's if it is near the one that the section on the area states. */
function isWhole(f: Found, all: Found[]): boolean {
  if (f.area || !wholes.has(f.indicator)) return true;
  // Few children live with parents; a count that is said to have moved is the authority's all the same.
  if (f.indicator === "care-with-parents" && (f.role !== "current" || hasMoved(f, all))) return true;
  const stated = all.filter((a) => a.area && a.indicator === f.indicator).map((a) => a.value);
  if (stated.length === 0) return f.value >= 50;
  const [least, most] = f.role === "current" ? [0.7, 1.4] : [0.5, 2];
  return f.value >= Math.min(...stated) * least && f.value <= Math.max(...stated) * most;
}

/** Whether the sentence of a figure states an earlier one beside it. */
function hasMoved({context, indicator}: Found, all: Found[]): boolean {
  return all.some((one) => one.context === context && one.indicator === indicator && one.role === "previous");
}

/** Of several current figures of an indicator with different dates, in one paragraph or all over the narrative, only the newest stays current. */
function withOlder(found: Found[]): Found[] {
  return found.map((f) => {
    const {asAt} = f;
    if (f.role !== "current" || asAt === null) return f;
    const isPast = found.some(
      (o) =>
        o.isNow &&
        !o.area &&
        o.group === f.group &&
        o.indicator === f.indicator &&
        o.role === "current" &&
        o.value !== f.value
    );
    if (isPast && !f.area) return {...f, role: "previous" as const};
    const newer = found.some(
      (o) =>
        (o.group === f.group || (!f.area && !o.area)) &&
        o.indicator === f.indicator &&
        o.role === "current" &&
        o !== f &&
        o.asAt !== null &&
        lastDay(o.asAt) > lastDay(asAt)
    );
    return newer ? {...f, role: "previous" as const} : f;
  });
}

/** Whether a dated figure of the narrative is older than the one that the section on the area states for the same thing. */
function isBeforeArea(f: Found, all: Found[]): boolean {
  const {asAt} = f;
  if (f.area || f.role !== "current" || asAt === null || asAt.kind === "year") return false;
  return all.some(
    (a) =>
      a.area &&
      a.indicator === f.indicator &&
      a.role === "current" &&
      a.value !== f.value &&
      a.asAt?.kind === "day" &&
      lastDay(a.asAt) > lastDay(asAt)
  );
}

/** Whether a date lies in a month or year that says less: 31 January 2015 in 2015. */
function isWithin(date: StatedDate | null, wider: StatedDate): boolean {
  return date !== null && wider.kind !== "span" && lastDay(date).startsWith(formatStated(wider));
}
