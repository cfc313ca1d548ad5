import {describe, expect, it} from "vitest";
import {
  allAreas,
  allIndicators,
  allReports,
  allValues,
  figuresOfReport,
  figuresStated,
  gradedInspections,
  indicatorsNamed,
  judgementsByYear,
  judgementsOfReport,
  judgementTimeline,
  latestForArea,
  leadRows,
  leadValues,
  movers,
  neighboursOf,
  neighbourValuesForArea,
  newestGrades,
  peersForArea,
  reportContents,
  reportedFor,
  reportRow,
  seriesOf,
  sparklinesForArea,
  statedCounts,
  tableCounts,
  valuesAmongNeighbours
} from "../../../src/query/questions.js";
import {useBothEngines} from "./support/both-engines.js";
import {fixture} from "./support/fixture.js";

const {engines, ask} = useBothEngines();

describe("every question", () => {
  const questions = {
    "all-areas": allAreas(),
    "all-reports": allReports(),
    "figures-of-report": figuresOfReport("877-2015-05-12"),
    "judgement-timeline": judgementTimeline("ash"),
    "judgements-by-year": judgementsByYear(),
    "judgements-of-report": judgementsOfReport("877-2015-05-12"),
    movers: movers(),
    "newest-grades": newestGrades(),
    "graded-inspections": gradedInspections(),
    "report-contents": reportContents(),
    "report-row": reportRow("877-2015-05-12"),
    "reported-for": reportedFor("children-in-care"),
    "all-indicators": allIndicators(),
    "all-values": allValues("plain"),
    "indicators-named": indicatorsNamed(["plain", "quick"]),
    "lead-rows": leadRows(),
    "lead-values": leadValues(),
    "latest-for-area": latestForArea("ash"),
    "neighbour-values-for-area": neighbourValuesForArea("ash"),
    "neighbours-of": neighboursOf("ash", "2025"),
    "peers-for-area": peersForArea("ash"),
    "series-of": seriesOf("plain", ["ash", "beech"]),
    "sparklines-for-area": sparklinesForArea("ash"),
    "figures-stated": figuresStated("police-protection"),
    "stated-counts": statedCounts(),
    "stated-counts-of-area": statedCounts("ash"),
    "table-counts": tableCounts(),
    "values-among-neighbours": valuesAmongNeighbours("ash", "2025")
  };

  it.each(Object.entries(questions))("%s has the text that was reviewed", async (name, {sql}) => {
    await expect(`${sql.trim()}\n`).toMatchFileSnapshot(`expected/${name}.sql`);
  });

  it.each(Object.entries(questions))(
    "%s binds a value to every placeholder, and writes none into the text",
    (_, {sql, params}) => {
      expect(sql.match(/\?/g)?.length ?? 0).toBe(params.length);
    }
  );

  it.each(Object.entries(questions))("%s names the tables that it reads, and no other", (_, {sql, tables}) => {
    expect([...tables].sort()).toEqual([...engines.native.tablesOf(sql)].sort());
  });

  it("is safe from what is asked for", async () => {
    const nasty = "ash'; DROP TABLE areas; --";
    expect(await ask(allValues(nasty))).toEqual([]);
    expect(await ask(seriesOf(nasty, [nasty]))).toEqual([]);
    expect(await ask(sparklinesForArea(nasty))).toEqual([]);
    expect(await ask(neighboursOf(nasty, "2025"))).toEqual([]);
    expect(await ask(latestForArea(nasty))).toEqual([]);
    expect(await ask(figuresOfReport(nasty))).toEqual([]);
    expect(await ask(judgementTimeline(nasty))).toEqual([]);
    expect(await ask(reportedFor(nasty))).toEqual([]);
    expect(await ask(figuresStated(nasty))).toEqual([]);
    expect(await ask(statedCounts(nasty))).toEqual([]);
    expect(await ask(allAreas())).toHaveLength(fixture.areas.length);
  });
});

describe("allAreas", () => {
  it("gives whole rows, authorities first, each kind by name", async () => {
    const areas = await ask(allAreas());
    expect(areas.map(({area}) => area)).toEqual([
      "ash",
      "beech",
      "cedar",
      "elm",
      "london",
      "north",
      "inner",
      "england"
    ]);
    expect(areas[0]).toEqual(fixture.areas[0]);
    expect(areas[3]).toEqual(fixture.areas[3]);
  });
});

describe("allIndicators", () => {
  it("gives whole rows, headline ones first, with the reach of today's authorities", async () => {
    const indicators = await ask(allIndicators());
    expect(indicators.map(({indicator}) => indicator)).toEqual([
      "quick",
      "plain",
      "children-in-care",
      "empty",
      "stale"
    ]);
    expect(indicators[1]).toEqual({
      ...fixture.indicators[1],
      first_year: 2023,
      latest_year: 2025,
      latest_period: "2025",
      authorities: 3
    });
  });

  it("says that an indicator without any value has no years", async () => {
    const empty = (await ask(allIndicators())).find(({indicator}) => indicator === "empty");
    expect(empty).toMatchObject({first_year: null, latest_year: null, latest_period: null, authorities: 0});
  });
});

describe("indicatorsNamed", () => {
  it("gives whole rows of those there are, by slug", async () => {
    expect(await ask(indicatorsNamed(["quick", "plain", "unheard-of"]))).toEqual(
      fixture.indicators
        .filter(({indicator}) => ["plain", "quick"].includes(indicator))
        .sort((a, b) => (a.indicator < b.indicator ? -1 : 1))
    );
  });
});

describe("neighboursOf", () => {
  it("gives the neighbours of one grouping, closest first, with names", async () => {
    expect(await ask(neighboursOf("ash", "2025"))).toEqual([
      {neighbour: "beech", name: "Beech", rank: 1, closeness: "very-close"},
      {neighbour: "cedar", name: "Cedar", rank: 2, closeness: "close"}
    ]);
    expect((await ask(neighboursOf("ash", "2021"))).map(({neighbour}) => neighbour)).toEqual(["cedar"]);
    expect(await ask(neighboursOf("england", "2025"))).toEqual([]);
  });
});

describe("seriesOf and allValues", () => {
  it("give the observations of some areas or of all, missing ones with their reason", async () => {
    expect(await ask(seriesOf("stale", ["beech", "ash"]))).toEqual([
      {area: "ash", period: "2024", year: 2024, value: null, status: "suppressed"},
      {area: "beech", period: "2024", year: 2024, value: 1, status: "provisional"},
      {area: "beech", period: "2025", year: 2025, value: 2, status: "final"}
    ]);
    expect(await ask(allValues("stale"))).toEqual(await ask(seriesOf("stale", ["ash", "beech"])));
    expect(await ask(allValues("plain"))).toHaveLength(9);
  });

  it("refuse a list of no areas", () => {
    expect(() => seriesOf("plain", [])).toThrow("missing values");
  });
});

describe("tableCounts", () => {
  it("counts the rows of every table", async () => {
    expect(await ask(tableCounts())).toEqual([
      {table_name: "areas", rows: 8},
      {table_name: "indicators", rows: 5},
      {table_name: "judgements", rows: 8},
      {table_name: "leads", rows: 9},
      {table_name: "neighbours", rows: 3},
      {table_name: "observations", rows: 20},
      {table_name: "reported", rows: 8},
      {table_name: "reports", rows: 5}
    ]);
  });
});
