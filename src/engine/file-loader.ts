import type {BrowserDatabases} from "./browser-database.js";
import type {Answer, StatementOptions} from "./database.js";
import {answerFromArrow} from "./rows.js";

/** A database of its own that reads the files a reader has brought: it runs statements of ours alone, and is closed after. */
export interface FileLoader {
  /** Hands a file over by a name; its bytes are the loader's from then on. */
  add(name: string, bytes: Uint8Array): Promise<void>;
  run(sql: string, options?: StatementOptions): Promise<Answer>;
  /** The rows of a query as a Parquet file, as the notebook's own engine takes tables. */
  parquet(sql: string, options?: StatementOptions): Promise<Uint8Array>;
  close(): void;
}

/** Opens a loader, which knows no table. */
export async function openFileLoader(databases: Pick<BrowserDatabases, "openLoader">): Promise<FileLoader> {
  const {client, connection} = await databases.openLoader();
  let written = 0;
  return {
    add: (name, bytes) => client.load(name, bytes),
    run: async (sql, options) => answerFromArrow(await client.ask(connection, sql, options)),
    async parquet(sql, options) {
      // The engine does not let go of a file that it wrote before: each has a name of its own.
      const name = `written-${written++}.parquet`;
      await client.ask(connection, `COPY (${sql}) TO '${name}' (FORMAT PARQUET, CODEC 'ZSTD')`, options);
      try {
        return await client.copyOut(name);
      } finally {
        await client.drop(name);
      }
    },
    close: () => client.stop()
  };
}
