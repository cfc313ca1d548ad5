import {parseStated} from "../../src/domain/period.js";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import type {Area, Report, ReportedFigure, ReportJudgement, TellingDocument} from "../../src/domain/tables.js";
import {quote, SourceError} from "../files/source-error.js";
import type {ReadRow} from "./rows.js";

const gradeWords: Readonly<Record<number, string>> = {
  1: "outstanding",
  2: "good",
  3: "requires-improvement",
  4: "inadequate"
};

/** What is wrong with `reports.csv`: unknown authorities, names that do not fit authority and date, inspections that end before they begin. */
export function checkReports(rows: readonly ReadRow<Report>[], areas: readonly Area[], file: string): SourceError[] {
  const codes = new Map(areas.filter(({kind}) => kind === "authority").map(({area, la_code}) => [area, la_code]));
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    const complain = (problem: string, column: string, expected: string) =>
      problems.push(new SourceError(problem, {file, row: line, column}, expected));
    const {report, area, published, inspected_from: from, inspected_to: to} = row;
    if (!codes.has(area)) complain(`unknown authority: ${quote(area)}`, "area", "an authority of areas.csv");
    else if (report !== `${codes.get(area)}-${published}`)
      complain(
        `invalid report: ${quote(report)}`,
        "report",
        `${codes.get(area)}-${published}, as area and published say`
      );
    if (from !== null && to !== null && from > to)
      complain(`invalid inspected to: ${quote(to)}`, "inspected_to", `no day before ${from}`);
    if (row.pages < 1) complain(`invalid pages: ${row.pages}`, "pages", "at least 1");
  }
  return problems;
}

/** What is wrong with `reported.csv`: unknown reports and indicators, units of others, pages that the report does not have. */
export function checkFigures(
  rows: readonly ReadRow<ReportedFigure>[],
  reports: readonly Report[],
  file: string
): SourceError[] {
  const pages = new Map(reports.map(({report, pages}) => [report, pages]));
  const units = new Map(reportedIndicators.map(({indicator, unit}) => [indicator, unit]));
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    const complain = (problem: string, column: string, expected: string) =>
      problems.push(new SourceError(problem, {file, row: line, column}, expected));
    const unit = units.get(row.indicator);
    if (unit === undefined)
      complain(`unknown indicator: ${quote(row.indicator)}`, "indicator", "an indicator of reports");
    else if (row.unit !== unit)
      complain(`invalid unit: ${quote(row.unit)}`, "unit", `${unit}, as of every ${row.indicator}`);
    if ((row.as_at === null) !== (row.as_at_kind === null))
      complain(
        row.as_at === null ? `invalid as at kind: ${quote(row.as_at_kind ?? "")}` : "missing as at kind",
        "as_at_kind",
        row.as_at === null ? "none, as there is no date" : "day, month, year or span, as the date is"
      );
    else if (row.as_at !== null && !parseStated(row.as_at, row.as_at_kind))
      complain(`invalid as at: ${quote(row.as_at)}`, "as_at", `a ${row.as_at_kind}, as as_at_kind says`);
    problems.push(...checkPage(row.report, row.page, pages, {file, row: line, column: "report"}));
  }
  return problems;
}

/** What is wrong with `documents.csv`: unknown authorities, names that reports have. */
export function checkDocuments(
  rows: readonly ReadRow<TellingDocument>[],
  areas: readonly Area[],
  file: string
): SourceError[] {
  const authorities = new Set(areas.filter(({kind}) => kind === "authority").map(({area}) => area));
  return rows.flatMap(({line, row: {area, document}}) => [
    ...(authorities.has(area)
      ? []
      : [
          new SourceError(
            `unknown authority: ${quote(area)}`,
            {file, row: line, column: "area"},
            "an authority of areas.csv"
          )
        ]),
    ...(/^[a-z]/.test(document)
      ? []
      : [
          new SourceError(
            `invalid document: ${quote(document)}`,
            {file, row: line, column: "document"},
            "a name that begins with a letter, unlike those of reports"
          )
        ])
  ]);
}

/** What judgements can be stated by. */
export interface JudgementSources {
  reports: readonly Report[];
  documents: readonly TellingDocument[];
  areas: readonly Area[];
}

/** What is wrong with `judgements.csv`: unknown reports, words that are not those of the grade, pages that are not there. */
export function checkJudgements(
  rows: readonly ReadRow<ReportJudgement>[],
  {reports, documents, areas}: JudgementSources,
  file: string
): SourceError[] {
  const pages = new Map(reports.map(({report, pages}) => [report, pages]));
  const areaCodes = new Map(areas.map(({area, la_code}) => [area, String(la_code)]));
  const codes = new Map([
    ...reports.map(({report}) => [report, report.slice(0, 3)] as const),
    ...documents.map(({document, area}) => [document, areaCodes.get(area)] as const)
  ]);
  const told = new Set(documents.map(({document}) => document));
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    const column = row.stated_by === null ? "report" : "stated_by";
    if (!told.has(row.stated_by ?? ""))
      problems.push(...checkPage(row[column] ?? "", row.page, pages, {file, row: line, column}));
    const words = row.grade === null ? undefined : (gradeWords[row.grade] ?? "a grade from 1 to 4");
    if (words !== undefined && words !== row.grade_text)
      problems.push(
        new SourceError(`invalid grade text: ${quote(row.grade_text)}`, {file, row: line, column: "grade_text"}, words)
      );
    if (row.stated_by !== null && codes.has(row.stated_by) && codes.get(row.stated_by) !== row.report.slice(0, 3))
      problems.push(
        new SourceError(
          `invalid stated by: ${quote(row.stated_by)}`,
          {file, row: line, column: "stated_by"},
          "a later report or a document on the same authority"
        )
      );
  }
  return problems;
}

/** What is wrong with `quantities.csv` and `improvements.csv`: unknown reports, pages that are not there. */
export function checkPages(
  rows: readonly ReadRow<{report: string; page: number}>[],
  reports: readonly Report[],
  file: string
): SourceError[] {
  const pages = new Map(reports.map(({report, pages}) => [report, pages]));
  return rows.flatMap(({line, row}) => checkPage(row.report, row.page, pages, {file, row: line, column: "report"}));
}

function checkPage(
  report: string,
  page: number,
  pages: ReadonlyMap<string, number>,
  place: {file: string; row: number; column: string}
): SourceError[] {
  const last = pages.get(report);
  if (last === undefined)
    return [
      new SourceError(
        `unknown report: ${quote(report)}`,
        place,
        place.column === "stated_by"
          ? "a report of reports.csv or a document of documents.csv"
          : "a report of reports.csv"
      )
    ];
  if (page >= 1 && page <= last) return [];
  return [new SourceError(`invalid page: ${page}`, {...place, column: "page"}, `a page from 1 to ${last}`)];
}
