/** A column of an answer, with its type in DuckDB's words. */
export interface ResultColumn {
  name: string;
  type: string;
}

/** All rows that answer a statement. */
export interface Answer {
  columns: readonly ResultColumn[];
  /**
   * Values in the order of the columns: numbers where one holds the value exactly, else `bigint` or text; days and times as DuckDB's
   * text; lists as arrays, structs as objects, maps as lists of pairs.
   */
  rows: readonly (readonly unknown[])[];
}

/** The database broke down at a statement, and answers nothing any more: another is to be opened. */
export class BrokenDatabase extends Error {
  constructor(
    cause: unknown,
    words = "the engine broke down at this statement, and was started anew: write it in another way"
  ) {
    super(words, {cause});
    this.name = "BrokenDatabase";
  }
}

export interface StatementOptions {
  /** Ends the statement where it can be ended; it is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * A database that is locked, behind which one statement after the other is run: in the browser a worker, in Node the native one. Rejects
 * with the engine's own error.
 */
export interface Database {
  /** Whether the engine takes the first row of a query that stands in place of one value, without a word; default false. */
  readonly takesFirstRow?: boolean;
  run(sql: string, options?: StatementOptions): Promise<Answer>;
  /** Puts a table of the site, or one that a reader has brought, into the database. */
  load(table: string): Promise<void>;
  /** Ends it at once, with whatever it is doing. */
  close(): void;
}

/** A result that the database keeps, to be read page by page and by other statements. */
export interface KeptResult {
  columns: readonly ResultColumn[];
  /** How many rows it has. */
  rows: number;
}
