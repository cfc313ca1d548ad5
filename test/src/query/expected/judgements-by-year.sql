WITH graded AS (
  SELECT r.area, CAST(SUBSTR(r.published, 1, 4) AS INTEGER) AS year, r.published, j.grade, j.grade_text
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = ?
    AND j.stated_by IS NULL
  -- of two reports in a year the later counts
  QUALIFY ROW_NUMBER() OVER (PARTITION BY r.area, year ORDER BY r.published DESC) = 1
), years AS (
  SELECT DISTINCT year FROM graded
), standing AS (
  SELECT y.year, g.grade, g.grade_text
  FROM years AS y
  JOIN graded AS g ON g.year <= y.year
  JOIN areas AS a ON a.area = g.area
  -- an abolished authority counts until the year before it closed
  WHERE a.closed IS NULL OR y.year < CAST(SUBSTR(a.closed, 1, 4) AS INTEGER)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY y.year, g.area ORDER BY g.year DESC) = 1
)
SELECT year, grade, grade_text, CAST(COUNT(*) AS INTEGER) AS authorities
FROM standing
GROUP BY year, grade, grade_text
ORDER BY year, grade NULLS LAST, grade_text
