WITH own AS (
  SELECT report, framework, COALESCE(inspected_from, published) AS began, published, url
  FROM reports
  WHERE area = ?
), given AS (
  SELECT j.report, j.judgement, j.grade, j.grade_text, o.published AS date, o.framework, o.url, j.page, j.stated_by
  FROM judgements AS j
  JOIN own AS o ON o.report = j.report
  WHERE j.stated_by IS NULL
), told AS (
  SELECT
    j.report, j.judgement, j.grade, j.grade_text,
    SUBSTR(j.report, 5) AS date,
    CAST(NULL AS VARCHAR) AS framework,
    o.url, j.page, j.stated_by
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  LEFT JOIN own AS o ON o.report = j.stated_by
  WHERE a.area = ?
    AND j.stated_by IS NOT NULL
    -- a year alone is told again where its month is told as well
    AND NOT EXISTS (
      SELECT 1
      FROM judgements AS m
      WHERE m.report LIKE j.report || '-%'
        AND m.stated_by IS NOT NULL
        AND m.judgement = j.judgement
        AND m.grade_text = j.grade_text
    )
    AND NOT EXISTS (
      SELECT 1
      FROM own AS r
      JOIN given AS g ON g.report = r.report
      -- the month that is told lies between the first day of an inspection whose report is here and its publication
      WHERE SUBSTR(j.report, 5) BETWEEN SUBSTR(r.began, 1, LENGTH(j.report) - 4) AND SUBSTR(r.published, 1, LENGTH(j.report) - 4)
    )
  -- several may tell of one inspection: the first report stands, before any other document
  QUALIFY ROW_NUMBER() OVER (PARTITION BY j.report, j.judgement ORDER BY j.stated_by) = 1
)
SELECT report, judgement, grade, grade_text, date, framework, url, page, stated_by
FROM (SELECT * FROM given UNION ALL SELECT * FROM told)
ORDER BY date, report, CASE judgement WHEN 'overall' THEN 0 WHEN 'help-and-protection' THEN 1 WHEN 'children-in-care' THEN 2 WHEN 'children-in-care-and-care-leavers' THEN 3 WHEN 'adoption' THEN 4 WHEN 'care-leavers' THEN 5 WHEN 'leadership' THEN 6 WHEN 'lscb' THEN 7 END
