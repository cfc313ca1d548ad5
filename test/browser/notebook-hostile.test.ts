import {deflateRawSync} from "node:zlib";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {toFragment} from "../../src/notebook/link.js";
import {changing, hostile} from "../support/hostile-sql.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const fence = "```";
const cell = (kind: string, lines: string) => `${fence}${kind}\n${lines}\n${fence}\n`;

/** Opens a notebook by a link that holds it. */
async function linked(text: string): Promise<Page> {
  const path = `/notebook#nb=${await toFragment(text)}`;
  return live(await site.open(path, {viewport: {width: 1280, height: 900}}));
}

async function runsAll(page: Page): Promise<void> {
  await page.locator(".notebook-bar").getByRole("button", {name: "Run all"}).click();
  // What is refused is so at once, and the last cell is run after all the others.
  const last = page.locator('.cell[data-kind="sql"]').last();
  await eventually(() => last.getAttribute("data-state")).toMatch(/^(?:done|failed|refused|cancelled)$/);
}

const states = (page: Page) =>
  page
    .locator('.cell[data-kind="sql"]')
    .evaluateAll((cells) =>
      cells.map((one) => [(one as HTMLElement).dataset.state, one.querySelector(".cell-trouble")?.textContent ?? ""])
    );

describe("hostile statements of a linked notebook", () => {
  // A line of a fence's own, or a NUL, is no statement of a cell.
  const all = [...hostile("https://elsewhere.invalid/x"), ...changing].filter((sql) => !/^`{3}|\0/m.test(sql));

  it("are each refused in a sentence, ask nothing of any address, and leave the engine as it was", async () => {
    expect(all.length).toBeGreaterThan(60);
    const page = await linked([...all.map((sql) => cell("sql", sql)), cell("sql after", "SELECT 42 AS n")].join("\n"));
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await runsAll(page);
    const told = await states(page);
    expect(told.length).toBe(all.length + 1);
    for (const [i, sql] of all.entries()) {
      expect(told[i]?.[0], sql).toMatch(/^(?:refused|failed)$/);
      expect(told[i]?.[1], sql).toMatch(/[a-z]{3,} [a-z]+/);
    }
    expect(told.at(-1)?.[0]).toBe("done");
    expect(await page.locator(".cell").last().getByRole("gridcell").allTextContents()).toEqual(["42"]);
    const {origin} = new URL(page.url());
    const asked = requests.filter((url) => !url.startsWith("blob:") && !url.startsWith(`${origin}/`));
    expect(asked).toEqual([]);
    expect(requests.filter((url) => /elsewhere|passwd|hosts|package\.json/.test(url))).toEqual([]);
  });
});

describe("a hostile link", () => {
  it("that is far too long, a bomb, broken or cut is told of, and a new notebook is there", async () => {
    const packed = (bytes: Uint8Array) => `AAAAAA${deflateRawSync(bytes, {level: 9}).toString("base64url")}`;
    const good = await toFragment("SELECT 1 ".repeat(50));
    const broken = [
      "A".repeat(1_500_000),
      packed(new Uint8Array(60_000_000)).slice(0, 65_000),
      packed(new TextEncoder().encode("x".repeat(2_000_000))),
      good.slice(0, good.length / 2),
      `${good.slice(0, 20)}AAAA${good.slice(24)}`,
      packed(Uint8Array.of(0xff, 0xfe, 0x80)),
      "%00%FF",
      "<script>alert(1)</script>"
    ];
    for (const fragment of broken) {
      const page = await live(await site.open(`/notebook#nb=${fragment}`, {viewport: {width: 1280, height: 900}}));
      expect(await page.locator('[data-part="banner"]').textContent(), fragment.slice(0, 30)).toContain(
        "could not be opened"
      );
      expect(await page.locator(".cell").count()).toBe(2);
    }
  });

  it("with cells and words in one another ten thousand deep is read, and answers on", async () => {
    const deep = 10_000;
    const page = await linked(
      [
        `${">".repeat(deep)} deep\n`,
        `<!-- cell -->\n${"- ".repeat(deep)}deep\n`,
        `<!-- cell -->\n${"[".repeat(deep)}a${"](b)".repeat(deep)}\n`,
        `<!-- cell -->\n${"*a ".repeat(deep)}\n`,
        `<!-- cell -->\n${"`".repeat(2)}${"<div>".repeat(deep)}\n`,
        cell("sql brackets", `SELECT ${"(".repeat(deep)}1${")".repeat(deep)}`),
        cell("sql lists", `SELECT ${"[".repeat(deep)}${"]".repeat(deep)}`),
        cell("sql comments", `SELECT ${"/*".repeat(deep)}${"*/".repeat(deep)} 1 AS n`),
        cell("sql queries", `${"SELECT * FROM (".repeat(2000)}SELECT 1${")".repeat(2000)}`),
        cell("sql signs", `SELECT ${"- ".repeat(deep)}1 AS n`),
        cell("sql sums", `SELECT 1${"+1".repeat(deep)} AS n`),
        cell("sql after", "SELECT 42 AS n")
      ].join("\n")
    );
    await runsAll(page);
    const told = await states(page);
    expect(told[0]).toEqual(["refused", expect.stringContaining("more than 200 deep")]);
    expect(told[1]).toEqual(["refused", expect.stringContaining("more than 200 deep")]);
    expect(told[3]).toEqual(["refused", expect.stringContaining("more than 200 deep")]);
    for (const [state, words] of told) expect(state === "done" ? "x y" : words).toMatch(/\w+ \w+/);
    expect(told.at(-1)?.[0]).toBe("done");
  });

  it("with script in its title, names, columns and values shows it as words", async () => {
    const script = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>`;
    const quoted = script.replaceAll('"', '""');
    const page = await linked(
      [
        `---\nsightline: notebook\ntitle: ${script}\n---\n\n# ${script}\n\n${script} [a](javascript:window.hit=1)\n`,
        cell("input place", `kind: choice\nlabel: ${script}\nvalue: ${script}\nchoices: ${script} | other`),
        cell(`sql "${quoted}"`, `SELECT '${script}' AS "${quoted}", ['${script}'] AS l, 1 AS year, 2.5 AS value`),
        cell(`chart from="${quoted}" exhibit=trend`, `title: ${script}\nsubtitle: ${script}\nnote: ${script}`),
        cell(`check "c ${quoted}"`, `SELECT $place AS p`),
        cell("sql", `SELECT "${quoted}" FROM nowhere`),
        cell("sql after", `FROM "${quoted}"`)
      ].join("\n")
    );
    await runsAll(page);
    await page.getByRole("button", {name: "Tables"}).click();
    const grids = await page.getByRole("gridcell").allTextContents();
    expect(grids).toContain(script);
    expect(await page.locator("main").textContent()).toContain("<img");
    expect(await page.evaluate(() => (window as {hit?: number}).hit)).toBeUndefined();
    expect(await page.locator("main img, main script:not([src]):not([type])").count()).toBe(0);
    expect(await page.locator('main a[href^="javascript:"]').count()).toBe(0);
  });
});
