import {group} from "d3-array";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {TrendPoint} from "../../../src/charts/trend-types.js";
import {reportedBeside} from "../../../src/domain/reported-indicators.js";
import {freeze} from "../../../src/exhibits/freeze.js";
import {thaw} from "../../../src/exhibits/frozen.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {layOutLines} from "../../../src/exhibits/trend-core.js";
import type {TrendModel} from "../../../src/exhibits/trend-model.js";
import {trendDescription, trendNotes, trendTitle} from "../../../src/exhibits/trend-words.js";
import {packRow} from "../../../src/figures/values.js";
import type {NamedNeighbour, ReportedPoint} from "../../../src/query/questions.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {comparators} from "../../../src/state/choices.js";
import {longest} from "../../../src/state/request.js";

let tables: Tables;
let modelsOf: (indicator: string) => (choice: Choice) => IndicatorModel;

/** What an author chooses: places among all areas, and the rest in the site's own words. */
interface Choice {
  areas: number[];
  compare: Array<(typeof comparators)[number]>;
  average: "mean" | "median";
  model: "2025" | "2021";
  from: number | null;
  to: number | null;
  zero: boolean;
  withoutReports?: true;
}

const choices: fc.Arbitrary<Choice> = fc.record<Choice, keyof Choice>({
  areas: fc.uniqueArray(fc.nat({max: 10_000}), {minLength: 0, maxLength: 4}),
  compare: fc.subarray([...comparators]),
  average: fc.constantFrom("mean" as const, "median" as const),
  model: fc.constantFrom("2025" as const, "2021" as const),
  from: fc.option(fc.integer({min: 2009, max: 2025}), {nil: null, freq: 1}),
  to: fc.option(fc.integer({min: 2009, max: 2025}), {nil: null, freq: 1}),
  zero: fc.boolean(),
  withoutReports: fc.option(fc.constant(true as const), {nil: undefined})
});

beforeAll(async () => {
  tables = await loadTables(process.cwd());
  const {areas, indicators, observations, neighbours, reports, reported} = tables;
  const names = new Map(areas.map(({area, name}) => [area, name]));
  const byIndicator = group(observations, ({indicator}) => indicator);
  const byReport = new Map(reports.map((report) => [report.report, report]));
  const points = reported
    .filter(({role}) => role === "current" || role === "previous")
    .map((figure): ReportedPoint => ({...(byReport.get(figure.report) as (typeof reports)[number]), ...figure}));
  modelsOf = (slug) => {
    const indicator = indicators.find((one) => one.indicator === slug) as (typeof indicators)[number];
    const own = byIndicator.get(slug) ?? [];
    const beside = reportedBeside(slug);
    const stated = points.filter((point) => (beside.length > 0 ? beside : [slug]).includes(point.indicator));
    return ({areas: places, from, to, ...choice}) => {
      const slugs = [...new Set(places.map((place) => areas[place % areas.length]?.area ?? ""))];
      return indicatorModel(
        {
          indicator,
          areas,
          observations: own,
          reported: stated,
          neighbours: neighbours
            .filter(({area, model}) => area === slugs[0] && model === choice.model)
            .sort((a, b) => a.rank - b.rank)
            .map((one): NamedNeighbour => ({...one, name: names.get(one.neighbour) ?? ""}))
        },
        {...defaultChartState, ...choice, areas: slugs, ...(from !== null && {from}), ...(to !== null && {to})}
      );
    };
  };
});

/** Every value that a model shows, with its year, its status and whose it is. */
const values = ({trend, years}: TrendModel) =>
  trend.map(({label, role, points}) => ({
    label,
    role,
    points: points
      .filter(({year}) => year >= years[0] && year <= years[1])
      .map((point: TrendPoint & {doubted?: number}) => {
        const {period, year, value, status, count, doubted} = point;
        return {period, year, value, status, count, doubted};
      })
  }));

/** Holds two values of plain data to be the same: their texts are told apart far faster than they are. */
function same(got: unknown, expected: unknown): void {
  if (JSON.stringify(got) !== JSON.stringify(expected)) expect(got).toEqual(expected);
}

/** A layout as it is drawn: numbers to a hundredth of a pixel, and series by their names. */
function drawing(model: TrendModel): unknown {
  const layout = layOutLines(model, {width: 640});
  const {x: _, y: __, format: ___, ...drawn} = layout;
  return JSON.parse(
    JSON.stringify({...drawn, series: drawn.series.map((one) => ({...one, key: one.label}))}, (key, value) => {
      if (typeof value === "number") return Math.round(value * 100) / 100;
      return key === "key" || key === "area" ? undefined : value;
    })
  );
}

/** What is said beside a drawing, less what only the site's own page can offer. */
const words = (model: TrendModel) => ({
  title: trendTitle(model),
  description: trendDescription(model),
  notes: trendNotes(model).filter((note) => !/^(England and regions|Neighbours) are left out/.test(note))
});

function thawed(model: IndicatorModel): {model: TrendModel; withoutReports: boolean} {
  return thaw(freeze(model, "2026-11-21"), model.state);
}

describe("thawing what was frozen", () => {
  it("gives the same values at the same years, and the same drawing, for every indicator and most areas", () => {
    let most = 0;
    let left = 0;
    const drawn = new Set<string>();
    for (const [place, {indicator}] of tables.indicators.entries()) {
      const modelOf = modelsOf(indicator);
      fc.assert(
        fc.property(choices, (choice) => {
          const model = modelOf(choice);
          const {model: again, withoutReports} = thawed(model);
          const kept = withoutReports ? {...model, trend: model.trend.map((one) => ({...one, reported: []}))} : model;
          same(values(again), values(model));
          same(again.years, model.years);
          same(words(again), words(kept));
          same(drawing(again), drawing(kept));
          left += Number(withoutReports);
          for (const {area} of model.chosen) drawn.add(area);
          most = Math.max(most, freeze(model, "2026-11-21").length);
        }),
        {seed: place, numRuns: 30}
      );
    }
    expect(drawn.size).toBeGreaterThan(tables.areas.length - 5);
    expect(left).toBeLessThan(20);
    expect(most).toBeLessThanOrEqual(longest.values);
  }, 600_000);

  it("refuses a row that is shorter or longer than its periods, whichever row it is", () => {
    const model = modelsOf("children-in-care-rate")({
      areas: [30, 31],
      compare: ["england", "region", "neighbours"],
      average: "mean",
      model: "2025",
      from: null,
      to: null,
      zero: true
    });
    const text = freeze(model, "2026-11-21");
    const parts = text.split("|");
    const rows = parts.flatMap((part, i) => (i > 7 && /^[fernsc][^~]*:[^:]*,/.test(part) ? [i] : []));
    expect(rows.length).toBeGreaterThanOrEqual(7);
    for (const at of rows)
      for (const change of [(row: string) => row.replace(/,[^,]*$/, ""), (row: string) => `${row},1`]) {
        const ragged = parts.map((part, i) => (i === at ? change(part) : part)).join("|");
        expect(() => thaw(ragged, defaultChartState)).toThrow(
          /^unreadable values: row .* has \d+, expected 1\d, one for each period$/
        );
      }
  });
});

/** The text as the release 0.1.0 wrote it: the years of the axis, and rows without their last empty steps. */
function frozenBefore({indicator, trend, periods, years}: IndicatorModel): string {
  const shown = periods.filter(({year}) => year >= years[0] && year <= years[1]);
  const plain = shown.every(({period, year}, i) => period === String(year) && year === (shown[0]?.year ?? 0) + i);
  const letters = {focus: "f", nation: "e", region: "r", neighbours: "n", context: "f"};
  const lines = trend.map(({role, label, points}) => {
    const byPeriod = new Map(points.map((point) => [point.period, point]));
    const row = packRow(
      shown.map(({period}) => byPeriod.get(period)),
      indicator.decimals
    );
    return `${letters[role]}${label}:${row}`;
  });
  const span = plain ? `${years[0]}-${years[1]}` : shown.map(({period, year}) => `${period}~${year}`).join(",");
  const {name, unit, decimals, period_kind, source} = indicator;
  return ["1", name, unit, decimals, period_kind, span, source, "2026-11-21", ...lines].join("|");
}

/** Whether a text of that form can be read at all. */
function provesItself(text: string): boolean {
  try {
    return thaw(text, defaultChartState).model.trend.length > 0;
  } catch {
    return false;
  }
}

describe("a snippet of the release 0.1.0", () => {
  it("is drawn with its true years, or says that it must be copied again, for every indicator", () => {
    const seen = {drawn: 0, refused: 0};
    for (const [place, {indicator}] of tables.indicators.entries()) {
      const modelOf = modelsOf(indicator);
      fc.assert(
        fc.property(choices, (choice) => {
          const model = modelOf(choice);
          const shown = model.periods.filter(({year}) => year >= model.years[0] && year <= model.years[1]);
          const text = frozenBefore(model);
          const isTrue =
            text.includes("~") || (shown[0]?.year === model.years[0] && shown.at(-1)?.year === model.years[1]);
          const measured = values(model).filter(({points}) => points.length > 0);
          // Rows of authorities that ended end early by themselves, and then prove nothing.
          const isPastEnd =
            measured.every(({label}) => tables.areas.some(({name, closed}) => closed && name === label)) &&
            !provesItself(text);
          if (measured.length > 0 && (!isTrue || isPastEnd)) {
            expect(() => thaw(text, defaultChartState)).toThrow("copy the snippet anew");
            seen.refused++;
          } else {
            const plain = ({points, ...line}: ReturnType<typeof values>[number]) => ({
              ...line,
              points: points.map(({count: _, ...point}) => point)
            });
            expect(values(thaw(text, defaultChartState).model).map(plain)).toEqual(values(model).map(plain));
            seen.drawn++;
          }
        }),
        {seed: place, numRuns: 20}
      );
    }
    expect(seen.drawn).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(10);
  }, 600_000);
});
