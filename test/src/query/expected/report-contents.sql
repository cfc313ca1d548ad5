SELECT
  r.report AS report,
  CAST(COALESCE(j.grades, 0) AS INTEGER) AS grades,
  COALESCE(f.indicators, '') AS indicators
FROM reports AS r
LEFT JOIN (
  SELECT report, COUNT(*) AS grades
  FROM judgements
  WHERE stated_by IS NULL
    AND grade_text NOT LIKE '%-visit'
  GROUP BY report
) AS j ON j.report = r.report
LEFT JOIN (
  SELECT report, STRING_AGG(DISTINCT indicator, ' ' ORDER BY indicator) AS indicators
  FROM reported
  GROUP BY report
) AS f ON f.report = r.report
ORDER BY r.report
