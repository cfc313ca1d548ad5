import {readFile} from "node:fs/promises";
import {longestFile, readNotebook} from "../../src/notebook/file.js";
import type {Notebook} from "../../src/notebook/notebook.js";

/** The notebook in a file; throws with a sentence where it is no text of a notebook's size. */
export async function readNotebookFile(path: string): Promise<Notebook> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === "ENOENT" ? "there is none" : cause.code === "EISDIR" ? "it is a folder" : cause.message;
    throw new Error(`missing notebook: ${path}: ${why}`, {cause});
  });
  if (bytes.length === 0) throw new Error(`invalid notebook: ${path}: it is empty`);
  // A character takes at most four bytes.
  if (bytes.length > 4 * longestFile) throw new Error(`invalid notebook: ${path}: ${bytes.length} bytes are too many`);
  return readNotebook(textOf(bytes, path));
}

function textOf(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Error(`invalid notebook: ${path}: it is UTF-16, expected UTF-8`);
  try {
    return new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch (cause) {
    throw new Error(`invalid notebook: ${path}: byte ${firstWrong(bytes)} is not UTF-8`, {cause});
  }
}

/** The place, from 1, of the first byte that is not UTF-8. */
function firstWrong(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // What comes before a place is UTF-8, but for a character that it cuts.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    try {
      new TextDecoder("utf-8", {fatal: true}).decode(bytes.subarray(0, middle), {stream: true});
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low + 1;
}
