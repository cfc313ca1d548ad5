WITH graded AS (
  SELECT
    r.area, r.report AS report, r.published, j.grade,
    LAG(r.report) OVER in_order AS from_report,
    LAG(r.published) OVER in_order AS from_published,
    LAG(j.grade) OVER in_order AS from_grade
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = ?
    AND j.stated_by IS NULL
    -- words of other scales do not compare
    AND j.grade IS NOT NULL
  WINDOW in_order AS (PARTITION BY r.area ORDER BY r.published)
)
SELECT
  g.area AS area,
  a.name, g.from_report, g.from_published, g.from_grade,
  g.report AS to_report,
  g.published AS to_published,
  g.grade AS to_grade,
  g.from_grade - g.grade AS steps
FROM graded AS g
JOIN areas AS a ON a.area = g.area
WHERE g.from_grade IS NOT NULL
  AND g.from_grade <> g.grade
ORDER BY g.published DESC, ABS(g.from_grade - g.grade) DESC, a.name
