import {parseStated} from "../../../../src/domain/period.js";
import type {
  Area,
  Indicator,
  Neighbour,
  Observation,
  Report,
  ReportedFigure,
  ReportJudgement
} from "../../../../src/domain/tables.js";

const area = (slug: string, more: Partial<Area> = {}): Area => ({
  area: slug,
  name: slug[0]?.toUpperCase() + slug.slice(1),
  kind: "authority",
  la_code: null,
  ons_code: null,
  region: "north",
  opened: null,
  closed: null,
  successors: null,
  aliases: null,
  ...more
});

const indicator = (slug: string, more: Partial<Indicator> = {}): Indicator => ({
  indicator: slug,
  family: "Children in care",
  name: slug,
  short_name: slug,
  unit: "number",
  decimals: 0,
  better: null,
  headline: null,
  definition: "Counted.",
  notes: null,
  source: "A release",
  source_url: "https://example.org/",
  source_code: slug,
  period_kind: "31 March",
  counts_of: "children",
  numerator: null,
  denominator: null,
  last_release: "2025-11",
  next_release: null,
  breaks: null,
  ...more
});

const observation = (
  slug: string,
  place: string,
  year: number,
  value: number | null,
  status: Observation["status"] = value === null ? "suppressed" : "final"
): Observation => ({indicator: slug, area: place, period: String(year), year, value, status});

const report = (area: string, code: number, published: string, more: Partial<Report> = {}): Report => ({
  report: `${code}-${published}`,
  area,
  framework: "sif",
  inspected_from: null,
  inspected_to: null,
  published,
  pages: 40,
  url: null,
  ...more
});

const figure = (
  name: string,
  indicator: string,
  value: number,
  more: Partial<ReportedFigure> = {}
): ReportedFigure => ({
  report: name,
  indicator,
  value,
  unit: "number",
  role: "current",
  as_at: null,
  as_at_kind: parseStated(more.as_at ?? "")?.kind ?? null,
  page: 9,
  qualifier: null,
  ...more
});

const judgement = (
  name: string,
  what: ReportJudgement["judgement"],
  grade: number | null,
  more: Partial<ReportJudgement> = {}
): ReportJudgement => ({
  report: name,
  judgement: what,
  grade,
  grade_text:
    grade === null ? "adequate" : (["outstanding", "good", "requires-improvement", "inadequate"][grade - 1] ?? ""),
  page: 2,
  stated_by: null,
  ...more
});

const observations: Observation[] = [
  observation("children-in-care", "ash", 2015, 280),
  observation("children-in-care", "ash", 2016, null),
  observation("children-in-care", "england", 2015, 69000),
  observation("empty", "ash", 2025, null, "not-available"),
  observation("plain", "ash", 2023, 10),
  observation("plain", "ash", 2024, 12),
  observation("plain", "ash", 2025, 20),
  observation("plain", "beech", 2025, 20),
  observation("plain", "cedar", 2025, 50),
  observation("plain", "elm", 2024, 1000),
  observation("plain", "england", 2025, 90),
  observation("plain", "london", 2025, 50),
  observation("plain", "north", 2025, 40),
  observation("quick", "ash", 2023, 7),
  observation("quick", "ash", 2025, 5),
  observation("quick", "beech", 2025, 4),
  observation("quick", "cedar", 2025, null),
  observation("stale", "ash", 2024, null),
  observation("stale", "beech", 2024, 1, "provisional"),
  observation("stale", "beech", 2025, 2)
];

/**
 * A small country: the authorities ash, beech and cedar of today and elm, which beech followed; a region; two
 * sub-regions' worth of London with one borough; and four indicators that reach to different years.
 */
export const fixture = {
  areas: [
    area("ash", {la_code: 877, ons_code: "E06000007"}),
    area("beech", {opened: "2024-04-01"}),
    area("cedar", {region: "inner"}),
    area("elm", {closed: "2024-04-01", successors: "beech"}),
    area("england", {kind: "country", region: null}),
    area("inner", {kind: "sub-region", region: "london"}),
    area("london", {kind: "region", region: "england"}),
    area("north", {kind: "region", region: "england"})
  ],
  neighbours: [
    {model: "2025", area: "ash", neighbour: "beech", rank: 1, closeness: "very-close"},
    {model: "2025", area: "ash", neighbour: "cedar", rank: 2, closeness: "close"},
    {model: "2021", area: "ash", neighbour: "cedar", rank: 1, closeness: "close"}
  ] as Neighbour[],
  indicators: [
    indicator("empty"),
    indicator("plain", {headline: 2}),
    indicator("quick", {better: "lower", headline: 1}),
    indicator("stale", {better: "higher"}),
    indicator("children-in-care")
  ],
  observations,
  leads: observations.filter(({indicator}) => indicator === "plain"),
  reports: [
    report("ash", 877, "2015-05-12", {
      inspected_from: "2015-03-02",
      inspected_to: "2015-03-24",
      url: "https://example.org/report"
    }),
    report("ash", 877, "2019-08-19", {framework: "ilacs"}),
    report("ash", 877, "2021-12-20", {framework: "focused-visit"}),
    report("beech", 301, "2016-02-01", {inspected_from: "2015-11-09"}),
    report("elm", 302, "2013-06-01", {framework: "child-protection"})
  ],
  reported: [
    figure("877-2015-05-12", "children-in-care", 294, {as_at: "2015-01-31"}),
    figure("877-2015-05-12", "children-in-care", 231, {role: "previous", as_at: "2014-03-31", page: 10}),
    figure("877-2015-05-12", "children-in-care", 281, {role: "previous", as_at: "2015-03-31", page: 11}),
    figure("877-2015-05-12", "children-in-care", 69000, {role: "national"}),
    figure("877-2015-05-12", "adoptions", 12, {as_at: "2014-15"}),
    figure("877-2015-05-12", "police-protection", 20),
    figure("877-2019-08-19", "children-in-care", 380, {as_at: "2019-03", qualifier: "approximate"}),
    figure("301-2016-02-01", "children-in-care", 500, {as_at: "2015-10-31"})
  ],
  judgements: [
    judgement("877-2015-05-12", "overall", 3),
    judgement("877-2015-05-12", "leadership", 2),
    judgement("877-2019-08-19", "overall", 2),
    judgement("877-2009-11", "overall", 4, {stated_by: "877-2015-05-12", page: 12}),
    judgement("877-2009-11", "overall", 4, {stated_by: "877-2019-08-19", page: 3}),
    judgement("877-2015-03", "overall", 3, {stated_by: "877-2019-08-19", page: 3}),
    judgement("301-2016-02-01", "overall", 4),
    judgement("302-2013-06-01", "overall", null)
  ]
};

const types: Record<string, string> = {
  la_code: "INTEGER",
  rank: "INTEGER",
  decimals: "INTEGER",
  headline: "INTEGER",
  pages: "INTEGER",
  page: "INTEGER",
  grade: "INTEGER",
  year: "INTEGER",
  value: "DOUBLE"
};

/** Statements that make the fixture's tables, in the types that the Parquet files have. */
export function fixtureSql(): string[] {
  return Object.entries(fixture).flatMap(([table, rows]) => {
    const columns = Object.keys(rows[0] as object);
    const declared = columns.map((column) => `${column} ${types[column] ?? "VARCHAR"}`).join(", ");
    const values = rows.map((row) => `(${Object.values(row).map(literal).join(", ")})`).join(", ");
    return [`CREATE TABLE ${table} (${declared})`, `INSERT INTO ${table} VALUES ${values}`];
  });
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
