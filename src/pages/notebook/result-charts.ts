import type {Area, Indicator, Neighbour} from "../../domain/tables.js";
import type {Answer} from "../../engine/database.js";
import {filesOf} from "../../exhibits/chart-files.js";
import {exhibits} from "../../exhibits/registry.js";
import type {Result} from "../../notebook/cell-state.js";
import {chartOf} from "../../notebook/chart.js";
import type {ChartCatalogue} from "../../notebook/chart-ground.js";
import {mostChartRows} from "../../notebook/chart-result.js";
import {exhibitsFor, guessColumns, rolesOf} from "../../notebook/chart-roles.js";
import type {NotebookEngine} from "../../notebook/notebook-engine.js";
import {defaultChartState} from "../../state/chart-state.js";
import type {ChartGround, OfferedChart} from "./cells/chart.js";

/** Where charts of a page find results and what is known of the field. */
export interface ResultChartsOptions {
  resultNamed: (name: string) => Result | null;
  /** Names of results that there may be. */
  names: () => readonly string[];
  field: () => Promise<ChartCatalogue>;
  document: Document;
  root: "./" | "../";
}

/** Draws charts of results by what the exhibits of the site make of them. */
export function resultCharts({resultNamed, names, field, document, root}: ResultChartsOptions): ChartGround {
  return {
    stamp: ({from}) => resultNamed(from),
    async chart(cell): Promise<OfferedChart> {
      const result = resultNamed(cell.from);
      const nothing = {files: null, sources: names(), kinds: [], roles: [], mapping: {}, columns: []};
      if (!result) {
        const reason = names().includes(cell.from)
          ? `“${cell.from}” has no rows yet: run it, and its chart is drawn here`
          : `no query is called “${cell.from}”: choose one below`;
        return {...nothing, shown: {reason}};
      }
      const {columns} = result;
      const [rows, catalogue] = await Promise.all([result.page(0, mostChartRows), field()]);
      const fitting = exhibitsFor(columns);
      const exhibit = exhibits.find(({name}) => name === cell.exhibit);
      const files: OfferedChart["files"] = exhibit
        ? (shown) => ({
            ...filesOf(exhibit, shown, {document, root, indicator: "", state: defaultChartState, asked: null}),
            embed: null
          })
        : null;
      return {
        shown: chartOf(cell, {columns, rows, total: result.rows}, catalogue),
        files,
        sources: names(),
        kinds: exhibits.map((one) => ({name: one.name, label: one.label, fits: fitting.includes(one)})),
        roles: exhibit ? rolesOf(exhibit) : [],
        mapping: exhibit ? guessColumns(columns, exhibit, cell.columns).mapping : {},
        columns: columns.map(({name}) => name)
      };
    }
  };
}

/** What is known of the field: the areas, indicators and neighbours of the tables. */
export async function fieldOf({prepare, ask}: Pick<NotebookEngine, "prepare" | "ask">): Promise<ChartCatalogue> {
  await prepare(["areas", "indicators", "neighbours"]);
  const all = async <Row>(table: string) => rowsOf<Row>(await ask(`SELECT * FROM ${table}`));
  return {
    areas: await all<Area>("areas"),
    indicators: await all<Indicator>("indicators"),
    neighbours: await all<Neighbour>("neighbours")
  };
}

function rowsOf<Row>({columns, rows}: Answer): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map(({name}, i) => [name, row[i]])) as Row);
}
