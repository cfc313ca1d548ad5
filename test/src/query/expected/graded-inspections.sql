WITH graded AS (
  SELECT
    r.area, r.report AS report, r.published, j.grade,
    -- where the end of the inspection is not known, its report stands for it
    CAST(SUBSTR(COALESCE(r.inspected_to, r.published), 1, 4) AS INTEGER) AS year,
    LAG(j.grade) OVER (PARTITION BY r.area ORDER BY r.published) AS before
  FROM judgements AS j
  JOIN reports AS r ON r.report = j.report
  WHERE j.judgement = 'overall'
    AND j.stated_by IS NULL
    -- words of other scales do not compare
    AND j.grade IS NOT NULL
)
SELECT area, report, year, grade, before
FROM graded
WHERE before IS NOT NULL
ORDER BY area, published
