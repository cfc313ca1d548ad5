import {existsSync, readdirSync, readFileSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Packages whose code or faces go out with the site; what they need themselves is added. */
export const shippedPackages = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lint",
  "@codemirror/state",
  "@codemirror/view",
  "@duckdb/duckdb-wasm",
  "@fontsource-variable/source-sans-3",
  "@fontsource-variable/source-serif-4",
  "@observablehq/framework",
  "@observablehq/inspector",
  "@observablehq/runtime",
  "@uwdata/flechette",
  "d3-array",
  "d3-brush",
  "d3-delaunay",
  "d3-ease",
  "d3-interpolate",
  "d3-path",
  "d3-polygon",
  "d3-scale",
  "d3-selection",
  "d3-shape",
  "d3-timer",
  "d3-zoom",
  "fflate",
  "idb-keyval",
  "mdast-util-from-markdown",
  "mdast-util-gfm-autolink-literal",
  "mdast-util-gfm-strikethrough",
  "mdast-util-gfm-table",
  "micromark-extension-gfm-autolink-literal",
  "micromark-extension-gfm-strikethrough",
  "micromark-extension-gfm-table",
  "minisearch",
  "read-excel-file",
  "workbox-cacheable-response",
  "workbox-core",
  "workbox-expiration",
  "workbox-navigation-preload",
  "workbox-routing",
  "workbox-strategies",
  "write-excel-file"
] as const;

/** Of these only the part for browsers goes out: what they need in Node stays, and the rest is in the list above. */
const withoutOwn = ["@observablehq/framework"];

const mit = (copyright: string) => `MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`;

/** Those that come without their text; DuckDB is compiled into the first. */
const missingTexts: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm": mit("Copyright 2018-2023 Stichting DuckDB Foundation"),
  "worker-f": mit("Copyright (c) gitlab.com/catamphetamine")
};

/** Writes the licences of everything that goes out with the site to `licences.txt`. */
export async function publishLicences({root, dist}: {root: string; dist: string}): Promise<void> {
  await writeFile(join(dist, "licences.txt"), licenceTexts(root));
}

/** One text of all: each package with its version and its licence in full. Throws where a package has none. */
export function licenceTexts(root: string): string {
  const packages = [...new Set(shippedPackages.flatMap((name) => withNeeded(root, name)))].sort();
  const own = readFileSync(join(root, "LICENSE"), "utf8").trim();
  const intro = "Sightline goes out with the software and typefaces below, each under its own licence.";
  return `${[`${intro}\n\nSightline itself:\n\n${own}`, ...packages.map((name) => licenceOf(root, name))].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

interface Manifest {
  version: string;
  license?: string;
  dependencies?: Readonly<Record<string, string>>;
}

/** A package and what it needs when it runs, as far as it is installed. */
function withNeeded(root: string, name: string, found: string[] = []): string[] {
  // Declarations of types leave nothing behind, and programs for a command line do not go out.
  if (found.includes(name) || name.startsWith("@types/") || /^command-line-/.test(name)) return found;
  found.push(name);
  const {dependencies = {}} = manifestOf(root, name);
  if (!withoutOwn.includes(name)) for (const needed of Object.keys(dependencies)) withNeeded(root, needed, found);
  return found;
}

function licenceOf(root: string, name: string): string {
  const folder = join(root, "node_modules", name);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|copyrightnotice)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  const own = texts.length > 0 ? texts.join("\n\n") : missingTexts[name]?.trim();
  if (own === undefined)
    throw new Error(`missing licence: ${name}: expected a file with its text in node_modules/${name}`);
  const {version, license} = manifestOf(root, name);
  return `${name} ${version} (${license ?? "see below"})\n\n${own}`;
}

function manifestOf(root: string, name: string): Manifest {
  const file = join(root, "node_modules", name, "package.json");
  if (!existsSync(file)) throw new Error(`missing package: ${name}: expected it in node_modules`);
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}
