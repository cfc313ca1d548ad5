SELECT
  f.indicator,
  CAST(COUNT(*) AS INTEGER) AS figures,
  CAST(COUNT(DISTINCT r.area) AS INTEGER) AS authorities,
  MIN(SUBSTR(r.published, 1, 4)) AS first,
  MAX(SUBSTR(r.published, 1, 4)) AS last
FROM reported AS f
JOIN reports AS r ON r.report = f.report
WHERE f.role IN ('current', 'previous')
  AND r.area = ?
GROUP BY f.indicator
ORDER BY f.indicator
