import type {TableVersion} from "./cell-state.js";
import type {NotebookEngine} from "./notebook-engine.js";

/**
 * Tells the versions of tables: `hashOf` gives the first eight digits of the SHA-256 of a table's file, which in the browser stand in
 * its address; the date of all is the month of the newest release among the indicators.
 */
export function versions(
  engine: NotebookEngine,
  hashOf: (table: string) => string | Promise<string>
): (tables: readonly string[]) => Promise<TableVersion[]> {
  let newest: Promise<string> | null = null;
  const dateOf = async () => {
    await engine.prepare(["indicators"]);
    const {rows} = await engine.ask("SELECT max(last_release) FROM indicators");
    return String(rows[0]?.[0] ?? "");
  };
  return async (tables) => {
    if (tables.length === 0) return [];
    newest ??= dateOf();
    const date = await newest;
    return Promise.all(tables.map(async (name) => ({name, hash: await hashOf(name), date})));
  };
}
