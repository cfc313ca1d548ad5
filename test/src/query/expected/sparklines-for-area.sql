SELECT indicator, year, value
FROM observations
WHERE area = ?
ORDER BY indicator, year, period
