import {rm} from "node:fs/promises";
import {type DuckDBConnection, DuckDBInstance, StatementType} from "@duckdb/node-api";
import {lock} from "../tables/locked-database.js";
import {arrowWriter, endOfStream} from "./arrow-parts.js";
import type {Backend, BackendOptions} from "./backend.js";
import {parquetOf, type TableFiles} from "./built-tables.js";
import {Refused} from "./refused.js";

export interface DuckDbOptions {
  /** Where the database is made: a file that is this server's alone, and is written anew. */
  file: string;
  /** Parquet files of each table. */
  tables: TableFiles;
  /** Most memory, as DuckDB says it: `1GB`. */
  memory: string;
  /** Most rows of an answer. */
  rows: number;
  /** Threads; DuckDB's own choice by default. */
  threads?: number;
}

/**
 * DuckDB as the engine behind a server: the Parquet files copied into a database file, which is then opened for reading only, without any
 * way to a file or an address. Each question has a connection of its own. Where the database breaks down it is opened anew.
 */
export async function openDuckDb({file, tables, memory, rows, threads}: DuckDbOptions): Promise<Backend> {
  await rm(file, {force: true});
  await copyTables(file, tables, memory);
  const settings = {access_mode: "READ_ONLY", memory_limit: memory, ...(threads && {threads: String(threads)})};
  const open = async () => {
    const instance = await DuckDBInstance.create(file, settings);
    const connection = await instance.connect();
    for (const setting of lock) await connection.run(setting);
    connection.closeSync();
    return instance;
  };
  let opened = open();
  await opened;
  const answer = async function* (work: (connection: DuckDBConnection) => Promise<Answering>, signal: AbortSignal) {
    const connection = await (await opened).connect();
    const interrupt = () => connection.interrupt();
    signal.addEventListener("abort", interrupt);
    try {
      signal.throwIfAborted();
      const result = await work(connection);
      const writer = arrowWriter(result.deduplicatedColumnNames(), result.columnTypes());
      yield writer.schema;
      for (let count = 0; ; ) {
        const chunk = await result.fetchChunk();
        signal.throwIfAborted();
        if (chunk === null || chunk.rowCount === 0) break;
        count += chunk.rowCount;
        if (count > rows) throw new Refused(422, `too many rows: expected at most ${rows}`);
        yield writer.batch(chunk);
      }
      yield endOfStream;
    } catch (error) {
      // After such an error every statement fails: the next one finds another instance of the same file.
      if (/^(?:FATAL|INTERNAL) Error|has been invalidated/.test((error as Error).message)) {
        const broken = opened;
        opened = broken
          .then(
            (instance) => instance.closeSync(),
            () => {}
          )
          .then(open);
        opened.catch(() => {});
      }
      throw error;
    } finally {
      signal.removeEventListener("abort", interrupt);
      connection.closeSync();
    }
  };
  const one = async (connection: DuckDBConnection) => connection.run("SELECT 1");
  return {
    name: "duckdb",
    ask: ({sql, params}, {signal}) => answer((connection) => connection.stream(sql, [...params]), signal),
    askSql: (sql, {signal}) => answer((connection) => streamOfSelect(connection, sql), signal),
    async check({signal}: BackendOptions) {
      signal.throwIfAborted();
      const connection = await (await opened).connect();
      try {
        await one(connection);
      } finally {
        connection.closeSync();
      }
    },
    async close() {
      (await opened.catch(() => null))?.closeSync();
      await rm(file, {force: true});
    }
  };
}

type Answering = Awaited<ReturnType<DuckDBConnection["stream"]>>;

/** The answer to a reader's statement; whatever the grammar thought of it, nothing but one that gives rows is run. */
async function streamOfSelect(connection: DuckDBConnection, sql: string): Promise<Answering> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Refused(400, "invalid statement: expected one");
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT && prepared.statementType !== StatementType.EXPLAIN)
      throw new Refused(400, "invalid statement: expected one that gives rows");
    if (prepared.parameterCount > 0)
      throw new Refused(400, "invalid statement: expected no $name, as no value is given");
    return await prepared.stream();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(422, (error as Error).message, {cause: error});
  }
}

async function copyTables(file: string, tables: DuckDbOptions["tables"], memory: string): Promise<void> {
  const instance = await DuckDBInstance.create(file, {memory_limit: memory});
  const connection = await instance.connect();
  try {
    for (const [table, path] of Object.entries(tables))
      await connection.run(`CREATE TABLE ${table} AS SELECT * FROM ${parquetOf(path)}`);
    await connection.run("CHECKPOINT");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
