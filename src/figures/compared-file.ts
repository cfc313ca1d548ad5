import {type ComparedFigure, comparedColumns} from "../domain/compared-figure.js";
import {arrived, figuresAddress} from "./files.js";

/** The file `embed/data/comparison/<area>.json`: what statistics say of its newest figure in each indicator, a row of cells each. */
export interface ComparedFile {
  columns: readonly (keyof ComparedFigure)[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** The file of an area's figures. */
export function packCompared(figures: readonly ComparedFigure[]): ComparedFile {
  return {columns: comparedColumns, rows: figures.map((figure) => comparedColumns.map((column) => figure[column]))};
}

/** The figures of such a file. */
export function unpackCompared({columns, rows}: ComparedFile): ComparedFigure[] {
  return rows.map(
    (cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])) as unknown as ComparedFigure
  );
}

/** What statistics say of an area's newest figure in each indicator; `base` is the site's address. Rejects where its file does not come. */
export async function comparedFigures(area: string, base: string): Promise<ComparedFigure[]> {
  return unpackCompared((await arrived(figuresAddress(`comparison/${area}`, base))) as ComparedFile);
}
