/**
 * SQL for the year of an official series that a date falls to, as `officialYear` of `src/domain/period.ts` has it: the one in which a
 * span of years ends, a bare year itself, that of the nearest 31 March for a day or month; null for null. `date` is text as the
 * tables have it, and `kind` says what it is.
 */
export function figureYear(date: string, kind: string): string {
  return `(
      SELECT CASE d.date_kind
        WHEN 'year' THEN d.first_year
        -- 2012-15 ends in 2015 and 1999-00 in 2000
        WHEN 'span' THEN d.first_year - d.first_year % 100 + d.second_part + CASE WHEN d.second_part <= d.first_year % 100 THEN 100 ELSE 0 END
        ELSE d.first_year + CASE WHEN d.second_part > 9 THEN 1 ELSE 0 END
      END
      FROM (
        SELECT
          ${kind} AS date_kind,
          CAST(SUBSTR(${date}, 1, 4) AS INTEGER) AS first_year,
          CAST(NULLIF(SUBSTR(${date}, 6, 2), '') AS INTEGER) AS second_part
      ) AS d
    )`;
}
