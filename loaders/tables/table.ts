/** What a column can hold: text, a whole number, or a number of 64 bits. */
export type ColumnType = "text" | "integer" | "number";

/** A form that text must have, with the words that a message and the documentation use for it. */
export interface Form {
  pattern: RegExp;
  words: string;
  /** What text of the pattern must also be, such as a day that a calendar has. */
  holds?: (text: string) => boolean;
}

export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  /** One sentence. */
  description: string;
  /** The values it can have, each with what it means (empty where the value says it), where they are a closed list. */
  values?: Readonly<Record<string, string>>;
  /** The form its text has. */
  form?: Form;
  /** Most characters its text has. */
  longest?: number;
}

/** A table as the site publishes it: every column, what it means, and what makes a row unique. */
export interface Table<Row> {
  name: string;
  /** One sentence: what a row is. */
  description: string;
  columns: readonly (Column & {name: keyof Row & string})[];
  /** Columns that no two rows share. */
  key: readonly (keyof Row & string)[];
  /** Columns by which the published rows are sorted. */
  order: readonly (keyof Row & string)[];
}

type ColumnFor<Value> = Omit<Column, "name" | "type" | "nullable" | "values"> & {
  type: NonNullable<Value> extends number ? "integer" | "number" : "text";
  nullable: null extends Value ? true : false;
  values?: Readonly<Record<string & NonNullable<Value>, string>>;
};

interface TableSpec<Row> extends Omit<Table<Row>, "columns"> {
  columns: {[Name in keyof Row & string]-?: ColumnFor<Row[Name]>};
}

/** Declares a table; the compiler checks that its columns are those of the row, with the same types, values and nulls. */
export function defineTable<Row>({columns, ...table}: TableSpec<Row>): Table<Row> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  return {...table, columns: names.map((name) => ({name, ...(columns[name] as Omit<Column, "name">)}))};
}

/** A copy of the rows in the table's order; text is compared by its code units, as DuckDB compares it, and null comes first. */
export function sortRows<Row>(table: Table<Row>, rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const name of table.order) {
      const [one, two] = [a[name], b[name]];
      if (one === two) continue;
      if (one === null || one === undefined) return -1;
      if (two === null || two === undefined) return 1;
      return one < two ? -1 : 1;
    }
    return 0;
  });
}
