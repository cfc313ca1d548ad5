import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Locator, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {areaRow, cellsOf} from "./support/figures.js";
import {carriedFace, marked, overflowing} from "./support/pictures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

/** Pages with charts, and how many each has. */
const pages = [
  {path: "/", charts: 6},
  {path: "/area/warrington", charts: 7},
  {path: "/judgements", charts: 1},
  {path: "/stories/warrington", charts: 4},
  {path: "/indicator/children-in-care-rate?areas=warrington,halton", charts: 3}
] as const;

describe("every chart", () => {
  it.each(pages)("of $path has a menu that gives values and pictures, and keeps its place", async ({path, charts}) => {
    const page = await site.open(path);
    if (path.startsWith("/indicator")) await live(page);
    const figures = page.locator("figure.chart");
    expect(await figures.count()).toBe(charts);
    expect(await page.locator("figure.chart details.menu").count()).toBe(charts);
    const menu = figures.first().locator("details.menu");
    // One that is below the screen is brought onto it by whoever opens it.
    await menu.locator("summary").scrollIntoViewIfNeeded();
    const before = await menu.locator("summary").boundingBox();
    const {file, content} = await download(page, menu, "Values as CSV");
    expect(file).toMatch(/^[a-z0-9-]+\.csv$/);
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header = [], ...rows]: string[][] = parse(content, {bom: true});
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
    expect(await menu.locator("summary").boundingBox()).toEqual(before);
    await figures
      .first()
      .locator("details.menu")
      .evaluate((one) => one.removeAttribute("open"));
  });

  it("can be embedded by its menu, where the builder knows it", async () => {
    const page = await site.open("/area/warrington");
    const menu = page.locator('[data-figure="timeline"] details.menu');
    await menu.locator("summary").click();
    await eventually(() => menu.getByRole("link", {name: "Embed this chart"}).getAttribute("href")).toContain(
      "embed?chart=timeline&areas=warrington"
    );
  });

  it("opens its menu from the keyboard, closes it with Escape, and keeps the focus", async () => {
    const page = await site.open("/judgements");
    const menu = page.locator("details.menu");
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    await eventually(() => menu.getByRole("button").count()).toBe(6);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await eventually(() => menu.getAttribute("open")).toBe(null);
    expect(await menu.locator("summary").evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe("the values of a chart", () => {
  it("say what they are of, by whom, and hold the figures of reports that it marks", async () => {
    const page = await live(await site.open("/indicator/children-in-care-rate?areas=warrington"));
    const {content} = await download(page, page.locator('[data-figure="trend"] details.menu'), "Values as CSV");
    const rows: Record<string, string>[] = parse(content, {bom: true, columns: true});
    const {la_code, ons_code} = areaRow("warrington");
    const official = rows.filter(({kind, area}) => kind === "official" && area === "Warrington");
    expect(official.map(({year, value}) => [Number(year), Number(value)])).toEqual(
      cellsOf("children-in-care-rate", "warrington").map(({year, value}) => [year, value])
    );
    for (const row of official)
      expect(row).toMatchObject({indicator: "children-in-care-rate", unit: "per-10000", la_code, ons_code});
    expect(official[0]?.source).toContain("Children looked after in England");
    const stated = rows.filter(({kind}) => kind === "stated in a report");
    expect(stated.length).toBe(await page.locator('[data-figure="trend"] [data-mark="reported"]').count());
    expect(stated).toContainEqual(
      expect.objectContaining({report: "877-2015-05-12", value: "52", role: "previous", date: "2014-03-31", page: "9"})
    );
  });
});

describe("the pictures of a chart", () => {
  it.each([
    {path: "/", figure: 0},
    {path: "/indicator/children-in-care-rate?areas=warrington,halton,st-helens", figure: 0},
    {path: "/indicator/care-leavers-neet?areas=bournemouth-christchurch-and-poole,kingston-upon-hull", figure: 0},
    {path: "/indicator/children-in-care-rate?areas=warrington", figure: 1},
    {path: "/area/warrington", figure: 6},
    {path: "/judgements", figure: 0}
  ])("of $path, $figure carry their typeface and lie within their paper on any machine", async ({path, figure}) => {
    const page = await site.open(path);
    if (/indicator|area/.test(path)) await live(page);
    const menu = page.locator("figure.chart").nth(figure).locator("details.menu");
    const svg = (await download(page, menu, "Picture as SVG")).content.toString("utf8");
    const png = (await download(page, menu, "Picture as PNG")).content;
    const blank = await site.open("/about", {javaScriptEnabled: true});
    expect(await carriedFace(blank, svg)).toBe(true);
    expect(await overflowing(blank, svg)).toEqual([]);
    expect(await overflowing(blank, svg, {faces: false})).toEqual([]);
    expect(await marked(blank, png, 16)).toBe(0);
  });
});

async function download(page: Page, menu: Locator, item: string): Promise<{file: string; content: Buffer}> {
  await menu.locator("summary").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), menu.getByRole("button", {name: item}).click()]);
  return {file: saved.suggestedFilename(), content: await readFile(await saved.path())};
}

describe("a chart asked differently", () => {
  it("opens a notebook with the query behind it, which the link holds", async () => {
    const page = await live(await site.open("/indicator/children-in-care-rate?areas=warrington"));
    const menu = page.locator('[data-figure="trend"] details.menu');
    await menu.locator("summary").click();
    const link = menu.getByRole("link", {name: "Ask it differently"});
    await eventually(() => link.getAttribute("href")).toContain("notebook#nb=");
    await link.click();
    await eventually(() => page.locator('[data-kind="sql"]').first().textContent()).toContain("FROM neighbours AS n");
    expect(new URL(page.url()).pathname).toBe("/notebook");
  });
});
