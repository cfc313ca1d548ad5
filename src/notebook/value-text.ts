/** DuckDB's words for types whose values are numbers. */
const numeric = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|REAL|DECIMAL)\b/i;

/** Whether values of a type stand at the right, under each other. */
export function isNumeric(type: string): boolean {
  return numeric.test(type) && !type.endsWith("]");
}

/**
 * A value as it is read in a table: fractions to four places, thousands parted from five digits on (so that a year is not), a missing
 * value as a dash.
 */
export function shownText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "bigint") return value.toLocaleString("en-GB");
  if (typeof value !== "number" || !Number.isFinite(value)) return exactText(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.0001 || size >= 1e15)) return value.toPrecision(5).replace(/\.?0+(e|$)/, "$1");
  return value.toLocaleString("en-GB", {maximumFractionDigits: 4, useGrouping: size >= 10_000});
}

/** A value with nothing left out, as it is copied and written into files; a missing one is empty. */
export function exactText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object" && !(value instanceof Date))
    return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : String(value);
}
