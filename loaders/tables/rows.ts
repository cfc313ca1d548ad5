import type {CsvFile} from "../files/csv.js";
import {quote, SourceError} from "../files/source-error.js";
import type {Column, Table} from "./table.js";

/** A row that was read, with its line, for the messages of later checks. */
export interface ReadRow<Row> {
  line: number;
  row: Row;
}

/**
 * The typed rows of a file whose columns are the table's, in any order. What is wrong is added to `problems`, with file,
 * line and column, and the row left out. Throws a SourceError where a column is missing or unknown.
 */
export function readRows<Row>(table: Table<Row>, csv: CsvFile, problems: SourceError[]): ReadRow<Row>[] {
  const {file, header} = csv;
  const missing = table.columns.find(({name}) => !header.includes(name));
  const names = `the columns ${table.columns.map(({name}) => name).join(", ")}`;
  if (missing) throw new SourceError("missing column", {file, row: 1, column: missing.name}, names);
  const unknown = header.find((name) => !table.columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new SourceError("unknown column", {file, row: 1, column: unknown}, names);

  const places = table.columns.map((column) => ({column, index: header.indexOf(column.name)}));
  const rows: ReadRow<Row>[] = [];
  for (const {line, cells} of csv.rows) {
    const before = problems.length;
    const entries = places.map(({column, index}) => {
      try {
        return [column.name, parseValue(column, cells[index] ?? "")] as const;
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        problems.push(new SourceError(error.message, {file, row: line, column: column.name}, error.expected));
        return [column.name, null] as const;
      }
    });
    if (problems.length === before) rows.push({line, row: Object.fromEntries(entries) as Row});
  }
  problems.push(...duplicates(table, file, rows));
  return rows;
}

/** Throws one error for all problems, the first twenty of them in words; does nothing where there are none. */
export function refuse(problems: readonly SourceError[]): void {
  if (problems.length === 1) throw problems[0];
  if (problems.length === 0) return;
  const shown = problems.slice(0, 20).map(({message}) => message);
  if (problems.length > shown.length) shown.push(`and ${problems.length - shown.length} more`);
  throw new AggregateError(problems, shown.join("\n"));
}

class InvalidValue extends Error {
  readonly expected: string;

  constructor(message: string, expected: string) {
    super(message);
    this.expected = expected;
  }
}

function parseValue(column: Column, text: string): string | number | null {
  const noun = column.name.replaceAll("_", " ");
  if (text === "") {
    if (column.nullable) return null;
    throw new InvalidValue(`missing ${noun}`, expectation(column));
  }
  const fits = column.type === "text" ? isText(column, text) : isNumber(column, text);
  if (!fits) throw new InvalidValue(`invalid ${noun}: ${quote(text)}`, expectation(column));
  return column.type === "text" ? text : Number(text);
}

function isText({values, form, longest = Number.POSITIVE_INFINITY}: Column, text: string): boolean {
  if (values && !Object.hasOwn(values, text)) return false;
  return (
    text === text.trim() &&
    text.length <= longest &&
    (!form || (form.pattern.test(text) && (form.holds?.(text) ?? true)))
  );
}

function isNumber({type}: Column, text: string): boolean {
  return type === "integer" ? /^-?\d{1,9}$/.test(text) : /^-?\d+(\.\d+)?$/.test(text);
}

function expectation({type, values, form, longest}: Column): string {
  if (values) return `one of ${Object.keys(values).join(", ")}`;
  if (form) return form.words;
  if (type === "integer") return "a whole number";
  if (type === "number") return "a number such as 1234 or -0.5";
  return `text without space around it${longest === undefined ? "" : `, at most ${longest} characters`}`;
}

function duplicates<Row>({key}: Table<Row>, file: string, rows: readonly ReadRow<Row>[]): SourceError[] {
  const firstLines = new Map<string, number>();
  const problems: SourceError[] = [];
  for (const {line, row} of rows) {
    const value = key.map((name) => row[name]).join(" ");
    const first = firstLines.get(value);
    if (first === undefined) firstLines.set(value, line);
    else
      problems.push(
        new SourceError(
          `duplicate ${key.join(" and ")}: ${quote(value)}`,
          {file, row: line, column: key.at(-1)},
          `one row for each; line ${first} is the other`
        )
      );
  }
  return problems;
}
