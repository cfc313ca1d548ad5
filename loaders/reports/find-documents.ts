import {existsSync, readdirSync, statSync} from "node:fs";
import {extname, join} from "node:path";

/** Endings of the files that a folder is searched for. */
const endings = new Set([".pdf", ".txt"]);

/** The documents that paths name, and the paths that name none. */
export interface FoundDocuments {
  paths: string[];
  /** One line for each path that is wrong. */
  problems: string[];
}

/** The files named and those below the folders named, in the order named and then by name, each once. */
export function findDocuments(named: readonly string[]): FoundDocuments {
  const paths = new Set<string>();
  const problems: string[] = [];
  for (const path of named) {
    if (!existsSync(path)) problems.push(`missing file (${path}): expected a PDF or text file, or a folder of them`);
    else if (!statSync(path).isDirectory()) paths.add(path);
    else {
      const found = documentsBelow(path);
      if (!found.length) problems.push(`empty folder (${path}): expected files named *.pdf or *.txt`);
      for (const file of found) paths.add(file);
    }
  }
  return {paths: [...paths], problems};
}

function documentsBelow(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .filter(({name}) => endings.has(extname(name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
