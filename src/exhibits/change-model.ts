import {tinyAuthorities} from "../domain/authority-kind.js";
import {isCount} from "../domain/leads.js";
import {areasWord, nation, peopleWord, personWord} from "../domain/site.js";
import type {Area} from "../domain/tables.js";
import type {CountsReason, IndicatorCounts} from "../figures/counts-file.js";
import {boundaryBreaks, parseBreaks} from "../stats/breaks.js";
import {errorsOf} from "../stats/chance-limits.js";
import {changeSince, isTelling} from "../stats/change.js";
import type {Counted} from "../stats/counted.js";
import {type CountedChange, countedChange} from "../stats/counted-change.js";
import {differenceLimits} from "../stats/difference-limits.js";
import {type CountKind, changeDispersion} from "../stats/overdispersion.js";
import type {Period} from "../stats/series.js";
import {sinceOf} from "./earlier-periods.js";
import type {Reason} from "./exhibit.js";
import type {IndicatorModel} from "./indicator-model.js";

/** Why a change has no interval, as a clause. */
const untested: Readonly<Record<CountsReason, string>> = {
  "raw-count": "counts and sums grow with the area",
  "no-counts": `the numbers of ${peopleWord} behind it are not known`,
  episodes: `it counts episodes, of which one ${personWord} can have several`,
  "not-a-share": "it is no share or rate of persons who are each counted once"
};

/** An area with its figures of two years. */
export interface AreaChange {
  area: Area;
  from: number | null;
  to: number | null;
  /** Later less earlier in the indicator's unit; null where there is none. */
  change: number | null;
  counted: CountedChange | null;
  /** Why there is no change, or no test of it, as a clause; null where there are both. */
  why: string | null;
}

/** The changes of all authorities from one year to another. */
export interface ChangeModel {
  of: IndicatorModel;
  from: Period;
  to: Period;
  /** Authorities of today with a change, from the lowest on. */
  authorities: ReadonlyArray<AreaChange & {change: number}>;
  /** The chosen areas and England, told each. */
  told: readonly AreaChange[];
  /** How much more authorities' changes vary than chance would have them; null where too few are counted. */
  phi: number | null;
}

/** Works out how figures moved from one year to another, or why that cannot be said. */
export function changeModel(of: IndicatorModel): ChangeModel | Reason {
  const {ranked: to, indicator, counts, authorities, chosen, byArea} = of;
  if (!to) return {reason: `the source publishes no figures for individual ${areasWord}`};
  const from = sinceOf(of);
  if (!from) return {reason: whyAlone(of, to)};
  const all = counts && !("reason" in counts) ? countsOf(counts, from.year, to.year) : null;
  const changes = authorities.flatMap((area) => {
    const found = valuesOf(of, area, from, to);
    return found.change === null ? [] : [{...found, change: found.change}];
  });
  const scores = changes.flatMap(({area}) => {
    const pair = all?.pairs.get(area.area);
    return pair && !tinyAuthorities.has(area.area)
      ? [differenceLimits(...pair, all?.kind as CountKind, errorsOf[95]).z]
      : [];
  });
  const phi = changeDispersion(scores);
  const isTotal = isCount(indicator);
  const tested = <One extends AreaChange>(one: One): One =>
    one.change === null ? one : {...one, ...testOf(one, {of, all, phi})};
  const england = byArea.get(nation);
  const told = [...chosen, ...(england && !isTotal && !chosen.includes(england) ? [england] : [])];
  return {
    of,
    from,
    to,
    phi,
    // Authorities differ in size, and so do the changes of counts: beside each other they would say only that.
    authorities: isTotal ? [] : changes.map(tested).sort((a, b) => a.change - b.change),
    told: told.map((area) => tested(valuesOf(of, area, from, to)))
  };
}

function whyAlone({indicator, rankable}: IndicatorModel, to: Period): string {
  const isBroken = rankable.some(({year}) => year < to.year);
  const reason = isBroken ? parseBreaks(indicator.breaks).findLast(({year}) => year <= to.year)?.reason : null;
  return reason
    ? `figures of before ${to.period} do not compare with it: ${reason}`
    : `there is no earlier year than ${to.period} to compare with`;
}

function valuesOf({series, areas, indicator}: IndicatorModel, area: Area, from: Period, to: Period): AreaChange {
  const points = series.get(area.area)?.points ?? [];
  const valueAt = ({year}: Period) => points.find((point) => point.year === year)?.value ?? null;
  const [before, after] = [valueAt(from), valueAt(to)];
  const breaks = boundaryBreaks(area, areas, indicator);
  const change = changeSince(points, from.year, to.year, {breaks})?.value ?? null;
  const broken = breaks.find(({year}) => year > from.year && year <= to.year);
  const lacking = [before === null && from, after === null && to].flatMap((one) => (one ? [one.period] : []));
  const why = change !== null ? null : (broken?.reason ?? `no figure for ${lacking.join(" and ")}`);
  return {area, from: before, to: after, change, counted: null, why};
}

interface PairedCounts {
  kind: CountKind;
  multiplier: number;
  /** Later and earlier counts of those that have both. */
  pairs: ReadonlyMap<string, readonly [later: Counted, earlier: Counted]>;
}

function countsOf(counts: Exclude<IndicatorCounts, {reason: CountsReason}>, from: number, to: number): PairedCounts {
  const inYear = (year: number) =>
    new Map(counts.years.find((one) => one.year === year)?.areas.map((one) => [one.area, one]));
  const [earlier, later] = [inYear(from), inYear(to)];
  const pairs = new Map(
    [...later].flatMap(([area, own]) => {
      const before = earlier.get(area);
      return before ? [[area, [own, before]] as const] : [];
    })
  );
  return {kind: counts.kind, multiplier: counts.multiplier, pairs};
}

function testOf(
  {area, change}: AreaChange,
  {of, all, phi}: {of: IndicatorModel; all: PairedCounts | null; phi: number | null}
): Pick<AreaChange, "counted" | "why"> {
  const {counts, indicator} = of;
  if (!counts) return {counted: null, why: "the counts behind it have not come"};
  if ("reason" in counts) return {counted: null, why: untested[counts.reason]};
  if (area.kind !== "authority") return {counted: null, why: `only ${areasWord} are tested`};
  const pair = all?.pairs.get(area.area);
  if (!all || !pair) return {counted: null, why: "the counts of one of the two years are not known, or do not fit"};
  const counted = countedChange(pair, {...all, phi});
  if (phi === null)
    return {counted, why: `too few ${areasWord} have counts of both years to tell how much their figures move`};
  if (!isTelling(change as number, indicator))
    return {counted: {...counted, sureness: null}, why: "no more than rounding can make"};
  return {counted, why: null};
}
