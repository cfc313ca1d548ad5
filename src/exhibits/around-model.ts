import {isCount} from "../domain/leads.js";
import {anArea, nationName} from "../domain/site.js";
import type {Indicator} from "../domain/tables.js";
import {type MeanInterval, meanInterval} from "../stats/mean-interval.js";
import {type Around, type Outcome, offsets, outcomes} from "./around-of.js";
import type {Reason} from "./exhibit.js";

/** Fewest authorities of which a mean is told in a sentence. */
export const fewestTold = 10;

/** A mean in a year around an inspection. */
export interface AroundYear extends MeanInterval {
  offset: (typeof offsets)[number];
}

/** The figures of one group of authorities around their inspections. */
export interface AroundGroup {
  outcome: Outcome;
  /** Authorities, each with one inspection. */
  n: number;
  /** Mean difference from England in each year around it, in the indicator's unit; empty for no authority. */
  years: readonly AroundYear[];
}

/** What is shown of an indicator around inspections. */
export interface AroundModel {
  indicator: Indicator;
  groups: readonly AroundGroup[];
  /** First and last year of the inspections that count; null where none is known. */
  span: readonly [number, number] | null;
}

/** The means of each group of authorities in the years around their inspections; why there are none, where there are none. */
export function aroundModel({indicator, inspected}: Around): AroundModel | Reason {
  if (isCount(indicator))
    return {
      reason: `counts grow with the size of ${anArea}, and how far they lie from those of ${nationName} says no more than that: a share, a rate or a score is needed`
    };
  if (inspected.length === 0)
    return {reason: "no inspection with a grade before it has all five figures of this indicator around it"};
  const groups = outcomes.map((outcome): AroundGroup => {
    const own = inspected.filter((one) => one.outcome === outcome);
    const years = offsets.flatMap((offset, i): AroundYear[] => {
      const interval = meanInterval(own.map(({distances}) => distances[i] as number));
      return interval ? [{...interval, offset}] : [];
    });
    return {outcome, n: own.length, years};
  });
  const years = inspected.flatMap(({year}) => year ?? []);
  return {indicator, groups, span: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null};
}
