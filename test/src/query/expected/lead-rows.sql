SELECT 
  indicator, family, name, short_name, unit, decimals, better, headline, definition, notes,
  source, source_url, source_code, period_kind, counts_of, numerator, denominator, last_release, next_release,
  breaks
FROM indicators
WHERE indicator IN (SELECT indicator FROM leads)
ORDER BY indicator
