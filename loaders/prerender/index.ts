import {fork} from "node:child_process";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {hintEngineFiles} from "./engine-files.js";
import {finishPage} from "./pages.js";

const worker = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Where the built site is. */
export interface PrerenderOptions {
  /** Folder of the built site. */
  dist: string;
}

/**
 * Draws the first charts and the key table of every area and indicator page into its HTML, in as many processes as the
 * machine has cores, and gives every page what Framework leaves out. Throws where a page cannot be drawn.
 */
export async function prerender({dist}: PrerenderOptions): Promise<void> {
  const of = availableParallelism();
  await Promise.all(Array.from({length: of}, (_, share) => drawShare(dist, share, of)));
  for (const file of await readdir(dist, {recursive: true})) {
    if (!file.endsWith(".html")) continue;
    const path = join(dist, file);
    await writeFile(path, hintEngineFiles(finishPage(await readFile(path, "utf8"))));
  }
}

function drawShare(dist: string, share: number, of: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(worker, [dist, String(share), String(of)], {execArgv: ["--import", "tsx"], silent: true});
    let words = "";
    child.stderr?.on("data", (data) => {
      words += String(data);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`pages could not be drawn (${signal ?? `exit code ${code}`}):\n${words.trim()}`))
    );
  });
}
