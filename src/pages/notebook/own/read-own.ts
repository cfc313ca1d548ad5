import type {FileLoader} from "../../../engine/file-loader.js";
import {excelAsCsv, jsonAsCsv, madeForm} from "./as-csv.js";
import {checkContent, type FileKind} from "./known-content.js";
import {endsWithin, lookAt, type ReadFile, type ReadProgress, readParquet, readText} from "./own-table.js";
import {encodingOf, firstLineNotUtf8, type TextForm} from "./read-text.js";

/** A file of a reader's own, as bytes. */
export interface OwnFile {
  kind: FileKind;
  bytes: Uint8Array;
  /** How its text is read; default as it looks to be meant. */
  form: TextForm | null;
  /** Hears how far it is. */
  onProgress?: (progress: ReadProgress) => void;
}

/** A file that was read, and what a reader should know of it. */
export interface OwnRead {
  read: ReadFile;
  notes: readonly string[];
}

/** Reads a file into the loader's table `raw`. Rejects with what `fileFault` puts into a sentence. */
export async function readOwn(loader: FileLoader, {kind, bytes, form, onProgress}: OwnFile): Promise<OwnRead> {
  checkContent(bytes, kind);
  if (kind === "parquet") return {read: await readParquet(loader, bytes), notes: []};
  if (kind === "json")
    return {read: await readText(loader, jsonAsCsv(bytes), {form: madeForm, onProgress}), notes: encodingNotes(bytes)};
  if (kind === "excel") {
    const {csv, sheets} = await excelAsCsv(bytes);
    const others = sheets.slice(1).map((name) => `“${name}”`);
    const notes = others.length > 0 ? [`Only the first sheet, “${sheets[0]}”, is read, not ${others.join(", ")}.`] : [];
    return {read: await readText(loader, csv, {form: madeForm, onProgress}), notes};
  }
  const meant = form ?? lookAt(bytes);
  const read = await readText(loader, bytes, {form: meant, onProgress});
  const cut = endsWithin(bytes) ? ["Its last line has no end: where the file was cut, rows are missing."] : [];
  return {read, notes: [...(form ? [] : encodingNotes(bytes)), ...cut]};
}

function encodingNotes(bytes: Uint8Array): string[] {
  if (encodingOf(bytes) !== "windows-1252") return [];
  return [`It is read as windows-1252, as line ${firstLineNotUtf8(bytes)} is not UTF-8.`];
}
