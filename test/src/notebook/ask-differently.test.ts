import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {aroundOf} from "../../../src/exhibits/around-of.js";
import type {Comparison} from "../../../src/exhibits/comparison-model.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {judgementsOf} from "../../../src/exhibits/judgements-of-area.js";
import {type AnyExhibit, exhibitNamed, exhibits} from "../../../src/exhibits/registry.js";
import {askDifferently} from "../../../src/notebook/ask-differently.js";
import {chartOf} from "../../../src/notebook/chart.js";
import {readNotebook} from "../../../src/notebook/file.js";
import type {Notebook} from "../../../src/notebook/notebook.js";
import {
  allAreas,
  allIndicators,
  allValues,
  figuresStated,
  gradedInspections,
  judgementsByYear,
  judgementTimeline,
  neighboursOf,
  reportedFor
} from "../../../src/query/questions.js";
import type {Asked} from "../../../src/state/asked.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";
import {defaultCompareState} from "../../../src/state/compare-state.js";
import {childrenIndicator} from "../../../src/stats/per-child.js";
import {type NativeTables, nativeTables} from "./support/native-tables.js";

const rate = "children-in-care-rate";
const count = "children-in-care";
const used = [rate, count, "children-in-need-rate", "care-leavers-neet", "re-referrals", childrenIndicator];
let rows: Tables;
let answers: Engine;
let native: NativeTables;

beforeAll(async () => {
  const all = await loadTables();
  const own = new Set([
    ...used,
    ...all.indicators
      .filter(({indicator}) => used.includes(indicator))
      .flatMap(({numerator, denominator}) => [numerator, denominator])
  ]);
  rows = {...all, observations: all.observations.filter(({indicator}) => own.has(indicator))};
  [answers, native] = await Promise.all([
    answersFromRows(rows),
    nativeTables(rows, [rate, count, "care-leavers-neet", "re-referrals"])
  ]);
});

afterAll(() => {
  answers?.close();
  native?.close();
});

/** A chart of one indicator, an area or England, as the site shows it. */
async function shownOn(exhibit: AnyExhibit, indicator: string, choices: Partial<ChartState>): Promise<ShownWhole> {
  const state = {...defaultChartState, ...choices};
  const [first = ""] = state.areas;
  if (exhibit.about === "grades") return whole(exhibit.show(await answers.ask(judgementsByYear())));
  const areas = await answers.ask(allAreas());
  if (exhibit.about === "judgements") {
    const area = areas.find((one) => one.area === first);
    if (!area) throw new Error("missing area");
    return whole(exhibit.show(judgementsOf(area, await answers.ask(judgementTimeline(first)))));
  }
  if (exhibit.about === "stated") {
    const measure = reportedIndicators.find((one) => one.indicator === indicator);
    if (!measure) throw new Error("missing measure");
    const figures = await answers.ask(figuresStated(indicator));
    return whole(exhibit.show({indicator: measure, figures, chosen: state.areas}));
  }
  if (exhibit.about !== "indicator") throw new Error("another test's");
  const row = (await answers.ask(allIndicators())).find((one) => one.indicator === indicator);
  if (!row) throw new Error("missing indicator");
  const counts = countsByIndicator(rows, {isWanted: (one) => one === indicator}).get(indicator);
  return whole(
    exhibit.show(
      indicatorModel(
        {
          indicator: row,
          areas,
          observations: await answers.ask(allValues(indicator)),
          reported: await answers.ask(reportedFor(indicator)),
          neighbours: first === "" ? [] : await answers.ask(neighboursOf(first, state.model)),
          ...(counts && {counts})
        },
        state
      )
    )
  );
}

/** The chart of the notebook that asks the same, with the notebook. */
async function shownByNotebook(asked: Asked): Promise<{shown: ShownWhole; notebook: Notebook}> {
  const notebook = readNotebook(askDifferently(asked));
  expect(notebook.faults).toEqual([]);
  const chart = notebook.cells.find((cell) => cell.kind === "chart");
  const sql = notebook.cells.find(
    (cell) => cell.kind === "sql" && cell.name === (chart?.kind === "chart" && chart.from)
  );
  if (chart?.kind !== "chart" || sql?.kind !== "sql") throw new Error("missing cells");
  const result = await native.rows(sql.sql, notebook.cells);
  const catalogue = {areas: rows.areas, indicators: rows.indicators, neighbours: rows.neighbours};
  return {shown: whole(chartOf(chart, result, catalogue)), notebook};
}

function whole(shown: object): ShownWhole {
  if (isReason(shown)) throw new Error(shown.reason);
  return shown as ShownWhole;
}

/** Values as a file has them, without what the notebook says otherwise: its source, and figures of reports. */
function figuresOf(shown: ShownWhole): unknown[][] {
  const [head = [], ...all] = shown.rows();
  expect(new Set(all.map(({length}) => length))).toEqual(new Set([head.length]));
  const left = new Set(["source", "released"].map((name) => head.indexOf(name)));
  return [head, ...all]
    .filter((row) => row[0] !== "stated in a report")
    .map((row) =>
      row
        .filter((_, i) => !left.has(i))
        .map((value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value))
    );
}

const cases: [exhibit: string, indicator: string, choices: Partial<ChartState>][] = [
  ["trend", rate, {areas: ["warrington"], compare: ["england", "region", "neighbours"]}],
  [
    "trend",
    rate,
    {areas: ["camden", "halton"], compare: ["england", "region", "neighbours"], average: "median", model: "2021"}
  ],
  ["trend", rate, {areas: []}],
  ["trend", rate, {areas: ["north-west", "england"], from: 2015, to: 2022, zero: false}],
  ["trend", rate, {areas: ["cumberland", "northamptonshire"]}],
  ["trend", count, {areas: ["warrington"]}],
  ["trend", count, {areas: ["north-west"]}],
  ["trend", rate, {areas: ["warrington", "halton"], view: "multiples"}],
  ["trend", rate, {areas: ["warrington", "halton", "bury", "bolton", "oldham", "salford", "knowsley"]}],
  ["trend", "care-leavers-neet", {areas: ["warrington", "rutland"]}],
  ["number", rate, {areas: ["warrington"]}],
  ["number", rate, {areas: ["warrington"], year: 2019, from: 2019}],
  ["ranking", rate, {areas: ["warrington"]}],
  ["ranking", rate, {areas: ["warrington", "halton"], within: "north-west"}],
  ["ranking", rate, {areas: ["warrington"], within: "neighbours", year: 2020}],
  ["ranking", rate, {find: "north"}],
  ["ranking", count, {areas: ["warrington"]}],
  ["ranking", "care-leavers-neet", {year: 2023}],
  ["distribution", rate, {areas: ["warrington"]}],
  ["tiles", rate, {areas: ["warrington"]}],
  ["tiles", "care-leavers-neet", {colour: "band", year: 2022}],
  ["tiles", rate, {colour: "difference"}],
  ["funnel", rate, {areas: ["warrington"]}],
  ["funnel", "care-leavers-neet", {limits: "plain"}],
  ["change", rate, {areas: ["warrington", "north-west"]}],
  ["change", rate, {areas: ["halton"], year: 2023, since: 2020}],
  ["change", "care-leavers-neet", {}],
  ["change", count, {areas: ["warrington"]}],
  ["change", "re-referrals", {areas: ["warrington"]}],
  ["timeline", "", {areas: ["warrington"]}],
  ["timeline", "", {areas: ["birmingham"]}],
  ["grades", "", {}],
  ["stated", "common-assessments-good", {areas: ["warrington"]}],
  ["stated", "adoption-entry-to-placement", {}]
];

describe("a chart asked differently", () => {
  it.each(cases)("%s of %s with %o has the same figures", async (name, indicator, choices) => {
    const exhibit = exhibitNamed(name);
    const state = {...defaultChartState, ...choices};
    const on = await shownOn(exhibit, indicator, choices);
    const {shown} = await shownByNotebook({of: "chart", title: "A chart", exhibit: name, indicator, state});
    const figures = figuresOf(on);
    expect(figures.length).toBeGreaterThan(1);
    expect(figuresOf(shown)).toEqual(figures);
    expect(shown.table()).toEqual(on.table());
  });

  it.each([
    {areas: ["warrington", "halton"], indicators: [rate, count], state: {}},
    {areas: ["warrington"], indicators: [rate], state: {show: "index" as const, base: 2015}},
    {
      areas: ["camden", "england"],
      indicators: [rate, "care-leavers-neet"],
      state: {show: "england" as const, england: false, from: 2016}
    },
    {areas: "all", indicators: [rate], state: {}}
  ])(
    "comparison of $areas by $indicators with $state has the same figures",
    async ({areas: names, indicators, state}) => {
      const all = await answers.ask(allAreas());
      const areas =
        names === "all"
          ? all.filter((one) => one.kind === "authority" && one.closed === null).map(({area}) => area)
          : (names as string[]);
      const known = await answers.ask(allIndicators());
      const figures = [];
      for (const slug of indicators) {
        const indicator = known.find((one) => one.indicator === slug);
        if (indicator) figures.push({indicator, observations: await answers.ask(allValues(slug))});
      }
      const comparison: Comparison = {
        state: {...defaultCompareState, ...state, areas, indicators},
        areas: all,
        chosen: areas.flatMap((slug) => all.find(({area}) => area === slug) ?? []),
        named: areas.slice(0, 1),
        group: null,
        figures
      };
      const exhibit = exhibitNamed("comparison");
      if (exhibit.about !== "comparison") throw new Error("another exhibit");
      const on = whole(exhibit.show(comparison));
      const {shown} = await shownByNotebook({
        of: "comparison",
        title: "A comparison",
        state: comparison.state,
        areas,
        named: comparison.named
      });
      expect(figuresOf(shown)).toEqual(figuresOf(on));
    }
  );

  it.each([undefined, 2019])("scatter in %s has the same figures", async (year) => {
    const known = await answers.ask(allIndicators());
    const [x, y] = ["children-in-need-rate", rate];
    const of = async (slug: string) => ({
      indicator: known.find((one) => one.indicator === slug) as (typeof known)[number],
      observations: await answers.ask(allValues(slug))
    });
    const exhibit = exhibitNamed("scatter");
    if (exhibit.about !== "pair") throw new Error("another exhibit");
    const on = whole(
      exhibit.show({
        x: await of(x),
        y: await of(y),
        areas: await answers.ask(allAreas()),
        children: await answers.ask(allValues(childrenIndicator)),
        chosen: ["warrington"],
        ...(year !== undefined && {year})
      })
    );
    const {shown} = await shownByNotebook({of: "pair", title: "Two", x, y, areas: ["warrington"], year});
    expect(figuresOf(shown)).toEqual(figuresOf(on));
  });

  it.each(["children-in-care-rate", "re-referrals", "care-leavers-neet"])(
    "figures around inspections of %s are the same",
    async (slug) => {
      const exhibit = exhibitNamed("around");
      if (exhibit.about !== "around") throw new Error("another exhibit");
      const indicator = (await answers.ask(allIndicators())).find((one) => one.indicator === slug);
      if (!indicator) throw new Error("missing indicator");
      const on = whole(
        exhibit.show(
          aroundOf({
            indicator,
            areas: await answers.ask(allAreas()),
            observations: await answers.ask(allValues(slug)),
            inspections: await answers.ask(gradedInspections())
          })
        )
      );
      const {shown} = await shownByNotebook({of: "around", title: "Around", indicator: slug});
      expect(figuresOf(on).length).toBe(16);
      expect(figuresOf(shown)).toEqual(figuresOf(on));
      expect(shown.table()).toEqual(on.table());
      expect(shown.say().finding).toBe(on.say().finding);
    }
  );

  it("is there for every kind of chart of the site", () => {
    const tested = new Set([...cases.map(([name]) => name), "comparison", "scatter", "around"]);
    expect(exhibits.map(({name}) => name).filter((name) => !tested.has(name))).toEqual([]);
  });

  it("lists what reports state where the chart marks it", async () => {
    const state = {...defaultChartState, areas: ["warrington"]};
    const on = await shownOn(exhibitNamed("trend"), rate, state);
    const {notebook} = await shownByNotebook({of: "chart", title: "A chart", exhibit: "trend", indicator: rate, state});
    const cell = notebook.cells.find((one) => one.kind === "sql" && one.name === "stated");
    const {columns, rows: stated} = await native.rows(cell?.kind === "sql" ? cell.sql : "", notebook.cells);
    const at = (name: string) => columns.findIndex((one) => one.name === name);
    const held = stated.map((row) => [row[at("report")], row[at("page")], row[at("value")]].join());
    const [head = [], ...marked] = on.rows();
    const marks = marked
      .filter(([kind]) => kind === "stated in a report")
      .map((row) => [row[head.indexOf("report")], row[head.indexOf("page")], row[head.indexOf("value")]].join());
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((one) => !held.includes(one))).toEqual([]);
  });
});
