import type {NeighbourModel, Observation} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** What an authority or one of its neighbours has of an indicator, in the last period that the authority has a row for. */
export type ValueAmongNeighbours = Pick<Observation, "indicator" | "area" | "period" | "year" | "value" | "status">;

/** For every indicator that has a row for the area: its figures and those of its neighbours in one period, reasons for missing ones included. */
export function valuesAmongNeighbours(area: string, model: NeighbourModel): Question<ValueAmongNeighbours> {
  return {
    sql: `
WITH own AS (
  SELECT indicator, MAX(year) AS year
  FROM observations
  WHERE area = ?
  GROUP BY indicator
), compared AS (
  SELECT CAST(? AS VARCHAR) AS area
  UNION ALL
  SELECT n.neighbour AS area
  FROM neighbours AS n
  WHERE n.area = ?
    AND n.model = ?
)
SELECT o.indicator AS indicator, o.area AS area, o.period, o.year AS year, o.value, o.status
FROM observations AS o
JOIN own ON own.indicator = o.indicator AND own.year = o.year
JOIN compared ON compared.area = o.area
ORDER BY o.indicator, o.area, o.period`,
    params: [area, area, area, model],
    tables: ["neighbours", "observations"]
  };
}
