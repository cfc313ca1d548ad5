import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {siteFooter, siteHead, siteHeader} from "./src/components/site-frame.js";

/** Slugs of one column of a table under `data/`. */
function slugs(file: string, column: string): string[] {
  const rows: Array<Record<string, string>> = parse(readFileSync(file, "utf8"), {columns: true, bom: true});
  return rows.map((row) => row[column] ?? "");
}

export default {
  root: "src",
  // The build writes to a folder beside dist, and takes its place when it is whole.
  output: process.env.SIGHTLINE_OUTPUT ?? "dist",
  base: process.env.SITE_BASE ?? "/",
  title: "Sightline",
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
  header: siteHeader,
  footer: siteFooter,
  async *dynamicPaths() {
    yield "/404";
    // The build renders one page of each kind, under this name, and copies it: the pages differ in nothing else.
    const model = process.env.SIGHTLINE_MODEL_PAGE;
    for (const area of model ? [model] : slugs("data/areas.csv", "area")) yield `/area/${area}`;
    for (const report of model ? [model] : slugs("data/reports.csv", "report")) yield `/report/${report}`;
    for (const indicator of model ? [model] : slugs("data/indicators.csv", "indicator"))
      yield `/indicator/${indicator}`;
  }
};
