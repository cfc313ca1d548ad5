WITH counts AS (
  SELECT o.indicator, o.year, MAX(o.period) AS period, COUNT(*) AS authorities
  FROM observations AS o
  JOIN areas AS a ON a.area = o.area
  WHERE a.kind = 'authority'
    -- abolished authorities would lend their years to series that today's do not have
    AND a.closed IS NULL
    AND o.value IS NOT NULL
    AND o.status <> 'doubted'
  GROUP BY o.indicator, o.year
), reach AS (
  SELECT
    indicator,
    MIN(year) AS first_year,
    MAX(year) AS latest_year,
    max_by(period, year) AS latest_period,
    max_by(authorities, year) AS authorities
  FROM counts
  GROUP BY indicator
)
SELECT
  i.indicator AS indicator,
  i.family, i.name, i.short_name, i.unit, i.decimals, i.better, i.headline, i.definition, i.notes,
  i.source, i.source_url, i.source_code, i.period_kind, i.counts_of, i.numerator, i.denominator, i.last_release, i.next_release,
  i.breaks,
  r.first_year,
  r.latest_year,
  r.latest_period,
  CAST(COALESCE(r.authorities, 0) AS INTEGER) AS authorities
FROM indicators AS i
LEFT JOIN reach AS r ON r.indicator = i.indicator
ORDER BY i.headline NULLS LAST, i.family, i.name, i.indicator
