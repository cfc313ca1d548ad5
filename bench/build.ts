import {existsSync} from "node:fs";
import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {measureProgram, type ProgramCost} from "./process-memory.js";
import {printTable} from "./table.js";
import {usualWayCache} from "./usual-way/build.js";

const caches = "node_modules/.cache/sightline";
/** The sources of the statistics, where they are beside the repository. */
const sources = "../shared/sources/statistics";

/** Builds the site from clean, as on a fresh clone after the installation, and prints what each step took. */
export async function benchBuild(root: string): Promise<void> {
  for (const name of existsSync(join(root, caches)) ? await readdir(join(root, caches)) : [])
    if (`${caches}/${name}` !== usualWayCache) await rm(join(root, caches, name), {recursive: true});
  await rm(join(root, "src/.observablehq/cache"), {recursive: true, force: true});
  const cost = await measureProgram(["loaders/commands/run.mjs", "build"], root);
  refuseFailure("build", cost);
  const steps = [...cost.output.matchAll(/^ {2}(\w+) +([\d.]+) s/gm)].map(([, name = "", seconds = ""]) => [
    `  ${name}`,
    `${seconds} s`,
    ""
  ]);
  printTable(
    "Build from clean (goal: 120 s, 2 GB)",
    ["step", "time", "peak memory"],
    [...steps, ["in all", ...costWords(cost)]]
  );
}

/** Imports the statistics without writing anything, where their sources are, and prints what that took. */
export async function benchImport(root: string): Promise<void> {
  if (!existsSync(join(root, sources))) {
    console.log(`\nImport: not measured, there is no ${sources}`);
    return;
  }
  const cost = await measureProgram(["loaders/commands/run.mjs", "statistics", "update", sources, "--dry-run"], root);
  refuseFailure("import", cost);
  printTable(
    "Import of all statistics (goal: 60 s, 2 GB)",
    ["command", "time", "peak memory"],
    [["update --dry-run", ...costWords(cost)]]
  );
}

function costWords({seconds, peak}: ProgramCost): string[] {
  return [`${seconds.toFixed(1)} s`, peak === null ? "unknown" : `${(peak / 1e9).toFixed(2)} GB`];
}

function refuseFailure(name: string, {code, output}: ProgramCost): void {
  if (code !== 0)
    throw new Error(`${name} failed (exit code ${code}):\n${output.trim().split("\n").slice(-20).join("\n")}`);
}
