/**
 * The year of an official series that a date falls to: the year of the nearest 31 March for a day or month, the one in
 * which a financial or school year ends, a bare year itself. The date is as precise as it is known: `2015-01-31`,
 * `2014-03`, `2014`, `2013-14`; `2011-12` is taken for the year, which reports name more often than that month.
 */
export function figureYear(date: string): number {
  const [year = 0, second] = date.split("-").map(Number);
  if (second === undefined) return year;
  if (isYearSpan(date)) return year + 1;
  return second > 9 ? year + 1 : year;
}

/** True for a year over two calendar years, such as `2013-14`. */
export function isYearSpan(date: string): boolean {
  const [year = 0, second = 0] = date.split("-").map(Number);
  return date.length === 7 && second === (year + 1) % 100;
}
