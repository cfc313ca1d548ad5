import {stat} from "node:fs/promises";
import {join} from "node:path";
import {dataView} from "../../../src/pages/data/view.js";
import {archiveName} from "../../publish/data-archive.js";
import {columnsOf, keyWords} from "../../tables/dictionary.js";
import {parquetRows} from "../../tables/parquet-rows.js";
import {shownTables} from "../../tables/shown-tables.js";
import type {Table} from "../../tables/table.js";
import type {Draw} from "../work.js";

/** The page of downloads, of the files that the site has already. */
export const draw: Draw = async ({document, dist}) => {
  const tables = await Promise.all(shownTables().map((table) => published(table, dist)));
  return dataView({tables, archive: archiveName}, {document});
};

async function published(table: Table<object>, dist: string) {
  const file = (ending: string) => join(dist, "data", `${table.name}.${ending}`);
  const bytes = async (ending: string) => (await stat(file(ending))).size;
  return {
    name: table.name,
    description: table.description,
    key: keyWords(table),
    columns: columnsOf(table),
    rows: await parquetRows(file("parquet")),
    bytes: {parquet: await bytes("parquet"), csv: await bytes("csv")}
  };
}
