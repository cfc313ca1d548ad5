import {dataView} from "../../../src/pages/data/view.js";
import {archiveName} from "../../publish/data-archive.js";
import {publishedCsv} from "../../publish/publish-tables.js";
import {columnsOf, keyWords} from "../../tables/dictionary.js";
import {tableParquet} from "../../tables/index.js";
import type {Tables} from "../../tables/read.js";
import {tables as schema, type TableName} from "../../tables/schema.js";
import type {Table} from "../../tables/table.js";
import type {Draw} from "../work.js";

/** The page of downloads. */
export const draw: Draw = async ({document, ...work}) => {
  const rows = await work.tables();
  const tables = await Promise.all((Object.keys(schema) as TableName[]).map((name) => published(name, rows)));
  return dataView({tables, archive: archiveName}, {document});
};

async function published(name: TableName, rows: Tables) {
  const table = schema[name] as Table<object>;
  const parquet = await tableParquet(name, rows);
  return {
    name: table.name,
    description: table.description,
    key: keyWords(table),
    columns: columnsOf(table),
    rows: rows[name].length,
    bytes: {parquet: parquet.length, csv: publishedCsv(name, rows).length}
  };
}
