WITH given AS (
  SELECT r.area, r.report AS report, r.published, j.grade, j.grade_text, FALSE AS is_listed
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = 'overall'
    AND j.stated_by IS NULL
    AND j.grade_text IS NOT NULL
    -- a visit leaves the grade that there is
    AND j.grade_text NOT LIKE '%-visit'
  UNION ALL
  -- newer reports, of which only a list has the grade
  SELECT a.area, j.report AS report, SUBSTR(j.report, 5) AS published, j.grade, j.grade_text, TRUE AS is_listed
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  WHERE j.judgement = 'overall'
    AND j.stated_by = 'outcomes-' || j.report
)
SELECT area, report, published, grade, grade_text, is_listed
FROM given
-- a report that is here goes before a list
QUALIFY ROW_NUMBER() OVER (PARTITION BY area ORDER BY published DESC, is_listed, report DESC) = 1
ORDER BY area
