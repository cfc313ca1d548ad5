import {group, max, sum} from "d3-array";
import type {Comparison} from "../../src/domain/comparison.js";
import {exactDifference} from "../../src/domain/decimal.js";
import type {ByTier, MovedTogether, Signal, SignalLooks} from "../../src/domain/signals.js";
import type {Indicator} from "../../src/domain/tables.js";
import {beyondRate, chanceOfLarge, falseTrendRate} from "../../src/stats/looks.js";
import {clearChange} from "../../src/stats/tier.js";
import {countKey} from "../comparison/counts.js";
import type {Setting} from "../comparison/setting.js";
import type {Looked} from "./looked.js";
import {pairing} from "./pairs.js";
import {movedTogether} from "./together.js";

const trendYears = 5;

/** What stood out in one year. */
export interface SignalYear {
  signals: Signal[];
  looks: SignalLooks[];
  together: MovedTogether[];
}

/** What stood out in each year, by year, from the rows of `comparison`; figures of areas that are no authority of today are left out. */
export function signalYears(rows: readonly Comparison[], setting: Setting): Map<number, SignalYear> {
  const years = new Map<number, Looked[]>();
  for (const [slug, own] of group(rows, ({indicator}) => indicator)) {
    const indicator = setting.indicators.get(slug) as Indicator;
    const byKey = new Map(own.map((row) => [countKey(row.area, row.year), row]));
    const pairOf = pairing(own, indicator, setting);
    for (const row of own) {
      if (row.value === null || !setting.authorities.has(row.area)) continue;
      const at = (year: number) => byKey.get(countKey(row.area, year)) ?? null;
      const looked = {
        row,
        indicator,
        paired: pairOf(row),
        before: at(row.year - 1),
        start: at(row.year - trendYears + 1)
      };
      const inYear = years.get(row.year);
      if (inYear) inYear.push(looked);
      else years.set(row.year, [looked]);
    }
  }
  return new Map([...years].map(([year, looked]) => [year, signalYear(looked)]));
}

function signalYear(looked: readonly Looked[]): SignalYear {
  const found = looked.flatMap((one) => signalOf(one) ?? []);
  const together = movedTogether(looked, found);
  const aside = new Set(together.map(({indicator, isUp, kind}) => `${indicator} ${isUp} ${kind}`));
  const kindOf = ({tier}: Signal) => (tier === "B" ? "trend" : tier === "C" ? "level" : "change");
  return {
    signals: found.filter((one) => !aside.has(`${one.indicator} ${one.isUp} ${kindOf(one)}`)),
    looks: looksOf(looked),
    together
  };
}

/** A figure as news; null where it is in no tier. */
function signalOf({row, paired, before, start}: Looked): Signal | null {
  const {tier, value, indicator, area, period} = row;
  if (tier === null || value === null) return null;
  const base = {indicator, area, tier, period, value};
  const sizeFrom = (from: number) => Math.round(childrenPerUnit(row) * Math.abs(exactDifference(value, from)));
  if (tier === "B") {
    const from = start?.value as number;
    // The smallest trend that is clear can round to no change.
    return {
      ...base,
      isUp: row.trend === "increasing",
      children: sizeFrom(from),
      from,
      fromPeriod: start?.period as string,
      chance: row.trend_p as number
    };
  }
  if (tier === "C") {
    const from = row.england_exact as number;
    return {...base, isUp: value > from, children: sizeFrom(from), from, fromPeriod: period};
  }
  const change = row.change as number;
  const from = row.previous as number;
  const pair = paired?.pair;
  const isCounted = row.count !== null && pair?.people !== undefined;
  return {
    ...base,
    isUp: change > 0,
    children: isCounted || pair === undefined ? sizeFrom(from) : Math.round(Math.abs(pair.later - pair.earlier)),
    from,
    fromPeriod: before?.period as string,
    ...(row.change_low !== null && {low: row.change_low, high: row.change_high as number}),
    ...(row.change_before !== null && row.change_before * change < 0 && {back: row.change_before}),
    ...(tier === "A" && {chance: row.q as number, looks: row.looks as number}),
    ...(tier === "D" && isCounted && {counts: [pair.earlier, pair.later] as const}),
    ...(tier === "D" && {chanceIn: row.chance_in as number})
  };
}

/** How many children a unit of the value stands for: those of whom it is a share or a rate, by what it is per. */
function childrenPerUnit({value, count, denominator}: Comparison): number {
  if (count === null || denominator === null) return 1;
  // Where no child is counted, the denominator alone tells; nearly all such values are shares.
  return value === 0 || count === 0 ? denominator / 100 : count / (value as number);
}

/** How often an authority's figures of a family were looked at for each kind of news, and how many would be there by chance. */
function looksOf(looked: readonly Looked[]): SignalLooks[] {
  const releases = group(
    looked.filter(({row}) => row.q !== null),
    ({indicator}) => indicator.source
  );
  const cuts = new Map([...releases].map(([source, own]) => [source, cutOf(own)]));
  const families = group(
    looked,
    ({row}) => row.area,
    ({indicator}) => indicator.family
  );
  return [...families].flatMap(([area, byFamily]) =>
    [...byFamily].flatMap(([family, own]) => {
      const chances: Record<keyof ByTier, number[]> = {
        A: own.flatMap(({row, indicator}) => (row.q === null ? [] : [cuts.get(indicator.source) as number])),
        B: own.flatMap(({row}) => (row.trend_method === "counts" ? [falseTrendRate] : [])),
        C: own.flatMap(({row, before}) => (row.verdict_998 && before?.verdict_998 ? [beyondRate] : [])),
        D: own.flatMap(({paired}) => (paired ? [chanceOfLarge(paired.pair, paired.phi)] : []))
      };
      const each = (number: (own: readonly number[]) => number): ByTier => ({
        A: number(chances.A),
        B: number(chances.B),
        C: number(chances.C),
        D: number(chances.D)
      });
      const looks = each((own) => own.length);
      if (sum(Object.values(looks)) === 0) return [];
      return [{area, family, looks, chance: each((own) => Number(sum(own).toPrecision(4)))}];
    })
  );
}

/** The probability up to which changes of a release are listed: that of the least clear one, or of the first that would be. */
function cutOf(release: readonly Looked[]): number {
  const listed = release.filter(({row}) => (row.q as number) <= clearChange);
  return max(listed, ({row}) => row.p as number) ?? clearChange / release.length;
}
