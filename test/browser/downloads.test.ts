import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {areaRow, authoritiesOfToday, cellsOf, meanOf, neighboursOf, standingIn, valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

const slug = "care-leavers-neet";
const name = "Care leavers aged 19 to 21 not in education, employment or training (%)";

async function open() {
  return live(await site.keep(`/indicator/${slug}?areas=rutland,warrington&from=2018`));
}

describe("what a chart gives away", () => {
  it("is its values as CSV: every line, the years shown, reasons instead of zeros", async () => {
    const page = await open();
    const {file, content} = await download(page, "trend", "Values as CSV");
    expect(file).toBe(`${slug}-rutland-warrington.csv`);
    const text = content.toString("utf8");
    // Without the mark Excel takes the file for another encoding.
    expect(text.startsWith("\ufeff")).toBe(true);
    const records: Record<string, string>[] = parse(text, {bom: true, columns: true});
    for (const record of records)
      expect(record).toMatchObject({
        measure: name,
        unit: "percent",
        source: expect.stringContaining("Children looked after")
      });
    const rows = records.map(({area, period, year, value, status}) => [area, period, year, value, status]);

    const statuses: Record<string, string> = {c: "suppressed", "-": "missing"};
    const expected = [
      ["Rutland", "rutland"],
      ["Warrington", "warrington"],
      ["England", "england"]
    ].flatMap(([label = "", area = ""]) =>
      cellsOf(slug, area)
        .filter(({year}) => year >= 2018)
        .map(({period, year, value, text}) => [
          label,
          period,
          String(year),
          value === null ? "" : String(value),
          statuses[text] ?? "final"
        ])
    );
    expect(rows.slice(0, expected.length)).toEqual(expected);
    const neighbours = rows.slice(expected.length);
    expect(neighbours.map(([label]) => label)).toEqual(Array(8).fill("Neighbours’ mean"));
    for (const [, , year, value] of neighbours) {
      const values = neighboursOf("rutland").map((area) => valueIn(slug, area, Number(year)));
      expect(Number(value)).toBeCloseTo(meanOf(values), 9);
    }
  });

  it("is the ranking as CSV: every authority with a figure, in order", async () => {
    const {content} = await download(await open(), "ranking", "Values as CSV");
    const rows: Record<string, string>[] = parse(content, {bom: true, columns: true});
    expect(rows).toHaveLength(authoritiesOfToday().filter((area) => valueIn(slug, area, 2025) !== null).length);
    expect(rows.map(({rank}) => Number(rank))).toEqual(rows.map(({rank}) => Number(rank)).sort((a, b) => a - b));
    expect(rows.find(({area}) => area === "Warrington")).toMatchObject({
      rank: String(standingIn(slug, "warrington", 2025).rank),
      la_code: areaRow("warrington").la_code,
      ons_code: areaRow("warrington").ons_code,
      period: "2025",
      value: String(valueIn(slug, "warrington", 2025)),
      unit: "percent"
    });
  });

  it("is a picture as SVG that stands by itself, and the same as PNG at twice its size", async () => {
    const page = await open();
    const svg = await download(page, "trend", "Picture as SVG");
    expect(svg.file).toMatch(/\.svg$/);
    const text = svg.content.toString("utf8");
    expect(text).not.toContain("var(--");
    expect(text).not.toMatch(/class=|currentColor/);
    const picture = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        error: parsed.querySelector("parsererror")?.textContent ?? null,
        root: parsed.documentElement.namespaceURI,
        width: Number(parsed.documentElement.getAttribute("width")),
        height: Number(parsed.documentElement.getAttribute("height")),
        words: [...parsed.querySelectorAll("text")].map((one) => one.textContent).join(" ")
      };
    }, text);
    expect(picture).toMatchObject({error: null, root: "http://www.w3.org/2000/svg"});
    for (const words of [
      `${name}, Rutland, Warrington and England, 2018 to 2025`,
      "Per cent, years ending 31 March",
      "suppressed in 2021, 2022, 2024 and 2025",
      "Source: Children looked after in England including adoptions",
      "Shaded: the middle half of authorities."
    ]) {
      expect(picture.words.replaceAll(/\s+/g, " ")).toContain(words);
    }

    const png = await download(page, "trend", "Picture as PNG");
    expect(png.content.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    // Width and height stand in the header chunk.
    expect(png.content.readUInt32BE(16)).toBe(picture.width * 2);
    expect(png.content.readUInt32BE(20)).toBe(Math.trunc(picture.height * 2));
  });

  it("is the address of what is shown, on the clipboard", async () => {
    const page = await live(
      await site.open(`/indicator/${slug}?areas=warrington`, {permissions: ["clipboard-read", "clipboard-write"]})
    );
    await page.getByRole("checkbox", {name: "England"}).uncheck();
    await eventually(() => page.url()).toContain("compare=neighbours");
    await pick(page, "trend", "Copy link to this view");
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${site.origin}/indicator/${slug}?areas=warrington&compare=neighbours`
    );
    // Nothing is left open.
    expect(await page.locator("details.menu[open]").count()).toBe(0);
  });

  it("is offered by a menu that opens from the keyboard and closes with Escape", async () => {
    const page = await open();
    const menu = page.locator('[data-figure="trend"] details.menu');
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    await eventually(() => menu.getByRole("button").count()).toBe(6);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await eventually(() => menu.getAttribute("open")).toBe(null);
    expect(await menu.locator("summary").evaluate((summary) => summary === document.activeElement)).toBe(true);
    await menu.locator("summary").click();
    await page.locator("h1").click();
    await eventually(() => menu.getAttribute("open")).toBe(null);
  });
});

describe("a citation", () => {
  it("names the figures, the source, its release, the address and the day", async () => {
    const page = await open();
    const citation = await page.locator("[data-citation]").textContent();
    const today = new Date().toLocaleDateString("en-GB", {day: "numeric", month: "long", year: "numeric"});
    for (const words of [
      `“${name}”`,
      "Children looked after in England including adoptions (released November 2025)",
      `${site.origin}/indicator/${slug}?areas=rutland,warrington&from=2018`,
      `accessed ${today}`
    ]) {
      expect(citation).toContain(words);
    }
  });
});

async function download(page: Page, figure: string, item: string): Promise<{file: string; content: Buffer}> {
  const [saved] = await Promise.all([page.waitForEvent("download"), pick(page, figure, item)]);
  return {file: saved.suggestedFilename(), content: await readFile(await saved.path())};
}

async function pick(page: Page, figure: string, item: string): Promise<void> {
  const menu = page.locator(`[data-figure="${figure}"] details.menu`);
  await menu.locator("summary").click();
  await menu.getByRole("button", {name: item}).click();
}
