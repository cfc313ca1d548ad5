import {tilePlaces} from "../../charts/tile-places.js";
import type {Area, Indicator} from "../../domain/tables.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {type IndicatorModel, indicatorModel} from "../../exhibits/indicator-model.js";
import type {Pair} from "../../exhibits/pair.js";
import type {CountedArea, Side} from "../../figures/counts-file.js";
import {type ChartState, defaultChartState} from "../../state/chart-state.js";
import {type CompareState, defaultCompareState} from "../../state/compare-state.js";
import {chanceLimits, errorsOf} from "../../stats/chance-limits.js";

const years = [2023, 2024, 2025] as const;
const named = ["Ashby", "Overton", "Marlow Vale"];

/** An indicator that there is not, of which a lower value is better. */
const indicator: Indicator = {
  indicator: "example-rate",
  family: "Examples",
  name: "An example per 10,000",
  short_name: "An example",
  unit: "per-10000",
  decimals: 0,
  better: "lower",
  headline: null,
  definition: "",
  notes: null,
  source: "Made up for the gallery",
  source_url: "https://example.org/",
  source_code: "",
  period_kind: "31 March",
  counts_of: "children",
  numerator: null,
  denominator: null,
  last_release: null,
  next_release: null,
  breaks: null
};

/** What exhibits of an indicator are shown of in the gallery: 151 made-up authorities over three years. */
export function exampleModel(choices: Partial<ChartState> = {}, own: Partial<Indicator> = {}): IndicatorModel {
  const authorities = Array.from({length: 151}, (_, i) => area(i, named[i] ?? `Authority ${i}`));
  const england: Area = {...area(0, "England"), area: "england", kind: "country", region: null};
  const observations = [...authorities, england].flatMap(({area: slug}, i) =>
    years.map((year, j) => ({
      area: slug,
      period: String(year),
      year,
      value: slug === "england" ? 66 + j : rateOf(i, j),
      status: "final" as const
    }))
  );
  return indicatorModel(
    {indicator: {...indicator, ...own}, areas: [england, ...authorities], observations, neighbours: []},
    {...defaultChartState, areas: ["ashby", "overton"], ...choices}
  );
}

/** The first of the made-up authorities, the first two by name, over the made-up indicator and a share made of it. */
export function exampleComparison(count: number, choices: Partial<CompareState> = {}): Comparison {
  const {areas, indicator: rate, observations, authorities} = exampleModel();
  const share: Indicator = {
    ...rate,
    indicator: "example-share",
    name: "An example (percent)",
    short_name: "An example, %",
    unit: "percent",
    decimals: 1
  };
  const shares = observations.map((row) => ({...row, value: row.value === null ? null : 90 - row.value / 2}));
  return {
    state: {...defaultCompareState, ...choices},
    areas,
    chosen: authorities.slice(0, count),
    named: authorities.slice(0, 2).map((one) => one.area),
    group: null,
    figures: [
      {indicator: rate, observations},
      {indicator: share, observations: shares}
    ]
  };
}

/** The same with counts behind its figures, of small and large authorities, some of which stand out. */
export function exampleFunnelModel(choices: Partial<ChartState> = {}): IndicatorModel {
  const model = exampleModel(choices);
  const [average, between] = [0.0066, 0.00011] as const;
  const areas = model.authorities.map(({area: slug}, i): CountedArea => {
    const denominator = Math.round(8000 * 40 ** (((i * 67) % 151) / 151));
    const value = series(model, slug) / 10_000;
    const side = (wider: number) => {
      const isOutside = (errors: number) => {
        const {lower, upper} = chanceLimits(denominator, {kind: "rate", average, between: wider, errors});
        return value < lower ? -1 : value > upper ? 1 : 0;
      };
      return (isOutside(errorsOf[95]) + isOutside(errorsOf[998])) as Side;
    };
    return {area: slug, count: Math.round(value * denominator), denominator, widened: side(between), plain: side(0)};
  });
  const own = years.map((year) => ({year, average, between, phi: 21.4, areas}));
  return {...model, counts: {kind: "rate", multiplier: 10_000, years: own}};
}

/** The same with figures that moved apart, and the counts behind them in every year. */
export function exampleChangeModel(choices: Partial<ChartState> = {}): IndicatorModel {
  const model = exampleFunnelModel(choices);
  if (!model.counts || "reason" in model.counts) throw new Error("missing counts of the example");
  const {authorities} = model;
  const places = new Map(authorities.map(({area: slug}, i) => [slug, i]));
  const moved = (i: number, j: number) => Math.max(5, rateOf(i, j) + Math.round(j * 9 * Math.sin(i * 2.1 + 1) ** 3));
  const observations = model.observations.map((row) => {
    const place = places.get(row.area);
    return place === undefined ? row : {...row, value: moved(place, row.year - years[0])};
  });
  const counts = {
    ...model.counts,
    years: model.counts.years.map((of, j) => ({
      ...of,
      areas: of.areas.map((one, i) => ({...one, count: Math.round((moved(i, j) * one.denominator) / 10_000)}))
    }))
  };
  const {indicator: own, areas, state} = model;
  return indicatorModel({indicator: own, areas, observations, counts, neighbours: []}, state);
}

function series({series: all}: IndicatorModel, slug: string): number {
  return all.get(slug)?.latest?.value ?? 0;
}

/** Two made-up indicators, of which the second goes with the first or, where it is `unclear`, with nothing. */
export function examplePair({unclear = false}: {unclear?: boolean} = {}): Pair {
  const {areas, indicator: x, observations} = exampleModel();
  const y: Indicator = {
    ...x,
    indicator: "example-share",
    name: "An example share",
    short_name: "An example share",
    unit: "percent",
    decimals: 1
  };
  const places = new Map(areas.map(({area: slug}, i) => [slug, i]));
  const shares = observations.map((row) => {
    const other = (((places.get(row.area) ?? 0) * 83) % 149) / 4;
    return {...row, value: row.value === null ? null : (unclear ? 20 : row.value / 3) + other};
  });
  const children = observations.map(({area: slug, year}) => ({
    area: slug,
    year,
    value: 8000 * 40 ** ((((places.get(slug) ?? 0) * 67) % 151) / 151)
  }));
  return {
    x: {indicator: x, observations},
    y: {indicator: y, observations: shares},
    areas,
    children,
    chosen: ["ashby", "overton"]
  };
}

/** The same over the real map of England, in made-up regions, a few of its figures suppressed. */
export function exampleMapModel(choices: Partial<ChartState> = {}): IndicatorModel {
  const places = [...tilePlaces()];
  const quarters = ["North West", "North East", "South West", "South East"].map(
    (name, i): Area => ({...area(i, name), kind: "region"})
  );
  const authorities = places.map(([slug, {column, row}], i): Area => {
    const region = quarters[(row < 9 ? 0 : 2) + (column < 8 ? 0 : 1)]?.area ?? null;
    return {...area(i, slug.replaceAll("-", " ")), region};
  });
  const england: Area = {...area(0, "England"), area: "england", kind: "country", region: null};
  const observations = [...authorities, england].flatMap(({area: slug}, i) =>
    years.map((year, j) => {
      const isHidden = i % 37 === 5;
      const value = slug === "england" ? 66 + j : isHidden ? null : rateOf((i * 13) % 151, j);
      return {area: slug, period: String(year), year, value, status: isHidden ? "suppressed" : "final"} as const;
    })
  );
  return indicatorModel(
    {indicator, areas: [england, ...quarters, ...authorities], observations, neighbours: []},
    {...defaultChartState, areas: ["york", "hackney"], ...choices}
  );
}

function area(place: number, name: string): Area {
  return {
    area: name.toLowerCase().replaceAll(" ", "-"),
    name,
    kind: "authority",
    region: "england",
    la_code: place,
    ons_code: null,
    opened: null,
    closed: null,
    successors: null,
    aliases: null
  };
}

/** Values that lie close in the middle and far apart at the ends, without chance: the same in every build. */
function rateOf(place: number, year: number): number {
  const share = ((place * 59 + 38) % 151) / 151;
  return Math.round(64 + 46 * (2 * share - 1) ** 3 + 22 * (share - 0.5) + (((place * 7) % 5) - 2) * 1.5 + year * 1.5);
}
