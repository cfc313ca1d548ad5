SELECT table_name, rows
FROM (
SELECT 'areas' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM areas
UNION ALL
SELECT 'indicators' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM indicators
UNION ALL
SELECT 'judgements' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM judgements
UNION ALL
SELECT 'leads' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM leads
UNION ALL
SELECT 'neighbours' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM neighbours
UNION ALL
SELECT 'observations' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM observations
UNION ALL
SELECT 'reported' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM reported
UNION ALL
SELECT 'reports' AS table_name, CAST(COUNT(*) AS INTEGER) AS rows FROM reports
) AS counts
ORDER BY table_name
