import {cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect} from "vitest";
import {run, snapshot, temporaryFolder} from "./run-update.js";
import {careFile, smallSources, stagesFile, type TextRow, writeSources, writeTool} from "./small-sources.js";

/** Where `writeSources` puts each file. */
export const paths = {
  tool: "lait/bds_long_0.parquet",
  dictionary: "lait/lait_data_dictionary.csv",
  authorities: "lait/la_code_list.xlsx",
  care: `releases/${careFile}`,
  stages: `releases/${stagesFile}`,
  wide: "sn_model_2025_wide.csv",
  grouping: "New_Statistical_Neighbour_Groupings_April_2021.csv",
  excel: "sn_may_2025.xlsx"
} as const;

let good = "";

/** Makes good sources, imported once, for the tests of a file to break copies of. */
export function prepareGoodSources(): void {
  beforeAll(async () => {
    good = mkdtempSync(join(tmpdir(), "sightline-"));
    await writeSources(join(good, "downloads"), smallSources());
    const {code} = await run(join(good, "downloads"), {data: join(good, "data")});
    expect(code).toBe(0);
  });

  afterAll(() => rmSync(good, {recursive: true, force: true}));
}

/** Breaks a copy of the good sources, and expects the import to refuse it with the message and to leave `data/` alone. */
export async function expectRefusal(message: RegExp, spoil: (folder: string) => void | Promise<void>): Promise<void> {
  const root = temporaryFolder();
  cpSync(good, root, {recursive: true, preserveTimestamps: true});
  const [folder, data] = [join(root, "downloads"), join(root, "data")];
  await spoil(folder);
  const before = snapshot(data);
  const result = await run(folder, {data});
  expect(result.errors).toMatch(message);
  expect(result.errors).not.toMatch(/^ {4}at /m);
  expect(result.errors).toContain("data is unchanged");
  expect(result.code).toBe(1);
  expect(result.output).toBe("");
  expect(snapshot(data)).toEqual(before);
}

/** Edits the text of a file. */
export function editText(path: string, edit: (text: string) => string | Buffer) {
  return (folder: string) => writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), "utf8")));
}

/** Replaces the first match, which must be there. */
export function replace(path: string, find: string | RegExp, replacement: string) {
  return editText(path, (text) => {
    const edited = text.replace(find, replacement);
    expect(edited).not.toBe(text);
    return edited;
  });
}

/** Edits the rows of the tool's file. */
export function editTool(edit: (rows: TextRow[]) => TextRow[]) {
  return (folder: string) => writeTool(join(folder, paths.tool), edit(smallSources().tool));
}

/** Changes a row of the tool's file, its 42nd. */
export function editToolRow(changes: TextRow) {
  return editTool((rows) => rows.map((row, index) => (index === 41 ? {...row, ...changes} : row)));
}

/** Cuts a file off after a share of its length. */
export function truncate(path: string, share: number) {
  return (folder: string) => truncateSync(join(folder, path), Math.floor(statSync(join(folder, path)).size * share));
}
