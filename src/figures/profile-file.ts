import {type ComparedFigure, comparedColumns} from "../domain/compared-figure.js";
import type {LatestForArea} from "../query/questions.js";
import type {Spread} from "../stats/spread.js";
import {arrived, figuresAddress} from "./files.js";

/** What an area's profile says of all its indicators, whatever a reader chooses. */
export interface ProfileFigures {
  /** What statistics say of its newest figure in each indicator. */
  comparison: readonly ComparedFigure[];
  /** Its newest figures, and those of the wider areas in the same periods. */
  latest: readonly LatestForArea[];
  /** How all authorities are spread in those periods, by indicator; none where fewer than four have a figure. */
  spreads: ReadonlyMap<string, Spread>;
}

type Cells = readonly (readonly (string | number | null)[])[];

/** The file `embed/data/comparison/<area>.json`: a row of cells for each indicator, in the order of `columns`. */
export interface ProfileFile {
  columns: readonly (keyof ComparedFigure)[];
  rows: Cells;
  latest: {columns: readonly (keyof LatestForArea)[]; rows: Cells};
  spreads: Cells;
}

const latestColumns = [
  "indicator",
  "period",
  "year",
  "value",
  "status",
  "doubted",
  "indicator_year",
  "england",
  "region",
  "region_value"
] as const satisfies readonly (keyof LatestForArea)[];

/** The file of an area's profile. */
export function packProfile({comparison, latest, spreads}: ProfileFigures): ProfileFile {
  return {
    columns: comparedColumns,
    rows: comparison.map((figure) => comparedColumns.map((column) => figure[column])),
    latest: {columns: latestColumns, rows: latest.map((figure) => latestColumns.map((column) => figure[column]))},
    spreads: [...spreads].map(([indicator, {n, least, lower, median, upper, most}]) => [
      indicator,
      ...[n, least, lower, median, upper, most]
    ])
  };
}

/** The figures of such a file. */
export function unpackProfile({columns, rows, latest, spreads}: ProfileFile): ProfileFigures {
  return {
    comparison: unpacked<ComparedFigure>(columns, rows),
    latest: unpacked<LatestForArea>(latest.columns, latest.rows),
    spreads: new Map(
      spreads.map(([indicator, ...numbers]) => {
        const [n, least, lower, median, upper, most] = numbers as [number, number, number, number, number, number];
        return [indicator as string, {n, least, lower, median, upper, most}];
      })
    )
  };
}

/** The figures of an area's profile; `base` is the site's address. Rejects where its file does not come. */
export async function profileFigures(area: string, base: string): Promise<ProfileFigures> {
  return unpackProfile((await arrived(figuresAddress(`comparison/${area}`, base))) as ProfileFile);
}

function unpacked<Row>(columns: readonly string[], rows: Cells): Row[] {
  return rows.map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as Row);
}
