WITH figures AS (
  SELECT
    f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier,
    CASE f.indicator WHEN 'neet-16-18' THEN 'neet-16-17' WHEN 'neet-care' THEN 'care-leavers-neet' ELSE CASE WHEN f.indicator IN ('children-population', 'child-poverty', 'free-school-meals-primary', 'free-school-meals-secondary', 'english-additional-language-primary', 'english-additional-language-secondary', 'children-in-need', 'child-protection-plans', 'child-protection-plans-repeat', 'conferences-in-timescale', 're-referrals', 'children-in-care', 'children-in-care-rate', 'care-20-miles-share', 'care-unaccompanied', 'care-ceased', 'care-three-placements', 'care-health-assessments', 'care-dental-checks', 'care-persistent-absence', 'adoptions', 'care-leavers-eet', 'care-leavers-suitable-accommodation', 'social-workers', 'agency-social-workers') THEN f.indicator END END AS official,
    CASE
      WHEN f.role IN ('current', 'previous') THEN r.area
      WHEN f.role = 'national' THEN 'england'
      WHEN f.role = 'region' THEN a.region
    END AS compared,
    (
      SELECT CASE
        WHEN LENGTH(d.day) = 4 THEN CAST(d.day AS INTEGER)
        -- 2013-14 is a year and 2013-12 a month; 2011-12 is taken for the year, which reports name more often
        WHEN LENGTH(d.day) = 7 AND CAST(SUBSTR(d.day, 6, 2) AS INTEGER) = (CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1) % 100
          THEN CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1
        WHEN CAST(SUBSTR(d.day, 6, 2) AS INTEGER) > 9 THEN CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1
        ELSE CAST(SUBSTR(d.day, 1, 4) AS INTEGER)
      END
      FROM (SELECT COALESCE(f.as_at, CASE WHEN f.role = 'previous' THEN NULL ELSE COALESCE(r.inspected_from, r.published) END) AS day) AS d
    ) AS year
  FROM reported AS f
  JOIN reports AS r ON r.report = f.report
  JOIN areas AS a ON a.area = r.area
  WHERE f.report = ?
)
SELECT
  f.indicator, f.value, f.unit, f.role, f.as_at, f.page, f.qualifier,
  f.official,
  f.year,
  o.period AS official_period,
  CASE WHEN o.status <> 'doubted' THEN o.value END AS official_value,
  o.status AS official_status,
  CASE WHEN o.period IS NOT NULL THEN i.period_kind END AS period_kind,
  COALESCE(
    CASE
      WHEN o.period IS NULL THEN FALSE
      WHEN i.period_kind = '31 March' THEN f.as_at IN (f.year || '-03-31', f.year || '-03')
      WHEN LENGTH(f.as_at) = 7 AND f.as_at = (f.year - 1) || '-' || SUBSTR(CAST(f.year AS VARCHAR), 3) THEN i.period_kind LIKE '%year'
    END,
    FALSE
  ) AS is_same_date
FROM figures AS f
LEFT JOIN indicators AS i ON i.indicator = f.official
LEFT JOIN observations AS o ON o.indicator = f.official AND o.area = f.compared AND o.year = f.year
ORDER BY f.indicator, f.role, f.as_at NULLS FIRST, f.value, f.page, f.qualifier NULLS FIRST
