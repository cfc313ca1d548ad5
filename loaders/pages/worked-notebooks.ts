import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {fileURLToPath} from "node:url";
import {readNotebook} from "../../src/notebook/file.js";

/** A worked notebook: its place in the list of them, and its file. */
export interface WorkedNotebook {
  /** Last part of its address: the name of its file without an ending. */
  notebook: string;
  title: string;
  /** The first sentence of it. */
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
  const about = /^.*?[.?!](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph;
  return {notebook: basename(file, ".md"), title, about: about.replace(/\s+/g, " ").replace(/[*_`]/g, ""), text};
}
