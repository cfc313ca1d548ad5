import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
/** All that the engine and its tables are made of. */
const engineFiles = /\.(wasm|parquet)$|duckdb/;
const address = "/indicator/children-in-care-rate?areas=warrington,halton&compare=england,neighbours";

describe("a link to a choice of areas", () => {
  it("is drawn at once, title, chips, ranking and words, while nothing of the engine has come", async () => {
    const page = await site.open(address, {
      hasTouch: false,
      before: (opened) => opened.route(engineFiles, () => new Promise(() => {}))
    });
    const view = indicatorView(page);
    await eventually(view.title).toBe("Children looked after per 10,000, Warrington, Halton and England, 2014 to 2025");
    await eventually(() => page.title()).toContain("Warrington, Halton and England");
    expect(await view.lines()).toEqual(expect.arrayContaining(["warrington", "halton", "england", "neighbours"]));
    expect(await view.chart.locator('[data-mark="reported"]').count()).toBeGreaterThan(1);
    await eventually(() => page.locator('[data-part="picker"]').textContent()).toContain("Halton");
    await eventually(() => page.locator('[data-figure="ranking"] [data-series="halton"]').count()).toBe(1);
    expect(await page.locator('[data-figure="trend"] .finding').textContent()).toMatch(/^Warrington: \d+ in 2025/);
    // What the page itself says of the indicator stays as it was built.
    expect(await page.locator('[data-part="heading"] .lede').textContent()).toMatch(/\w/);
    expect(await page.evaluate(() => performance.getEntriesByName("engine ready").length)).toBe(0);
  });

  it("says the same once the engine has answered", async () => {
    const opening: Array<() => void> = [];
    const page = await site.open(address, {
      hasTouch: false,
      before: (opened) =>
        opened.route(engineFiles, async (route) => {
          await new Promise<void>((resolve) => opening.push(resolve));
          await route.continue();
        })
    });
    const view = indicatorView(page);
    await eventually(view.title).toContain("Warrington, Halton");
    const words = () => page.locator('[data-figure="trend"], [data-figure="ranking"]').allTextContents();
    const early = await words();
    const release = async () => {
      for (const open of opening.splice(0)) open();
      return page.evaluate(() => performance.getEntriesByName("page live").length);
    };
    await eventually(release).toBe(1);
    expect(await words()).toEqual(early);
  });
});
