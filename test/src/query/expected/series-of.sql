SELECT area, period, year, value, status
FROM observations
WHERE indicator = ?
  AND area IN (?, ?)
ORDER BY area, year, period
