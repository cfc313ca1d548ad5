import {describe, expect, it} from "vitest";
import {live, useSite} from "./support/site.js";

const site = useSite();

const paths = ["/area/warrington", "/indicator/child-protection-plans-rate?areas=warrington"];

describe("the first chart", () => {
  it.each(paths)("of %s is there although neither scripts nor engine ever arrive", async (path) => {
    const page = await site.open(path, {
      hasTouch: false,
      until: "commit",
      before: (page) => page.route(/\.(m?js|wasm|parquet|json)$/, () => {})
    });
    const chart = page.locator("figure .plot > svg:visible").first();
    await chart.waitFor();
    expect(await chart.locator("path, circle").count()).toBeGreaterThan(5);
    expect(await page.locator("table").first().isVisible()).toBe(true);
    await page.waitForFunction(isPainted);
  });

  it.each(paths)("of %s stays where it is when faces, scripts and engine arrive", async (path) => {
    for (const viewport of [
      {width: 1440, height: 900},
      {width: 390, height: 844}
    ]) {
      let send = () => {};
      const painted = new Promise<void>((resolve) => {
        send = resolve;
      });
      const page = await site.open(path, {
        viewport,
        until: "commit",
        before: async (page) => {
          await page.addInitScript(observeShifts);
          // The worst case: everything but the page and its stylesheet comes after the first paint.
          await page.route(/\.(m?js|woff2)$/, async (route) => {
            await painted;
            await route.continue();
          });
        }
      });
      await page.locator("figure .plot > svg:visible").first().waitFor();
      await page.waitForFunction(isPainted);
      send();
      await live(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: Shift[]}).shifts);
      const sum = shifts.reduce((sum, {value}) => sum + value, 0);
      expect(sum, `${viewport.width}: ${shifts.map(({what}) => what.join(", ")).join("; ")}`).toBeLessThan(0.1);
      await page.context().close();
    }
  });
});

describe("print", () => {
  it.each(paths)("of %s leaves out what a reader of paper cannot use", async (path) => {
    const page = await live(await site.open(path));
    await page.emulateMedia({media: "print"});
    const controls = page.locator(
      ".search:visible, .controls:visible, .chips button:visible, .menu:visible, nav:visible, select:visible, input:visible"
    );
    expect(await controls.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80)))).toEqual([]);
    expect(await page.locator(":is(figure .plot, .profile td) > svg:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
    // The table of every value, which scrolls on a screen, is printed whole.
    const cut = await page
      .locator(".values-frame")
      .evaluateAll((frames) => frames.filter((frame) => frame.scrollHeight > frame.clientHeight + 2).length);
    expect(cut).toBe(0);
  });
});

function isPainted(): boolean {
  return performance.getEntriesByName("first-contentful-paint").length > 0;
}

interface Shift {
  /** Share of the screen that moved, times how far. */
  value: number;
  /** The elements that moved. */
  what: string[];
}

/** Collects how far things move without the reader's doing. */
function observeShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: {node: Node | null}[];
    })[]) {
      if (entry.hadRecentInput) continue;
      const what = entry.sources.map(({node}) => (node instanceof Element ? node.outerHTML : `${node?.textContent}`));
      shifts.push({value: entry.value, what: what.map((text) => text.slice(0, 80))});
    }
  }).observe({type: "layout-shift", buffered: true});
}
