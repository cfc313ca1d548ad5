import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

const phone: OpenOptions = {hasTouch: true, isMobile: true, viewport: {width: 390, height: 844}};
const rate = "/indicator/child-protection-plans-rate";
const eight = "warrington,halton,wigan,bolton,bury,oldham,rochdale,salford";

describe("a phone", () => {
  it.each([`${rate}?areas=warrington,halton`, "/indicator/neet-16-17?areas=warrington", "/indicator/care-leavers-eet"])(
    "shows the chart of %s on its first screen, and most of it",
    async (path) => {
      const page = await live(await site.open(path, phone));
      const box = await indicatorView(page).chart.boundingBox();
      expect(box?.y ?? 999).toBeLessThan(560);
      expect((box?.y ?? 999) + (box?.height ?? 999) * 0.75).toBeLessThan(844);
    }
  );

  it("folds the choices of a chart into one line that opens them", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington`, phone));
    const england = page.locator('.choices input[value="england"]');
    const fold = page.getByRole("button", {name: "Compare, years, options"});
    expect(await england.isVisible()).toBe(false);
    await fold.tap();
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    expect(await england.isVisible()).toBe(true);
    await england.uncheck();
    await eventually(() => indicatorView(page).lines()).not.toContain("england");
    await fold.tap();
    expect(await england.isVisible()).toBe(false);
  });

  it("reads an authority of the ranking at a tap, and adds it by a button", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington`, phone));
    const view = indicatorView(page);
    await view.ranking.locator(".plot > svg").scrollIntoViewIfNeeded();
    const box = await view.ranking.locator(".plot > svg").boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + 60, (box?.y ?? 0) + 100);
    const tooltip = view.ranking.locator(".tooltip");
    await tooltip.waitFor();
    const name = (await tooltip.locator("strong").textContent()) ?? "";
    expect(await tooltip.locator("td").last().textContent()).toMatch(/\d/);
    expect(await view.chips()).toEqual(["Warrington"]);
    expect(view.query()).toBe("?areas=warrington");

    await tooltip.getByRole("button", {name: "Add to chart"}).tap();
    await eventually(view.chips).toEqual(["Warrington", name]);
  });

  it("is at most half as tall as it was, with every part a tap away", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington,halton`, phone));
    // Half of what it was is 2,300; the change between two years has come since, as a folded line.
    expect(await height(page)).toBeLessThan(2350);
    const values = page.locator(".values-frame");
    expect(await values.isVisible()).toBe(false);
    await page.getByRole("heading", {name: "Every value"}).tap();
    expect(await values.isVisible()).toBe(true);
    await eventually(() => page.locator(".table-hint").textContent()).toMatch(
      /\d+ more years to the right, back to \d{4}/
    );

    const area = await live(await site.open("/area/warrington", phone));
    expect(await height(area)).toBeLessThan(9000);
    const row = area.locator("tbody:has(#early-help-and-referrals) tr[data-indicator]").first();
    expect(await row.isVisible()).toBe(false);
    await area.locator(".family-links").getByRole("link", {name: "Early help and referrals"}).tap();
    await eventually(() => row.isVisible()).toBe(true);
    await eventually(async () =>
      Math.round((await area.locator("#early-help-and-referrals").boundingBox())?.y ?? 999)
    ).toBeLessThan(200);
    // The ways stay at hand.
    expect((await area.locator(".family-links").boundingBox())?.y).toBeLessThan(20);
  });

  it("opens the part that an address names", async () => {
    const page = await live(await site.open("/area/warrington#care-leavers", phone));
    const row = page.locator("tbody:has(#care-leavers) tr[data-indicator]").first();
    await eventually(() => row.isVisible()).toBe(true);
    const table = await live(await site.open(`${rate}?areas=warrington&view=table`, phone));
    await eventually(() => table.locator(".values-frame").isVisible()).toBe(true);
  });
});

describe("a wide screen", () => {
  it.each([`${rate}?areas=warrington`, "/area/warrington"])(
    "folds nothing of %s, has no button that would, and shows nothing that is hidden",
    async (path) => {
      const page = await live(await site.open(path));
      expect(await page.locator(".choices-fold:visible, .fold-button:visible").count()).toBe(0);
      expect(await page.locator("[hidden]:visible").count()).toBe(0);
      // Further indicators of a topic wait behind a line of their own, at every width.
      const folded = page.locator("[data-folded] > :not(.fold-head, .more)");
      expect(await folded.count()).toBeGreaterThan(0);
      expect(await folded.evaluateAll((all) => all.every((one) => getComputedStyle(one).display !== "none"))).toBe(
        true
      );
    }
  );
});

describe("a pointer", () => {
  it("that is drawn across charts selects no words, and leaves no frame", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington,halton`));
    for (const chart of await page.locator(".plot > svg:visible").all()) {
      await chart.scrollIntoViewIfNeeded();
      const box = await chart.boundingBox();
      const {x = 0, y = 0, width = 0, height: tall = 0} = box ?? {};
      await page.mouse.move(x + 4, y + tall - 14);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.4, y + tall / 2, {steps: 4});
      await page.mouse.up();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
    }
    const trend = indicatorView(page).chart;
    await trend.scrollIntoViewIfNeeded();
    await trend.click();
    expect(await trend.evaluate((chart) => getComputedStyle(chart).outlineStyle)).toBe("none");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await trend.evaluate((chart) => getComputedStyle(chart).outlineStyle)).not.toBe("none");
  });

  it("is told what a click on the ranking does", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington`));
    const {ranking} = indicatorView(page);
    await ranking.locator(".plot > svg").hover();
    expect(await ranking.locator(".tooltip .offer").textContent()).toBe("Click to add");
  });
});

describe("colours", () => {
  it.each(["light", "dark"] as const)(
    "of eight areas are eight in the %s theme, the same in chips, panels and ranking",
    async (colorScheme) => {
      const page = await live(await site.open(`/indicator/neet-16-17?areas=${eight}`, {colorScheme}));
      const chips = await page
        .locator(".chips li")
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderLeftColor));
      expect(new Set(chips).size).toBe(8);
      const fills = (part: string) =>
        page.locator(part).evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
      expect(await fills('[data-figure="trend"] svg > g[role="group"] > text:first-child')).toEqual(chips);
      const columns = await fills('[data-figure="ranking"] path[data-series]:not([data-series="authorities"])');
      expect(new Set(columns)).toEqual(new Set(chips));
    }
  );

  it.each(["/", "/area/england", rate, `${rate}?areas=warrington`, `${rate}?areas=england,warrington`])(
    "of England are ink on %s",
    async (path) => {
      const page = await site.open(path);
      if (path !== "/") await live(page);
      const lines = page.locator('[data-series="england"] > path:not([data-mark])');
      const strokes = await lines.evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
      expect(strokes.length).toBeGreaterThan(0);
      expect(new Set(strokes)).toEqual(new Set(["rgb(26, 29, 33)"]));
    }
  );
});

describe("a system that sets the colours", () => {
  it("leaves the current page its mark, and chips their key", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington,halton`, {forcedColors: "active"}));
    const rules = await page
      .locator(".masthead nav a")
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("aria-current"), getComputedStyle(one).borderBottomWidth])
      );
    const current = rules.filter(([is]) => is === "page").map(([, width]) => width);
    expect(current).toHaveLength(1);
    expect(rules.filter(([is]) => is === null).map(([, width]) => width)).not.toContain(current[0]);
    const chips = await page
      .locator(".chips li")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderLeftColor));
    expect(new Set(chips).size).toBe(2);
  });
});

describe("what a page waits for", () => {
  it("is said over no chart, and moves nothing", async () => {
    const path = "/stories/warrington";
    const page = await site.open(path, {
      until: "commit",
      before: (opened) => opened.route(/observations\..*\.parquet/, () => new Promise(() => {}))
    });
    await page.locator(".waiting").waitFor();
    const said = await page.locator(".waiting").boundingBox();
    for (const chart of await page.locator(".plot:visible").all()) {
      const box = await chart.boundingBox();
      expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? -1);
    }
    const tops = await page
      .locator(".plot:visible")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
    await page.locator(".waiting").evaluate((one) => one.remove());
    expect(
      await page.locator(".plot:visible").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
    ).toEqual(tops);
  });
});

describe("every width", () => {
  it.each([
    "/",
    "/area/warrington",
    "/area/england",
    "/area/isles-of-scilly",
    "/area/north-west",
    `${rate}?areas=warrington,halton`,
    `/indicator/neet-16-17?areas=${eight}`,
    "/stories/warrington",
    "/judgements",
    "/reports",
    "/report/877-2015-05-12",
    "/indicators",
    "/areas",
    "/data",
    "/about",
    "/quality",
    "/gallery"
  ])("down to 320 pixels holds %s without scrolling sideways", async (path) => {
    const page = await site.open(path, {viewport: {width: 320, height: 640}});
    await page.locator("h1").waitFor();
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({width, height: 640});
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(width);
    }
  });

  it("keeps every column of an area's table", async () => {
    const page = await live(await site.open("/area/warrington"));
    for (const width of [1440, 1024, 768]) {
      await page.setViewportSize({width, height: 900});
      const row = page.locator('[data-indicator="children-in-care-rate"]');
      for (const column of ["latest", "over-year", "nation", "region", "neighbours", "spark", "place"])
        expect(await row.locator(`.${column}`).isVisible(), `${column} at ${width}`).toBe(true);
    }
  });
});

describe("a ranking", () => {
  it("says which end is better, where one is, and stands England where it can be read", async () => {
    const page = await live(await site.open("/indicator/neet-16-17?areas=warrington"));
    const {ranking} = indicatorView(page);
    const texts = await ranking.locator(".plot > svg > text").allTextContents();
    expect(texts).toEqual(expect.arrayContaining(["← best", "worst →"]));
    const england = await ranking.locator(".plot > svg > text", {hasText: "England"}).boundingBox();
    const chart = await ranking.locator(".plot > svg").boundingBox();
    expect((england?.x ?? 999) - (chart?.x ?? 0)).toBeLessThan((chart?.width ?? 0) / 3);
    const neither = await live(await site.open(rate));
    expect(await indicatorView(neither).ranking.locator(".plot > svg > text").allTextContents()).toContain("← highest");
  });

  it("has its year beside it, and takes keys as what it says it is", async () => {
    const page = await live(await site.open(`${rate}?areas=warrington`));
    expect(await page.locator('[data-part="picker"]').getByLabel("Year of the authorities’ figures").count()).toBe(0);
    expect(await page.locator('[data-part="filter"]').getByLabel("Year of the authorities’ figures").count()).toBe(1);
    expect(await indicatorView(page).ranking.locator(".plot > svg").getAttribute("role")).toBe("application");
    expect(await page.locator('a.skip[href="#trend"]').count()).toBe(1);
  });
});

function height(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
