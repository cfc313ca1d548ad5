import {withFront} from "../../../notebook/file.js";
import type {Notebook} from "../../../notebook/notebook.js";
import {delimiters, type Encoding, type TextForm} from "./read-text.js";
import type {OwnType} from "./typed-sql.js";

/** A file of a reader's own as the notebook lists it: which file it is, and how it was read. The file itself is not in the list. */
export interface ListedFile {
  /** The table that queries name. */
  table: string;
  /** The file's name. */
  file: string;
  /** Its bytes, and the SHA-256 of them in hexadecimal. */
  size: number;
  sha256: string;
  /** SHA-256 of the table that was made of it, by which this browser keeps that. */
  kept: string;
  /** How its text is read; null for a file that says it itself. */
  form: TextForm | null;
  /** Types of the columns that were not left as they were guessed. */
  types: Readonly<Record<string, OwnType>>;
  /** Names of areas that the site does not know, and the slugs that a reader has accepted for them. */
  accepted: Readonly<Record<string, string>>;
}

export const encodings: readonly Encoding[] = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];
export const ownTypes: readonly OwnType[] = ["text", "whole", "number", "date"];

/** The files that a notebook lists in its front matter, a line `file-<table>` each; lines that are not as we write them are left out. */
export function listedFiles({front}: Pick<Notebook, "front">): ListedFile[] {
  return front.flatMap(([key, value]) => {
    const table = /^file-([a-z]\w*)$/.exec(key)?.[1];
    const said = table === undefined ? null : parsed(value);
    const read = said && table !== undefined ? asListed(table, said) : null;
    return read ? [read] : [];
  });
}

/** The notebook with a file in its list. */
export function withListedFile(notebook: Notebook, {table, ...file}: ListedFile): Notebook {
  // These two end a line of the front matter.
  const line = JSON.stringify(file).replace(/[\u2028\u2029]/g, " ");
  return withFront(notebook, {[`file-${table}`]: line});
}

/** SHA-256 of some bytes, in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Said = Readonly<Record<string, unknown>>;

function parsed(value: string): Said | null {
  try {
    return asRecord(JSON.parse(value));
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Said | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Said) : null;
}

function asListed(table: string, said: Said): ListedFile | null {
  const {file, size, sha256: sum, kept, form, types, accepted} = said;
  const isSum = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
  if (typeof file !== "string" || typeof size !== "number" || !isSum(sum) || !isSum(kept)) return null;
  const read = form === null ? null : asForm(form);
  if (read === undefined) return null;
  return {
    ...{table, file, size, sha256: sum, kept, form: read},
    types: entriesThat(types, (value): value is OwnType => (ownTypes as readonly unknown[]).includes(value)),
    accepted: entriesThat(accepted, (value): value is string => typeof value === "string" && /^[a-z0-9-]+$/.test(value))
  };
}

function asForm(value: unknown): TextForm | undefined {
  const {encoding, delimiter, hasHeader, decimal} = asRecord(value) ?? {};
  const known =
    (delimiters as readonly unknown[]).includes(delimiter) && (encodings as readonly unknown[]).includes(encoding);
  if (!known || typeof hasHeader !== "boolean" || (decimal !== "." && decimal !== ",")) return undefined;
  return {encoding: encoding as Encoding, delimiter: delimiter as string, hasHeader, decimal};
}

function entriesThat<Value>(from: unknown, is: (value: unknown) => value is Value): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(asRecord(from) ?? {}).filter((entry): entry is [string, Value] => is(entry[1]))
  );
}
