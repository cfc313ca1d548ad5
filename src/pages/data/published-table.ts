/** A table as it is given away; texts have names of columns between backticks. */
export interface PublishedTable {
  name: string;
  description: string;
  /** Names of the columns that tell its rows apart, in words. */
  key: string;
  columns: readonly PublishedColumn[];
  /** How many rows there are. */
  rows: number;
  /** Sizes of its files, in bytes. */
  bytes: {parquet: number; csv: number};
}

/** A column of a table that is given away. */
export interface PublishedColumn {
  name: string;
  type: string;
  meaning: string;
}
