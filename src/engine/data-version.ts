import {type TableName, tables} from "./tables.js";

/**
 * What tells one edition of the tables from every other: the hashes in the names of their files, one after the other. Both a page and
 * the server beside it read it from the same build. Throws where a name has none.
 */
export function dataVersion(files: Readonly<Record<TableName, string>>): string {
  return tables.map((table) => hashOf(files[table])).join("");
}

function hashOf(file: string): string {
  const hash = /\.([0-9a-f]{8})\.parquet$/.exec(file)?.[1];
  if (hash === undefined)
    throw new Error(`invalid name of a table: ${file}, expected <table>.<hash>.parquet of a build`);
  return hash;
}
