import {
  DuckDBArrayValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBUnionValue,
  type DuckDBValue
} from "@duckdb/node-api";
import {decimal, wholeNumber} from "../../src/engine/exact-number.js";

/** A value of Node's DuckDB as that of the browser's engine (`src/engine/arrow-values.ts`) is: exact, and of plain JavaScript. */
export function plainValue(value: DuckDBValue): unknown {
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? wholeNumber(value) : value;
  if (value instanceof DuckDBDecimalValue) return decimal(value.value, value.scale);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(plainValue);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, plainValue(one)]));
  if (value instanceof DuckDBMapValue)
    return value.entries.map(({key, value: one}) => [plainValue(key), plainValue(one)]);
  if (value instanceof DuckDBUnionValue) return plainValue(value.value);
  // The days at either end of time are no days.
  if (value instanceof DuckDBDateValue && !value.isFinite) return value.days < 0 ? "-infinity" : "infinity";
  return String(value);
}
