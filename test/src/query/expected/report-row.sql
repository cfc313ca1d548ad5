SELECT
  r.report AS report,
  r.area AS area,
  r.framework, r.inspected_from, r.inspected_to, r.published, r.pages, r.url,
  a.name,
  j.grade AS overall,
  j.grade_text AS overall_text,
  CAST(COALESCE(f.figures, 0) AS INTEGER) AS figures
FROM reports AS r
JOIN areas AS a ON a.area = r.area
LEFT JOIN (SELECT report, COUNT(*) AS figures FROM reported GROUP BY report) AS f ON f.report = r.report
LEFT JOIN judgements AS j ON j.report = r.report AND j.judgement = 'overall' AND j.stated_by IS NULL AND j.grade_text NOT LIKE '%-visit'
WHERE r.report = ?
