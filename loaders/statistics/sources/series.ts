import type {Cell} from "../../data/cell.js";
import type {SeriesPeriod} from "../../data/indicator-table.js";

/** One published figure, or the marker in its place. */
export interface SeriesCell {
  /** Slug. */
  area: string;
  year: number;
  cell: Cell;
  /** Line or row in the file, for messages. */
  row: number;
}

/** All that one source publishes of one indicator. */
export interface Series {
  /** File and series, as messages name them: `bds_long_0.parquet LAC`. */
  label: string;
  /** Words and release of each period, by the year in which it ends. */
  periods: ReadonlyMap<number, SeriesPeriod>;
  cells: readonly SeriesCell[];
  /** What a careful maintainer should know of the source, in whole sentences. */
  notices: readonly string[];
}
