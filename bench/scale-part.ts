// One engine at one size, in a process of its own so that its memory is nobody else's: `scale-part.ts <engine> <folder> <times>` prints JSON.
import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {TableFiles} from "../loaders/serve/built-tables.js";
import {openClickHouse} from "../loaders/serve/clickhouse.js";
import {loadClickHouse} from "../loaders/serve/clickhouse-load.js";
import {databaseOf} from "../loaders/serve/clickhouse-tables.js";
import {openDuckDb} from "../loaders/serve/duckdb.js";
import {type TableName, tables} from "../src/engine/tables.js";
import type {Question} from "../src/query/questions.js";
import {chdbFolder, openChdb} from "../test/loaders/serve/support/chdb.js";
import {openWasmEngine} from "../test/src/query/support/wasm-engine.js";
import {scaleKinds} from "./scale-questions.js";
import {quantile} from "./table.js";

/** What one engine took for one kind of question. */
export interface ScaleResult {
  words: string;
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** Bytes of an answer, at the median; null where the engine hands over rows. */
  bytes: number | null;
}

/** What one engine took at one size. */
export interface ScalePart {
  /** Seconds until it answers. */
  load: number;
  /** Bytes. */
  disk: number;
  memory: number;
  kinds: ScaleResult[];
}

interface Opened {
  /** Resolves to the bytes of the answer, where it has any. */
  ask: (question: Question<object>) => Promise<number | null>;
  disk: () => number;
  memory: () => number;
  close: () => Promise<void>;
}

const [, , engine = "", folder = "", times = "1"] = process.argv;
const files = JSON.parse(readFileSync(join(folder, "files.json"), "utf8")) as TableFiles;
const names = JSON.parse(readFileSync(join(folder, "names.json"), "utf8")) as {indicators: string[]; areas: string[]};

const began = performance.now();
const opened = await open();
const load = (performance.now() - began) / 1000;
const kinds: ScaleResult[] = [];
for (const {words, questions} of scaleKinds(names.indicators, names.areas, Number(times))) {
  const took: number[] = [];
  const bytes: number[] = [];
  try {
    // The first one finds nothing prepared.
    if (questions.length > 1) await opened.ask(questions[0] as Question<object>);
    for (const question of questions) {
      const start = performance.now();
      const length = await opened.ask(question);
      took.push(performance.now() - start);
      if (length !== null) bytes.push(length);
    }
  } catch (error) {
    // Too much memory, or too long: what was asked before is measured all the same.
    console.error(`${words}: ${(error as Error).message.split("\n")[0]}`);
    continue;
  }
  kinds.push({
    words,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    bytes: bytes.length ? quantile(bytes, 0.5) : null
  });
}
const part: ScalePart = {load, disk: opened.disk(), memory: opened.memory(), kinds};
console.log(JSON.stringify(part));
await opened.close();
process.exit(0);

function open(): Promise<Opened> {
  if (engine === "browser") return openBrowser();
  return engine === "duckdb" ? openServed() : openCluster();
}

function ownMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function parquet(): number {
  return tables.flatMap((table) => files[table]).reduce((sum, file) => sum + statSync(file).size, 0);
}

async function openBrowser(): Promise<Opened> {
  const wasm = await openWasmEngine(
    Object.fromEntries(tables.map((table) => [table, [files[table]].flat()[0]])) as Record<TableName, string>
  );
  return {
    ask: async (question) => {
      wasm.query(question);
      return null;
    },
    disk: parquet,
    memory: ownMemory,
    close: async () => wasm.close()
  };
}

async function openServed(): Promise<Opened> {
  const file = join(folder, "served.duckdb");
  const backend = await openDuckDb({file, tables: files, memory: "6GB", rows: 10_000_000});
  return {
    ask: (question) => lengthOf(backend.ask(question, {signal: new AbortController().signal})),
    disk: () => statSync(file).size,
    memory: ownMemory,
    close: () => backend.close()
  };
}

async function openCluster(): Promise<Opened> {
  const chdb = chdbFolder();
  if (chdb === null) throw new Error("missing chdb");
  const server = await openChdb(chdb);
  await loadClickHouse({files, version: times}, {url: server.url});
  const limits = {seconds: 120, rows: 10_000_000, memory: 8_000_000_000};
  const backend = await openClickHouse({url: server.url, database: databaseOf(times), ...limits});
  return {
    ask: (question) => lengthOf(backend.ask(question, {signal: new AbortController().signal})),
    disk: () => sizeOf(server.folder),
    memory: () => 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid()}/status`, "utf8"))?.[1]),
    close: async () => {
      await backend.close();
      await server.remove();
    }
  };
}

async function lengthOf(parts: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const part of parts) length += part.length;
  return length;
}

function sizeOf(below: string): number {
  return readdirSync(below, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
