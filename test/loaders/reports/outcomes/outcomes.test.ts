import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {mergeOutcomes} from "../../../../loaders/reports/outcomes/merge-outcomes.js";
import {type Outcome, readOutcomes} from "../../../../loaders/reports/outcomes/read-outcomes.js";
import type {Area, Report, ReportJudgement} from "../../../../src/domain/tables.js";

const list = join(import.meta.dirname, "../../../../../shared/sources/reports/outcomes-overview.xlsx");
const areas = [
  {area: "warrington", kind: "authority", la_code: 877},
  {area: "halton", kind: "authority", la_code: 876}
] as Area[];
const reports = [{report: "877-2019-08-19", area: "warrington", published: "2019-08-19"}] as Report[];
const judgements: ReportJudgement[] = [
  {report: "877-2019-08-19", judgement: "overall", grade: 2, grade_text: "good", page: 1, stated_by: null}
];
const outcome = (code: string, published: string, overall: number | null): Outcome => ({
  report: `${code}-${published}`,
  code,
  published,
  url: "https://example.org/1",
  grades: new Map([
    ["overall", overall],
    ["leadership", 1]
  ]),
  row: 2
});
const merge = (...outcomes: Outcome[]) =>
  mergeOutcomes({areas, reports, judgements, documents: []}, outcomes, "list.xlsx");

describe("a list of outcomes", () => {
  it("gives the grades of a report that is newer than those held, cited by its address", () => {
    const {judgements: rows, documents, notices} = merge(outcome("877", "2025-06-18", 1));
    expect(rows).toContainEqual({
      report: "877-2025-06-18",
      judgement: "overall",
      grade: 1,
      grade_text: "outstanding",
      page: 1,
      stated_by: "outcomes-877-2025-06-18"
    });
    expect(documents).toMatchObject([{area: "warrington", published: "2025-06-18", url: "https://example.org/1"}]);
    expect(notices).toEqual([]);
  });

  it("gives that of an authority of which no report is held, and says where it has no overall grade", () => {
    const {judgements: rows} = merge(outcome("876", "2024-05-16", null));
    expect(rows.filter(({report}) => report === "876-2024-05-16")).toMatchObject([
      {judgement: "overall", grade: null, grade_text: "not-known"},
      {judgement: "leadership", grade: 1}
    ]);
  });

  it("never replaces what was read: a report that is held stands, and the difference is named", () => {
    const {judgements: rows, notices, added} = merge(outcome("877", "2019-08-19", 4));
    expect(added).toEqual([]);
    expect(rows).toEqual(judgements);
    expect(notices).toEqual([
      "877-2019-08-19 gives overall as good, the list as inadequate (list.xlsx, row 2): the report stands"
    ]);
    expect(merge(outcome("877", "2015-05-12", 4)).added).toEqual([]);
  });

  it("replaces what an earlier list said, and names authorities that are not known", () => {
    const first = merge(outcome("877", "2025-06-18", 1));
    const tables = {areas, reports, judgements: first.judgements, documents: first.documents};
    const again = mergeOutcomes(tables, [outcome("877", "2026-01-10", 2)], "list.xlsx");
    expect(again.documents.map(({document}) => document)).toEqual(["outcomes-877-2026-01-10"]);
    expect(again.judgements.filter(({report}) => report === "877-2025-06-18")).toEqual([]);
    expect(merge(outcome("999", "2026-01-10", 2)).notices[0]).toContain("unknown authority: 999");
  });
});

describe.skipIf(!existsSync(list))("the list at hand", () => {
  it("has the newest outcome of every authority", async () => {
    const outcomes = await readOutcomes(list);
    expect(outcomes).toHaveLength(153);
    expect(outcomes.filter(({grades}) => grades.get("overall") === null)).toHaveLength(2);
    const warrington = outcomes.find(({code}) => code === "877");
    expect(warrington?.report).toBe("877-2024-07-30");
    expect(warrington?.grades.get("overall")).toBe(2);
  });
});
