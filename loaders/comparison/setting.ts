import {tinyAuthorities} from "../../src/domain/authority-kind.js";
import {nation} from "../../src/domain/site.js";
import {type Area, type Indicator, isOfToday, isSound, type Observation} from "../../src/domain/tables.js";
import {type Break, boundaryBreaks, parseBreaks} from "../../src/stats/breaks.js";
import type {Counted} from "../../src/stats/counted.js";
import {type Counting, countingOf, type Uncounted} from "../../src/stats/counting.js";
import {childrenIndicator} from "../../src/stats/per-child.js";
import type {Tables} from "../tables/read.js";
import {type Counts, countKey, fits, joinCounts} from "./counts.js";

/** What all indicators are compared in: the places, and who stands beside whom. */
export interface Setting {
  areas: readonly Area[];
  authorities: ReadonlySet<string>;
  byArea: ReadonlyMap<string, Area>;
  indicators: ReadonlyMap<string, Indicator>;
  /** Statistical neighbours of the model in use, closest first. */
  neighbours: ReadonlyMap<string, readonly string[]>;
  /** Authorities of today in each region, and in each part of London. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Residents under 18 by `countKey`. */
  children: ReadonlyMap<string, number>;
  counts: Counts;
  countings: ReadonlyMap<string, Counting | Uncounted>;
  /** Indicators that count the numerator of another. */
  numerators: ReadonlySet<string>;
}

/** One figure with what is known of it. */
export interface Figure {
  observation: Observation;
  /** The value where it is sound; null otherwise. */
  value: number | null;
  /** The counts behind the value; null where unknown or not of it. */
  counted: Counted | null;
  /** Why not, where the indicator has counts. */
  lacking: "counts" | "counts-differ" | null;
}

/** One indicator's figures, as its statistics are worked out from. */
export interface Subject {
  indicator: Indicator;
  counting: Counting | Uncounted;
  years: readonly number[];
  /** Figures by year and area. */
  figures: ReadonlyMap<number, ReadonlyMap<string, Figure>>;
  /** Years from which on an area's figures do not compare with those before. */
  breaksOf: (area: string) => readonly Break[];
}

/** What was gathered of each set of tables: a build asks for it in three places. */
const settings = new WeakMap<Tables, Setting>();

/** Gathers what comparisons rest on from the tables, once for each set of them. */
export function settingOf(rows: Tables): Setting {
  const known = settings.get(rows) ?? gathered(rows);
  settings.set(rows, known);
  return known;
}

function gathered(rows: Tables): Setting {
  const indicators = new Map(rows.indicators.map((one) => [one.indicator, one]));
  const countings = new Map(rows.indicators.map((one) => [one.indicator, countingOf(one, indicators)]));
  const counted = new Map([...countings].flatMap(([slug, one]) => (typeof one === "string" ? [] : [[slug, one]])));
  const neighbours = new Map<string, string[]>();
  for (const {model, area, neighbour} of rows.neighbours)
    if (model === "2025") neighbours.set(area, [...(neighbours.get(area) ?? []), neighbour]);
  const byArea = new Map(rows.areas.map((one) => [one.area, one]));
  const members = new Map<string, string[]>();
  for (const {area, region} of rows.areas.filter(isOfToday))
    for (let wider = region; wider !== null && wider !== nation; wider = byArea.get(wider)?.region ?? null)
      members.set(wider, [...(members.get(wider) ?? []), area]);
  return {
    areas: rows.areas,
    authorities: new Set(rows.areas.filter(isOfToday).map(({area}) => area)),
    byArea,
    indicators,
    neighbours,
    members,
    children: new Map(
      rows.observations
        .filter((row) => row.indicator === childrenIndicator)
        .filter(isSound)
        .map(({area, year, value}) => [countKey(area, year), value])
    ),
    counts: joinCounts(rows.observations, counted as Map<string, Counting>),
    countings,
    numerators: new Set(rows.indicators.flatMap(({numerator}) => numerator ?? []))
  };
}

/** The figures of one indicator, from its observations. */
export function subjectOf(indicator: Indicator, observations: readonly Observation[], setting: Setting): Subject {
  const counting = setting.countings.get(indicator.indicator) as Counting | Uncounted;
  const own = setting.counts.counted.get(indicator.indicator);
  const figures = new Map<number, Map<string, Figure>>();
  for (const observation of observations) {
    const {area, year} = observation;
    const value = isSound(observation) ? observation.value : null;
    const found = own?.get(countKey(area, year)) ?? null;
    const isOf =
      found === null || value === null || typeof counting === "string" || fits(found, value, counting.multiplier);
    const inYear = figures.get(year) ?? new Map<string, Figure>();
    figures.set(
      year,
      inYear.set(area, {
        observation,
        value,
        counted: value !== null && isOf ? found : null,
        lacking:
          value === null || typeof counting === "string" ? null : !isOf ? "counts-differ" : found ? null : "counts"
      })
    );
  }
  const declared = parseBreaks(indicator.breaks);
  const breaks = new Map(
    setting.areas.map((area) => [area.area, [...declared, ...boundaryBreaks(area, setting.areas, indicator)]])
  );
  return {
    indicator,
    counting,
    years: [...figures.keys()].sort((a, b) => a - b),
    figures,
    breaksOf: (area) => breaks.get(area) ?? declared
  };
}

/** Whether an authority takes part in what is worked out of how authorities differ. */
export function isUsual(area: string, {authorities}: Setting): boolean {
  return authorities.has(area) && !tinyAuthorities.has(area);
}
