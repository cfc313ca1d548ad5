import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {newestGrades} from "../../../loaders/pages/newest-grades.js";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {type NewestGrade, newestGrades as question} from "../../../src/query/questions.js";

let rows: Tables;
let answers: Engine;
let grades: NewestGrade[];

beforeAll(async () => {
  rows = await loadTables();
  answers = await answersFromRows(rows);
  grades = await answers.ask(question());
});

afterAll(() => answers?.close());

describe("the newest grade of an authority", () => {
  it("is the same in lists that are built and in tables that ask the engine", () => {
    expect([...newestGrades(rows).values()].sort((a, b) => (a.area < b.area ? -1 : 1))).toEqual(grades);
  });

  it("is older than no overall grade that a report here or a list gives", () => {
    const codes = new Map(rows.areas.map(({area, la_code}) => [String(la_code), area]));
    const newest = new Map(grades.map((one) => [one.area, one]));
    const held = new Set(rows.reports.map(({report}) => report));
    const overall = rows.judgements.filter(
      ({judgement, grade_text, report, stated_by}) =>
        judgement === "overall" &&
        !grade_text.endsWith("-visit") &&
        (stated_by === null || stated_by === `outcomes-${report}`)
    );
    expect(overall.length).toBeGreaterThan(300);
    for (const {report} of overall) {
      const one = newest.get(codes.get(report.slice(0, 3)) ?? "");
      expect(report.slice(4) <= (one?.published ?? ""), report).toBe(true);
    }
    for (const {report, is_listed} of grades) expect(held.has(report), report).toBe(!is_listed);
    expect(grades.filter(({is_listed}) => is_listed).length).toBeGreaterThan(50);
  });

  it("of a day of which there is both is that of the report", () => {
    const area = rows.areas.find(({area}) => area === "warrington");
    const report = rows.reports.find(({area}) => area === "warrington");
    if (!area || !report) throw new Error("missing rows of Warrington");
    const judged = {report: report.report, judgement: "overall", page: 1} as const;
    const judgements = [
      {...judged, grade: 2, grade_text: "good", stated_by: null},
      {...judged, grade: 1, grade_text: "outstanding", stated_by: `outcomes-${report.report}`}
    ];
    for (const some of [judgements, [...judgements].reverse()])
      expect(newestGrades({areas: [area], reports: [report], judgements: some}).get("warrington")).toMatchObject({
        grade: 2,
        is_listed: false
      });
  });
});
