import {fork} from "node:child_process";
import {createRequire} from "node:module";
import {totalmem} from "node:os";
import {fileURLToPath, pathToFileURL} from "node:url";
import {type Answer, BrokenDatabase, type Database} from "../../src/engine/database.js";
import {memoryAdvice} from "../../src/notebook/query-error.js";
import type {FromDatabase, ToDatabase} from "./database-messages.js";
import type {NativeDatabaseOptions} from "./native-database.js";

export interface SeparateDatabaseOptions extends NativeDatabaseOptions {
  /** Most bytes that its process may take; default 3 GB, or three quarters of the machine's memory where that is less. */
  most?: number;
}

interface Waiting {
  done: (answer: Answer | null) => void;
  failed: (error: Error) => void;
}

/**
 * Node's DuckDB as the database of a notebook, in a process of its own: a statement that cannot be stopped, that takes all memory or at
 * which the engine breaks down takes nothing else with it.
 */
export async function openSeparateDatabase(
  tables: readonly string[],
  {fileOf, memory, most = Math.min(3e9, totalmem() * 0.75)}: SeparateDatabaseOptions
): Promise<Database> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const child = fork(fileURLToPath(new URL("./database-process.ts", import.meta.url)), [], {
    execArgv: ["--import", loader],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  });
  const waiting = new Map<number, Waiting>();
  let broken: Error | null = null;
  let last = 0;
  const breakDown = (error: Error) => {
    broken ??= error;
    for (const {failed} of waiting.values()) failed(broken);
    waiting.clear();
  };
  child.on("message", (message: FromDatabase) => {
    if ("isOutOfMemory" in message) return breakDown(new BrokenDatabase(message, memoryAdvice));
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if ("error" in message) one?.failed(new Error(message.error));
    else one?.done(message.answer);
  });
  child.on("error", (cause) => breakDown(new BrokenDatabase(cause)));
  child.on("exit", (code, signal) => breakDown(new BrokenDatabase(new Error(`its process ended: ${signal ?? code}`))));
  const send = (message: ToDatabase) => void (child.connected && child.send(message, () => {}));
  const ask = (make: (id: number) => ToDatabase): {id: number; answer: Promise<Answer | null>} => {
    last += 1;
    const id = last;
    const answer = new Promise<Answer | null>((done, failed) => {
      if (broken) return failed(broken);
      waiting.set(id, {done, failed});
      send(make(id));
    });
    return {id, answer};
  };
  const database: Database = {
    async run(sql, {signal} = {}) {
      if (signal?.aborted) throw signal.reason;
      const {id, answer} = ask((own) => ({kind: "run", id: own, sql}));
      const interrupt = () => send({kind: "interrupt", id});
      signal?.addEventListener("abort", interrupt);
      try {
        return (await answer) as Answer;
      } finally {
        signal?.removeEventListener("abort", interrupt);
      }
    },
    async load(table) {
      const file = await fileOf(table);
      await ask((id) => ({kind: "load", id, table, file})).answer;
    },
    close() {
      child.kill("SIGKILL");
    }
  };
  await ask((id) => ({kind: "open", id, memory, most})).answer;
  for (const table of tables) await database.load(table);
  return database;
}
