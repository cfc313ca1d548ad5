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
ORDER BY o.indicator, o.area, o.period
