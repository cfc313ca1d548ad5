SELECT
  f.report, f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  r.area, r.framework, r.inspected_from, r.published, r.url,
  a.name
FROM reported AS f
JOIN reports AS r ON r.report = f.report
JOIN areas AS a ON a.area = r.area
WHERE f.indicator = ?
  AND f.role = 'current'
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY r.area
  ORDER BY r.published DESC, f.as_at DESC NULLS LAST, f.page, f.value
) = 1
ORDER BY a.name, r.area
