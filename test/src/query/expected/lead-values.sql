SELECT indicator, area, period, year, value, status
FROM leads
ORDER BY indicator, area, year, period
