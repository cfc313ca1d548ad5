WITH given AS (
  SELECT r.area, r.published, j.grade, j.grade_text, FALSE AS is_listed
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = ?
    AND j.stated_by IS NULL
    -- a visit leaves the grade that there is
    AND j.grade_text NOT LIKE '%-visit'
  UNION ALL
  -- newer reports, of which only a list has the grade
  SELECT a.area, SUBSTR(j.report, 5) AS published, j.grade, j.grade_text, TRUE AS is_listed
  FROM judgements AS j
  JOIN areas AS a ON SUBSTR(j.report, 1, 3) = CAST(a.la_code AS VARCHAR)
  WHERE j.judgement = ?
    AND j.stated_by = 'outcomes-' || j.report
), graded AS (
  SELECT area, CAST(SUBSTR(published, 1, 4) AS INTEGER) AS year, published, grade, grade_text, is_listed
  FROM given
  -- of two reports in a year the later counts, and a report before the list
  QUALIFY ROW_NUMBER() OVER (PARTITION BY area, CAST(SUBSTR(published, 1, 4) AS INTEGER) ORDER BY published DESC, is_listed) = 1
), years AS (
  SELECT
    year,
    COALESCE((
      SELECT COUNT(*)
      FROM areas AS a
      WHERE a.kind = 'authority'
        AND (a.opened IS NULL OR CAST(SUBSTR(a.opened, 1, 4) AS INTEGER) <= y.year)
        AND (a.closed IS NULL OR y.year < CAST(SUBSTR(a.closed, 1, 4) AS INTEGER))
    ), 0) AS existing
  FROM (SELECT DISTINCT year FROM graded) AS y
), standing AS (
  SELECT y.year AS year, y.existing, g.grade, g.grade_text, g.is_listed
  FROM years AS y
  JOIN graded AS g ON g.year <= y.year
  JOIN areas AS a ON a.area = g.area
  -- an abolished authority counts until the year before it closed
  WHERE a.closed IS NULL OR y.year < CAST(SUBSTR(a.closed, 1, 4) AS INTEGER)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY y.year, g.area ORDER BY g.year DESC) = 1
)
SELECT
  year, grade, grade_text,
  CAST(COUNT(*) AS INTEGER) AS authorities,
  CAST(COUNT(*) FILTER (WHERE is_listed) AS INTEGER) AS listed,
  CAST(existing AS INTEGER) AS existing,
  (SELECT MAX(published) FROM given) AS newest
FROM standing
GROUP BY year, existing, grade, grade_text
ORDER BY year, grade NULLS LAST, grade_text
