import fc from "fast-check";
import {afterAll, beforeAll, beforeEach, expect, it} from "vitest";
import {
  allIndicators,
  figuresOfReport,
  latestForArea,
  neighbourValuesForArea,
  peersForArea,
  type Question,
  sparklinesForArea
} from "../../../src/query/questions.js";
import {changeOverYear} from "../../../src/stats/change.js";
import {fixture, fixtureSql} from "./support/fixture.js";
import {type NativeEngine, openNativeEngine} from "./support/native-engine.js";

let engine: NativeEngine;

beforeAll(async () => {
  engine = await openNativeEngine();
  for (const sql of fixtureSql()) await engine.run(sql);
});

beforeEach(() => engine.run("DELETE FROM observations"));

afterAll(() => engine.close());

const doubted = (indicator: string, area: string, year: number) =>
  `INSERT INTO observations (indicator, area, period, year, value, status) VALUES ('${indicator}', '${area}', '${year}', ${year}, 0, 'doubted')`;

async function restore(): Promise<void> {
  await engine.run("DELETE FROM observations");
  for (const sql of fixtureSql().filter((one) => one.startsWith("INSERT INTO observations"))) await engine.run(sql);
}

async function one(question: Question<{indicator: string}>, indicator: string) {
  return (await engine.ask(question)).find((row) => row.indicator === indicator);
}

it("shows a doubted value of the area itself aside", async () => {
  await restore();
  await engine.run(doubted("plain", "beech", 2026));
  expect(await one(latestForArea("beech"), "plain")).toMatchObject({
    year: 2026,
    value: null,
    status: "doubted",
    doubted: 0
  });
  expect((await engine.ask(sparklinesForArea("beech"))).filter(({indicator}) => indicator === "plain")).toEqual([
    {indicator: "plain", year: 2025, value: 20},
    {indicator: "plain", year: 2026, value: null}
  ]);
});

it("takes no doubted value for the one of the year before", async () => {
  await restore();
  await engine.run(
    "UPDATE observations SET status = 'doubted' WHERE indicator = 'plain' AND area = 'ash' AND year = 2024"
  );
  const points = (await engine.ask(sparklinesForArea("ash"))).filter(({indicator}) => indicator === "plain");
  expect(changeOverYear(points, 2025)).toBeNull();
});

it("sets no doubted official figure beside a report's, and says that it is doubted", async () => {
  await restore();
  await engine.run("UPDATE observations SET status = 'doubted' WHERE indicator = 'children-in-care' AND year = 2015");
  const figures = await engine.ask(figuresOfReport("877-2015-05-12"));
  expect(figures.filter(({official_status}) => official_status === "doubted").length).toBeGreaterThan(0);
  for (const figure of figures.filter(({official_status}) => official_status === "doubted"))
    expect(figure.official_value).toBeNull();
});

it("answers everybody else as if a doubted value were not there", async () => {
  const {areas, indicators} = fixture;
  const place = fc.record({
    indicator: fc.constantFrom(...indicators.map(({indicator}) => indicator)),
    area: fc.constantFrom(...areas.map(({area}) => area)),
    year: fc.integer({min: 2023, max: 2025})
  });
  await fc.assert(
    fc.asyncProperty(place, fc.constantFrom("ash", "beech", "cedar", "north"), async (at, asked) => {
      fc.pre(at.area !== asked);
      const where = `indicator = '${at.indicator}' AND area = '${at.area}' AND year = ${at.year}`;
      const answers = async () => [
        await engine.ask(latestForArea(asked)),
        await engine.ask(peersForArea(asked)),
        await engine.ask(neighbourValuesForArea(asked)),
        await engine.ask(allIndicators())
      ];
      await restore();
      await engine.run(`DELETE FROM observations WHERE ${where}`);
      const without = await answers();
      await engine.run(doubted(at.indicator, at.area, at.year));
      expect(await answers()).toEqual(without);
    }),
    {seed: 8, numRuns: 40}
  );
});
