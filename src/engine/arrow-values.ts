import {type DataType, Type} from "@uwdata/flechette";
import {decimal, wholeNumber} from "./exact-number.js";
import {dateText, intervalText, timestampText, timeText} from "./time-text.js";

/** Turns a value as the Arrow library reads it into that of a row. */
export type Reader = (value: unknown) => unknown;

/**
 * How values of a type are read, exactly: a whole number is a number where one holds it and a `bigint` beyond; a decimal is
 * a number where it has at most 15 digits, and beyond the text of all its digits; days and times are DuckDB's own text of
 * them. `null` where a value is right as it is. Throws where the type cannot be read.
 */
export function readerOf(type: DataType): Reader | null {
  const reader = readerOfPresent(type);
  return reader && ((value) => (value === null || value === undefined ? null : reader(value)));
}

/** A type in DuckDB's words, as far as statements that tell of something have it: their texts, counts and truths. */
export function typeWords(type: DataType): string {
  switch (type.typeId) {
    case Type.Int:
      return type.bitWidth === 64 ? "BIGINT" : "INTEGER";
    case Type.Float:
      return "DOUBLE";
    case Type.Bool:
      return "BOOLEAN";
    case Type.List:
      return `${typeWords(childType(type, 0))}[]`;
    default:
      return "VARCHAR";
  }
}

function readerOfPresent(type: DataType): Reader | null {
  switch (type.typeId) {
    case Type.Int:
      return type.bitWidth === 64 ? (value) => wholeNumber(value as bigint) : null;
    case Type.Decimal:
      return (value) => decimal(value as bigint, type.scale);
    case Type.Date:
      return (value) => dateText(value as number);
    case Type.Time:
      return (value) => timeText(BigInt(value as bigint), type.unit);
    case Type.Timestamp:
      return (value) => timestampText(value as bigint, type.unit, type.timezone);
    case Type.Interval:
      return (value) => intervalText(value as Float64Array);
    case Type.List:
    case Type.FixedSizeList:
      return listReader(readerOf(childType(type, 0)));
    case Type.Struct:
      return structReader(type.children.map(({name, type: child}) => [name, readerOf(child)]));
    case Type.Map:
      return mapReader(childType(type, 0));
    case Type.Dictionary:
      return readerOfPresent(type.dictionary);
    case Type.Union:
    case Type.RunEndEncoded:
      throw new Error(`unsupported type of an answer: ${nameOf(type.typeId)}: expected it to be cast to VARCHAR`);
    default:
      return null;
  }
}

/** What `useBigInt` and its like leave the library to give: numbers as they are stored. */
export const exactly = {useBigInt: true, useDecimalInt: true, useBigIntTimestamp: true} as const;

function listReader(read: Reader | null): Reader {
  return (values) => Array.from(values as ArrayLike<unknown>, (value) => (read ? read(value) : value));
}

function structReader(fields: readonly (readonly [string, Reader | null])[]): Reader {
  return (value) => {
    const struct = value as Record<string, unknown>;
    return Object.fromEntries(fields.map(([name, read]) => [name, read ? read(struct[name]) : struct[name]]));
  };
}

/** A map is the list of its entries, each a key and a value. */
function mapReader(entries: DataType): Reader {
  const [key, value] = [readerOf(childType(entries, 0)), readerOf(childType(entries, 1))];
  return (pairs) =>
    Array.from(pairs as ArrayLike<readonly [unknown, unknown]>, ([k, v]) => [key ? key(k) : k, value ? value(v) : v]);
}

function childType(type: DataType, i: number): DataType {
  const child = "children" in type ? type.children?.[i] : undefined;
  if (child === undefined) throw new Error(`invalid answer: a ${nameOf(type.typeId)} without a type of its values`);
  return child.type;
}

function nameOf(typeId: number): string {
  return Object.entries(Type).find(([, id]) => id === typeId)?.[0] ?? String(typeId);
}
