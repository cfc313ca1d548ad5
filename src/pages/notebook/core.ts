import type {FileLoader} from "../../engine/file-loader.js";
import type {ChartCatalogue} from "../../notebook/chart-ground.js";
import type {Cell, ChartCell, Notebook} from "../../notebook/notebook.js";
import type {CellOutcome} from "../../notebook/outcome.js";
import type {ChartGround} from "./cells/chart.js";
import type {KnownTable} from "./editor/offers.js";
import type {Outcome, ResultRows} from "./outcome.js";

/** Kinds of files in which a result leaves the page. */
export type FileKind = "csv" | "xlsx" | "json" | "parquet";

/** What the page asks of what runs notebooks: their cells, one by one or all, and questions about their results. */
export interface Core {
  /** Takes the notebook as it now is: what is out of date is so from then on; what had an answer of an input that is another now is run again. */
  take: (notebook: Notebook) => void;
  outcome: (id: string) => Outcome;
  /** What a cell is told of before it is run: a cycle, a name that is missing or taken. */
  problems: (id: string) => readonly string[];
  /** The cells in the order in which they are run, each with the ids of those that it needs. */
  order: () => readonly {cell: Cell; needs: readonly string[]}[];
  /** Runs a cell, with what it needs and what depends on it. */
  run: (id: string) => Promise<void>;
  runAll: () => Promise<void>;
  stop: () => void;
  isRunning: () => boolean;
  /** Calls back when what became of cells is another. */
  listen: (changed: () => void) => void;
  /** A chart of a result, of the kind that suits its columns best. */
  chartCell: (from: string) => ChartCell;
  /** What charts are drawn with. */
  charts: ChartGround;
  /** Name of an area or indicator as it is read; null where none has that slug, or it is not known yet. */
  nameOf: (slug: string) => string | null;
  /** Rows of a question about results and tables. */
  ask: (sql: string) => Promise<ResultRows>;
  /** Tables, views and results of cells that can be named, with what their columns mean. */
  known: () => readonly KnownTable[];
  /** What every cell that is run gave, with its first rows, and what is known of the field. */
  results: () => Promise<{outcomes: ReadonlyMap<string, CellOutcome>; catalogue: ChartCatalogue}>;
  /** Opens what reads a reader's own files. */
  openLoader: () => Promise<FileLoader>;
  /** Takes in a table of a reader's own, which queries can then name. */
  bring: (table: {name: string; bytes: Uint8Array; columns: readonly string[]}) => void;
  /** What is known of the field: areas, indicators, neighbours. */
  field: () => Promise<ChartCatalogue>;
  /** Bytes of memory that are used, and how many may be; null before the engine has started. */
  memory: () => Promise<{used: number; limit: number} | null>;
}
