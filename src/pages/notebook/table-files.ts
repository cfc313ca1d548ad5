import {FileAttachment} from "observablehq:stdlib";
import {download} from "../../engine/arrivals.js";
import {engineFiles} from "../../engine/files.js";
import type {siteTables} from "../../notebook/catalogue.js";

type SiteTable = (typeof siteTables)[number];

/** The Parquet file of each table, by an address that says which edition it is. */
const addresses: Readonly<Record<SiteTable, string>> = {
  ...engineFiles.tables,
  comparison: FileAttachment("../../data/comparison.parquet").href,
  reported_changes: FileAttachment("../../data/reported_changes.parquet").href,
  quantities: FileAttachment("../../data/quantities.parquet").href,
  improvements: FileAttachment("../../data/improvements.parquet").href,
  documents: FileAttachment("../../data/documents.parquet").href
};

/** The bytes of a table's file, fetched anew each time: the engine takes them. Browsers keep the file itself. */
export function bytesOfTable(table: string): Promise<Uint8Array> {
  const address = addresses[table as SiteTable];
  if (address === undefined) return Promise.reject(new Error(`unknown table: ${table}`));
  return download(address);
}

/** The first eight digits of the hash of a table's file, which its address says. */
export function hashOfTable(table: string): string {
  const address = addresses[table as SiteTable] ?? "";
  return (/\.([0-9a-f]{8})\.parquet$/.exec(address) ?? /[?&]sha=([0-9a-f]{8})/.exec(address))?.[1] ?? "";
}
