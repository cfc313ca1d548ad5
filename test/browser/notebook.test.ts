import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const rate = "children-in-care-rate";

const said = async (page: Page) => ((await page.locator('[data-part="said"]').textContent()) ?? "").trim();
const cell = (page: Page, name: string) =>
  page
    .locator(".cell")
    .filter({has: page.locator(`input.cell-name`)})
    .and(page.getByLabel(name, {exact: true}));
const state = (page: Page, name: string) => cell(page, name).getAttribute("data-state");

/** Opens a new notebook, and puts a statement into its first query. */
async function begin(sql?: string): Promise<Page> {
  // A context of its own: what a browser keeps is its reader's.
  const page = await live(await site.open("/notebook", {viewport: {width: 1280, height: 900}}));
  if (sql !== undefined) await write(page, "Query highest", sql);
  return page;
}

async function write(page: Page, name: string, sql: string): Promise<void> {
  await cell(page, name).locator("pre.sql, .cm-content").first().click();
  const editor = cell(page, name).locator(".cm-content");
  await editor.waitFor();
  await editor.fill(sql);
}

async function runs(page: Page, name: string): Promise<void> {
  await cell(page, name).getByRole("button", {name: "Run", exact: true}).click();
  await eventually(() => state(page, name)).toMatch(/^(?:done|failed|refused)$/);
}

describe("a query", () => {
  it("answers with all rows, counted, in a grid that says how many there are, and is told of", async () => {
    const page = await begin(`SELECT area, year, value FROM observations WHERE indicator = '${rate}'`);
    await runs(page, "Query highest");
    const count = await cell(page, "Query highest").locator(".result-count").textContent();
    expect(count).toMatch(/^[\d,]+ rows, all, 3 columns$/);
    const rows = Number(/^[\d,]+/.exec(count ?? "")?.[0].replaceAll(",", ""));
    const grid = page.getByRole("grid", {name: "Result of highest"});
    expect(await grid.getAttribute("aria-rowcount")).toBe(String(rows + 1));
    expect(await grid.getAttribute("aria-colcount")).toBe("3");
    // Only those are made that are seen.
    expect(await grid.getByRole("row").count()).toBeLessThan(40);
    expect(await said(page)).toContain("rows, all");
    await grid.focus();
    await page.keyboard.press("Control+End");
    await eventually(() => grid.locator(`[aria-rowindex="${rows + 1}"]`).count()).toBe(1);
  });

  it("gives the published figures, and all of them as a file", async () => {
    const page = await begin(
      `SELECT year, value FROM observations WHERE indicator = '${rate}' AND area = 'leeds' ORDER BY year`
    );
    await runs(page, "Query highest");
    await cell(page, "Query highest").locator(".result-line .menu > summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "CSV", exact: true}).click()
    ]);
    expect(download.suggestedFilename()).toBe("highest.csv");
    const records: Record<string, string>[] = parse(await readFile(await download.path(), "utf8"), {
      bom: true,
      columns: true
    });
    expect(records.length).toBeGreaterThan(5);
    for (const {year, value} of records) expect(Number(value)).toBe(valueIn(rate, "leeds", Number(year)));
  });

  it("with a mistake says where it is, and one that gives no rows is refused in a sentence", async () => {
    const page = await begin("SELECT area, vlue\nFROM observations");
    await runs(page, "Query highest");
    expect(await cell(page, "Query highest").locator(".cell-trouble").textContent()).toMatch(/^Line 1: .*vlue/s);
    await eventually(() => cell(page, "Query highest").locator(".cm-lintRange-error").textContent()).toBe("vlue");
    await write(page, "Query highest", "DROP TABLE observations");
    await runs(page, "Query highest");
    expect(await state(page, "Query highest")).toBe("refused");
    expect(await said(page)).toContain("refused");
  });

  it("that has no end is cancelled, and the next one answers", async () => {
    const page = await begin(
      "SELECT count(*) FROM range(100000000) AS a(i), range(100000000) AS b(j) WHERE i + j = -1"
    );
    await page.keyboard.press("Control+Enter");
    await eventually(() => state(page, "Query highest")).toBe("running");
    const told = cell(page, "Query highest").locator(".cell-state");
    await eventually(() => told.textContent()).toMatch(/^running, (?:0\.[5-9]|[1-9])/);
    await cell(page, "Query highest").getByRole("button", {name: "Cancel"}).click();
    await eventually(() => state(page, "Query highest")).toBe("cancelled");
    await write(page, "Query highest", "SELECT 1 AS one");
    await runs(page, "Query highest");
    expect(await state(page, "Query highest")).toBe("done");
  });
});

describe("a file of one’s own", () => {
  it("is shown before it is taken in, has its areas recognised, and can be asked", async () => {
    // The engine’s own words as it opens the file that it is to write.
    site.expectProblem(/Buffering missing file/);
    const page = await begin();
    const text = "LA;Rate\nLeeds;12,5\nBristol, City of;9,1\nBlackpol;20,0\n";
    await page
      .getByLabel("File of your own", {exact: true})
      .setInputFiles({name: "Our places.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1")});
    const dialog = page.getByRole("dialog", {name: "A file of your own"});
    await eventually(() => dialog.getByRole("status").textContent()).toBe("3 rows, 2 columns.");
    expect(await dialog.textContent()).toContain("“Blackpol”: did you mean Blackpool?");
    await dialog.getByRole("button", {name: "Take it in"}).click();
    await eventually(() => page.locator(".cell").count()).toBe(4);
    await runs(page, "Query result");
    const values = await cell(page, "Query result").getByRole("gridcell").allTextContents();
    expect(values).toEqual(["leeds", "Leeds", "12.5", "bristol", "Bristol, City of", "9.1", "–", "Blackpol", "20"]);
  });

  it("stays with its notebook on another day, with the near misses that a reader has accepted, until it is deleted", async () => {
    site.expectProblem(/Buffering missing file/);
    const page = await begin();
    await page
      .getByLabel("File of your own", {exact: true})
      .setInputFiles({name: "Places.csv", mimeType: "text/csv", buffer: Buffer.from("LA,Rate\nLeeds,1\nBlackpol,2\n")});
    const dialog = page.getByRole("dialog", {name: "A file of your own"});
    await dialog.getByRole("button", {name: "Read “Blackpol” as Blackpool"}).click();
    await dialog.getByRole("button", {name: "Do not read “Blackpol” so"}).click();
    await dialog.getByRole("button", {name: "Read “Blackpol” as Blackpool"}).click();
    await dialog.getByRole("button", {name: "Take it in"}).click();
    await eventually(() => page.locator(".cell").count()).toBe(4);
    await eventually(() => page.locator(".kept-state").textContent()).toBe("Kept in this browser");
    const address = new URL(page.url());
    await live(await site.go(page, address.pathname + address.search));
    const files = page.getByRole("region", {name: "Files of this notebook"});
    await eventually(() => files.textContent()).toContain("places of Places.csv (27 bytes) is kept in this browser");
    await runs(page, "Query result");
    const values = await cell(page, "Query result").getByRole("gridcell").allTextContents();
    expect(values).toEqual(["leeds", "Leeds", "1", "blackpool", "Blackpol", "2"]);
    await files.getByRole("button", {name: "Delete Places.csv from this browser"}).click();
    await live(await site.go(page, address.pathname + address.search));
    await eventually(() => files.textContent()).toContain("is not in this browser: drop that file here");
  });
});

describe("the editor", () => {
  it("completes values within quotes, by what they mean as well, and is left by Escape", async () => {
    const page = await begin("");
    await cell(page, "Query highest")
      .locator(".cm-content")
      .pressSequentially("SELECT * FROM areas WHERE area = 'bath and");
    await page.locator(".cm-tooltip-autocomplete").getByText("bath-and-north-east-somerset").waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => cell(page, "Query highest").locator(".cm-content").textContent()).toContain(
      "'bath-and-north-east-somerset'"
    );
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("cell");
  });

  it("leaves all to keys: new cells, moves, a deletion and its undoing, and a list of them", async () => {
    const page = await begin();
    await page.locator(".cell").first().focus();
    const kinds = () =>
      page.locator(".cell").evaluateAll((cells) => cells.map((one) => (one as HTMLElement).dataset.kind));
    await page.keyboard.press("b");
    await page.locator(".cell .cm-content").waitFor();
    await page.keyboard.press("Escape");
    expect(await kinds()).toEqual(["text", "sql", "sql"]);
    await page.keyboard.press("m");
    await eventually(kinds).toEqual(["text", "text", "sql"]);
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    await eventually(kinds).toEqual(["text", "sql"]);
    await page.keyboard.press("z");
    await eventually(kinds).toEqual(["text", "text", "sql"]);
    await page.locator(".cell").first().focus();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", {name: "Keys"}).isVisible()).toBe(true);
  });
});

describe("a notebook", () => {
  it("is kept in this browser, with its earlier states, and deleted ones can be brought back", async () => {
    const page = await begin("SELECT 1 AS kept");
    await eventually(() => page.locator(".kept-state").textContent()).toBe("Kept in this browser");
    const address = page.url();
    expect(address).toContain("?id=");
    await live(await site.go(page, new URL(address).pathname + new URL(address).search));
    expect(await cell(page, "Query highest").locator("pre.sql").textContent()).toContain("SELECT 1 AS kept");
    await page.locator(".notebook-menu > summary").click();
    await page.getByRole("button", {name: "Delete", exact: true}).click();
    await page.getByRole("button", {name: /^Bring back/}).click();
    await page.getByRole("link", {name: "A question of my own"}).waitFor();
  });

  it("in a browser that keeps nothing says so, runs all the same, and is saved as a file", async () => {
    const page = await live(
      await site.open("/notebook", {
        viewport: {width: 1280, height: 900},
        before: (one) =>
          one.addInitScript(() =>
            Object.defineProperty(IDBFactory.prototype, "open", {
              value() {
                throw new DOMException("The operation is insecure.", "SecurityError");
              }
            })
          )
      })
    );
    await write(page, "Query highest", "SELECT 41 + 1 AS n");
    await eventually(() => page.locator(".kept-state").textContent()).toBe(
      "Not kept: this browser keeps nothing. Save the file."
    );
    await runs(page, "Query highest");
    expect(await cell(page, "Query highest").getByRole("gridcell").allTextContents()).toEqual(["42"]);
  });

  it("opened in a second tab goes on there as a copy", async () => {
    const page = await begin("SELECT 1 AS first");
    await eventually(() => page.locator(".kept-state").textContent()).toBe("Kept in this browser");
    const second = await page.context().newPage();
    await second.goto(page.url());
    await live(second);
    expect(await second.locator('[data-part="banner"]').textContent()).toContain("open in another tab");
    await write(second, "Query highest", "SELECT 2 AS second");
    await eventually(() => second.url() !== page.url()).toBe(true);
    await second.getByRole("button", {name: "See what differs"}).click();
    const difference = second.getByLabel("What differs from the other tab");
    await eventually(() => difference.textContent()).toContain("+ SELECT 2 AS second");
    expect(await difference.textContent()).toContain("− SELECT 1 AS first");
    await second.getByRole("button", {name: "Close", exact: true}).click();
    await live(await site.go(page, new URL(page.url()).pathname + new URL(page.url()).search));
    expect(await cell(page, "Query highest").locator("pre.sql").textContent()).toContain("AS first");
  });

  it("goes into a link with its length told, and is read there before it is run", async () => {
    const page = await begin("SELECT 'shared' AS words");
    await page.getByRole("button", {name: "Share"}).click();
    const dialog = page.getByRole("dialog", {name: "Share this notebook"});
    await eventually(() => dialog.getByLabel("Link to this notebook").inputValue()).toContain("#nb=");
    const link = await dialog.getByLabel("Link to this notebook").inputValue();
    expect(await dialog.textContent()).toContain(`${link.length.toLocaleString("en-GB")} characters`);
    const {pathname, hash} = new URL(link);
    const other = await live(await site.open(`${pathname}${hash}`, {viewport: {width: 1280, height: 900}}));
    expect(await cell(other, "Query highest").locator("pre.sql").textContent()).toContain("'shared'");
    expect(await state(other, "Query highest")).toBe("idle");
    expect(await other.locator('[data-part="banner"]').textContent()).toContain("nothing has run");
    expect(await other.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
  });

  it("whose link is damaged says so, and a new one is there", async () => {
    for (const hash of ["#nb=!!!", `#nb=${"A".repeat(70_000)}`, "#nb=AAAAAAAAAAAAAAAA"]) {
      const page = await live(await site.open(`/notebook${hash}`, {viewport: {width: 1280, height: 900}}));
      expect(await page.locator('[data-part="banner"]').textContent()).toContain("could not be opened");
      expect(await page.locator(".cell").count()).toBe(2);
    }
  });
});

describe("a worked notebook", () => {
  it("is read without scripts: words, queries, rows and charts", async () => {
    const page = await site.open("/notebooks/regional-inequality", {javaScriptEnabled: false});
    expect(await page.locator("h1").textContent()).toBe("Whether the regions drift apart");
    expect(await page.locator(".cell pre.sql").count()).toBeGreaterThan(3);
    expect(await page.locator(".result-table tbody tr").count()).toBeGreaterThan(20);
    expect(await page.locator(".notebook-chart svg").count()).toBeGreaterThan(0);
  });

  it("shows what it gave until it is run, and runs anew what depends on an input", async () => {
    const page = await live(await site.open("/notebooks/regional-inequality", {viewport: {width: 1280, height: 900}}));
    expect(await page.locator(".result-table").count()).toBeGreaterThan(2);
    await page.locator(".notebook-bar").getByRole("button", {name: "Run all"}).click();
    await eventually(() => said(page)).toContain("all have an answer");
    expect(await page.locator(".result-table").count()).toBe(0);
    const gap = () => cell(page, "Query gap").getByRole("grid").textContent();
    const before = await gap();
    await page.getByRole("combobox", {name: "Indicator", exact: true}).fill("child protection plans per 10,000");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await eventually(gap).not.toBe(before);
    await eventually(() => state(page, "Query spread")).toBe("done");
    // By hand, what was changed in a query is out of date until it is run, and says why.
    await write(page, "Query regions", "SELECT 1 AS year, 2 AS value, 'a' AS name, 'b' AS area");
    await eventually(() => state(page, "Query gap")).toBe("stale");
    expect(await cell(page, "Query gap").locator(".cell-state").textContent()).toContain("“regions” was changed");
  });

  it("has no serious fault of accessibility, before and after it is run", async () => {
    const page = await live(await site.open("/notebooks/scrutiny-committee", {viewport: {width: 1280, height: 900}}));
    expect(await faults(page)).toEqual([]);
    await page.locator(".notebook-bar").getByRole("button", {name: "Run all"}).click();
    await eventually(() => said(page)).toContain("have run");
    await page.getByRole("button", {name: "Tables"}).click();
    expect(await faults(page)).toEqual([]);
  });
});
