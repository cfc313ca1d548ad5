SELECT 'areas' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM areas
UNION ALL
SELECT 'indicators' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM indicators
UNION ALL
SELECT 'neighbours' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM neighbours
UNION ALL
SELECT 'observations' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM observations
ORDER BY table_name
