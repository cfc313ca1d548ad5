import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {dataVersion} from "../../src/engine/data-version.js";
import {literal} from "../../src/engine/literal.js";
import {type TableName, tables} from "../../src/engine/tables.js";

/** The Parquet files of a built site, and the edition that they are. */
export interface BuiltTables {
  files: Readonly<Record<TableName, string>>;
  version: string;
}

/** Parquet file of each table, or several that are its rows together. */
export type TableFiles = Readonly<Record<TableName, string | readonly string[]>>;

/** What reads the rows of Parquet files, in the SQL of DuckDB. */
export function parquetOf(files: string | readonly string[]): string {
  return `read_parquet([${[files].flat().map(literal).join(", ")}])`;
}

/** The tables of the site built in a folder. Rejects where there is none, or one is missing. */
export async function builtTables(dist: string): Promise<BuiltTables> {
  const folder = join(dist, "_file", "data");
  const names = await readdir(folder).catch(() => {
    throw new Error(`missing site: expected one that is built in ${dist} (npm run build)`);
  });
  const files = Object.fromEntries(
    tables.map((table) => {
      const name = names.find((one) => one.startsWith(`${table}.`) && one.endsWith(".parquet"));
      if (name === undefined) throw new Error(`missing table: ${table}, expected ${folder}/${table}.<hash>.parquet`);
      return [table, join(folder, name)];
    })
  ) as Record<TableName, string>;
  return {files, version: dataVersion(files)};
}
