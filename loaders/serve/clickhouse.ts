import {randomUUID} from "node:crypto";
import {type ClickHouseClient, ClickHouseError, ClickHouseLogLevel, createClient} from "@clickhouse/client";
import type {Question} from "../../src/engine/question.js";
import type {Backend, BackendOptions} from "./backend.js";
import {clickHouseQuestion, clickHouseSettings} from "./clickhouse-sql.js";
import {loadedTable} from "./clickhouse-tables.js";
import {Refused} from "./refused.js";

export interface ClickHouseOptions {
  /** Address of its HTTP interface, `http://127.0.0.1:8123`. */
  url: string;
  /** The database of the release (`databaseOf`). */
  database: string;
  username?: string;
  password?: string;
  /** Longest that a question may take, in seconds. */
  seconds: number;
  /** Most rows of an answer. */
  rows: number;
  /** Most bytes of memory of a question. */
  memory: number;
}

/** Limits that ClickHouse keeps itself, and how its errors of them begin. */
const limitErrors: Readonly<Record<string, string>> = {
  TIMEOUT_EXCEEDED: "too long",
  MEMORY_LIMIT_EXCEEDED: "too much memory",
  TOO_MANY_ROWS_OR_BYTES: "too many rows",
  TOO_MANY_ROWS: "too many rows"
};

/** What is no fault of the question: a part of the cluster is missing, or is full. Trying again helps. */
const missingErrors: ReadonlySet<string> = new Set([
  "ALL_CONNECTION_TRIES_FAILED",
  "ALL_REPLICAS_ARE_STALE",
  "ALL_REPLICAS_LOST",
  "ATTEMPT_TO_READ_AFTER_EOF",
  "CANNOT_READ_FROM_SOCKET",
  "CANNOT_WRITE_TO_FILE_DESCRIPTOR",
  "CANNOT_WRITE_TO_SOCKET",
  "DNS_ERROR",
  "KEEPER_EXCEPTION",
  "NETWORK_ERROR",
  "NOT_ENOUGH_SPACE",
  "NO_FREE_CONNECTION",
  "SOCKET_TIMEOUT",
  "TOO_MANY_SIMULTANEOUS_QUERIES"
]);

/**
 * ClickHouse as the engine behind a server: one node, or any node of a cluster. It answers named questions and takes no SQL of readers.
 * Rejects where it does not answer, or has not this edition of the tables.
 */
export async function openClickHouse({
  url,
  database,
  username,
  password,
  seconds,
  rows,
  memory
}: ClickHouseOptions): Promise<Backend> {
  const client = createClient({
    url,
    // What fails is told by whoever asked.
    log: {level: ClickHouseLogLevel.OFF},
    database,
    ...(username !== undefined && {username}),
    ...(password !== undefined && {password}),
    request_timeout: (seconds + 5) * 1000,
    max_open_connections: 32
  });
  const limits = {max_execution_time: seconds, max_result_rows: rows, max_memory_usage: memory};
  try {
    await refuseUnloaded(client, database);
    const settings = await missingSettings(client, limits);
    return {
      name: "clickhouse",
      ask: (question, {signal}) => answer(client, question, settings, signal),
      async check({signal}: BackendOptions) {
        const {stream} = await client.exec({query: "SELECT 1 FORMAT TSV", abort_signal: signal});
        for await (const _ of stream);
      },
      close: () => client.close()
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Refuses a database that was never loaded, or not to its end. */
async function refuseUnloaded(client: ClickHouseClient, database: string): Promise<void> {
  const query = `SELECT count() AS tables FROM ${database}.${loadedTable}`;
  const found = await rowsOf(client, query).catch((cause) => {
    throw new Error(`missing database: ${database}, expected it to be loaded (serve -- load): ${cause.message}`, {
      cause
    });
  });
  if (Number(found[0]?.tables) === 0)
    throw new Error(`incomplete database: ${database}, expected it to be loaded again`);
}

/**
 * The settings that a question is to be sent with: those that the user's profile has not already, since a user that only reads may send
 * none. A limit of the profile that is narrower stays.
 */
async function missingSettings(
  client: ClickHouseClient,
  limits: Readonly<Record<string, number>>
): Promise<Record<string, string>> {
  const names = [...Object.keys(clickHouseSettings), ...Object.keys(limits)].map((name) => `'${name}'`).join(", ");
  const rows = await rowsOf(client, `SELECT name, value FROM system.settings WHERE name IN (${names})`);
  const present = new Map(rows.map(({name, value}) => [String(name), String(value)]));
  const wider = (name: string, limit: number) => !(Number(present.get(name)) > 0 && Number(present.get(name)) <= limit);
  return Object.fromEntries([
    ...Object.entries(clickHouseSettings).filter(([name, value]) => present.get(name) !== value),
    ...Object.entries(limits).flatMap(([name, limit]) => (wider(name, limit) ? [[name, String(limit)]] : []))
  ]);
}

async function rowsOf(client: ClickHouseClient, query: string): Promise<Record<string, unknown>[]> {
  return (await client.query({query, format: "JSONEachRow"})).json();
}

async function* answer(
  client: ClickHouseClient,
  question: Question<object>,
  settings: Readonly<Record<string, string>>,
  signal: AbortSignal
): AsyncGenerator<Uint8Array> {
  const {sql, params} = clickHouseQuestion(question);
  const id = randomUUID();
  let isOver = false;
  try {
    const {stream} = await client.exec({
      query: `${sql}\nFORMAT ArrowStream`,
      query_params: params,
      // Not a setting, but the interface's own: a status is sent once the answer is whole.
      clickhouse_settings: {...settings, wait_end_of_query: 1},
      query_id: id,
      abort_signal: signal
    });
    for await (const part of stream) yield part as Uint8Array;
    isOver = true;
  } catch (error) {
    isOver = error instanceof ClickHouseError;
    throw error instanceof ClickHouseError ? refusal(error) : unreachable(error as Error);
  } finally {
    // To close the connection is not enough for a question that is not one of reading alone.
    if (!isOver)
      client.command({query: "KILL QUERY WHERE query_id = {id:String} ASYNC", query_params: {id}}).catch(() => {});
  }
}

function refusal(error: ClickHouseError): Error {
  const limit = limitErrors[error.type ?? ""];
  if (limit !== undefined) return new Refused(422, `${limit}: the question was ended`, {cause: error});
  return missingErrors.has(error.type ?? "") ? unreachable(error) : error;
}

function unreachable(error: Error): Error {
  return error.name === "AbortError"
    ? error
    : new Refused(503, "the engine does not answer, try again", {cause: error});
}
