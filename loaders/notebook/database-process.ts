// The process in which a notebook's database is: whatever a statement does to it, it ends alone.
import type {Database} from "../../src/engine/database.js";
import type {FromDatabase, ToDatabase} from "./database-messages.js";
import {openNativeDatabase} from "./native-database.js";

/** Milliseconds between two looks at the memory in use. */
const between = 50;

const files = new Map<string, string>();
const underWay = new Map<number, AbortController>();
let database: Promise<Database> | null = null;

process.on("disconnect", end);
process.on("message", (message: ToDatabase) => {
  if (message.kind === "interrupt") return underWay.get(message.id)?.abort(new Error("it was cancelled"));
  void answer(message).then(
    (told) => tell(told),
    (error: unknown) => tell({id: message.id, error: error instanceof Error ? error.message : String(error)})
  );
});

async function answer(message: Exclude<ToDatabase, {kind: "interrupt"}>): Promise<FromDatabase> {
  const {id} = message;
  if (message.kind === "open") {
    watch(message.most);
    database = openNativeDatabase([], {
      fileOf: async (table) => files.get(table) as string,
      ...(message.memory !== undefined && {memory: message.memory})
    });
    await database;
    return {id, answer: null};
  }
  const opened = await (database as Promise<Database>);
  if (message.kind === "load") {
    files.set(message.table, message.file);
    await opened.load(message.table);
    return {id, answer: null};
  }
  const ending = new AbortController();
  underWay.set(id, ending);
  try {
    return {id, answer: await opened.run(message.sql, {signal: ending.signal})};
  } finally {
    underWay.delete(id);
  }
}

/** Ends this process when it takes more memory than it may: what texts and lists take, the engine's own limit does not count. */
function watch(most: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.send?.({isOutOfMemory: true} satisfies FromDatabase, end);
  }, between);
}

function tell(message: FromDatabase): void {
  process.send?.(message);
}

/** What the engine cannot be stopped from ends with the process. */
function end(): void {
  process.kill(process.pid, "SIGKILL");
}
