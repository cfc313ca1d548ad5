import {rm} from "node:fs/promises";
import {join} from "node:path";
import {buildSite} from "../loaders/commands/build-site.js";
import {printTable} from "./table.js";

/** Builds the site from clean, as on a fresh clone after the installation, and prints how long each step took. */
export async function benchBuild(root: string): Promise<void> {
  for (const cache of ["node_modules/.cache/sightline", "src/.observablehq/cache"])
    await rm(join(root, cache), {recursive: true, force: true});
  const start = performance.now();
  const steps = await buildSite({root, log: () => {}});
  const total = (performance.now() - start) / 1000;
  const rows = [...steps, {name: "in all", seconds: total}].map(({name, seconds}) => [name, `${seconds.toFixed(1)} s`]);
  printTable("Build from clean", ["step", "time"], rows);
}
