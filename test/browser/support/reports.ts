import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";

type Row = Record<string, string>;

const read = (file: string): Row[] => parse(readFileSync(file, "utf8"), {columns: true, bom: true});

/** The rows of `data/reports.csv`, each with the words of the overall grade that it gives; empty where it gives none. */
export function reportRows(): Row[] {
  const overall = new Map(
    read("data/judgements.csv")
      .filter(({judgement, stated_by}) => judgement === "overall" && stated_by === "")
      .map(({report, grade_text}) => [report, grade_text])
  );
  return read("data/reports.csv").map((row) => ({...row, grade: overall.get(row.report) ?? ""}));
}

/** The judgements that a report gives itself. */
export function judgementsOf(report: string): Row[] {
  return read("data/judgements.csv").filter((row) => row.report === report && row.stated_by === "");
}

/** The figures that a report states. */
export function figuresOf(report: string): Row[] {
  return read("data/reported.csv").filter((row) => row.report === report);
}

/** The figures of all reports. */
export function allFiguresOfReports(): Row[] {
  return read("data/reported.csv");
}
