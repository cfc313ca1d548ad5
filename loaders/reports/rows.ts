import type {Report, ReportedFigure, ReportedUnit, ReportJudgement, ReportQuantity} from "../../src/domain/tables.js";
import * as schema from "../tables/report-schema.js";
import {sortRows, type Table} from "../tables/table.js";
import type {ReadDocument} from "./document.js";

/** Rows of the tables of reports. */
export interface ReportRows {
  reports: Report[];
  reported: ReportedFigure[];
  judgements: ReportJudgement[];
  quantities: ReportQuantity[];
}

/** The rows that documents give, each once, report by report; `addresses` has public addresses by report. */
export function toRows(
  documents: readonly ReadDocument[],
  addresses: ReadonlyMap<string, string> = new Map()
): ReportRows {
  return {
    reports: inReportOrder(
      schema.reports,
      documents.map(({identity}) => ({...identity, url: addresses.get(identity.report) ?? null}))
    ),
    reported: inReportOrder(schema.reported, documents.flatMap(figureRows)),
    judgements: inReportOrder(
      schema.judgements,
      documents.flatMap(({judgements}) => judgements.map((row) => ({...row, stated_by: row.stated_by || null})))
    ),
    quantities: inReportOrder(
      schema.quantities,
      documents.flatMap(({quantities}) => quantities)
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

function figureRows({figures}: ReadDocument): ReportedFigure[] {
  return figures.map(({as_at, as_at_kind, qualifier, unit, ...row}) => ({
    ...row,
    unit: unit as ReportedUnit,
    as_at: as_at || null,
    as_at_kind: as_at_kind || null,
    qualifier: qualifier || null
  }));
}
