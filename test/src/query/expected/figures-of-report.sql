WITH stated AS (
  SELECT
    f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
    CASE f.indicator WHEN 'neet-16-18' THEN 'neet-16-17' WHEN 'neet-care' THEN 'care-leavers-neet' ELSE CASE WHEN f.indicator IN ('children-population', 'child-poverty', 'free-school-meals-primary', 'free-school-meals-secondary', 'english-additional-language-primary', 'english-additional-language-secondary', 'children-in-need', 'child-protection-plans', 'child-protection-plans-repeat', 'conferences-in-timescale', 're-referrals', 'children-in-care', 'children-in-care-rate', 'care-20-miles-share', 'care-unaccompanied', 'care-ceased', 'care-three-placements', 'care-health-assessments', 'care-dental-checks', 'care-persistent-absence', 'adoptions', 'care-leavers-eet', 'care-leavers-suitable-accommodation', 'social-workers', 'agency-social-workers') THEN f.indicator END END AS official,
    CASE
      WHEN f.role IN ('current', 'previous') THEN r.area
      WHEN f.role = 'national' THEN 'england'
      WHEN f.role = 'region' THEN a.region
    END AS compared,
    COALESCE(f.as_at, CASE WHEN f.role = 'previous' THEN NULL ELSE COALESCE(r.inspected_from, r.published) END) AS dated,
    COALESCE(f.as_at_kind, 'day') AS date_kind
  FROM reported AS f
  JOIN reports AS r ON r.report = f.report
  JOIN areas AS a ON a.area = r.area
  WHERE f.report = ?
), figures AS (
  SELECT
    indicator, value, unit, role, as_at, page, qualifier, as_at_kind, official, compared,
    CASE date_kind
      WHEN 'year' THEN CAST(SUBSTR(dated, 1, 4) AS INTEGER)
      -- 2012-15 ends in 2015 and 1999-00 in 2000
      WHEN 'span' THEN CAST(SUBSTR(dated, 1, 4) AS INTEGER) - CAST(SUBSTR(dated, 1, 4) AS INTEGER) % 100 + CAST(NULLIF(SUBSTR(dated, 6, 2), '') AS INTEGER) + CASE WHEN CAST(NULLIF(SUBSTR(dated, 6, 2), '') AS INTEGER) <= CAST(SUBSTR(dated, 1, 4) AS INTEGER) % 100 THEN 100 ELSE 0 END
      ELSE CAST(SUBSTR(dated, 1, 4) AS INTEGER) + CASE WHEN CAST(NULLIF(SUBSTR(dated, 6, 2), '') AS INTEGER) > 9 THEN 1 ELSE 0 END
    END AS year
  FROM stated
)
SELECT
  f.indicator AS indicator,
  f.value AS value,
  f.unit AS unit,
  f.role, f.as_at, f.page, f.qualifier, f.as_at_kind,
  f.official,
  f.year AS year,
  o.period AS official_period,
  CASE WHEN o.status <> 'doubted' THEN o.value END AS official_value,
  o.status AS official_status,
  CASE WHEN o.period IS NOT NULL THEN i.period_kind END AS period_kind,
  COALESCE(
    CASE
      WHEN o.period IS NULL THEN FALSE
      WHEN i.period_kind = '31 March' AND f.as_at_kind IN ('day', 'month') THEN f.as_at IN (f.year || '-03-31', f.year || '-03')
      WHEN f.as_at_kind = 'year' THEN i.period_kind = 'calendar year'
      -- a span of one year, such as 2013-14, and of several where the official period is the same
      WHEN f.as_at_kind = 'span' THEN f.as_at = o.period
        OR (CAST(SUBSTR(f.as_at, 1, 4) AS INTEGER) = f.year - 1 AND i.period_kind IN ('financial year', 'academic year'))
    END,
    FALSE
  ) AS is_same_date
FROM figures AS f
LEFT JOIN indicators AS i ON i.indicator = f.official
LEFT JOIN observations AS o ON o.indicator = f.official AND o.area = f.compared AND o.year = f.year
ORDER BY f.indicator, f.role, f.as_at NULLS FIRST, f.value, f.page, f.qualifier NULLS FIRST, f.as_at_kind NULLS FIRST
