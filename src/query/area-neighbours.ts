import type {NeighbourModel} from "../domain/tables.js";
import type {Question} from "../engine/question.js";

/** A value of one of an area's statistical neighbours, for an indicator and the year in which the area was last counted. */
export interface NeighbourValue {
  indicator: string;
  neighbour: string;
  value: number;
}

export interface NeighbourValuesOptions {
  /** The grouping whose neighbours are asked for; default "2025". */
  model?: NeighbourModel;
}

/**
 * For every indicator: the values of the area's neighbours in the last year that the area has a row for, closest first.
 * Their mean is for the caller: engines add in orders of their own, and one figure has one mean.
 */
export function neighbourValuesForArea(
  area: string,
  {model = "2025"}: NeighbourValuesOptions = {}
): Question<NeighbourValue> {
  return {
    sql: `
WITH own AS (
  SELECT indicator, MAX(year) AS year
  FROM observations
  WHERE area = ?
  GROUP BY indicator
)
SELECT o.indicator AS indicator, n.neighbour, o.value
FROM neighbours AS n
JOIN observations AS o ON o.area = n.neighbour
JOIN own ON own.indicator = o.indicator AND own.year = o.year
WHERE n.area = ?
  AND n.model = ?
  AND o.value IS NOT NULL
  -- a doubted value is shown, and not averaged
  AND o.status <> 'doubted'
ORDER BY o.indicator, n.rank`,
    params: [area, area, model],
    tables: ["neighbours", "observations"]
  };
}
