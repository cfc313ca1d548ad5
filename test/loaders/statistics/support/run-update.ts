import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import type {Catalogue} from "../../../../loaders/statistics/import.js";
import {runUpdate, type UpdateOptions} from "../../../../loaders/statistics/update.js";
import {smallCatalogue} from "./small-sources.js";

/** What a run of the importer says. */
export interface Run {
  code: number;
  output: string;
  errors: string;
}

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sightline-"));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Runs the importer on the small catalogue, or another, and catches what it says. */
export async function run(
  folder: string,
  options: UpdateOptions,
  catalogue: Catalogue = smallCatalogue()
): Promise<Run> {
  const output: string[] = [];
  const errors: string[] = [];
  const collect = (lines: string[]) => ({isTTY: false, write: lines.push.bind(lines)}) as unknown as NodeJS.WriteStream;
  const code = await runUpdate(folder, catalogue, options, {output: collect(output), errors: collect(errors)});
  return {code, output: output.join(""), errors: errors.join("")};
}

/** Every file below a folder with its text and the time it was last written. */
export function snapshot(folder: string): Record<string, {text: string; written: number}> {
  const files = readdirSync(folder, {withFileTypes: true, recursive: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        {text: readFileSync(path, "utf8"), written: statSync(path).mtimeMs}
      ])
  );
}
