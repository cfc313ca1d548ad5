import type {CellKind} from "../../../notebook/notebook.js";
import type {CellPart} from "../book.js";
import type {Completing} from "../editor/complete.js";
import type {Rows} from "../grid/rows.js";
import type {ResultRows} from "../outcome.js";

/** What a cell asks of the notebook that it stands in. */
export interface CellActions {
  change: (id: string, part: CellPart) => void;
  rename: (id: string, name: string) => void;
  run: (id: string) => void;
  /** Runs a cell and goes on to the next. */
  runOn: (id: string) => void;
  stop: () => void;
  /** Puts an empty cell before the one at a place. */
  insert: (kind: CellKind, at: number) => void;
  /** Puts a cell with SQL under another. */
  keep: (id: string, sql: string) => void;
  /** Puts a chart of a cell's result under it. */
  chart: (id: string) => void;
  /** Lays out the SQL of a cell. */
  format: (id: string) => void;
  duplicate: (id: string) => void;
  move: (id: string, by: number) => void;
  remove: (id: string) => void;
  /** Says that a reader has turned to a cell. */
  select: (id: string) => void;
  /** Goes back from an editor to its cell. */
  leave: (id: string) => void;
  /** What completion needs to know for a cell. */
  completing: (id: string) => Completing;
  /** Rows of a question about a result, such as the same in another order. */
  ask: (sql: string) => Promise<Rows>;
  /** All rows of a result as a file. */
  download: (result: ResultRows, name: string, kind: "csv" | "xlsx" | "json" | "parquet") => Promise<void>;
  announce: (words: string) => void;
}
