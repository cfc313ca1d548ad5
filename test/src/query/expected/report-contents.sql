SELECT
  r.report,
  CAST((SELECT COUNT(*) FROM judgements AS j WHERE j.report = r.report AND j.stated_by IS NULL AND j.grade_text NOT LIKE '%-visit') AS INTEGER) AS grades,
  COALESCE((SELECT STRING_AGG(DISTINCT f.indicator, ' ' ORDER BY f.indicator) FROM reported AS f WHERE f.report = r.report), '') AS indicators
FROM reports AS r
ORDER BY r.report
