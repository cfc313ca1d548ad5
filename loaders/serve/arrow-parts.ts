import {type DuckDBDataChunk, type DuckDBType, DuckDBTypeId, type DuckDBValue} from "@duckdb/node-api";
import {
  bool,
  type Column,
  columnFromArray,
  type DataType,
  float64,
  int32,
  int64,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";

/** What ends a stream. */
export const endOfStream = new Uint8Array([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

/** Writes answers of DuckDB, chunk by chunk, as the messages of an Arrow IPC stream. */
export interface ArrowWriter {
  /** What the stream begins with: names and types. */
  schema: Uint8Array;
  /** A chunk's rows as one message. */
  batch(chunk: DuckDBDataChunk): Uint8Array;
}

/**
 * The writer of an answer with these columns. Whole numbers, doubles, truths and texts keep their type; every other value (days, decimals,
 * lists) is DuckDB's own text of it, which the page shows as it is.
 */
export function arrowWriter(names: readonly string[], types: readonly DuckDBType[]): ArrowWriter {
  const forms = types.map((type) => formOf(type.typeId));
  const stream = (columns: readonly (readonly DuckDBValue[])[]) => {
    const made = names.map((name, i): [string, Column<unknown>] => {
      const {type, read} = forms[i] as Form;
      return [
        name,
        columnFromArray(
          (columns[i] ?? []).map((value) => (value === null ? null : read(value))),
          type
        )
      ];
    });
    return tableToIPC(tableFromColumns(made), {format: "stream"}) as Uint8Array;
  };
  const empty = stream(names.map(() => []));
  const schemaLength = 8 + new DataView(empty.buffer, empty.byteOffset).getInt32(4, true);
  return {
    schema: empty.slice(0, schemaLength),
    batch: (chunk) => {
      const bytes = stream(names.map((_, i) => chunk.getColumnValues(i)));
      return bytes.slice(schemaLength, bytes.length - endOfStream.length);
    }
  };
}

interface Form {
  type: DataType;
  read: (value: DuckDBValue) => unknown;
}

function formOf(typeId: DuckDBTypeId): Form {
  const asIs = (value: DuckDBValue) => value;
  switch (typeId) {
    case DuckDBTypeId.BOOLEAN:
      return {type: bool(), read: asIs};
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
      return {type: int32(), read: asIs};
    case DuckDBTypeId.UINTEGER:
    case DuckDBTypeId.BIGINT:
      return {type: int64(), read: (value) => BigInt(value as number | bigint)};
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return {type: float64(), read: asIs};
    default:
      return {type: utf8(), read: String};
  }
}
