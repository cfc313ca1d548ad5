import {
  DuckDBArrayValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBUnionValue,
  type DuckDBValue
} from "@duckdb/node-api";

/** Digits that a number holds whatever they are. */
const surestDigits = 15;

/** A value of Node's DuckDB as that of the browser's engine (`src/engine/arrow-values.ts`) is: exact, and of plain JavaScript. */
export function plainValue(value: DuckDBValue): unknown {
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? wholeNumber(value) : value;
  if (value instanceof DuckDBDecimalValue) return decimal(value);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, plainValue(one)]));
  if (value instanceof DuckDBMapValue)
    return value.entries.map(({key, value: one}) => [plainValue(key), plainValue(one)]);
  if (value instanceof DuckDBUnionValue) return plainValue(value.value);
  return String(value);
}

function wholeNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function decimal(value: DuckDBDecimalValue): number | bigint | string {
  if (value.scale === 0) return wholeNumber(value.value);
  const text = String(value);
  const digits = text
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "")
    .replace(/0+$/, "");
  return digits.length <= surestDigits ? Number(text) : text;
}
