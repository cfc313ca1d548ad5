import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {toDataFiles} from "../data/data-tables.js";
import {writeWhole} from "../files/write-whole.js";
import {aboutPage} from "./about-page.js";
import {notFoundPage} from "./not-found-page.js";
import {ownTables} from "./own-tables.js";
import {readConfiguration} from "./read-configuration.js";
import {siteModule} from "./site-module.js";
import {slugOf} from "./slug.js";
import {moduleInPlaceOf} from "./written-module.js";

/** What a site is built with, besides its figures. */
const copied = [
  "loaders",
  "LICENSE",
  "schema",
  "src",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

/** Shells of pages of the default site alone (`ofDefaultSite` in the list of pages). */
const defaultPages = [
  "gallery.md",
  "method.md",
  "judgements.md",
  "judgements-and-figures.md",
  "quality.md",
  "report",
  "reported",
  "reports.md",
  "stories"
];

/** Modules that hold words of the default site alone, with what a site of other figures has in their place. */
const defaultWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "src/search/vocabulary.ts": {
    synonyms: "[]",
    figureWords: "[]",
    councilWords: "new Set()",
    services: "/(?!)/g",
    grades: "[]",
    oneReport: "/(?!)/",
    ownFillers: "new Set()",
    otherPhrases: "{areas: [], indicators: [], compare: []}",
    pagesOfReports: "[]",
    pagesOfMethod: "[]"
  }
};

/**
 * Makes a folder below `root` in which the site of a folder's configuration is built as the default one is in its own, and
 * resolves to it: the code, the figures in the form of `data/`, and what is true of this site alone. Throws a
 * ConfigurationError, and leaves what was there, where configuration or figures are wrong.
 */
export async function stageSite(root: string, folder: string): Promise<string> {
  const configuration = await readConfiguration(folder);
  const tables = await ownTables(folder, configuration);
  const path = resolve(folder);
  const key = createHash("sha256").update(path).digest("hex").slice(0, 8);
  const stage = join(root, ".sites", `${slugOf(basename(path)) || "site"}-${key}`);
  mkdirSync(join(stage, "src"), {recursive: true});
  // The cache of pages is kept; all else is of this run, so that nothing stays of an earlier configuration.
  for (const name of copied) if (name !== "src") rmSync(join(stage, name), {recursive: true, force: true});
  for (const name of readdirSync(join(stage, "src")))
    if (name !== ".observablehq") rmSync(join(stage, "src", name), {recursive: true, force: true});
  for (const name of copied)
    cpSync(join(root, name), join(stage, name), {
      recursive: true,
      filter: (source) => !source.includes(".observablehq")
    });
  for (const name of defaultPages) rmSync(join(stage, "src", name), {recursive: true, force: true});
  rmSync(join(stage, "data"), {recursive: true, force: true});
  for (const [name, text] of toDataFiles(tables)) writeWhole(join(stage, "data", name), text);
  writeFileSync(join(stage, "src/domain/site.ts"), siteModule(configuration, tables));
  const replaced = {
    ...defaultWords,
    "src/charts/site-tiles.ts": {siteTiles: JSON.stringify(tables.map?.text ?? ".")}
  };
  for (const [name, constants] of Object.entries(replaced)) {
    const module = join(stage, name);
    writeFileSync(module, moduleInPlaceOf(readFileSync(module, "utf8"), constants));
  }
  writeFileSync(join(stage, "src/about.md"), aboutPage(configuration));
  const notFound = join(stage, "src/404.md");
  writeFileSync(notFound, notFoundPage(readFileSync(notFound, "utf8"), configuration));
  mkdirSync(join(stage, "notebooks"), {recursive: true});
  if (!existsSync(join(stage, "node_modules")))
    symlinkSync(join(resolve(root), "node_modules"), join(stage, "node_modules"));
  return stage;
}
