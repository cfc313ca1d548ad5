import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {group} from "d3-array";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadTables, tableParquet} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {NeighbourModel, Observation} from "../../../src/domain/tables.js";
import {type TableName, tables} from "../../../src/engine/tables.js";
import {
  figuresAmong,
  mergedFigures,
  type NeighboursFile,
  packNeighbours,
  unpackNeighbours,
  valuesOfNeighbours
} from "../../../src/figures/neighbours-file.js";
import {
  allAreas,
  allIndicators,
  allValues,
  gradedInspections,
  type LatestForArea,
  latestForArea,
  leadRows,
  leadValues,
  neighboursOf,
  neighbourValuesForArea,
  type Question,
  seriesOf,
  sparklinesForArea,
  tableCounts,
  valuesAmongNeighbours
} from "../../../src/query/questions.js";
import {type NativeEngine, openNativeEngine} from "./support/native-engine.js";
import {openWasmEngine, type TestEngine} from "./support/wasm-engine.js";

const places = [
  "warrington",
  "camden",
  "cumberland",
  "cumbria",
  "isles-of-scilly",
  "inner-london",
  "north-west",
  "england"
];

// Reading all of data/ twice takes its time where other work keeps the machine busy.

let folder: string;
let rows: Tables;
let browser: TestEngine;
let native: NativeEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "real-tables-"));
  rows = await loadTables();
  const files = {} as Record<TableName, string>;
  for (const table of tables) {
    files[table] = join(folder, `${table}.parquet`);
    writeFileSync(files[table], await tableParquet(table, rows));
  }
  [browser, native] = await Promise.all([openWasmEngine(files), openNativeEngine(files)]);
});

afterAll(() => {
  native?.close();
  rmSync(folder, {recursive: true});
});

describe("the tables of data/", () => {
  it("are answered alike by the browser's engine and by Node's", async () => {
    const questions: Question<object>[] = [
      allAreas(),
      allIndicators(),
      tableCounts(),
      allValues("children-in-care-rate"),
      leadRows(),
      leadValues(),
      gradedInspections(),
      seriesOf("children-in-care-rate", ["warrington", "england"]),
      ...places.flatMap((area) => [
        latestForArea(area),
        sparklinesForArea(area),
        neighboursOf(area, "2021"),
        neighbourValuesForArea(area)
      ])
    ];
    for (const question of questions) {
      expect(await native.ask(question)).toEqual(browser.query(question));
    }
  });

  it("have the graded inspections that their rows have, each with the grade before it", async () => {
    const grades = new Map(
      rows.judgements
        .filter(({judgement, stated_by, grade}) => judgement === "overall" && stated_by === null && grade !== null)
        .map(({report, grade}) => [report, grade])
    );
    const graded = rows.reports.filter(({report}) => grades.has(report));
    const expected = [...group(graded, ({area}) => area).values()].flatMap((own) => {
      const inOrder = [...own].sort((a, b) => (a.published < b.published ? -1 : 1));
      return inOrder.slice(1).map(({area, report, inspected_to, published}, i) => {
        const year = Number((inspected_to ?? published).slice(0, 4));
        return {area, report, year, grade: grades.get(report), before: grades.get(inOrder[i]?.report ?? "")};
      });
    });
    const byReport = (a: {report: string}, b: {report: string}) => (a.report < b.report ? -1 : 1);
    expect(expected.length).toBeGreaterThan(200);
    // Some inspections ended in the year before their report came out.
    expect(expected.some(({report, year}) => !report.includes(`-${year}-`))).toBe(true);
    expect([...(await native.ask(gradedInspections()))].sort(byReport)).toEqual(expected.sort(byReport));
  });

  it.each(places)("have in the file of the neighbours of %s what the questions about them answer", (place) => {
    const near = (model: NeighbourModel) => browser.query(neighboursOf(place, model)).map(({neighbour}) => neighbour);
    const among = (model: NeighbourModel) =>
      near(model).length > 0 ? browser.query(valuesAmongNeighbours(place, model)) : [];
    const byModel = {2025: among("2025"), 2021: among("2021")};
    const neighbours = {2025: near("2025"), 2021: near("2021")};
    const file = JSON.stringify(packNeighbours({neighbours, values: mergedFigures(byModel)}));
    const figures = unpackNeighbours(JSON.parse(file) as NeighboursFile);
    for (const model of ["2025", "2021"] as const) {
      expect(valuesOfNeighbours(figures, model)).toEqual(browser.query(neighbourValuesForArea(place, {model})));
      if (neighbours[model].length > 0) expect(figuresAmong(place, figures, model)).toEqual(byModel[model]);
    }
    expect(file.length).toBeLessThan(120_000);
  });

  it("give every authority ten neighbours in both groupings, and every indicator its values", () => {
    const today = rows.areas.filter(({kind, closed}) => kind === "authority" && closed === null);
    expect(today.length).toBe(153);
    const counts = new Set(
      today.flatMap(({area}) =>
        (["2025", "2021"] as const).map((model) => browser.query(neighboursOf(area, model)).length)
      )
    );
    expect([...counts].every((count) => count === 10 || count === 0)).toBe(true);
    const values = browser.query(tableCounts()).find(({table_name}) => table_name === "observations");
    expect(values?.rows).toBe(rows.observations.length);
  });

  it.each(places)("set the figures of wider areas beside those of %s", (place) => {
    const byPeriod = group(rows.observations, ({indicator, year}) => `${indicator} ${year}`);
    const answers = browser.query(latestForArea(place));
    expect(answers.length).toBe(
      new Set(rows.observations.filter(({area}) => area === place).map(({indicator}) => indicator)).size
    );
    for (const answer of answers) {
      const all = byPeriod.get(`${answer.indicator} ${answer.year}`) as Observation[];
      const own = new Map(all.map(({area, value}) => [area, value]));
      const expected: Partial<LatestForArea> = {
        value: own.get(place) ?? null,
        england: own.get("england") ?? null
      };
      expect(answer).toMatchObject(expected);
    }
  });
});
