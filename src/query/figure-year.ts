/**
 * SQL for the year of an official series that a date falls to, as `officialYear` of `src/domain/period.ts` has it: the one in which a
 * span of years ends, a bare year itself, that of the nearest 31 March for a day or month; null for null. `date` is a column of text
 * as the tables have it, and `kind` one that says what it is.
 */
export function figureYear(date: string, kind: string): string {
  const first = `CAST(SUBSTR(${date}, 1, 4) AS INTEGER)`;
  const second = `CAST(NULLIF(SUBSTR(${date}, 6, 2), '') AS INTEGER)`;
  return `CASE ${kind}
      WHEN 'year' THEN ${first}
      -- 2012-15 ends in 2015 and 1999-00 in 2000
      WHEN 'span' THEN ${first} - ${first} % 100 + ${second} + CASE WHEN ${second} <= ${first} % 100 THEN 100 ELSE 0 END
      ELSE ${first} + CASE WHEN ${second} > 9 THEN 1 ELSE 0 END
    END`;
}
