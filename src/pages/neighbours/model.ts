import {isCount} from "../../domain/leads.js";
import {type Area, families, type Indicator, type NeighbourModel} from "../../domain/tables.js";
import type {NamedNeighbour, ValueAmongNeighbours} from "../../query/questions.js";
import {distancesFromMedian, type MedianStep, stepsFromMedian} from "../../stats/from-median.js";
import {median} from "../../stats/summary.js";

/** What the page of an authority's neighbours is made from. */
export interface NeighboursData {
  area: Area;
  areas: readonly Area[];
  indicators: readonly Indicator[];
  /** The ten of each model, closest first. */
  neighbours: Readonly<Record<NeighbourModel, readonly NamedNeighbour[]>>;
  /** Which model the figures are of. */
  version: NeighbourModel;
  /** Figures of the authority and its neighbours of that model. */
  values: readonly ValueAmongNeighbours[];
}

/** A neighbour in either model. */
export interface NeighbourRow {
  area: Area;
  /** Its place and how close it is in each model; null where it is none of the ten. */
  of: Readonly<Record<NeighbourModel, Pick<NamedNeighbour, "rank" | "closeness"> | null>>;
}

/** One figure of the heat table; undefined where the source has no row. */
export interface HeatCell {
  value: ValueAmongNeighbours | undefined;
  step: MedianStep | null;
  /** How far from the median, in median absolute deviations; null where that is not told. */
  distance: number | null;
}

/** One indicator of the heat table. */
export interface HeatRow {
  indicator: Indicator;
  period: string;
  /** The authority's, then those of its neighbours, closest first. */
  cells: HeatCell[];
  median: number | null;
}

/** The page, worked out. */
export interface NeighboursModel {
  area: Area;
  rows: NeighbourRow[];
  version: NeighbourModel;
  /** The authority and its neighbours of the model that is shown. */
  columns: Area[];
  families: Array<{family: string; rows: HeatRow[]}>;
}

/** Works out who an authority's neighbours are and what it has beside them. */
export function neighboursModel({
  area,
  areas,
  indicators,
  neighbours,
  version,
  values
}: NeighboursData): NeighboursModel {
  const byArea = new Map(areas.map((one) => [one.area, one]));
  const all = new Set([...neighbours[2025], ...neighbours[2021]].map(({neighbour}) => neighbour));
  const found = (slug: string, model: NeighbourModel) =>
    neighbours[model].find(({neighbour}) => neighbour === slug) ?? null;
  const columns = [area, ...neighbours[version].flatMap(({neighbour}) => byArea.get(neighbour) ?? [])];
  const byIndicator = new Map<string, ValueAmongNeighbours[]>();
  for (const row of values) byIndicator.set(row.indicator, [...(byIndicator.get(row.indicator) ?? []), row]);
  return {
    area,
    version,
    columns,
    rows: [...all].flatMap((slug) => {
      const one = byArea.get(slug);
      return one ? [{area: one, of: {2025: found(slug, "2025"), 2021: found(slug, "2021")}}] : [];
    }),
    families: families.flatMap((family) => {
      const rows = indicators
        .filter((one) => one.family === family && !isCount(one))
        .flatMap((indicator) => heatRow(indicator, byIndicator.get(indicator.indicator) ?? [], columns));
      return rows.length > 0 ? [{family, rows}] : [];
    })
  };
}

function heatRow(indicator: Indicator, values: readonly ValueAmongNeighbours[], columns: readonly Area[]): HeatRow[] {
  const cells = columns.map(({area}) => values.findLast((one) => one.area === area));
  // A doubted value is shown, and neither counted nor coloured.
  const sound = cells.map((one) => (one === undefined || one.status === "doubted" ? null : one.value));
  if (sound.every((value) => value === null)) return [];
  const steps = stepsFromMedian(sound);
  const distances = distancesFromMedian(sound);
  return [
    {
      indicator,
      period: values[0]?.period ?? "",
      cells: cells.map((value, i) => ({value, step: steps[i] ?? null, distance: distances[i] ?? null})),
      median: median(sound)
    }
  ];
}
