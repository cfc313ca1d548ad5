import {existsSync} from "node:fs";
import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {addressesOf, folderOf} from "../pages/addresses.js";
import {sitePages} from "../pages/list.js";
import {workedNotebooks} from "../pages/worked-notebooks.js";
import {bundleScripts, type ScriptsOfKinds} from "../publish/bundle-scripts.js";
import type {Tables} from "../tables/read.js";
import {runFramework} from "./framework.js";

/** Name of the one page of each kind that Framework renders; it occurs nowhere else in them. */
const modelPage = "model-page-to-be-copied";

/**
 * Renders every page of the site into the folder `output` below the root; resolves to how many there are, and their scripts. Framework
 * renders one page of each kind, since all take it a tenth of a second and differ in nothing but the name. Throws where
 * Framework fails or a page has an error.
 */
export async function buildPages(
  root: string,
  output: string,
  rows: Tables
): Promise<{count: number; scripts: ScriptsOfKinds}> {
  const variables = {SIGHTLINE_OUTPUT: output, SIGHTLINE_MODEL_PAGE: modelPage};
  const {code, log} = await runFramework({root, args: ["build"], variables, messages: "collect"});
  if (code !== 0) throw new Error(`observable build failed (exit code ${code}):\n${lastLines(log)}`);
  const folder = join(root, output);
  if (!existsSync(folder))
    throw new Error(`missing output: ${output}: expected observablehq.config.ts to write where SIGHTLINE_OUTPUT says`);
  const problems = await pageErrors(folder);
  if (problems.length) throw new Error(`pages with errors:\n${problems.join("\n")}\n${lastLines(log)}`);

  const scripts = await bundleScripts(folder);
  const naming = {...rows, notebooks: await workedNotebooks()};
  for (const page of sitePages.filter(({each}) => each)) {
    const names = addressesOf(page, naming).map((address) => posix.basename(address));
    await copyModelPage(join(folder, folderOf(page.path)), names);
  }
  return {count: (await pagesBelow(folder)).length, scripts};
}

/** What Framework says is wrong in the pages of a folder. It ends well all the same, and leaves the words in the page. */
export async function pageErrors(folder: string): Promise<string[]> {
  const problems: string[] = [];
  for (const page of await pagesBelow(folder)) {
    const html = await readFile(join(folder, page), "utf8");
    for (const [, words = ""] of html.matchAll(/observablehq--error[^>]*>([\s\S]*?)<\/div>/g))
      problems.push(`${page}: ${words.replace(/<[^>]*>/g, "").trim()}`);
  }
  return problems;
}

/** Puts a page for every name in place of the model page of a folder. Throws where the model has no place for the name. */
export async function copyModelPage(folder: string, names: readonly string[]): Promise<void> {
  const file = join(folder, `${modelPage}.html`);
  const model = await readFile(file, "utf8");
  if (!model.includes(modelPage))
    throw new Error(`invalid page: ${folder}/[name].md: expected it to use its parameter`);
  for (const name of names)
    await writeFile(
      join(folder, `${name}.html`),
      model.replaceAll(modelPage, () => name)
    );
  await rm(file);
}

async function pagesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, {recursive: true})).filter((file) => file.endsWith(".html")).sort();
}

function lastLines(text: string): string {
  return text.trim().split("\n").slice(-40).join("\n");
}
