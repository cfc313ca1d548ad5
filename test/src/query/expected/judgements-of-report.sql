SELECT report, judgement, grade, grade_text, page, CAST(stated_by IS NOT NULL AS BOOLEAN) AS is_told
FROM judgements
WHERE COALESCE(stated_by, report) = ?
ORDER BY is_told, report DESC, CASE judgement WHEN 'overall' THEN 0 WHEN 'help-and-protection' THEN 1 WHEN 'children-in-care' THEN 2 WHEN 'children-in-care-and-care-leavers' THEN 3 WHEN 'adoption' THEN 4 WHEN 'care-leavers' THEN 5 WHEN 'leadership' THEN 6 WHEN 'lscb' THEN 7 END
