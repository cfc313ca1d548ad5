import {existsSync, readdirSync, readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {addressesOf, addressOf} from "./loaders/pages/addresses.js";
import {sitePages} from "./loaders/pages/list.js";
import {headerParts} from "./loaders/pages/navigation.js";
import {siteFooter, siteHead, siteHeader} from "./src/components/site-frame.js";
import {siteTitle} from "./src/domain/site.js";

/** The rows of a table under `data/`. */
function rowsOf(table: string): Array<Record<string, string> & {indicator: string}> {
  const file = `data/${table}.csv`;
  // A site without reports has no such file.
  if (!existsSync(file)) return [];
  return parse(readFileSync(file, "utf8"), {columns: true, bom: true});
}

export default {
  root: "src",
  // The build writes to a folder beside dist, and takes its place when it is whole.
  output: process.env.SIGHTLINE_OUTPUT ?? "dist",
  base: process.env.SITE_BASE ?? "/",
  title: siteTitle,
  style: "sightline.css",
  globalStylesheets: [],
  pages: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  typographer: false,
  preserveExtension: false,
  head: siteHead,
  header: ({path}: {path: string}) => siteHeader(headerParts(path.slice(1))),
  footer: siteFooter,
  async *dynamicPaths() {
    // The build renders one page of each kind, under this name, and copies it: the pages differ in nothing else.
    const model = process.env.SIGHTLINE_MODEL_PAGE;
    const rows = {
      areas: rowsOf("areas"),
      indicators: rowsOf("indicators"),
      reports: rowsOf("reports"),
      notebooks: readdirSync("notebooks").map((file) => ({notebook: file.replace(/\.md$/, "")}))
    };
    for (const page of sitePages)
      for (const address of page.each && model ? [addressOf(page, model)] : addressesOf(page, rows))
        yield `/${address}`;
  }
};
