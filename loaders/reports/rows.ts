import type {ReportImprovement} from "../../src/domain/improvement-topics.js";
import type {Report, ReportedFigure, ReportedUnit, ReportJudgement, ReportQuantity} from "../../src/domain/tables.js";
import * as schema from "../tables/report-schema.js";
import {type ReviewedFigure, type UnsureFigure, unsure as unsureTable} from "../tables/review-schema.js";
import {sortRows, type Table} from "../tables/table.js";
import type {ReadDocument} from "./document.js";
import {type SiftedFigure, siftFigures} from "./review/sift.js";

/** Rows of the tables of reports. */
export interface ReportRows {
  reports: Report[];
  reported: ReportedFigure[];
  /** Figures of prose that wait for a person. */
  unsure: UnsureFigure[];
  judgements: ReportJudgement[];
  quantities: ReportQuantity[];
  improvements: ReportImprovement[];
}

/** What `toRows` can be told beside the documents. */
export interface RowOptions {
  /** Public addresses by report; none by default. */
  addresses?: ReadonlyMap<string, string>;
  /** What a person has said of figures; nothing by default. */
  reviewed?: readonly ReviewedFigure[];
}

/** The rows that documents give, each once, report by report. */
export function toRows(
  documents: readonly ReadDocument[],
  {addresses = new Map(), reviewed = []}: RowOptions = {}
): ReportRows {
  const {reported, unsure} = siftFigures(documents.flatMap(figureRows), reviewed);
  return {
    reports: inReportOrder(
      schema.reports,
      documents.map(({identity}) => ({...identity, url: addresses.get(identity.report) ?? null}))
    ),
    reported: inReportOrder(schema.reported, reported),
    unsure: inReportOrder(unsureTable, unsure),
    judgements: inReportOrder(
      schema.judgements,
      documents.flatMap(({judgements}) => judgements.map((row) => ({...row, stated_by: row.stated_by || null})))
    ),
    quantities: inReportOrder(
      schema.quantities,
      documents.flatMap(({quantities}) => quantities)
    ),
    improvements: inReportOrder(
      schema.improvements,
      documents.flatMap(({improvements}) => improvements)
    )
  };
}

/** Rows sorted as a person reviews them, report by report, each key once: the first of several stands. */
export function inReportOrder<Row extends {report: string}>(table: Table<Row>, rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  const sorted = sortRows({...table, order: ["report", ...table.order]}, rows);
  return sorted.filter((row) => {
    const key = JSON.stringify(table.key.map((name) => row[name]));
    return !seen.has(key) && seen.add(key);
  });
}

function figureRows({figures}: ReadDocument): SiftedFigure[] {
  return figures.map(({as_at, as_at_kind, qualifier, unit, ...row}) => ({
    ...row,
    unit: unit as ReportedUnit,
    as_at: as_at || null,
    as_at_kind: as_at_kind || null,
    qualifier: qualifier || null
  }));
}
