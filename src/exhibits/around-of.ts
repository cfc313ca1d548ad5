import type {GradedInspection} from "../domain/inspections.js";
import {nation} from "../domain/site.js";
import {type Area, type Indicator, isOfToday, isSound, type Observation} from "../domain/tables.js";
import {parseBreaks} from "../stats/breaks.js";

/** Years around an inspection that are shown, that of the inspection being 0. */
export const offsets = [-2, -1, 0, 1, 2] as const;

/** How an overall grade can stand to the one before. */
export const outcomes = ["better", "worse", "same"] as const;
export type Outcome = (typeof outcomes)[number];

/** One indicator in the years around graded inspections. */
export interface Around {
  indicator: Indicator;
  /** An authority once in each group. */
  inspected: readonly InspectedArea[];
}

/** An authority around an inspection. */
export interface InspectedArea {
  area: string;
  outcome: Outcome;
  /** Year of the inspection; null where it is not known. */
  year: number | null;
  /** Its figure less England's in each of the years around it, in the indicator's unit. */
  distances: readonly number[];
}

/** What it is worked out from: all values of one indicator, and the inspections of an authority oldest first. */
export interface AroundData {
  indicator: Indicator;
  areas: readonly Area[];
  observations: readonly Pick<Observation, "area" | "year" | "value" | "status">[];
  inspections: readonly GradedInspection[];
}

/**
 * How authorities differed from England in the five years around an inspection, by whether its overall grade was another than the
 * one before. An authority counts once in a group, with its newest inspection of which it and England have all five figures, and
 * no break lies among them: so every year of a group is of the same authorities.
 */
export function aroundOf({indicator, areas, observations, inspections}: AroundData): Around {
  const today = new Set(areas.filter(isOfToday).map(({area}) => area));
  const breaks = new Set(parseBreaks(indicator.breaks).map(({year}) => year));
  const values = new Map(
    observations.flatMap((one) => (isSound(one) ? [[`${one.area} ${one.year}`, one.value] as const] : []))
  );
  const distancesOf = ({area, year}: GradedInspection): number[] | null => {
    const own = offsets.map((offset) => {
      const [value, england] = [area, nation].map((slug) => values.get(`${slug} ${year + offset}`));
      return value === undefined || england === undefined ? null : value - england;
    });
    // A break of the first year parts it from those before, which are not shown.
    const isBroken = offsets.slice(1).some((offset) => breaks.has(year + offset));
    return isBroken || own.includes(null) ? null : (own as number[]);
  };
  const newest = new Map<string, InspectedArea & {year: number}>();
  for (const one of inspections) {
    const distances = today.has(one.area) ? distancesOf(one) : null;
    const {area, year} = one;
    const outcome = outcomeOf(one);
    const key = `${outcome} ${area}`;
    if (distances && year >= (newest.get(key)?.year ?? 0)) newest.set(key, {area, outcome, year, distances});
  }
  return {indicator, inspected: [...newest.values()].sort((a, b) => (a.area < b.area ? -1 : 1))};
}

/** Grades count from the best. */
function outcomeOf({grade, before}: GradedInspection): Outcome {
  return grade < before ? "better" : grade > before ? "worse" : "same";
}
