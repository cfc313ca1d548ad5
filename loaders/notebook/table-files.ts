import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** Parquet files of the site's tables, by their names. */
export interface TableFiles {
  fileOf(table: string): Promise<string>;
  /** First eight digits of the SHA-256 of a table's file. */
  hashOf(table: string): Promise<string>;
  /** Removes what was made for the while. */
  close(): Promise<void>;
}

/** The published tables of the built site below a root; those that are not built are made of `data/` for the while. */
export function tableFiles(root: string, {published: from = join(root, "dist", "data")} = {}): TableFiles {
  let folder: Promise<string> | null = null;
  let made: Promise<(table: string) => Promise<Uint8Array>> | null = null;
  const files = new Map<string, Promise<string>>();
  const find = async (table: string) => {
    const published = join(from, `${table}.parquet`);
    if (existsSync(published)) return published;
    folder ??= mkdtemp(join(tmpdir(), "sightline-notebook-"));
    made ??= makerOf(root);
    const file = join(await folder, `${table}.parquet`);
    const bytes = await (await made)(table);
    await writeFile(file, bytes);
    return file;
  };
  const fileOf = (table: string) => {
    const known = files.get(table) ?? find(table);
    files.set(table, known);
    return known;
  };
  return {
    fileOf,
    async hashOf(table) {
      return createHash("sha256")
        .update(await readFile(await fileOf(table)))
        .digest("hex")
        .slice(0, 8);
    },
    async close() {
      if (folder) await rm(await folder, {recursive: true, force: true});
    }
  };
}

/** What makes a table of `data/`; its modules take their time to load, and a built site needs none of them. */
async function makerOf(root: string): Promise<(table: string) => Promise<Uint8Array>> {
  const [{loadTables, tableParquet}, {derivedParquet, derivedRows}, {derivedTables}] = await Promise.all([
    import("../tables/index.js"),
    import("../comparison/print.js"),
    import("../tables/derived-schema.js")
  ]);
  const rows = await loadTables(root);
  const derived = derivedRows(rows);
  return (table) =>
    table in derivedTables
      ? derivedParquet(table as keyof typeof derivedTables, derived)
      : tableParquet(table as Parameters<typeof tableParquet>[0], rows);
}
