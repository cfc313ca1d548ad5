SELECT r.area, r.report, r.published, j.grade, j.grade_text
FROM judgements AS j
JOIN reports AS r ON r.report = j.report
WHERE j.judgement = 'overall'
  AND j.stated_by IS NULL
  AND j.grade_text IS NOT NULL
QUALIFY ROW_NUMBER() OVER (PARTITION BY r.area ORDER BY r.published DESC, r.report DESC) = 1
ORDER BY r.area
