import {copyFile, mkdir, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";
import {build} from "esbuild";
import {installInto} from "../install.js";

/** Folder, below the root, in which the libraries are installed and their pages built. */
const cacheFolder = "node_modules/.cache/sightline/chart-libraries";
const source = "bench/embed";

/** What draws the chart: in the order of the table. */
export const libraries = {
  chartjs: "Chart.js",
  plot: "Observable Plot",
  highcharts: "Highcharts",
  echarts: "ECharts (line only)",
  vega: "Vega-Embed",
  plotly: "Plotly basic",
  d3: "bare d3 lines and axes"
} as const;
export type Library = keyof typeof libraries;

/** Those that are drawn from fetched values as well: the fastest of the whole ones, and bare d3. */
export const followingLibraries: readonly Library[] = ["chartjs", "plot", "d3"];

/** Three lines over the same years. */
export interface ComparedLines {
  years: number[];
  lines: Array<{name: string; values: Array<number | null>}>;
}

export interface PagesOptions {
  root: string;
  /** Folder of the built site. */
  dist: string;
  lines: ComparedLines;
  /** Markup of the pages with our own charts, by their names. */
  own: Readonly<Record<string, string>>;
  /** Paths, below the site's folder, of what those charts ask for. */
  files: readonly string[];
}

/** Builds a page for each library, with the values in its script, and for our own charts; resolves to their folder. */
export async function buildChartPages({root, dist, lines, own, files}: PagesOptions): Promise<string> {
  const cache = join(root, cacheFolder);
  await installInto(cache, join(root, source, "package.json"), "the libraries to compare with");
  const folder = join(cache, "site");
  await rm(folder, {recursive: true, force: true});
  await put(join(folder, "lines.json"), JSON.stringify(lines));
  for (const name of Object.keys(libraries)) {
    const script = await bundle(root, cache, {name, lines: JSON.stringify(lines), format: "iife"});
    await put(join(folder, `${name}.js`), script);
    await put(join(folder, `${name}.html`), page(`<div id="chart"></div><script async src="${name}.js"></script>`));
  }
  // The same charts, from values that are fetched and may be newer than the page: asked for as early as can be.
  for (const name of followingLibraries) {
    // As ours does, with nothing on the stack that a browser with open tools would read again.
    const lines = 'await Promise.resolve().then(() => fetch("lines.json")).then((file) => file.json())';
    await put(join(folder, `${name}-following.js`), await bundle(root, cache, {name, lines, format: "esm"}));
    const scripts = `<link rel="preload" as="fetch" crossorigin href="lines.json"><script type="module" async src="${name}-following.js"></script>`;
    await put(join(folder, `${name}-following.html`), page(`<div id="chart"></div>${scripts}`));
  }
  for (const [name, markup] of Object.entries(own)) await put(join(folder, `${name}.html`), page(markup));
  for (const file of files) {
    const target = join(folder, file);
    await mkdir(dirname(target), {recursive: true});
    await copyFile(join(dist, file), target);
    await copyFile(join(dist, `${file}.br`), `${target}.br`);
  }
  return folder;
}

const page = (markup: string) => `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Chart</title></head>
<body>${markup}</body></html>
`;

/** One library's chart, tree-shaken and minified; its modules are those in the cache. `lines` is where its values come from. */
async function bundle(
  root: string,
  cache: string,
  {name, lines, format}: {name: string; lines: string; format: "iife" | "esm"}
): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(root, source, `${name}.js`)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define: {comparedLines: "theLines"},
    banner: {js: `const theLines = ${lines};`},
    plugins: [
      {
        name: "libraries",
        setup({onResolve, resolve}) {
          onResolve({filter: /^[^./]/}, ({path, kind, pluginData, resolveDir}) =>
            pluginData === "resolved" || resolveDir.startsWith(cache) || kind === "entry-point"
              ? undefined
              : resolve(path, {kind, resolveDir: cache, pluginData: "resolved"})
          );
        }
      }
    ]
  });
  return outputFiles[0]?.text ?? "";
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
  await writeFile(`${file}.br`, brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}));
}
