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
ORDER BY o.indicator, n.rank
