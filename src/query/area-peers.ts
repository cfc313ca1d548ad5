import type {Question} from "../engine/question.js";

/** A value of one of today's authorities, for an indicator and the period in which an area was last counted. */
export interface PeerValue {
  indicator: string;
  value: number;
}

/** For every indicator: the values of all of today's authorities in the last period that the area has a row for. */
export function peersForArea(area: string): Question<PeerValue> {
  return {
    sql: `
WITH own AS (
  SELECT indicator, max_by(period, year) AS period
  FROM observations
  WHERE area = ?
  GROUP BY indicator
)
SELECT o.indicator AS indicator, o.value
FROM own
JOIN observations AS o ON o.indicator = own.indicator AND o.period = own.period
JOIN areas AS a ON a.area = o.area
WHERE a.kind = 'authority'
  -- the place is one among the authorities of today
  AND a.closed IS NULL
  AND o.value IS NOT NULL
  -- a doubted value is nobody's place
  AND o.status <> 'doubted'
ORDER BY o.indicator, o.value`,
    params: [area],
    tables: ["areas", "observations"]
  };
}
