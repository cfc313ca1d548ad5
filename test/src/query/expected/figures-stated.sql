SELECT
  f.report AS report, f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  r.area AS area,
  a.name, r.framework, r.inspected_from, r.published, r.url
FROM reported AS f
JOIN reports AS r ON r.report = f.report
JOIN areas AS a ON a.area = r.area
WHERE f.indicator = ?
ORDER BY a.name, r.published, f.as_at NULLS FIRST, f.role, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST
