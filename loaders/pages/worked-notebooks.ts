import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {readNotebook} from "../../src/notebook/file.js";

/** A worked notebook: its place in the list of them, and its file. */
export interface WorkedNotebook {
  /** Last part of its address: the name of its file without an ending. */
  notebook: string;
  title: string;
  /** Its first sentences: one where it says enough. */
  about: string;
  text: string;
}

const folder = fileURLToPath(new URL("../../notebooks", import.meta.url));

/** The worked notebooks, by title. Throws where one is not as the grammar of notebooks says. */
export async function workedNotebooks(): Promise<WorkedNotebook[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const all = await Promise.all(files.map(async (file) => worked(file, await readFile(join(folder, file), "utf8"))));
  return all.sort((a, b) => (a.title < b.title ? -1 : 1));
}

function worked(file: string, text: string): WorkedNotebook {
  const {title, cells, faults} = readNotebook(text);
  const [fault] = faults;
  if (fault) throw new Error(`invalid notebook: notebooks/${file}, line ${fault.line}: ${fault.message}`);
  const words = cells.find((cell) => cell.kind === "text")?.text ?? "";
  const [paragraph = ""] = words
    .replace(/^#.*$/gm, "")
    .trim()
    .split(/\n\s*\n/);
  const about = firstSentences(paragraph.replace(/\s+/g, " ").replace(/[*_`]/g, ""));
  return {notebook: basename(file, ".md"), title, about, text};
}

/** The sentences at the head of a paragraph that together say enough: a short one sets a scene, and the next asks the question. */
function firstSentences(paragraph: string): string {
  const enough = 100;
  let taken = "";
  for (const [sentence] of paragraph.matchAll(/.+?[.?!](?=\s|$)|.+$/g)) {
    if (taken.length >= enough) break;
    taken += sentence;
  }
  return taken.trim();
}
