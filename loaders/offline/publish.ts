import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import type {Edition} from "../../src/offline/keep.js";
import type {ScriptsOfKinds} from "../publish/bundle-scripts.js";
import {keptFiles} from "./edition.js";

export interface PublishOfflineOptions {
  root: string;
  /** Folder of the built site. */
  dist: string;
  /** What the site is of; `null` where nothing of it is to be kept any more. */
  edition: Edition | null;
  /** The scripts of each kind of page; default none known, so that all are every page's. */
  scripts?: ScriptsOfKinds;
}

/**
 * Of the files that change their names, those that every page needs: scripts, typefaces, what the search finds; and the script
 * of the engine's worker, which a page does not see arrive.
 */
const shellFile = /^_import\/scripts\/|\.woff2$|\/search\.\w+\.json$|\/icon\.\w+\.svg$|\/duckdb\.worker\.\w+\.js$/;
const shellPages = ["", "offline"];
/** The kind of page whose scripts are kept when it is opened: an editor is no part of what every reader takes along. */
const apart = "notebook";

/**
 * Writes the service worker that keeps pages for days without a network, `sw.js`, and what a page asks to learn whether it
 * is the newest, `version.json`. Where nothing is to be kept, the worker takes away what earlier ones kept, and itself.
 */
export async function publishOffline({root, dist, edition, scripts = new Map()}: PublishOfflineOptions): Promise<void> {
  if (edition === null) return writeFile(join(dist, "sw.js"), await script(root, "leave", {}));
  const others = [...scripts].filter(([kind]) => kind !== apart).map(([, files]) => files);
  const isApart = (file: string) => scripts.get(apart)?.has(file) && !others.some((files) => files.has(file));
  const isShell = (file: string) => shellFile.test(file) && !isApart(file);
  const shell = [...shellPages, ...(await keptFiles(dist)).filter(isShell)];
  const worker = await script(root, "service-worker", {
    sightlineVersion: JSON.stringify(edition.version),
    sightlineShell: JSON.stringify(shell)
  });
  await writeFile(join(dist, "sw.js"), worker);
  await writeFile(join(dist, "version.json"), `${JSON.stringify(edition)}\n`);
}

async function script(root: string, name: string, define: Readonly<Record<string, string>>): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(root, `src/offline/${name}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    define: {...define, "process.env.NODE_ENV": '"production"'}
  });
  return outputFiles[0]?.text ?? "";
}
