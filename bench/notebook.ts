import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Browser, Page} from "playwright-core";
import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {toFragment} from "../src/notebook/link.js";
import {ownFile} from "./own-file.js";
import {createSlowLink} from "./slow-link.js";
import {kilobytes, printTable, spread} from "./table.js";
import {fast4G, slowdown, viewport, visit} from "./visit.js";

/** What every observation takes part in. */
const scan = `SELECT indicator, count(*) AS cells, avg(value) AS mean, max(year) AS newest
FROM observations GROUP BY indicator ORDER BY indicator`;
const patience = 60_000;

/** Prints how soon a notebook can be read, written and run: on an emulated phone, and against DuckDB on one thread of this machine. */
export async function benchNotebook(dist: string, {runs}: {runs: number}): Promise<void> {
  const server = createSiteServer(dist);
  const near = await listen(server);
  const link = createSlowLink({origin: near, ...fast4G});
  const far = await listen(link);
  const browser = await launchChromium();
  try {
    const reading = await times(runs, async () => {
      const {times: at} = await visit(browser, `${far}/notebooks/plan-rate-doubled`, {until: null});
      return (at["first-contentful-paint"] ?? Number.NaN) / 1000;
    });
    const writing = await times(runs, () => editorTimes(browser, far));
    const hundred = await times(runs, () => hundredCells(browser, near));
    const scans = await times(runs, () => scanTime(browser, near));
    const brought = await times(runs, () => ownFile(browser, near));
    const native = await nativeTime(join(dist, "data", "observations.parquet"));
    printTable(
      `Notebook, Fast 4G and a processor ${slowdown} times slower where it says phone, ${runs} runs: median (range)`,
      ["what", "time"],
      [
        ["phone: first paint of a worked notebook, cold", spread(reading, "s", 2)],
        ["phone: from turning to a query until it can be written, cold", spread(each(writing, 0), "s", 2)],
        ["phone: the same on a second visit", spread(each(writing, 1), "s", 2)],
        ["a hundred cells opened from a link, warm", spread(hundred, "s", 2)],
        ["a dropped CSV of 100 MB: shown, ready to be taken in", spread(each(brought, 0), "s", 1)],
        ["the same, taken in", spread(each(brought, 1), "s", 1)],
        ["most memory of the page meanwhile", spread(each(brought, 2), "MB", 0)],
        ["every observation grouped: from the key to its rows in the page", spread(each(scans, 0), "ms", 0)],
        ["the statement alone, in the engine of the page", spread(each(scans, 1), "ms", 0)],
        ["the same statement by DuckDB on one thread here", `${native.toFixed(0)} ms`]
      ]
    );
    const editor = Math.max(...each(scans, 2));
    console.log(`scripts that the editor alone asks for, Brotli: ${kilobytes(editor)}`);
  } finally {
    await browser.close();
    for (const one of [link, server]) {
      one.close();
      one.closeAllConnections();
    }
  }
}

async function times<T>(runs: number, work: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let run = 0; run < runs; run++) found.push(await work());
  return found;
}

function each(measured: readonly (readonly number[])[], place: number): number[] {
  return measured.map((one) => one[place] ?? Number.NaN);
}

/** Seconds from turning to a query until it can be written in, with nothing kept and with everything. */
async function editorTimes(browser: Browser, site: string): Promise<[number, number]> {
  const context = await browser.newContext({viewport});
  try {
    const once = async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
      await page.goto(`${site}/notebook`);
      await ready(page);
      const since = performance.now();
      await page.locator("pre.sql").first().click();
      await page.locator(".cm-content").first().waitFor({timeout: patience});
      const took = (performance.now() - since) / 1000;
      await page.close();
      return took;
    };
    return [await once(), await once()];
  } finally {
    await context.close();
  }
}

/** Seconds until all cells of a linked notebook stand, with the page's files kept. */
async function hundredCells(browser: Browser, site: string): Promise<number> {
  const cells = Array.from({length: 100}, (_, i) => `\`\`\`sql cell_${i}\nSELECT ${i} AS i\n\`\`\`\n`);
  const fragment = await toFragment(`# A hundred cells\n\n${cells.join("\n")}`);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.goto(`${site}/notebook`);
    await ready(page);
    await page.close();
    const again = await context.newPage();
    const since = performance.now();
    await again.goto(`${site}/notebook#nb=${fragment}`);
    await again.waitForFunction(() => document.querySelectorAll(".cell").length >= 100, undefined, {timeout: patience});
    return (performance.now() - since) / 1000;
  } finally {
    await context.close();
  }
}

/**
 * Notes in the page how long the engine takes over what is inserted into a result: from the request to its answer. Text, because the
 * compiler's help for functions is not there in the page.
 */
const watchInserts = `{
  globalThis.inserts = [];
  const begun = new Map();
  const watched = new WeakSet();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, transfer) {
    if (!watched.has(this)) {
      watched.add(this);
      this.addEventListener("message", ({data}) => {
        const since = begun.get(data.requestId);
        if (since !== undefined) inserts.push(performance.now() - since);
        begun.delete(data.requestId);
      });
    }
    if (message?.type === "START_PENDING_QUERY" && /^INSERT INTO/.test(message.data[1])) begun.set(message.messageId, performance.now());
    return post.call(this, message, transfer);
  };
}`;

/** Milliseconds of a question of every observation, the best of three, of the statement within it, and the bytes of scripts that the editor has asked for. */
async function scanTime(browser: Browser, site: string): Promise<[number, number, number]> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript({content: watchInserts});
    await page.goto(`${site}/notebook`);
    await ready(page);
    let bytes = 0;
    page.on("requestfinished", async (request) => {
      if (request.url().endsWith(".js")) bytes += (await request.sizes().catch(() => null))?.responseBodySize ?? 0;
    });
    await page.locator("pre.sql").first().click();
    const editor = page.locator(".cm-content").first();
    await editor.waitFor({timeout: patience});
    const ofEditor = bytes;
    let took = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      await editor.fill(`${scan} -- ${run}`);
      // What the page still asks of the result before would be waited for, too.
      await page.waitForTimeout(1000);
      await page.keyboard.press("Control+Enter");
      const since = performance.now();
      await page.waitForFunction(
        (runs) =>
          (globalThis as typeof globalThis & {inserts: number[]}).inserts.length > runs &&
          document.querySelector(".cell[data-state=done] [role=grid]") !== null,
        run,
        {timeout: patience}
      );
      took = Math.min(took, performance.now() - since);
    }
    const inserts = await page.evaluate(() => (globalThis as typeof globalThis & {inserts: number[]}).inserts);
    return [took, Math.min(...inserts), ofEditor];
  } finally {
    await context.close();
  }
}

async function ready(page: Page): Promise<void> {
  await page.locator("pre.sql").first().waitFor({timeout: patience});
  await page.waitForLoadState("networkidle");
}

/** Milliseconds of the same question by DuckDB on one thread, the best of five, its table in memory. */
async function nativeTime(file: string): Promise<number> {
  await readFile(file);
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE observations AS FROM read_parquet('${file.replaceAll("'", "''")}')`);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const since = performance.now();
    await connection.run(`CREATE OR REPLACE TEMP TABLE kept AS ${scan}`);
    best = Math.min(best, performance.now() - since);
  }
  instance.closeSync();
  return best;
}
