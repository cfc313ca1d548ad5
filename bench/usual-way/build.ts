import {createHash} from "node:crypto";
import {copyFile, mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join, posix} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";
import {dictionary, float64, int16, int32, tableFromArrays, tableToIPC, utf8} from "@uwdata/flechette";
import {compressFile} from "../../loaders/publish/compress.js";
import {loadTables} from "../../loaders/tables/index.js";
import {tables} from "../../loaders/tables/schema.js";
import {installInto} from "../install.js";

/** Folder, below the root, in which the alternative is installed and built. */
export const usualWayCache = "node_modules/.cache/sightline/usual-way";

const source = "bench/usual-way";
const compressBytes = promisify(brotliCompress);

/** The alternative's three modules: Framework's client with the package's own, Plot, and the page. */
export interface UsualWay {
  /** Folder to be served. */
  folder: string;
  /** Address of the page as Framework makes it. */
  page: string;
  /** The same page with its tables preloaded by hand, which Framework does not do. */
  preloading: string;
}

/**
 * Installs the pinned libraries of the alternative, bundles its page and writes its tables as Arrow, beside the styles and
 * typefaces of the built site in `dist`; every file is compressed as the site's own are.
 */
export async function buildUsualWay(root: string, dist: string, area: string): Promise<UsualWay> {
  const cache = join(root, usualWayCache);
  await installInto(cache, join(root, source, "package.json"), "the libraries of the usual way");
  const folder = join(cache, "site");
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  const scripts = await bundle(root, cache, folder);
  const engine = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"];
  for (const name of engine)
    await copyFile(join(cache, "node_modules/@duckdb/duckdb-wasm/dist", name), join(folder, name));
  await writeArrow(root, folder);
  const head = await copyHead(join(dist, `area/${area}.html`), dist, folder);
  const arrow = Object.keys(tables).map((name) => `${name}.arrow`);
  const page = (hints: string) => `<!doctype html>
<html><head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${area}</title>
${head}
${scripts.map((name) => `<link rel="modulepreload" href="${name}">`).join("\n")}
${hints}
<script type="module" src="page.js"></script>
</head><body><div id="observablehq-center">
<main id="observablehq-main" class="observablehq" data-area="${area}">
<h1>${area}</h1><section id="leads" class="leads"></section><section id="families"></section>
</main></div></body></html>
`;
  const hints = arrow.map((name) => `<link rel="preload" as="fetch" crossorigin href="${name}">`);
  await writeFile(join(folder, "page.html"), page(""));
  await writeFile(join(folder, "preloading.html"), page(hints.join("\n")));
  await compressAll(folder, join(cache, "brotli"));
  return {folder, page: "page", preloading: "preloading"};
}

/** Bundles the page; resolves to the names of the modules that it needs, first those it needs first. */
async function bundle(root: string, cache: string, folder: string): Promise<string[]> {
  const require = createRequire(join(cache, "package.json"));
  const {build} = require("esbuild") as typeof import("esbuild");
  const framework = join(root, "node_modules/@observablehq/framework/dist/client/stdlib/duckdb.js");
  const {metafile} = await build({
    entryPoints: [join(root, source, "page.js"), join(root, source, "draw.js")],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    logLevel: "error",
    // Framework ships its client with the extensions that a page may load; none can be had where the bench may run.
    define: {DUCKDB_MANIFEST: JSON.stringify({platforms: {mvp: true, eh: true}, extensions: {}})},
    plugins: [
      {
        name: "framework",
        setup({onResolve, onLoad, resolve}) {
          onResolve({filter: /^framework:duckdb$/}, () => ({path: framework}));
          onResolve(
            {filter: /^(npm:)?(@duckdb\/duckdb-wasm|@observablehq\/plot|apache-arrow)$/},
            ({path, kind, pluginData}) =>
              pluginData === "resolved"
                ? undefined
                : resolve(path.replace("npm:", ""), {kind, resolveDir: cache, pluginData: "resolved"})
          );
          onLoad({filter: /stdlib[\\/]duckdb\.js$/}, async ({path}) => ({
            contents: (await readFile(path, "utf8")).replace(
              /import\.meta\.resolve\("npm:[^"]*\/([^"/]+)"\)/g,
              'new URL("./$1", import.meta.url).href'
            )
          }));
          onResolve({filter: /^\.\/draw\.js$/}, () => ({path: "./draw.js", external: true}));
        }
      }
    ]
  });
  const outputs = Object.keys(metafile.outputs).map((path) => posix.basename(path.replaceAll("\\", "/")));
  return ["page.js", ...outputs.filter((name) => name !== "page.js")];
}

/** Writes every table as an Arrow stream; texts that repeat are dictionaries. */
async function writeArrow(root: string, folder: string): Promise<void> {
  const rows = await loadTables(root);
  for (const [name, {columns}] of Object.entries(tables)) {
    const records = rows[name as keyof typeof rows] as unknown as ReadonlyArray<Record<string, unknown>>;
    const values = Object.fromEntries(columns.map((column) => [column.name, records.map((row) => row[column.name])]));
    const types = Object.fromEntries(
      columns.map(({name: column, type}) => [
        column,
        type === "number"
          ? float64()
          : type === "integer"
            ? int32()
            : name === "observations"
              ? dictionary(utf8(), int16())
              : utf8()
      ])
    );
    const bytes = tableToIPC(tableFromArrays(values as Record<string, unknown[]>, {types}), {format: "stream"});
    await writeFile(join(folder, `${name}.arrow`), bytes as Uint8Array);
  }
}

/** The styles and typefaces of the built page, copied: the links to them. */
async function copyHead(page: string, dist: string, folder: string): Promise<string> {
  const html = await readFile(page, "utf8");
  const links = html.match(/<link rel="(?:stylesheet|preload)"[^>]*>|<style>@font-face[\s\S]*?<\/style>/g) ?? [];
  const kept = links.filter((link) => /\.css"|\.woff2/.test(link)).map((link) => link.replaceAll("../", ""));
  for (const [path] of kept.join("\n").matchAll(/_(?:file|import)\/[\w/.-]+/g)) {
    const target = join(folder, path);
    await mkdir(join(target, ".."), {recursive: true});
    await copyFile(join(dist, path), target);
  }
  return kept.join("\n");
}

async function compressAll(folder: string, cache: string): Promise<void> {
  await mkdir(cache, {recursive: true});
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile() || entry.name.endsWith(".woff2")) continue;
    const file = join(entry.parentPath, entry.name);
    const compressed = entry.name.endsWith(".arrow")
      ? await compressTable(file, cache)
      : await compressFile(file, {cache});
    await copyFile(compressed, `${file}.br`);
  }
}

/** The tables at the slowest quality, which the site's own compression keeps for its engine. */
async function compressTable(file: string, cache: string): Promise<string> {
  const bytes = await readFile(file);
  const target = join(cache, `${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}.br`);
  const known = await readFile(target).catch(() => null);
  if (known) return target;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS
  };
  await writeFile(`${target}.next`, await compressBytes(bytes, {params}));
  await rename(`${target}.next`, target);
  return target;
}
