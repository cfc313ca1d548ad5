import type {NeighbourModel, Status} from "../domain/tables.js";
import type {NeighbourValue, ValueAmongNeighbours} from "../query/questions.js";
import {arrived, figuresAddress} from "./files.js";

/** What an authority and its neighbours of both models have of all indicators. */
export interface NeighbourFigures {
  /** The neighbours of each model, closest first. */
  neighbours: Readonly<Record<NeighbourModel, readonly string[]>>;
  /** Figures of the authority and of all of them, as `valuesAmongNeighbours` has them. */
  values: readonly ValueAmongNeighbours[];
}

/** The file `embed/data/neighbours/<area>.json`: a row for each indicator and period, with a cell for each of `areas`. */
export interface NeighboursFile {
  neighbours: Record<NeighbourModel, readonly string[]>;
  areas: readonly string[];
  statuses: readonly Status[];
  /** Indicator, period, year, and of each area the value and the place of its status; -1 where it has no row. */
  rows: readonly (readonly [string, string, number, readonly (number | null)[], readonly number[]])[];
}

/** The file of an authority's neighbours. */
export function packNeighbours({neighbours, values}: NeighbourFigures): NeighboursFile {
  const areas = [...new Set(values.map(({area}) => area))];
  const statuses = [...new Set(values.map(({status}) => status))];
  const rows = new Map<string, [string, string, number, (number | null)[], number[]]>();
  for (const {indicator, area, period, year, value, status} of values) {
    const key = `${indicator} ${period}`;
    const row = rows.get(key) ?? [indicator, period, year, areas.map(() => null), areas.map(() => -1)];
    const place = areas.indexOf(area);
    row[3][place] = value;
    row[4][place] = statuses.indexOf(status);
    rows.set(key, row);
  }
  return {neighbours, areas, statuses, rows: [...rows.values()]};
}

/** The figures of such a file, in the order of its rows. */
export function unpackNeighbours({neighbours, areas, statuses, rows}: NeighboursFile): NeighbourFigures {
  return {
    neighbours,
    values: rows.flatMap(([indicator, period, year, values, places]) =>
      areas.flatMap((area, i) => {
        const status = statuses[places[i] ?? -1];
        return status === undefined ? [] : [{indicator, area, period, year, value: values[i] ?? null, status}];
      })
    )
  };
}

/** What an authority and its neighbours have; `base` is the site's address. Rejects where its file does not come. */
export async function neighbourFigures(area: string, base: string): Promise<NeighbourFigures> {
  return unpackNeighbours((await arrived(figuresAddress(`neighbours/${area}`, base))) as NeighboursFile);
}

/** The figures of an authority and its neighbours of one model, as `valuesAmongNeighbours` has them. */
export function figuresAmong(
  area: string,
  {neighbours, values}: NeighbourFigures,
  model: NeighbourModel
): ValueAmongNeighbours[] {
  const shown = new Set([area, ...neighbours[model]]);
  return values
    .filter((one) => shown.has(one.area))
    .sort((a, b) => order(a.indicator, b.indicator) || order(a.area, b.area) || order(a.period, b.period));
}

/** The values of the neighbours of one model that count in their mean, closest first in each indicator, as `neighbourValuesForArea` has them. */
export function valuesOfNeighbours({neighbours, values}: NeighbourFigures, model: NeighbourModel): NeighbourValue[] {
  const byIndicator = new Map<string, Map<string, number[]>>();
  for (const {indicator, area, value, status} of values) {
    const byArea = byIndicator.get(indicator) ?? new Map<string, number[]>();
    byIndicator.set(indicator, byArea);
    // A doubted value is shown, and not averaged.
    if (value !== null && status !== "doubted") byArea.set(area, [...(byArea.get(area) ?? []), value]);
  }
  return [...byIndicator].flatMap(([indicator, byArea]) =>
    neighbours[model].flatMap((neighbour) =>
      (byArea.get(neighbour) ?? []).map((value) => ({indicator, neighbour, value}))
    )
  );
}

/** Figures among the neighbours of each model, put together: each area's once. */
export function mergedFigures(
  byModel: Readonly<Record<NeighbourModel, readonly ValueAmongNeighbours[]>>
): ValueAmongNeighbours[] {
  const all = new Map<string, ValueAmongNeighbours>();
  for (const row of [...byModel[2025], ...byModel[2021]]) all.set(`${row.indicator} ${row.period} ${row.area}`, row);
  return [...all.values()];
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
