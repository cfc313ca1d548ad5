import type {GradedInspection} from "../../domain/inspections.js";
import {nation} from "../../domain/site.js";
import {type Area, type Indicator, isOfToday, isSound, type Observation} from "../../domain/tables.js";
import {parseBreaks} from "../../stats/breaks.js";
import {type MeanInterval, meanInterval} from "../../stats/mean-interval.js";

/** Years around an inspection that are shown, that of the inspection being 0. */
export const offsets = [-2, -1, 0, 1, 2] as const;

/** How an overall grade can stand to the one before. */
export const outcomes = ["better", "worse", "same"] as const;
export type Outcome = (typeof outcomes)[number];

/** What it is worked out from: all values of one indicator, and the inspections. */
export interface AroundData {
  indicator: Indicator;
  areas: readonly Area[];
  observations: readonly Pick<Observation, "area" | "year" | "value" | "status">[];
  inspections: readonly GradedInspection[];
}

/** The figures of one group of authorities around their inspections. */
export interface AroundGroup {
  outcome: Outcome;
  /** Authorities, each with one inspection. */
  n: number;
  /** Mean difference from England in each year around it, in the indicator's unit; empty for no authority. */
  years: readonly (MeanInterval & {offset: number})[];
}

/** What the page shows of an indicator. */
export interface AroundModel {
  indicator: Indicator;
  groups: readonly AroundGroup[];
  /** First and last year of the inspections that count; null for none. */
  span: readonly [number, number] | null;
}

/**
 * How authorities differed from England in the five years around an inspection, by whether its overall grade was another than the
 * one before. An authority counts once in a group, with its newest inspection of which it and England have all five figures, and
 * no break lies among them: so every year of a group is of the same authorities.
 */
export function aroundModel({indicator, areas, observations, inspections}: AroundData): AroundModel {
  const today = new Set(areas.filter(isOfToday).map(({area}) => area));
  const breaks = new Set(parseBreaks(indicator.breaks).map(({year}) => year));
  const values = new Map(
    observations.flatMap((one) => (isSound(one) ? [[`${one.area} ${one.year}`, one.value] as const] : []))
  );
  const distances = ({area, year}: GradedInspection): number[] | null => {
    const own = offsets.map((offset) => {
      const [value, england] = [area, nation].map((slug) => values.get(`${slug} ${year + offset}`));
      return value === undefined || england === undefined ? null : value - england;
    });
    // A break of the first year parts it from those before, which are not shown.
    const isBroken = offsets.slice(1).some((offset) => breaks.has(year + offset));
    return isBroken || own.includes(null) ? null : (own as number[]);
  };
  const counted: number[] = [];
  const groups = outcomes.map((outcome): AroundGroup => {
    const newest = new Map<string, {year: number; own: number[]}>();
    for (const one of inspections) {
      const own = today.has(one.area) && outcomeOf(one) === outcome ? distances(one) : null;
      if (own && one.year >= (newest.get(one.area)?.year ?? 0)) newest.set(one.area, {year: one.year, own});
    }
    const all = [...newest.values()];
    counted.push(...all.map(({year}) => year));
    const years = offsets.flatMap((offset, i) => {
      const interval = meanInterval(all.map(({own}) => own[i] as number));
      return interval ? [{...interval, offset}] : [];
    });
    return {outcome, n: all.length, years};
  });
  return {indicator, groups, span: counted.length > 0 ? [Math.min(...counted), Math.max(...counted)] : null};
}

/** Grades count from the best. */
function outcomeOf({grade, before}: GradedInspection): Outcome {
  return grade < before ? "better" : grade > before ? "worse" : "same";
}
