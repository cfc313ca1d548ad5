import type {ReportedFigure, ReportFramework} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** A figure that a report states, with the authority it inspected: that authority's own, or one that it is compared with. */
export interface StatedFigure extends ReportedFigure {
  /** The authority inspected. */
  area: string;
  /** Its name. */
  name: string;
  framework: ReportFramework;
  inspected_from: string | null;
  published: string;
  /** Public address of the report; null where none is known. */
  url: string | null;
}

/** Every figure that any report states of a reported indicator, whosever it is, by authority and publication. */
export function figuresStated(indicator: string): Question<StatedFigure> {
  return {
    sql: `
SELECT
  f.report AS report, f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  r.area AS area,
  a.name, r.framework, r.inspected_from, r.published, r.url
FROM reported AS f
JOIN reports AS r ON r.report = f.report
JOIN areas AS a ON a.area = r.area
WHERE f.indicator = ?
ORDER BY a.name, r.published, f.as_at NULLS FIRST, f.role, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST`,
    params: [indicator],
    tables: ["areas", "reports", "reported"]
  };
}

/** How much reports state of an indicator of authorities themselves. */
export interface StatedCount {
  indicator: string;
  figures: number;
  authorities: number;
  /** Years of the first and the last report that state it. */
  first: string;
  last: string;
}

/** How many figures reports state of each reported indicator, of one area or of all; what areas are compared with is not counted. */
export function statedCounts(area: string | null = null): Question<StatedCount> {
  return {
    sql: `
SELECT
  f.indicator,
  CAST(COUNT(*) AS INTEGER) AS figures,
  CAST(COUNT(DISTINCT r.area) AS INTEGER) AS authorities,
  MIN(SUBSTR(r.published, 1, 4)) AS first,
  MAX(SUBSTR(r.published, 1, 4)) AS last
FROM reported AS f
JOIN reports AS r ON r.report = f.report
WHERE f.role IN ('current', 'previous')${area === null ? "" : "\n  AND r.area = ?"}
GROUP BY f.indicator
ORDER BY f.indicator`,
    params: area === null ? [] : [area],
    tables: ["reports", "reported"]
  };
}
