import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {derivedTables} from "../../../loaders/tables/derived-schema.js";
import {writeParquet} from "../../../loaders/tables/parquet.js";
import {askDifferently} from "../../../src/notebook/ask-differently.js";
import {readNotebook} from "../../../src/notebook/file.js";
import {checkSql} from "../../../src/notebook/grammar.js";
import {boundValues} from "../../../src/notebook/input-values.js";
import type {Asked} from "../../../src/state/asked.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";
import {defaultCompareState} from "../../../src/state/compare-state.js";
import {type Engines, fixtureTables, openEngines} from "./support/engines.js";

vi.mock("../../../src/engine/files.js", () => ({
  engineFiles: {wasm: "/duckdb.wasm", worker: "/duckdb.worker.js", tables: {}}
}));

let engines: Engines;
let areas: string[];
let indicator: string;

beforeAll(async () => {
  engines = await openEngines();
  engines.add("comparison", await writeParquet(derivedTables.comparison, []));
  await engines.node.prepare(fixtureTables);
  await engines.browser.prepare([...fixtureTables, "comparison"]);
  const {rows} = await engines.node.ask(
    "SELECT area FROM observations GROUP BY area ORDER BY count(*) DESC, area LIMIT 3"
  );
  areas = rows.map(([area]) => String(area));
  const {rows: known} = await engines.node.ask(
    "SELECT indicator FROM observations GROUP BY indicator ORDER BY count(*) DESC, indicator LIMIT 1"
  );
  indicator = String(known[0]?.[0]);
});

afterAll(() => engines.close());

const chart = (
  name: string,
  exhibit: string,
  choices: (areas: string[]) => Partial<ChartState>
): [string, () => Asked] => [
  name,
  () => ({of: "chart", title: "A chart", exhibit, indicator, state: {...defaultChartState, ...choices(areas)}})
];

const questions: [string, () => Asked][] = [
  chart("a trend of one area", "trend", (all) => ({
    areas: all.slice(0, 1),
    compare: ["england", "region", "neighbours"]
  })),
  chart("a trend of three areas", "trend", (all) => ({
    areas: all,
    compare: ["england", "region", "neighbours"],
    average: "median"
  })),
  chart("a trend of England", "trend", () => ({areas: []})),
  chart("one number", "number", (all) => ({areas: all.slice(0, 1), year: 2024})),
  chart("a ranking", "ranking", (all) => ({areas: all.slice(0, 1)})),
  chart("a map", "tiles", (all) => ({areas: all, year: 2024})),
  chart("a distribution", "distribution", () => ({areas: []})),
  chart("a timeline", "timeline", (all) => ({areas: all.slice(0, 1)})),
  chart("grades", "grades", () => ({})),
  chart("figures of reports", "stated", () => ({})),
  [
    "a comparison",
    () => ({
      ...{of: "comparison", title: "A comparison", areas, named: []},
      state: {...defaultCompareState, areas, indicators: [indicator], show: "england"}
    })
  ],
  ["figures around inspections", () => ({of: "around", title: "Around", indicator})],
  ["two indicators", () => ({of: "pair", title: "Two", x: indicator, y: indicator, areas})]
];

/** The statements of a notebook, and what its inputs stand for. */
function asked(of: Asked) {
  const {cells} = readNotebook(askDifferently(of));
  return {
    statements: cells.flatMap((cell) => (cell.kind === "sql" ? [cell.sql] : [])),
    values: new Map(cells.flatMap((cell) => (cell.kind === "input" ? [...boundValues(cell)] : [])))
  };
}

describe("the query behind a chart", () => {
  it.each(questions)("of %s is allowed, and gives the same in the browser's engine and in Node's", async (_, of) => {
    const {statements, values} = asked(of());
    expect(statements.length).toBeGreaterThan(0);
    for (const sql of statements) {
      expect(checkSql(sql)).toMatchObject({ok: true});
      const answers = [];
      for (const engine of [engines.browser, engines.node]) {
        const {rows} = await engine.run(sql, {name: "answer", values});
        answers.push([rows, await engine.page("answer", {limit: 1000})]);
      }
      expect(answers[0]).toEqual(answers[1]);
    }
  });

  it.each(["funnel", "change"])("of a %s is one that the browser's engine takes", async (exhibit) => {
    const {statements, values} = asked({
      ...{of: "chart", title: "A chart", exhibit, indicator},
      state: {...defaultChartState, areas}
    });
    for (const sql of statements) {
      expect(checkSql(sql)).toMatchObject({ok: true});
      expect((await engines.browser.run(sql, {name: "answer", values})).columns.length).toBeGreaterThan(5);
    }
  });
});
