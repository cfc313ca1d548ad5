import {
  type Answer,
  BrokenDatabase,
  type Database,
  type KeptResult,
  type ResultColumn,
  type StatementOptions
} from "../engine/database.js";
import type {BoundValue} from "./input-values.js";
import {kept} from "./kept-result.js";
import {identifier, nameKey, resultName} from "./keywords.js";
import {QueryError} from "./query-error.js";
import {readableType} from "./readable-type.js";
import type {DatabaseView} from "./views.js";

export interface RunOptions extends StatementOptions {
  /** The name under which the result is kept. */
  name: string;
  /** What its parameters stand for, by their names in small letters. */
  values?: ReadonlyMap<string, BoundValue>;
}

export interface PageOptions {
  /** Rows passed over; default 0. */
  offset?: number;
  /** Most rows; default 100. */
  limit?: number;
  /** Characters, as JSON has them, after which no further rows are read; the first row is, however long. Default no end. */
  characters?: number;
}

/** What runs the statements of a notebook: the same over the browser's database and over Node's. */
export interface NotebookEngine {
  /** Puts tables, and views and macros over them, into the database where they are not there yet. */
  prepare(tables: Iterable<string>): Promise<void>;
  /** Runs a statement that the grammar allows, and keeps its result. Rejects with a `QueryError`, or the signal's reason. */
  run(sql: string, options: RunOptions): Promise<KeptResult>;
  /** Rows of a kept result, in its order. */
  page(name: string, options?: PageOptions): Promise<Answer["rows"]>;
  /** What answers a statement of ours, `SELECT` alone, about kept results and tables. */
  ask(sql: string, options?: StatementOptions): Promise<Answer>;
  /** Forgets a kept result. */
  drop(name: string): Promise<void>;
  /** Bytes in use, and most there may be. */
  memory(): Promise<{used: number; limit: number}>;
  /** Begins anew with the same tables, and no results; whatever runs is ended. */
  restart(): Promise<void>;
  close(): void;
}

export interface NotebookEngineOptions {
  /** Opens a locked database with the tables named. */
  open: (tables: readonly string[]) => Promise<Database>;
  /** Views and macros that the database has as soon as the tables beneath them are there. */
  views?: readonly DatabaseView[];
  /** Milliseconds that a statement has to end when it is told to; then the database is closed and opened anew. Default 3000. */
  patience?: number;
  /** Told when the database had to be opened anew to end a statement: every result is lost. */
  onRestart?: () => void;
}

/** An engine that opens its database when it is first asked for something. */
export function createNotebookEngine({
  open,
  views = [],
  patience = 3000,
  onRestart = () => {}
}: NotebookEngineOptions): NotebookEngine {
  let opened: Promise<Database> | null = null;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();
  const wanted = new Set<string>();
  let loaded = new Set<string>();
  const shapes = new Map<string, readonly ResultColumn[]>();
  const database = (): Promise<Database> => {
    if (isClosed) return Promise.reject(new Error("the engine was closed"));
    if (opened === null) {
      const first = [...wanted];
      opened = open(first).then(
        (one) => {
          for (const table of first) loaded.add(table);
          return one;
        },
        (error) => {
          opened = null;
          throw error;
        }
      );
    }
    return opened;
  };
  const shut = () => {
    void opened?.then((one) => one.close()).catch(() => {});
    opened = null;
    loaded = new Set();
    shapes.clear();
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };
  const fill = async () => {
    const one = await database();
    for (const table of wanted) {
      if (loaded.has(table)) continue;
      await one.load(table);
      loaded.add(table);
    }
    for (const view of views) {
      if (loaded.has(view.name) || !view.tables.every((table) => loaded.has(table))) continue;
      await one.run(view.sql);
      loaded.add(view.name);
    }
  };
  const restart = async () => {
    shut();
    await inTurn(fill);
  };
  /** Does what may have to be ended by force. */
  const guarded = async <T>(signal: AbortSignal | undefined, work: (one: Database) => Promise<T>): Promise<T> => {
    const one = await database();
    if (signal?.aborted) throw signal.reason;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const killed = new Promise<never>((_, reject) => {
      stop = () => {
        timer = setTimeout(() => {
          reject(signal?.reason);
          shut();
          onRestart();
        }, patience);
      };
    });
    killed.catch(() => {});
    signal?.addEventListener("abort", stop);
    try {
      return await Promise.race([killed, work(one)]);
    } catch (error) {
      const broken = brokenBeneath(error);
      if (broken) {
        shut();
        onRestart();
      }
      if (signal?.aborted) throw signal.reason;
      throw broken ? new QueryError(broken.message, {cause: error}) : error;
    } finally {
      signal?.removeEventListener("abort", stop);
      clearTimeout(timer);
    }
  };
  return {
    prepare(tables) {
      for (const table of tables) wanted.add(table);
      return inTurn(fill);
    },
    run: (sql, {name, values = new Map(), signal}) =>
      inTurn(async () => {
        await fill();
        shapes.delete(nameKey(name));
        const result = await guarded(signal, (one) => kept(one, sql, {name, values, signal}));
        shapes.set(nameKey(name), result.columns);
        return result;
      }),
    page: (name, {offset = 0, limit = 100, characters} = {}) =>
      inTurn(async () => {
        const columns = shapes.get(nameKey(name));
        if (columns === undefined) throw new QueryError(`the result of "${name}" is no longer there`);
        const list = columns.map(readable).join(", ");
        const read = (count: number, from: number) =>
          guarded(undefined, async (one) => {
            const sql = `SELECT ${list} FROM ${resultName(name)} LIMIT ${whole(count)} OFFSET ${whole(from)}`;
            return (await one.run(sql)).rows;
          });
        return characters === undefined ? read(limit, offset) : readAsLong(read, {offset, limit, characters});
      }),
    ask: (sql, {signal} = {}) =>
      inTurn(async () => {
        await fill();
        return guarded(signal, async (one) => {
          // What is kept for later is one statement, and none that sets or attaches.
          await one.run(`PREPARE asked AS\n${sql}`);
          try {
            return await one.run("EXECUTE asked", {signal});
          } finally {
            await one.run("DEALLOCATE asked").catch(() => {});
          }
        });
      }),
    drop: (name) => inTurn(async () => void (await (await database()).run(`DROP TABLE IF EXISTS ${resultName(name)}`))),
    memory: () =>
      inTurn(async () => {
        const one = await database();
        const {rows} = await one.run("SELECT memory_usage, memory_limit FROM pragma_database_size()");
        const [used, limit] = (rows[0] ?? []).map(bytesOf);
        return {used: used ?? 0, limit: limit ?? 0};
      }),
    restart,
    close() {
      shut();
      isClosed = true;
    }
  };
}

/** The breakdown of a database that an error comes of, or `null`. */
function brokenBeneath(error: unknown): BrokenDatabase | null {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof BrokenDatabase) return one;
  return null;
}

/** A column of a kept result, cast where not every engine gives values of its type. */
function readable({name, type}: ResultColumn): string {
  const read = readableType(type);
  return read === type ? identifier(name) : `CAST(${identifier(name)} AS ${read})`;
}

type Reading = Required<Pick<PageOptions, "offset" | "limit" | "characters">>;

/** Rows in steps that grow as the rows let them, until they have so many characters. */
async function readAsLong(
  read: (count: number, from: number) => Promise<Answer["rows"]>,
  {offset, limit, characters}: Reading
): Promise<Answer["rows"]> {
  const found: Answer["rows"][number][] = [];
  let long = 0;
  let step = 1;
  while (found.length < limit) {
    const count = Math.min(step, limit - found.length);
    const rows = await read(count, offset + found.length);
    for (const row of rows) {
      long += lengthAsJson(row);
      if (long > characters && found.length > 0) return found;
      found.push(row);
    }
    if (rows.length < count) break;
    const left = ((characters - long) * found.length) / (2 * long);
    step = Math.max(1, Math.min(Math.floor(left), 20 * found.length));
  }
  return found;
}

/** How long a value is as JSON, in characters, escapes left out. */
export function lengthAsJson(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (Array.isArray(value)) return value.reduce<number>((long, one) => long + lengthAsJson(one) + 1, 2);
  if (typeof value !== "object" || value === null) return String(value).length;
  return Object.entries(value).reduce((long, [name, one]) => long + name.length + lengthAsJson(one) + 4, 2);
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new QueryError(`invalid count of rows: ${count}`);
  return count;
}

const units: Readonly<Record<string, number>> = {
  bytes: 1,
  ...{KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12},
  ...{KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40}
};

/** Bytes, of words such as `3.4GB`. */
function bytesOf(text: unknown): number {
  const [, number, unit = "bytes"] = /^([\d.]+)\s*(\w+)$/.exec(String(text)) ?? [];
  return Number(number ?? 0) * (units[unit] ?? 1);
}
