SELECT area, period, year, value, status
FROM observations
WHERE indicator = ?
ORDER BY area, year, period
