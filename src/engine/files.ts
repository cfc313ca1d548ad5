import {FileAttachment} from "observablehq:stdlib";
import type {TableName} from "./tables.js";

/** Addresses of the files that the engine is made of, all on the site's own origin. */
export interface EngineFiles {
  /** DuckDB, compiled to WebAssembly. */
  wasm: string;
  /** The worker script that runs it. */
  worker: string;
  /** The Parquet file of each table. */
  tables: Readonly<Record<TableName, string>>;
}

/** The files as Framework serves them: hashed names, so that a browser keeps them until they change. */
export const engineFiles: EngineFiles = {
  wasm: FileAttachment("./duckdb.wasm").href,
  worker: FileAttachment("./duckdb.worker.js").href,
  tables: {
    areas: FileAttachment("../data/areas.parquet").href,
    neighbours: FileAttachment("../data/neighbours.parquet").href,
    indicators: FileAttachment("../data/indicators.parquet").href,
    leads: FileAttachment("../data/leads.parquet").href,
    reports: FileAttachment("../data/reports.parquet").href,
    reported: FileAttachment("../data/reported.parquet").href,
    judgements: FileAttachment("../data/judgements.parquet").href,
    observations: FileAttachment("../data/observations.parquet").href
  }
};
