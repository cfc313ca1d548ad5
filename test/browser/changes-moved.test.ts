import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawing, moving, openTrend, rate} from "./support/interaction.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

// A movement draws where it begins and where it ends; how many frames lie between is the machine's.
const fewest = 2;
const open = (query: string, options?: OpenOptions) => openTrend(site, query, options);

describe("a change of what is shown", () => {
  it("moves the lines and ends as a drawing without movement", async () => {
    const still = await open("?areas=warrington,halton");
    const {page, view} = await open("?areas=warrington", moving);
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await recordDrawings(page, "trend");
    await view.add("halton");
    await eventually(view.query).toBe("?areas=warrington,halton");
    await still.view.chart.focus();
    await still.view.chart.locator("g.interaction").waitFor({state: "attached"});
    await eventually(() => drawing(page, "trend")).toBe(await drawing(still.page, "trend"));
    expect(await drawings(page)).toBeGreaterThanOrEqual(fewest);
  });

  it("is cut short by the next, which ends as it would have by itself", async () => {
    const still = await open("?areas=warrington&zero=no&from=2018");
    const {page, view} = await open("?areas=warrington", moving);
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await still.view.chart.focus();
    await still.view.chart.locator("g.interaction").waitFor({state: "attached"});
    await page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('input[name="zero"]');
      const first = document.querySelector<HTMLSelectElement>('select[aria-label="First year"]');
      box?.click();
      if (first) first.value = "2018";
      first?.dispatchEvent(new Event("change"));
    });
    await eventually(view.query).toBe("?areas=warrington&from=2018&zero=no");
    await eventually(() => drawing(page, "trend")).toBe(await drawing(still.page, "trend"));
  });

  it("is no movement for readers who want none", async () => {
    const {page, view} = await open("?areas=warrington");
    await view.chart.focus();
    await view.chart.locator("g.interaction").waitFor({state: "attached"});
    await recordDrawings(page, "trend");
    await view.add("halton");
    await eventually(async () => (await view.lines()).length).toBe(4);
    expect(await drawings(page)).toBe(0);
  });

  it.each(["ranking", "distribution"])(
    "of the year takes every authority of the %s to its new place",
    async (figure) => {
      const still = await open("?areas=warrington&year=2019");
      const {page, view} = await open("?areas=warrington", moving);
      for (const each of [still, {page, view}]) {
        await each.view.chart.focus();
        await each.page.locator(`[data-figure="${figure}"] g.interaction`).waitFor({state: "attached"});
      }
      await recordDrawings(page, figure);
      await view.choice("Year of the authorities’ figures").selectOption("2019");
      await eventually(view.query).toBe("?areas=warrington&year=2019");
      await eventually(() => drawing(page, figure)).toBe(await drawing(still.page, figure));
      expect(await drawings(page)).toBeGreaterThanOrEqual(fewest);
    }
  );
});

describe("another indicator", () => {
  /** Keeps how long the chart of the page that comes moves, in milliseconds. */
  const watch = async (page: Page) =>
    void (await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        const {viewTransition} = event as Event & {viewTransition: {ready: Promise<void>} | null};
        void viewTransition?.ready.then(() => {
          const effects = document.getAnimations().map(({effect}) => effect as KeyframeEffect);
          const moving = effects.filter(({pseudoElement}) => pseudoElement?.includes("(chart)"));
          Object.assign(globalThis, {moved: moving.map((effect) => effect.getTiming().duration)});
        });
      });
    }));
  const moved = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as {moved?: number[] | undefined}).moved ?? []);
  const goTo = async (page: Page, indicator: string) => {
    await page.evaluate((name) => {
      location.href = `./${name}`;
    }, indicator);
    await page.waitForURL(`**/indicator/${indicator}`);
  };

  it("changes the chart over in a quarter of a second, and one step back is the one before", async () => {
    const {page} = await open("?areas=warrington", {...moving, before: watch});
    const title = await page.title();
    await goTo(page, "children-in-care-rate");
    await live(page);
    // A browser moves nothing where the next page takes it too long: a busy machine gets further tries.
    for (let tries = 0; tries < 20 && (await moved(page)).length === 0; tries++) {
      await page.goBack();
      await live(page);
      await goTo(page, "children-in-care-rate");
      await live(page);
    }
    expect([...new Set(await moved(page))]).toEqual([250]);
    expect(await page.title()).not.toBe(title);
    await page.goBack();
    await page.waitForURL(`**/indicator/${rate}?areas=warrington`);
    await eventually(() => page.title()).toBe(title);
  });

  it("is there at once for a reader who wants no motion", async () => {
    const {page} = await open("?areas=warrington", {before: watch});
    await goTo(page, "children-in-care-rate");
    await live(page);
    expect(await moved(page)).toEqual([]);
  });
});

describe("the charts of an area", () => {
  it("have their lines raised, and move when the neighbours' average is another", async () => {
    const page = await live(await site.open("/area/warrington", moving));
    const lead = page.locator('[data-part="leads"] .plot').first();
    await lead.locator("svg").focus();
    await lead.locator(".line-name").first().waitFor({state: "attached"});
    await lead.locator('[data-name="england"]').hover();
    await eventually(() => lead.locator("[data-series].raised").getAttribute("data-series")).toBe("england");
    expect(await lead.locator(".tooltip tr.raised").textContent()).toMatch(/^England/);
    await recordDrawings(page, "leads");
    await page.getByRole("combobox", {name: "Average of the neighbours"}).selectOption("median");
    await eventually(() => lead.locator('[data-label="neighbours"]').textContent()).toContain("median");
    await eventually(() => drawings(page)).toBeGreaterThanOrEqual(fewest);
  });
});

/** Counts how often a chart is drawn between two of its states. */
async function recordDrawings(page: Page, figure: string): Promise<void> {
  await page.evaluate((figure) => {
    const counted = globalThis as unknown as {drawings: number};
    counted.drawings = 0;
    const part = document.querySelector(`[data-part="${figure}"]`);
    if (!part) throw new Error(`missing part: ${figure}`);
    new MutationObserver((records) => {
      if (records.some(({target, addedNodes}) => target.nodeName === "svg" && addedNodes.length > 3))
        counted.drawings += 1;
    }).observe(part, {childList: true, subtree: true});
  }, figure);
}

function drawings(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as {drawings: number}).drawings);
}
