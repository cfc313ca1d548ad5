import {databaseTypes} from "./parquet.js";
import type {Column, Table} from "./table.js";

/** A column in words: its name, its type, and what it means, with code between backticks. */
export interface ColumnWords {
  name: string;
  type: string;
  meaning: string;
}

/** The columns of a table in words. */
export function columnsOf<Row>({columns}: Table<Row>): ColumnWords[] {
  return columns.map((column) => ({name: column.name, type: typeWords(column), meaning: meaning(column)}));
}

/** The columns of a table as a Markdown table: name, type, what it means. */
export function columnsMarkdown<Row>(table: Table<Row>): string {
  const rows = columnsOf(table).map(
    (column) => `| \`${column.name}\` | ${column.type} | ${escapeCell(column.meaning)} |`
  );
  return ["| Column | Type | Meaning |", "|---|---|---|", ...rows].join("\n");
}

/** What makes a row of the table unique: "`indicator`, `area` and `period`". */
export function keyWords<Row>({key}: Table<Row>): string {
  const names = key.map((name) => `\`${name}\``);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function typeWords({type, nullable}: Column): string {
  return `${databaseTypes[type]}${nullable ? ", may be empty" : ""}`;
}

function meaning({description, values}: Column): string {
  if (!values) return description;
  const words = Object.entries(values).map(([value, sense]) => (sense ? `\`${value}\` (${sense})` : `\`${value}\``));
  return `${description} One of ${words.join(", ")}.`;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
