import {group} from "d3-array";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {formatChange, formatValue} from "../../../src/domain/format.js";
import {isCount} from "../../../src/domain/leads.js";
import {type Area, isOfToday, isSound, type NeighbourModel, type Observation} from "../../../src/domain/tables.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {type AreaRow, areaModel} from "../../../src/pages/area/model.js";
import {valuesTable} from "../../../src/pages/indicator/values-table.js";
import {
  allIndicators,
  type IndicatorWithReach,
  type LatestForArea,
  latestForArea,
  type NamedNeighbour,
  neighboursOf,
  neighbourValuesForArea,
  sparklinesForArea
} from "../../../src/query/questions.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import type {Average} from "../../../src/stats/summary.js";
import {rationalMean, rationalMedian, roundedRational} from "../../support/rational.js";

// All pairs of indicators and authorities; of the older model every fifth authority, and on indicators' pages every ninth.

let rows: Tables;
let answers: Engine;
let indicators: IndicatorWithReach[];
let today: Area[];
let byIndicator: Map<string, Observation[]>;
let values: Map<string, number | null>;

beforeAll(async () => {
  rows = await loadTables();
  answers = await answersFromRows(rows);
  indicators = await answers.ask(allIndicators());
  today = rows.areas.filter(isOfToday);
  byIndicator = group(rows.observations, ({indicator}) => indicator);
  values = new Map(
    rows.observations.map((one) => [`${one.indicator} ${one.area} ${one.period}`, isSound(one) ? one.value : null])
  );
});

afterAll(() => answers?.close());

describe.each(["2025", "2021"] as const)("the neighbours of the %s model", (model) => {
  it("have one mean and one median, on an area's page, on an indicator's, and worked out by hand", async () => {
    let compared = 0;
    for (const [place, area] of today.entries()) {
      if (model === "2021" && place % 5 > 0) continue;
      const neighbours = await answers.ask(neighboursOf(area.area, model));
      if (neighbours.length === 0) continue;
      const pages = {
        mean: await rowsOf(area, neighbours, model, "mean"),
        median: await rowsOf(area, neighbours, model, "median")
      };
      for (const average of ["mean", "median"] as const)
        for (const {indicator, latest, neighbours: shown} of pages[average]) {
          if (isCount(indicator)) {
            expect(shown, `${area.area} ${indicator.indicator}`).toBeNull();
            continue;
          }
          const theirs = neighbours.flatMap(
            ({neighbour}) => values.get(`${indicator.indicator} ${neighbour} ${latest.period}`) ?? []
          );
          const byHand =
            // Of fewer than six the average would be of somebody else.
            theirs.length < 6
              ? null
              : roundedRational((average === "mean" ? rationalMean : rationalMedian)(theirs), indicator.decimals);
          const words = `${area.area}, ${indicator.indicator}, ${average}`;
          const text = (value: number | null | undefined) => (value == null ? "–" : formatValue(value, indicator));
          expect(text(shown?.value), words).toBe(text(byHand));
          if (place % 9 === 0)
            expect(
              text(onIndicatorPage({indicator, area, neighbours, average, model, period: latest.period})),
              words
            ).toBe(text(byHand));
          compared += 1;
        }
    }
    expect(compared).toBeGreaterThan(model === "2025" ? 20_000 : 4_000);
  });
});

describe("the change over a year", () => {
  it("is one figure on an area's page and in the indicator's table, and what the two values say", async () => {
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const places = today.filter((_, i) => i % 50 === 0);
    const shown = new Map<string, string>();
    for (const area of places)
      for (const {indicator, change} of await rowsOf(area, [], "2025", "mean"))
        shown.set(`${indicator.indicator} ${area.area}`, change === null ? "" : formatChange(change, indicator));
    let compared = 0;
    for (const indicator of indicators.filter((_, i) => i % 5 === 0)) {
      const observations = byIndicator.get(indicator.indicator) ?? [];
      const state = {...defaultChartState, areas: places.map(({area}) => area)};
      const model = indicatorModel({indicator, areas: rows.areas, observations, neighbours: []}, state);
      const table = valuesTable(model, {document, root: "../"});
      for (const {area} of model.chosen) {
        const latest = observations
          .filter((one) => one.area === area)
          .reduce<Observation | null>((last, one) => (last && last.year > one.year ? last : one), null);
        if (!latest || latest.year !== model.ranked?.year) continue;
        const cells = table.querySelectorAll(`tr.chosen[data-area="${area}"] td`);
        expect(cells[cells.length - 1]?.textContent, `${indicator.indicator} ${area}`).toBe(
          shown.get(`${indicator.indicator} ${area}`)
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(60);
  });
});

/** What the neighbours' line of an indicator's page has in a period. */
function onIndicatorPage({
  indicator,
  area,
  neighbours,
  average,
  model,
  period
}: Pick<AreaRow, "indicator"> & {
  area: Area;
  neighbours: readonly NamedNeighbour[];
  average: Average;
  model: NeighbourModel;
  period: string;
}): number | null {
  const observations = byIndicator.get(indicator.indicator) ?? [];
  const state = {...defaultChartState, areas: [area.area], compare: ["neighbours" as const], average, model};
  const {trend} = indicatorModel({indicator, areas: rows.areas, observations, neighbours}, state);
  const line = trend.find(({role}) => role === "neighbours");
  return line?.points.find((point) => point.period === period)?.value ?? null;
}

async function rowsOf(
  area: Area,
  neighbours: readonly NamedNeighbour[],
  model: NeighbourModel,
  average: Average
): Promise<AreaRow[]> {
  const [latest, own, neighbourValues] = await Promise.all([
    latestOf(area),
    answers.ask(sparklinesForArea(area.area)),
    answers.ask(neighbourValuesForArea(area.area, {model}))
  ]);
  const page = areaModel(
    {
      area,
      areas: rows.areas,
      indicators,
      latest,
      own,
      england: [],
      spreads: new Map(),
      neighbours,
      neighbourValues,
      judgements: [],
      comparison: [],
      leads: new Map()
    },
    {average, model}
  );
  return page.byFamily.flatMap((family) => [...family.rows, ...family.more]);
}

const latest = new Map<string, Promise<LatestForArea[]>>();

function latestOf({area}: Area): Promise<LatestForArea[]> {
  const known = latest.get(area) ?? answers.ask(latestForArea(area));
  latest.set(area, known);
  return known;
}
