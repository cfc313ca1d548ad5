import {createStore, del, entries, get, set, type UseStore} from "idb-keyval";

/** A table of a reader's own file as this browser keeps it. */
export interface KeptFile {
  /** As Parquet. */
  bytes: Uint8Array;
  columns: readonly string[];
  /** When it was taken in, in milliseconds since 1970. */
  at: number;
}

/** Tables of own files in this browser, by the SHA-256 of each. Every way rejects where it keeps nothing. */
export interface FileStore {
  read: (key: string) => Promise<KeptFile | null>;
  write: (key: string, file: KeptFile) => Promise<void>;
  remove: (key: string) => Promise<void>;
  /** Takes away what none of some notebooks' files names, and was taken in before a moment. */
  clean: (texts: readonly string[], before: number) => Promise<void>;
}

/** The store of this browser. */
export function openFileStore(): FileStore {
  let opened: UseStore | null = null;
  // Opened at first use: a notebook without own files asks for nothing.
  const store = () => (opened ??= createStore("sightline-notebook-files", "files"));
  return {
    read: async (key) => (await get<KeptFile>(key, store())) ?? null,
    // Some browsers refuse by throwing at once.
    write: async (key, file) => set(key, file, store()),
    remove: async (key) => del(key, store()),
    async clean(texts, before) {
      for (const [key, {at}] of await entries<string, KeptFile>(store()))
        if (at < before && !texts.some((text) => text.includes(key))) await del(key, store());
    }
  };
}
