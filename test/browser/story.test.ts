import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellsOf, digits, valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const path = "/stories/warrington";
const slugs = ["child-protection-plans", "children-in-care-rate", "child-protection-plans-rate"];

describe("a story without scripts", () => {
  it("is there whole: words, a chart for each figure, tables with their sources", async () => {
    const page = await site.open(path, {javaScriptEnabled: false});
    expect(await page.locator("h1").textContent()).toBe("Warrington, fifteen years on");
    expect(await page.locator("h2").allTextContents()).toHaveLength(5);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({width, height: 900});
      for (const figure of ["timeline", ...slugs])
        expect(await page.locator(`[data-figure="${figure}"] svg:visible`).count(), `${figure} ${width}`).toBe(1);
    }
    expect(await page.locator("tbody tr").count()).toBe(5);
    const latest = valueIn("children-in-care-rate", "warrington", 2025) ?? Number.NaN;
    const chart = page.locator('[data-figure="children-in-care-rate"] svg:visible');
    expect(await chart.getAttribute("aria-label")).toContain(digits(latest, "children-in-care-rate"));
  });
});

describe("a story with scripts", () => {
  it("says and shows the same as before, at the width there is", async () => {
    const still = await site.open(path, {javaScriptEnabled: false});
    const page = await live(await site.open(path));
    const words = (of: Page) => of.locator(".page p, .page h2, .page h3, .page td").allTextContents();
    expect(await words(page)).toEqual(await words(still));
    for (const slug of slugs) {
      const chart = page.locator(`[data-figure="${slug}"] .plot svg`);
      expect(await chart.count(), slug).toBe(1);
      const drawn = still.locator(`[data-figure="${slug}"] .plot svg:visible`);
      expect(await chart.getAttribute("aria-label")).toBe(await drawn.getAttribute("aria-label"));
      const box = await boxOf(page, slug);
      expect(box.width).toBeCloseTo(Number(await chart.getAttribute("width")), 0);
      expect(box.height).toBeCloseTo((await boxOf(still, slug)).height, -1);
    }
    // The charts of one section that stood side by side still do.
    const [left, right] = [
      await boxOf(page, "children-in-care-rate"),
      await boxOf(page, "child-protection-plans-rate")
    ];
    expect(left.y).toBe(right.y);
    await page.setViewportSize({width: 390, height: 844});
    for (const slug of slugs) await eventually(async () => (await boxOf(page, slug)).width).toBeLessThanOrEqual(390);
  });

  it("has charts that follow the pointer and the arrow keys", async () => {
    const page = await live(await site.open(path));
    for (const slug of slugs) {
      const chart = page.locator(`[data-figure="${slug}"] .plot svg`);
      await chart.scrollIntoViewIfNeeded();
      const box = await boxOf(page, slug);
      await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
      const {heading, text} = await tooltip(page);
      expect(text).toContain(`Warrington${digits(valueIn(slug, "warrington", Number(heading)) ?? 0, slug)}`);
      await page.mouse.move(box.x + 20, box.y - 90);
      await eventually(() => page.locator(".tooltip:visible").count()).toBe(0);

      await chart.focus();
      await page.keyboard.press("End");
      const last = cellsOf(slug, "warrington").at(-1);
      const spoken = page.locator(`[data-figure="${slug}"] [aria-live]`);
      await eventually(() => spoken.textContent()).toContain(`${last?.period}: `);
      expect(await spoken.textContent()).toContain(`Warrington ${digits(last?.value ?? 0, slug)}`);
      await page.keyboard.press("Escape");
    }
  });

  it("has charts that answer a touch", async () => {
    const page = await live(
      await site.open(path, {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}})
    );
    const chart = page.locator('[data-figure="children-in-care-rate"] .plot svg');
    await chart.scrollIntoViewIfNeeded();
    const box = await boxOf(page, "children-in-care-rate");
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    expect((await tooltip(page)).text).toContain("Warrington");
    const shown = await page.locator(".tooltip:visible").boundingBox();
    expect((shown?.x ?? -1) >= 0 && (shown?.x ?? 0) + (shown?.width ?? 999) <= 390).toBe(true);
  });
});

describe("how well reports are read", () => {
  it("is a page of scores by indicator that needs no script", async () => {
    const page = await site.open("/quality", {javaScriptEnabled: false});
    expect(await page.locator("h1").textContent()).toBe("How well figures are read from reports");
    expect(await page.locator("h2").allTextContents()).toEqual(
      expect.arrayContaining(["What is missed most", "Every indicator"])
    );
    expect(await page.locator("table:visible").count()).toBeGreaterThan(5);
    expect(await page.locator("tbody tr:visible").count()).toBeGreaterThan(50);
  });
});

async function tooltip(page: Page): Promise<{heading: string; text: string}> {
  const shown = page.locator(".tooltip:visible");
  await shown.waitFor();
  return shown.evaluate((element) => ({
    heading: element.querySelector("strong")?.textContent ?? "",
    text: element.textContent ?? ""
  }));
}

async function boxOf(page: Page, figure: string) {
  const box = await page.locator(`[data-figure="${figure}"] .plot svg:visible`).boundingBox();
  if (!box) throw new Error(`missing chart: ${figure}`);
  return box;
}
