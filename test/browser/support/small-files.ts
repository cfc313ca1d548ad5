import type {Page} from "playwright-core";

/** The small files of figures from which an indicator's page is drawn. */
export const smallFiles = /\/embed\/data\/[^/]*\.json(\?|$)/;
/** All that the engine and its tables are made of. */
export const engineFiles = /\.(wasm|parquet)$|duckdb/;

/** Keeps the small files from a page, so that the engine takes over; the browser complains of each, at `/embed/data/`. */
export async function withoutSmallFiles(page: Page): Promise<void> {
  await page.route(smallFiles, (route) => route.abort());
}
