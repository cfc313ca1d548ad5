SELECT
  indicator,
  year,
  -- a line does not run through a doubted value
  CASE WHEN status <> 'doubted' THEN value END AS value
FROM observations
WHERE area = ?
ORDER BY indicator, year, period
