import {modelNote} from "../domain/neighbour-models.js";
import {anArea, areaWord, isDefaultSite, nation, nationName, neighboursInFull} from "../domain/site.js";
import {figureYear} from "../query/figure-year.js";

/** A view or a macro of the site's tables, of one text for both engines. */
export interface DatabaseView {
  name: string;
  kind: "view" | "macro";
  /** What a row of it is, in one sentence. */
  meaning: string;
  /** Tables and views beneath it, all of them. */
  tables: readonly string[];
  /** The statement that makes it. */
  sql: string;
  /** Columns that none of the tables has, with their meaning. */
  columns: Readonly<Record<string, string>>;
}

/** What tables of the site have been joined for, over and over; in the order in which they build on one another. */
export const databaseViews: readonly DatabaseView[] = [
  {
    name: "figures",
    kind: "view",
    meaning: "A figure of observations with the names of area, region and indicator, and the unit.",
    tables: ["observations", "indicators", "areas"],
    columns: {
      indicator_name: "Full name of the indicator.",
      area_name: "Name of the area.",
      kind: `What the area is: ${areaWord}, region, sub-region or country.`,
      region: "Area that it lies in, as in areas.",
      region_name: "Name of that area."
    },
    sql: `CREATE VIEW figures AS
SELECT
  o.indicator, i.name AS indicator_name, i.family,
  o.area, a.name AS area_name, a.kind, a.region, r.name AS region_name,
  o.period, o.year, o.value, o.status,
  i.unit, i.better
FROM observations AS o
JOIN indicators AS i ON i.indicator = o.indicator
JOIN areas AS a ON a.area = o.area
LEFT JOIN areas AS r ON r.area = a.region`
  },
  {
    name: "trend",
    kind: "view",
    meaning: `A figure beside ${nationName}'s of the same year; a doubted value is left out, as on the charts.`,
    tables: ["observations"],
    columns: {
      england: `${nationName}'s value in the same period.`,
      doubted: "The value that is left out because it is doubted."
    },
    sql: `CREATE VIEW trend AS
SELECT
  o.indicator, o.area, o.period, o.year,
  CASE WHEN o.status <> 'doubted' THEN o.value END AS value,
  o.status,
  CASE WHEN o.status = 'doubted' THEN o.value END AS doubted,
  CASE WHEN e.status <> 'doubted' THEN e.value END AS england
FROM observations AS o
LEFT JOIN observations AS e
  ON e.indicator = o.indicator
  AND e.period = o.period
  AND e.area = '${nation}'`
  },
  {
    name: "latest",
    kind: "view",
    meaning: "The last figure of an indicator for an area, with names; doubted values are left out.",
    tables: ["observations", "indicators", "areas"],
    columns: {
      indicator_name: "Full name of the indicator.",
      area_name: "Name of the area.",
      kind: `What the area is: ${areaWord}, region, sub-region or country.`
    },
    sql: `CREATE VIEW latest AS
SELECT
  o.indicator, i.name AS indicator_name, o.area, a.name AS area_name, a.kind,
  o.period, o.year, o.value, o.status,
  i.unit, i.better
FROM observations AS o
JOIN indicators AS i ON i.indicator = o.indicator
JOIN areas AS a ON a.area = o.area
WHERE o.value IS NOT NULL
  AND o.status <> 'doubted'
-- two periods may end in one year: the later in text is the later
QUALIFY ROW_NUMBER() OVER (PARTITION BY o.indicator, o.area ORDER BY o.year DESC, o.period DESC) = 1`
  },
  {
    name: "reported_vs_official",
    kind: "view",
    meaning: `A figure that a report states, for its ${areaWord} at its date, beside the official one of that year.`,
    tables: ["reported", "reports", "observations"],
    columns: {
      reported: "The figure as the report states it.",
      official: "The official figure of the same indicator and area in that year; empty where there is none.",
      year: "Year of the official series to which the date of the reported figure belongs."
    },
    sql: `CREATE VIEW reported_vs_official AS
WITH stated AS (
  SELECT
    f.report, p.area, f.indicator, f.unit, f.role, f.as_at, f.page, f.qualifier,
    f.value AS reported,
    ${figureYear("f.as_at", "f.as_at_kind")} AS year
  FROM reported AS f
  JOIN reports AS p ON p.report = f.report
  -- the ${areaWord}'s own figures, not ${nationName}'s or a target
  WHERE f.role IN ('current', 'previous')
), official AS (
  SELECT indicator, area, year, MAX(value) AS value
  FROM observations
  WHERE status <> 'doubted'
  GROUP BY indicator, area, year
  -- a year with two different figures has none to compare with
  HAVING MAX(value) = MIN(value)
)
SELECT s.report, s.area, s.indicator, s.unit, s.role, s.as_at, s.year, s.reported, o.value AS official, s.qualifier, s.page
FROM stated AS s
LEFT JOIN official AS o
  ON o.indicator = s.indicator
  AND o.area = s.area
  AND o.year = s.year`
  },
  {
    name: "neighbours_of",
    kind: "macro",
    meaning: `The ${neighboursInFull} of ${anArea}${isDefaultSite ? " in the grouping of 2025" : modelNote("2025")}, the closest first.`,
    tables: ["neighbours", "areas"],
    columns: {name: "Name of the neighbour."},
    sql: `CREATE MACRO neighbours_of(authority) AS TABLE
SELECT n.neighbour AS area, a.name, n.rank, n.closeness
FROM neighbours AS n
JOIN areas AS a ON a.area = n.neighbour
WHERE n.model = '2025'
  AND n.area = authority
ORDER BY n.rank`
  }
];
