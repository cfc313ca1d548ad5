import {inputNames} from "../../notebook/input-values.js";
import {identifier} from "../../notebook/keywords.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {Core} from "./core.js";
import type {Completing} from "./editor/complete.js";

interface Meant {
  value: string;
  meaning: string;
}

/** Columns that hold slugs of areas, wherever they stand. */
const areaColumns = ["area", "neighbour", "region"];
/** Values of other columns that are offered; of those with more, the first. */
const mostValues = 1000;

/** What completion knows: tables and results, inputs, and values asked of the engine, once for each column. */
export function completingOf(core: Core, notebook: () => Notebook): Completing {
  const asked = new Map<string, Promise<readonly Meant[]>>();
  const once = (key: string, ask: () => Promise<readonly Meant[]>) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = ask().catch(() => {
      // The next one who asks tries again.
      asked.delete(key);
      return [];
    });
    asked.set(key, answer);
    return answer;
  };
  const rows = async (sql: string): Promise<Meant[]> => {
    const result = await core.ask(sql);
    const all = await result.page(0, result.rows);
    return all.map(([value, meaning]) => ({value: String(value), meaning: meaning ? String(meaning) : ""}));
  };
  return {
    situation: () => ({
      tables: core.known(),
      parameters: notebook().cells.flatMap((cell) => (cell.kind === "input" ? inputNames(cell) : []))
    }),
    async valuesOf(column, tables) {
      const name = column.toLowerCase();
      if (areaColumns.includes(name))
        return once("area", () => rows("SELECT area, name FROM areas ORDER BY kind = 'authority', name"));
      if (name === "indicator")
        return once("indicator", () =>
          rows("SELECT indicator, short_name FROM indicators ORDER BY headline NULLS LAST, indicator")
        );
      const table = core
        .known()
        .find((one) => tables.includes(one.name) && one.columns.some((own) => own.name.toLowerCase() === name));
      if (!table) return [];
      const [of, from] = [identifier(column), identifier(table.name)];
      return once(`${table.name}.${name}`, () =>
        rows(
          `SELECT DISTINCT CAST(${of} AS VARCHAR) AS value FROM ${from} WHERE ${of} IS NOT NULL ORDER BY 1 LIMIT ${mostValues}`
        )
      );
    }
  };
}
