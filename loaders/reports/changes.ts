import {op} from "arquero";
import {frameOf} from "../files/frame.js";
import * as schema from "../tables/report-schema.js";
import {unsure} from "../tables/review-schema.js";
import type {Table} from "../tables/table.js";
import type {Reading} from "./read-all.js";
import type {ReportRows} from "./rows.js";

/** How many of a list are named on the screen, where nothing is lost. */
const named = 10;

/** What is counted of the reports of one framework. */
interface FrameworkCounts {
  framework: string;
  reports: number;
  /** Reports with judgements of their own. */
  graded: number;
  /** How many figures each report has. */
  figures: number[];
}

/** What the folder holds, as lines for the screen: reports, figures and judgements by framework, and reports with no figure. */
export function describeReports(found: ReportRows, {problems, duplicates, warnings}: Reading): string[] {
  const own = found.judgements.filter((row) => row.stated_by === null);
  const told = found.judgements.length - own.length;
  const lines = [
    `${count(found.reports.length)} reports: ${count(found.reported.length)} figures, ${count(own.length)} judgements, ${count(told)} told of earlier inspections`,
    `${count(problems.length)} files not read, ${count(duplicates.length)} read twice, ${count(warnings.length)} warnings`
  ];
  const figures = frameOf(found.reported, ["report"]).groupby("report").count({as: "figures"});
  const grades = frameOf(own, ["report"]).groupby("report").count({as: "grades"});
  const frameworks = frameOf(found.reports, ["report", "framework"])
    .join_left(figures, "report")
    .join_left(grades, "report")
    .impute({figures: () => 0})
    .groupby("framework")
    .rollup({reports: op.count(), graded: op.valid("grades"), figures: op.array_agg("figures")})
    .orderby("framework");
  for (const {framework, reports, graded, figures} of frameworks.objects() as FrameworkCounts[]) {
    const counts = figures.toSorted((a, b) => a - b);
    const none = counts.filter((n) => n === 0).length;
    lines.push(
      `  ${framework}: ${count(reports)} reports, ${count(graded)} with judgements, ` +
        `${counts.at(Math.floor(counts.length / 2)) ?? 0} figures in the middle one, ${count(none)} with none`
    );
  }
  return lines;
}

/** What an update changes, as lines for the screen. */
export function describeRowChanges(before: ReportRows, after: ReportRows, found: ReportRows): string[] {
  const names = new Set(found.reports.map(({report}) => report));
  const kept = after.reports.filter(({report}) => !names.has(report)).map(({report}) => report);
  return [
    changeLine(schema.reports, before.reports, after.reports, "reports"),
    changeLine(schema.reported, before.reported, after.reported, "figures"),
    changeLine(unsure, before.unsure, after.unsure, "unsure figures"),
    changeLine(schema.judgements, before.judgements, after.judgements, "judgements"),
    changeLine(schema.quantities, before.quantities, after.quantities, "other quantities"),
    changeLine(schema.improvements, before.improvements, after.improvements, "topics to improve"),
    ...list("reports gone", missingFrom(before.reports, after.reports), Number.POSITIVE_INFINITY),
    ...list("reports kept that the folder does not have (--prune drops them)", kept)
  ];
}

function changeLine<Row>(table: Table<Row>, before: readonly Row[], after: readonly Row[], noun: string): string {
  const [old, now] = [byKey(table, before), byKey(table, after)];
  const added = [...now.keys()].filter((key) => !old.has(key)).length;
  const gone = [...old.keys()].filter((key) => !now.has(key)).length;
  const changed = [...now].filter(([key, text]) => old.has(key) && old.get(key) !== text).length;
  return `${noun}: ${count(added)} new, ${count(changed)} changed, ${count(gone)} gone`;
}

function byKey<Row>({key, columns}: Table<Row>, rows: readonly Row[]): Map<string, string> {
  return new Map(
    rows.map((row) => [
      JSON.stringify(key.map((name) => row[name])),
      JSON.stringify(columns.map(({name}) => row[name]))
    ])
  );
}

function missingFrom(before: ReportRows["reports"], after: ReportRows["reports"]): string[] {
  const names = new Set(after.map(({report}) => report));
  return before.map(({report}) => report).filter((report) => !names.has(report));
}

function list(title: string, names: readonly string[], most = named): string[] {
  if (!names.length) return [];
  const more = names.length > most ? `, and ${names.length - most} more` : "";
  return [`${title}: ${names.slice(0, most).join(", ")}${more}`];
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
