import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type TableName, tables} from "../../../../src/engine/tables.js";
import {fixtureSql} from "../../../src/query/support/fixture.js";
import {openNativeEngine} from "../../../src/query/support/native-engine.js";

/** The small country of the questions' tests as Parquet files, in a folder of their own. */
export async function fixtureFiles(): Promise<{
  folder: string;
  files: Record<TableName, string>;
  remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), "serve-fixture-"));
  const files = Object.fromEntries(tables.map((table) => [table, join(folder, `${table}.parquet`)])) as Record<
    TableName,
    string
  >;
  const writer = await openNativeEngine();
  for (const sql of fixtureSql()) await writer.run(sql);
  for (const table of tables) await writer.run(`COPY ${table} TO '${files[table]}'`);
  writer.close();
  return {folder, files, remove: () => rmSync(folder, {recursive: true})};
}
