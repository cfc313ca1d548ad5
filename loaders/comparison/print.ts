import {type DerivedName, type DerivedTables, derivedTables} from "../tables/derived-schema.js";
import {loadTables} from "../tables/index.js";
import {writeParquet} from "../tables/parquet.js";
import type {Tables} from "../tables/read.js";
import type {Table} from "../tables/table.js";
import {comparisonRows} from "./index.js";
import {reportedChanges} from "./reported-changes.js";

/** The tables that are worked out, each when it is first asked for. */
export function derivedRows(rows: Tables): {[Name in DerivedName]: () => DerivedTables[Name]} {
  const made: Partial<DerivedTables> = {};
  return {
    comparison: () => (made.comparison ??= comparisonRows(rows)),
    reported_changes: () => (made.reported_changes ??= reportedChanges(rows))
  };
}

/** A table that is worked out, as Parquet. */
export function derivedParquet(name: DerivedName, derived: ReturnType<typeof derivedRows>): Promise<Uint8Array> {
  return writeParquet(derivedTables[name] as Table<object>, derived[name]());
}

/** Writes a table that is worked out as Parquet to standard output: what a data loader does. */
export async function printDerived(name: DerivedName): Promise<void> {
  process.stdout.write(await derivedParquet(name, derivedRows(await loadTables())));
}
