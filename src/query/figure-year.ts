/**
 * SQL for the year of an official series that a date falls to: the year of the nearest 31 March for a day or month, the
 * one in which a financial or school year ends, a bare year itself; null for null. The date is ISO text, as precise as it is known.
 */
export function figureYear(date: string): string {
  return `(
      SELECT CASE
        WHEN LENGTH(d.day) = 4 THEN CAST(d.day AS INTEGER)
        -- 2013-14 is a year and 2013-12 a month; 2011-12 is taken for the year, which reports name more often
        WHEN LENGTH(d.day) = 7 AND CAST(SUBSTR(d.day, 6, 2) AS INTEGER) = (CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1) % 100
          THEN CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1
        WHEN CAST(SUBSTR(d.day, 6, 2) AS INTEGER) > 9 THEN CAST(SUBSTR(d.day, 1, 4) AS INTEGER) + 1
        ELSE CAST(SUBSTR(d.day, 1, 4) AS INTEGER)
      END
      FROM (SELECT ${date} AS day) AS d
    )`;
}
