import * as schema from "../tables/report-schema.js";
import {unsure} from "../tables/review-schema.js";
import {inReportOrder, type ReportRows} from "./rows.js";

/** Rows of an update in which nothing known is lost, and what would have been: a line for each report. */
export interface KeptRows {
  rows: ReportRows;
  /** Reports whose known rows stand, each with what the file of this time lacks. */
  losses: string[];
}

/**
 * Keeps what is known of a report whole where the file of this time would take some of it away: figures, grades, pages. A damaged file
 * still reads, and cannot know what it lacks. Addresses that are known stay always.
 */
export function keepKnown(
  before: ReportRows,
  found: ReportRows,
  {acceptLosses = false}: {acceptLosses?: boolean} = {}
): KeptRows {
  const known = new Map(before.reports.map((row) => [row.report, row]));
  const reports = found.reports.map((row) => ({...row, url: row.url ?? known.get(row.report)?.url ?? null}));
  const lossOf = new Map(
    reports.flatMap(({report, pages}) => {
      const old = known.get(report);
      const loss = old ? lossesOf(report, {before, found, pages: [old.pages, pages]}) : "";
      return loss ? [[report, loss] as const] : [];
    })
  );
  const verb = acceptLosses ? "lost" : "kept as it was: this time it lacks";
  const losses = [...lossOf].map(([report, loss]) => `${report} ${verb} ${loss}`);
  if (acceptLosses || lossOf.size === 0) return {rows: {...found, reports}, losses};
  const stays = (report: string) => lossOf.has(report);
  return {
    losses,
    rows: {
      reports: inReportOrder(
        schema.reports,
        reports.map((row) => (stays(row.report) ? {...(known.get(row.report) ?? row), url: row.url} : row))
      ),
      reported: mix(
        before.reported,
        found.reported,
        ({report}) => stays(report),
        (rows) => inReportOrder(schema.reported, rows)
      ),
      unsure: mix(
        before.unsure,
        found.unsure,
        ({report}) => stays(report),
        (rows) => inReportOrder(unsure, rows)
      ),
      judgements: mix(
        before.judgements,
        found.judgements,
        ({report, stated_by}) => stays(stated_by ?? report),
        (rows) => inReportOrder(schema.judgements, rows)
      ),
      quantities: mix(
        before.quantities,
        found.quantities,
        ({report}) => stays(report),
        (rows) => inReportOrder(schema.quantities, rows)
      ),
      improvements: mix(
        before.improvements,
        found.improvements,
        ({report}) => stays(report),
        (rows) => inReportOrder(schema.improvements, rows)
      )
    }
  };
}

function mix<Row>(
  before: readonly Row[],
  found: readonly Row[],
  stays: (row: Row) => boolean,
  sort: (rows: Row[]) => Row[]
): Row[] {
  return sort([...before.filter(stays), ...found.filter((row) => !stays(row))]);
}

/** What of a report is gone, in words; empty where nothing is. Doubts may come and go: they say nothing that the report does. */
function lossesOf(
  report: string,
  {before, found, pages}: {before: ReportRows; found: ReportRows; pages: readonly [number, number]}
): string {
  const figures = goneFrom(before.reported, found.reported, (row) =>
    row.report === report ? [row.indicator, row.role, row.as_at, row.as_at_kind, row.value].join(" ") : null
  );
  const grades = goneFrom(before.judgements, found.judgements, (row) =>
    (row.stated_by ?? row.report) === report ? [row.report, row.judgement, row.grade_text].join(" ") : null
  );
  const few = pages[1] < pages[0] ? pages[0] - pages[1] : 0;
  return [counted(figures, "figure"), counted(grades, "judgement"), counted(few, "page")].filter(Boolean).join(", ");
}

function goneFrom<Row>(before: readonly Row[], found: readonly Row[], keyOf: (row: Row) => string | null): number {
  const now = new Set(found.map(keyOf));
  return before.filter((row) => keyOf(row) !== null && !now.has(keyOf(row))).length;
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
