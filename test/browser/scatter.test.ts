import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import readExcelFile from "read-excel-file/node";
import {describe, expect, it} from "vitest";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const path = "/scatter?x=child-protection-plans-rate&y=children-in-care-rate&areas=warrington";

async function open(): Promise<Page> {
  const page = await site.open(path);
  await page.locator('[data-part="tools"] button').first().waitFor();
  await page.locator('[data-part="scatter"] .plot > svg[tabindex]').waitFor();
  return page;
}

const chartOf = (page: Page) => page.locator('[data-part="scatter"] .plot > svg');
const circles = (page: Page) => chartOf(page).locator("[data-series]").count();
const zoomOf = (page: Page) => new URL(page.url()).searchParams.get("zoom");
const said = (page: Page) => page.locator('[data-part="tools"] [role="status"]').textContent();

describe("the chart of two indicators", () => {
  it("is drawn larger by button, key and wheel, said each time, and whole again", async () => {
    const page = await open();
    const all = await circles(page);
    expect(all).toBeGreaterThan(140);
    await page.getByRole("button", {name: "Draw it larger"}).click();
    await eventually(() => circles(page)).toBeLessThan(all);
    const once = await circles(page);
    expect(await said(page)).toMatch(/^\d+ of \d+ authorities are shown: .+ from .+ to .+\.$/);
    expect(zoomOf(page)).toMatch(/^[\d.,-]+$/);

    await chartOf(page).focus();
    await page.keyboard.press("+");
    await eventually(() => circles(page)).toBeLessThan(once);
    // The chart that takes its place has the focus.
    await page.keyboard.press("0");
    await eventually(() => circles(page)).toBe(all);
    expect(zoomOf(page)).toBeNull();

    await chartOf(page).hover();
    await page.mouse.wheel(0, -300);
    await eventually(() => zoomOf(page)).not.toBeNull();
    await page.getByRole("button", {name: "Show all"}).click();
    await eventually(() => circles(page)).toBe(all);
  });

  it("lets the wheel scroll the page while it has no focus", async () => {
    const page = await open();
    await chartOf(page).scrollIntoViewIfNeeded();
    await chartOf(page).hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(zoomOf(page)).toBeNull();
  });

  it("moves under a dragging hand where that is chosen", async () => {
    const page = await open();
    await page.getByRole("button", {name: "Draw it larger"}).click();
    await eventually(() => zoomOf(page)).not.toBeNull();
    const before = zoomOf(page);
    await page.getByRole("radio", {name: "moves it"}).check();
    await drag(page, [
      [0.5, 0.5],
      [0.4, 0.5],
      [0.3, 0.55]
    ]);
    await eventually(() => zoomOf(page)).not.toBe(before);
  });

  it("chooses the authorities that are drawn round, as a table to take along", async () => {
    const page = await open();
    await drag(page, [
      [0.1, 0.15],
      [0.95, 0.15],
      [0.95, 0.5],
      [0.5, 0.6],
      [0.1, 0.5]
    ]);
    const part = page.locator('[data-part="chosen"]');
    await part.locator("table").waitFor();
    const count = await part.locator("tbody tr").count();
    expect(await part.locator("h2").textContent()).toBe(`${count} authorities chosen`);
    expect(await chartOf(page).locator("[data-chosen]").count()).toBe(count);
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      part.getByRole("button", {name: "Download this table (CSV)"}).click()
    ]);
    const rows: Record<string, string>[] = parse(await readFile(await csv.path()), {bom: true, columns: true});
    expect(rows).toHaveLength(count);
    expect(rows[0]?.source).toContain("released");
    expect(rows[0]?.shown_at).toContain("/scatter?");
    await part.getByRole("button", {name: "Choose none"}).click();
    await eventually(() => part.locator("table").count()).toBe(0);
  });

  it("chooses authorities by keys, one by one", async () => {
    const page = await open();
    await chartOf(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator('[data-part="scatter"] .tooltip strong').waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    const part = page.locator('[data-part="chosen"]');
    await eventually(() => part.locator("tbody tr").count()).toBe(2);
    expect(await said(page)).toBe("2 authorities chosen.");
    await page.keyboard.press("Space");
    await eventually(() => part.locator("tbody tr").count()).toBe(1);
  });

  it("has its figures as a table without scripts, and for Excel with both forms of each", async () => {
    const silent = await site.open(path, {javaScriptEnabled: false});
    expect(await silent.locator('[data-part="table"] tbody tr').count()).toBeGreaterThan(140);
    const page = await open();
    await page.locator('[data-part="scatter"] details.menu summary').click();
    const [book] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Values for Excel"}).click()
    ]);
    expect(book.suggestedFilename()).toMatch(/\.xlsx$/);
    const sheets = await readExcelFile(await readFile(await book.path()));
    const [shown, values] = sheets.map(({data}) => data);
    expect(sheets.map(({sheet}) => sheet)).toEqual(["As shown", "Values", "About"]);
    expect(shown?.flat().some((cell) => String(cell).startsWith("Source: "))).toBe(true);
    expect(values?.[1]?.some((cell) => typeof cell === "number")).toBe(true);
  });

  it("leads from its menu to a snippet with its choices, which draws it", async () => {
    const page = await open();
    await page.locator('[data-part="scatter"] details.menu summary').click();
    await page.getByRole("link", {name: "Embed this chart"}).click();
    await embeds(page, "scatter", "x=child-protection-plans-rate");
  });
});

describe("a comparison", () => {
  it("leads from its menu to a snippet with its choices, which draws it", async () => {
    const page = await site.open(
      "/compare?areas=leeds,sheffield&indicators=children-in-care-rate&show=index&base=2018"
    );
    await page.locator('[data-part="choices"] fieldset').first().waitFor();
    await page.locator('[data-part="comparison"] details.menu summary').click();
    await page.getByRole("link", {name: "Embed this chart"}).click();
    await embeds(page, "comparison", "show=index");
  });
});

/** Expects the builder to show a kind of chart with a query, and its preview to be drawn. */
async function embeds(page: Page, chart: string, query: string): Promise<void> {
  const snippet = page.getByRole("textbox", {name: "Snippet"});
  await eventually(() => snippet.inputValue()).toContain(`chart="${chart}"`);
  expect(await snippet.inputValue()).toContain(query);
  const preview = page.locator("sightline-chart").nth(1);
  await preview.scrollIntoViewIfNeeded();
  await preview.locator("h2").waitFor();
  expect(await preview.locator(".message").count()).toBe(0);
  expect(await page.getByRole("textbox", {name: "Address of the page that shows it"}).inputValue()).toContain(query);
}

/** Drags over the chart by shares of its width and height. */
async function drag(page: Page, way: readonly (readonly [number, number])[]): Promise<void> {
  await chartOf(page).scrollIntoViewIfNeeded();
  const box = await chartOf(page).boundingBox();
  const [first = [0, 0], ...rest] = way.map(
    ([x, y]) => [(box?.x ?? 0) + x * (box?.width ?? 0), (box?.y ?? 0) + y * (box?.height ?? 0)] as const
  );
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, {steps: 6});
  await page.mouse.up();
}
