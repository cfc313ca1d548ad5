import type {Cell} from "./cell.js";
import type {Period} from "./period.js";

/** A period with the words of its source, mark and all. */
export interface SeriesPeriod extends Period {
  words: string;
}

/** All that is known of one indicator, from one source or several. */
export interface IndicatorTable {
  indicator: string;
  /** By the year in which each ends, ascending. */
  periods: readonly SeriesPeriod[];
  /** Cells by area (slug) and year; an area without any has no entry. */
  cells: ReadonlyMap<string, ReadonlyMap<number, Cell>>;
}
