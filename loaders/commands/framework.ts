import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {delimiter, join} from "node:path";
import {startNode} from "../files/child.js";

/** Where Framework keeps what it made, below the root. */
export const cachePath = "src/.observablehq/cache";

/**
 * Versions of the libraries that Framework's own client names, none of which a page of ours loads. Framework takes the
 * version from the names of the folders in its cache, and asks a package registry where there is none: with these it
 * asks nobody, and the client's hash does not change with somebody else's release.
 */
const clientLibraries = [
  "@observablehq/plot@0.6.17",
  "@observablehq/sample-datasets@1.0.1",
  "apache-arrow@21.2.0",
  "arquero@8.0.3",
  "d3-dsv@3.0.2",
  "d3@7.9.2",
  "echarts@6.1.0",
  "htl@1.0.0",
  "leaflet@1.9.4",
  "lodash@4.18.1",
  "mapbox-gl@3.32.0",
  "parquet-wasm@0.8.0",
  "react-dom@19.3.1",
  "react@19.3.1",
  "topojson-client@3.1.0"
];

export interface FrameworkOptions {
  root: string;
  /** Arguments: `["build"]`, `["preview", "--host", "127.0.0.1"]`. */
  args: readonly string[];
  /** Variables that the configuration reads. */
  variables?: NodeJS.ProcessEnv;
  /** Where its messages go: `inherit` to the terminal, or into the result. */
  messages: "inherit" | "collect";
}

/** Runs Observable Framework; resolves to its exit code and the messages that were collected. */
export async function runFramework({
  root,
  args,
  variables = {},
  messages
}: FrameworkOptions): Promise<{code: number; log: string}> {
  const environment = {...loaderEnvironment(root), ...variables};
  const program = join(root, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const stdio = messages === "inherit" ? "inherit" : "pipe";
  const {child, ended} = startNode([program, ...args], {cwd: root, env: environment, stdio: ["ignore", stdio, stdio]});
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));
  return {code: await ended, log: Buffer.concat(chunks).toString()};
}

/**
 * Clears what earlier builds left in Framework's cache, which it would use even where a loader or its data changed.
 * Bundles of installed packages stay until package-lock.json changes.
 */
export async function prepareCache(root: string): Promise<void> {
  const cache = join(root, cachePath);
  const lock = createHash("sha256")
    .update(await readFile(join(root, "package-lock.json")))
    .digest("hex");
  const recorded = join(cache, "_node", "package-lock.sha256");
  const keep = existsSync(recorded) && (await readFile(recorded, "utf8")) === lock ? "_node" : null;
  for (const name of existsSync(cache) ? await readdir(cache) : [])
    if (name !== keep) await rm(join(cache, name), {recursive: true});
  for (const library of clientLibraries) await mkdir(join(cache, "_npm", library), {recursive: true});
  await mkdir(join(cache, "_node"), {recursive: true});
  await writeFile(recorded, lock);
}

/** The environment in which Framework and loaders run: installed programs are on the path, and nobody is told of a build. */
export function loaderEnvironment(root: string): NodeJS.ProcessEnv {
  const path = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  return {...process.env, PATH: path, OBSERVABLE_TELEMETRY_DISABLE: "true"};
}
