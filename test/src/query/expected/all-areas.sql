SELECT area, name, kind, la_code, ons_code, region, opened, closed, successors, aliases
FROM areas
ORDER BY
  CASE kind WHEN 'authority' THEN 0 WHEN 'region' THEN 1 WHEN 'sub-region' THEN 2 ELSE 3 END,
  name,
  area
