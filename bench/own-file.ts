import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {processNumbers} from "./process-memory.js";

/** Bytes of the file that is dropped. */
const size = 100_000_000;
const patience = 300_000;
const places = ["Warrington", "Leeds", "Bristol", "Kent", "Camden", "Birmingham", "Hull", "Devon"];

/** Seconds until a dropped CSV of 100 MB is shown, ready to be taken in; seconds until it is taken in; and most memory of a page meanwhile, in MB. */
export async function ownFile(browser: Browser, site: string): Promise<[number, number, number]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-own-file-"));
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const file = join(folder, "figures.csv");
    writeFileSync(file, figures());
    const page = await context.newPage();
    await page.goto(`${site}/notebook`);
    await page.locator("pre.sql").first().waitFor({timeout: patience});
    await page.waitForLoadState("networkidle");
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, pageMemory());
    }, 100);
    try {
      let since = performance.now();
      await page.getByLabel("File of your own", {exact: true}).setInputFiles(file);
      await says(page, /rows, \d+ columns/);
      const shown = (performance.now() - since) / 1000;
      since = performance.now();
      await page.getByRole("button", {name: "Take it in"}).click();
      await says(page, /^$/);
      return [shown, (performance.now() - since) / 1000, peak / 1e6];
    } finally {
      clearInterval(watch);
    }
  } finally {
    await context.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Waits until the dialog says something; nothing once it is closed. Rejects where it says that the file cannot be read. */
async function says(page: Page, words: RegExp): Promise<void> {
  const text = await page.waitForFunction(
    (pattern) => {
      const said = document.querySelector("dialog[open] [role=status]")?.textContent ?? "";
      return (new RegExp(pattern).test(said) || said.includes("cannot be read")) && {said};
    },
    words.source,
    {timeout: patience}
  );
  const {said} = (await text.jsonValue()) as {said: string};
  if (said.includes("cannot be read")) throw new Error(said);
}

/** Rows of seven columns: words, whole numbers, fractions and periods. */
function figures(): string {
  const parts = ["local_authority,indicator_name,year,period,value,numerator,status\n"];
  let length = 0;
  for (let i = 0; length < size; i++) {
    const year = 2010 + (i % 15);
    const line = `${places[i % places.length]},Children of kind ${i % 299} per 10 000,${year},${year}-${(year % 100) + 1},${((i * 7919) % 100_000) / 100},${(i * 31) % 9999},published\n`;
    parts.push(line);
    length += line.length;
  }
  return parts.join("");
}

/** Resident memory in bytes of the largest process of a page; 0 where the system does not say. */
function pageMemory(): number {
  let most = 0;
  for (const name of processNumbers()) {
    try {
      if (!readFileSync(`/proc/${name}/cmdline`, "utf8").includes("--type=renderer")) continue;
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      most = Math.max(most, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended since the folder was listed.
    }
  }
  return most;
}
