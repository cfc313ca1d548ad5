SELECT
  f.report, f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  r.area, r.framework, r.inspected_from, r.published, r.url
FROM reported AS f
JOIN reports AS r ON r.report = f.report
WHERE f.indicator IN (?)
  -- what an authority is compared with belongs to other areas, and is in their own series
  AND f.role IN ('current', 'previous')
ORDER BY r.area, r.published, f.indicator, f.as_at NULLS FIRST, f.role, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST
