import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {ReportImprovement} from "../../src/domain/improvement-topics.js";
import {parseStated} from "../../src/domain/period.js";
import type {
  Area,
  Indicator,
  Neighbour,
  Observation,
  Report,
  ReportedFigure,
  ReportJudgement,
  ReportQuantity,
  TellingDocument
} from "../../src/domain/tables.js";
import {type CsvFile, readCsv} from "../files/csv.js";
import {SourceError} from "../files/source-error.js";
import {checkAreas, checkFiles, checkIndicators, checkNeighbours} from "./check.js";
import {checkDocuments, checkFigures, checkJudgements, checkPages, checkReports} from "./check-reports.js";
import * as reportSchema from "./report-schema.js";
import {type ReadRow, readRows, refuse} from "./rows.js";
import * as schema from "./schema.js";
import {readStatistics} from "./statistics.js";
import {sortRows, type Table} from "./table.js";

/** The rows of every table, sorted. */
export interface Tables {
  areas: Area[];
  neighbours: Neighbour[];
  indicators: Indicator[];
  observations: Observation[];
  reports: Report[];
  reported: ReportedFigure[];
  judgements: ReportJudgement[];
  documents: TellingDocument[];
  quantities: ReportQuantity[];
  improvements: ReportImprovement[];
}

/** The tables of reports; a folder in which no report was ever read has none of their files. */
type ReportTables = Pick<Tables, "reports" | "reported" | "judgements" | "documents" | "quantities" | "improvements">;

/**
 * Reads the folder `data/`. Throws one error that names file, line, column and what was expected of everything that is
 * wrong: forms, unknown names, duplicates, and files and rows that lack each other.
 */
export async function readTables(folder: string): Promise<Tables> {
  const label = basename(folder);
  const problems: SourceError[] = [];
  const areas = await readFile(schema.areas, folder, problems);
  const neighbours = await readFile(schema.neighbours, folder, problems);
  const indicators = await readFile(schema.indicators, folder, problems);
  const names = await statisticsNames(folder);
  problems.push(
    ...checkAreas(areas, `${label}/areas.csv`),
    ...checkNeighbours(neighbours, plain(areas), {file: `${label}/neighbours.csv`}),
    ...checkIndicators(indicators, `${label}/indicators.csv`),
    ...checkFiles(indicators, names, label)
  );
  // What follows names areas: it could only repeat what is wrong with them.
  refuse(problems);

  const known = new Set(areas.map(({row}) => row.area));
  const observations: Observation[] = [];
  for (const name of names) {
    const csv = await readCsv(join(folder, "statistics", `${name}.csv`), `${label}/statistics/${name}.csv`);
    for (const observation of readStatistics(name, csv, known, problems)) observations.push(observation);
  }
  const reportTables = await readReportTables(folder, plain(areas), problems);
  refuse(problems);
  return {
    areas: sortRows(schema.areas, plain(areas)),
    neighbours: sortRows(schema.neighbours, plain(neighbours)),
    indicators: sortRows(schema.indicators, plain(indicators)),
    observations: sortRows(schema.observations, observations),
    ...reportTables
  };
}

/** The documents of the folder `data/` alone, unchecked against other tables; none where it has no such file. */
export async function readDocuments(folder: string): Promise<TellingDocument[]> {
  return readTable(reportSchema.documents, folder);
}

/** One table of the folder `data/` alone, unchecked against others; no rows where it has no such file. */
export async function readTable<Row>(table: Table<Row>, folder: string): Promise<Row[]> {
  if (!existsSync(join(folder, `${table.name}.csv`))) return [];
  const problems: SourceError[] = [];
  const rows = await readFile(table, folder, problems);
  refuse(problems);
  return plain(rows);
}

async function readReportTables(
  folder: string,
  areas: readonly Area[],
  problems: SourceError[]
): Promise<ReportTables> {
  const label = basename(folder);
  const names = ["reports", "reported", "judgements", "quantities"] as const;
  if (!names.some((name) => existsSync(join(folder, `${name}.csv`))))
    return {reports: [], reported: [], judgements: [], documents: [], quantities: [], improvements: []};
  const reports = await readFile(reportSchema.reports, folder, problems);
  const reported = readRows(
    reportSchema.reported,
    withKinds(await readCsv(join(folder, "reported.csv"), `${label}/reported.csv`)),
    problems
  );
  const judgements = await readFile(reportSchema.judgements, folder, problems);
  const quantities = await readFile(reportSchema.quantities, folder, problems);
  // Only reports come with the others: a folder where nothing else tells of inspections lacks the file.
  const documents = existsSync(join(folder, "documents.csv"))
    ? await readFile(reportSchema.documents, folder, problems)
    : [];
  const improvements = existsSync(join(folder, "improvements.csv"))
    ? await readFile(reportSchema.improvements, folder, problems)
    : [];
  problems.push(
    ...checkReports(reports, areas, `${label}/reports.csv`),
    ...checkFigures(reported, plain(reports), `${label}/reported.csv`),
    ...checkDocuments(documents, areas, `${label}/documents.csv`),
    ...checkJudgements(
      judgements,
      {reports: plain(reports), documents: plain(documents), areas},
      `${label}/judgements.csv`
    ),
    ...checkPages(quantities, plain(reports), `${label}/quantities.csv`),
    ...checkPages(improvements, plain(reports), `${label}/improvements.csv`)
  );
  return {
    reports: sortRows(reportSchema.reports, plain(reports)),
    reported: sortRows(reportSchema.reported, plain(reported)),
    judgements: sortRows(reportSchema.judgements, plain(judgements)),
    documents: sortRows(reportSchema.documents, plain(documents)),
    quantities: sortRows(reportSchema.quantities, plain(quantities)),
    improvements: sortRows(reportSchema.improvements, plain(improvements))
  };
}

/** Figures of before dates had kinds, with the kind that each date usually is of. */
function withKinds(csv: CsvFile): CsvFile {
  const date = csv.header.indexOf("as_at");
  if (date < 0 || csv.header.includes("as_at_kind")) return csv;
  const rows = csv.rows.map(({cells, ...row}) => ({
    ...row,
    cells: [...cells, parseStated(cells[date] ?? "")?.kind ?? ""]
  }));
  return {...csv, header: [...csv.header, "as_at_kind"], rows};
}

async function readFile<Row>(table: Table<Row>, folder: string, problems: SourceError[]): Promise<ReadRow<Row>[]> {
  const name = `${table.name}.csv`;
  return readRows(table, await readCsv(join(folder, name), `${basename(folder)}/${name}`), problems);
}

async function statisticsNames(folder: string): Promise<string[]> {
  const file = `${basename(folder)}/statistics`;
  try {
    const names = await readdir(join(folder, "statistics"));
    const strange = names.find((name) => !name.endsWith(".csv") && !name.startsWith("."));
    if (strange !== undefined)
      throw new SourceError("unknown file", {file: `${file}/${strange}`}, "files named <indicator>.csv");
    return names
      .filter((name) => name.endsWith(".csv"))
      .map((name) => name.slice(0, -".csv".length))
      .sort();
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError("missing folder", {file}, "a folder with one CSV file for each indicator", {cause});
  }
}

function plain<Row>(rows: readonly ReadRow<Row>[]): Row[] {
  return rows.map(({row}) => row);
}
