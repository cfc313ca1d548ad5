import type {ResultColumn} from "../../../engine/database.js";

/** Rows of a result, wherever they are held. */
export interface Rows {
  columns: readonly ResultColumn[];
  /** How many there are. */
  rows: number;
  /** Some of them, from one on. */
  page: (offset: number, limit: number) => Promise<readonly (readonly unknown[])[]>;
}

/** One row, or null until it has come. */
export type MaybeRow = readonly unknown[] | null;

/** Rows that are asked for a chunk at a time, and kept as long as they are near what is looked at. */
export interface RowCache {
  /** A row where it is here; otherwise its chunk is asked for, and `arrived` called when it has come. */
  at: (row: number) => MaybeRow;
  /** All rows from one up to another, which is left out. */
  range: (from: number, to: number) => Promise<readonly (readonly unknown[])[]>;
}

const chunkSize = 100;
const mostChunks = 60;

/** The rows of a result by chunks. `failed` is told what asking for one came to. */
export function rowCache(
  {rows, page}: Rows,
  {arrived, failed}: {arrived: () => void; failed: (error: unknown) => void}
): RowCache {
  const chunks = new Map<number, readonly (readonly unknown[])[] | null>();
  const ask = async (chunk: number) => {
    chunks.set(chunk, null);
    try {
      chunks.set(chunk, await page(chunk * chunkSize, chunkSize));
      for (const [old] of chunks) if (chunks.size > mostChunks) chunks.delete(old);
      arrived();
    } catch (error) {
      chunks.delete(chunk);
      failed(error);
    }
  };
  return {
    at(row) {
      const chunk = Math.floor(row / chunkSize);
      const held = chunks.get(chunk);
      if (held === undefined) void ask(chunk);
      return held?.[row % chunkSize] ?? null;
    },
    range: (from, to) => page(from, Math.min(to, rows) - from)
  };
}
