import type {Area, Indicator, Neighbour} from "../domain/tables.js";
import type {ChartCatalogue} from "./chart-ground.js";
import type {NotebookEngine} from "./notebook-engine.js";

/** What charts know of the field, from the tables that a notebook's engine has. */
export async function chartCatalogue(engine: Pick<NotebookEngine, "prepare" | "ask">): Promise<ChartCatalogue> {
  await engine.prepare(["areas", "indicators", "neighbours"]);
  const [areas, indicators, neighbours] = [
    await rowsOf<Area>(engine, "areas", "area"),
    await rowsOf<Indicator>(engine, "indicators", "indicator"),
    await rowsOf<Neighbour>(engine, "neighbours", "model, area, rank")
  ];
  return {areas, indicators, neighbours};
}

async function rowsOf<Row>(engine: Pick<NotebookEngine, "ask">, table: string, order: string): Promise<Row[]> {
  const {columns, rows} = await engine.ask(`SELECT * FROM ${table} ORDER BY ${order}`);
  return rows.map((row) => Object.fromEntries(columns.map(({name}, i) => [name, row[i] ?? null])) as Row);
}
