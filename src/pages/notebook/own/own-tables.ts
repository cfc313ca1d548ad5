import {bytesOfTable, hashOfTable} from "../table-files.js";

/** The tables of a page: those of the site, and those of a reader's own files, which stay in the tab. */
export interface PageTables {
  /** The Parquet file of a table; its bytes are the engine's from then on. */
  bytesOf: (table: string) => Promise<Uint8Array>;
  hashOf: (table: string) => Promise<string>;
  add: (name: string, bytes: Uint8Array) => void;
}

/** The tables of the site, with none of a reader's yet. */
export function pageTables(): PageTables {
  const own = new Map<string, Uint8Array>();
  return {
    async bytesOf(table) {
      // The engine takes the bytes it is given, and may be opened anew.
      return own.get(table)?.slice() ?? bytesOfTable(table);
    },
    async hashOf(table) {
      const bytes = own.get(table);
      if (!bytes) return hashOfTable(table);
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
      return [...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    add: (name, bytes) => void own.set(name, bytes)
  };
}
