import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {columnFromArray, type DataType, float64, int32, tableFromColumns, tableToIPC, utf8} from "@uwdata/flechette";
import {listen} from "../../../../loaders/commands/site-server.js";
import {clusterName} from "./old-cluster.js";

/** Settings that a ClickHouse of 2018 has; others it would refuse. */
const known = new Set([
  "database",
  "query_id",
  "skip_unavailable_shards",
  "wait_end_of_query",
  "max_execution_time",
  "max_result_rows",
  "max_memory_usage"
]);

/**
 * What stands between the loader and the server of the project and a cluster of 2018: Parquet, Arrow, parameters and newer types are
 * translated, `observations` is cut among the servers, and everything else, a failure above all, goes through as it is. The first server
 * is asked; what makes tables is said to all of them.
 */
export async function openOldDialect(urls: readonly string[]): Promise<{
  url: string;
  /** Resolves when something is being asked, and not answered yet. */
  isAsked: () => Promise<void>;
  close: () => Promise<void>;
}> {
  let asked = 0;
  const server = createServer(async (request, response) => {
    const leave = new AbortController();
    asked += 1;
    response.once("close", () => leave.abort());
    try {
      const {searchParams} = new URL(request.url ?? "", "http://x");
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      const settings = new URLSearchParams([...searchParams].filter(([name]) => known.has(name)));
      const ask = (sql: string | Uint8Array, to = urls[0], given = settings) =>
        fetch(`${to}?${given}`, {method: "POST", body: sql as BodyInit, signal: leave.signal});
      const sent = searchParams.get("query");
      const text = withValues(sent ?? body.toString(), searchParams);
      let answer: Response | undefined;
      if (sent !== null && /^INSERT/i.test(sent))
        answer = await insert(text, body, (sql) => ask(sql, urls[0], inserting));
      else if (/^(CREATE|DROP)/.test(text)) {
        for (const url of urls)
          for (const statement of statements(text)) {
            answer = await ask(statement, url);
            if (!answer.ok) break;
          }
      } else answer = await ask(text.replace(/FORMAT ArrowStream\s*$/, "FORMAT JSONCompact"));
      const bytes = Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0));
      response.statusCode = answer?.status ?? 500;
      if (!answer?.ok) response.end(withName(bytes.toString()));
      else response.end(/FORMAT ArrowStream\s*$/.test(text) ? arrow(JSON.parse(bytes.toString())) : bytes);
    } catch {
      // The server is gone: so is the connection to it.
      response.destroy();
    } finally {
      asked -= 1;
    }
  });
  const url = await listen(server);
  return {
    url,
    async isAsked() {
      while (asked === 0) await new Promise((resolve) => setImmediate(resolve));
    },
    async close() {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** An insert is over when the rows are where they belong. */
const inserting = new URLSearchParams({insert_distributed_sync: "1"});

function withValues(sql: string, given: URLSearchParams): string {
  return sql.replace(/\{(\w+):\w+\}/g, (_, name) => `'${given.get(`param_${name}`)}'`);
}

/** Newer servers say the name of an error beside its number. */
function withName(text: string): string {
  const names: Record<string, string> = {
    3: "UNEXPECTED_END_OF_FILE",
    32: "ATTEMPT_TO_READ_AFTER_EOF",
    75: "CANNOT_WRITE_TO_FILE_DESCRIPTOR",
    159: "TIMEOUT_EXCEEDED",
    209: "SOCKET_TIMEOUT",
    210: "NETWORK_ERROR",
    243: "NOT_ENOUGH_SPACE",
    279: "ALL_CONNECTION_TRIES_FAILED",
    396: "TOO_MANY_ROWS_OR_BYTES"
  };
  const code = /^Code: (\d+)/.exec(text)?.[1] ?? "";
  return text.replace(/, e\.what\(\) = .*\s*$/s, ` (${names[code] ?? "UNKNOWN"})`).replace(", e.displayText() =", ".");
}

function statements(sql: string): string[] {
  const plain = sql
    .replace(/LowCardinality\(((?:Nullable\()?\w+\)?)\)/g, "$1")
    .replace(/,\s*PROJECTION [^\n]*\n/, "\n");
  const [, database] = /^CREATE TABLE (\w+)\.observations /.exec(plain) ?? [];
  if (database === undefined) return [plain];
  const whole = `${database}.observations`;
  return [
    plain.replace(whole, `${whole}_part`),
    `CREATE TABLE ${whole} AS ${whole}_part ENGINE = Distributed(${clusterName}, ${database}, observations_part, cityHash64(indicator, area))`
  ];
}

async function insert(sql: string, body: Buffer, ask: (sql: string) => Promise<Response>): Promise<Response> {
  if (!/FORMAT Parquet\s*$/.test(sql)) return ask(`${sql}\n${body}`);
  const folder = mkdtempSync(join(tmpdir(), "old-dialect-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const file = join(folder, "rows.parquet");
    writeFileSync(file, body);
    const rows = await connection.runAndReadAll(`SELECT * FROM '${file}'`);
    const lines = rows.getRowObjectsJson().map((row) => JSON.stringify(row));
    const names = rows.columnNames().join(", ");
    return await ask(`${sql.replace(/ ?FORMAT Parquet\s*$/, ` (${names}) FORMAT JSONEachRow`)}\n${lines.join("\n")}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, {recursive: true});
  }
}

interface JsonCompact {
  meta: {name: string; type: string}[];
  data: unknown[][];
}

function arrow({meta, data}: JsonCompact): Uint8Array {
  const types: Record<string, DataType> = {Int32: int32(), UInt64: int32(), Float64: float64()};
  const columns = meta.map(({name, type}, i): [string, ReturnType<typeof columnFromArray>] => {
    const bare = type.replace(/^Nullable\((.*)\)$/, "$1");
    const values = data.map((row) => (bare === "UInt64" && row[i] !== null ? Number(row[i]) : row[i]));
    return [name, columnFromArray(values, types[bare] ?? utf8())];
  });
  return tableToIPC(tableFromColumns(columns), {format: "stream"}) as Uint8Array;
}
