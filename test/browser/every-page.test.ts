import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {sitePages} from "../../loaders/pages/list.js";
import type {SitePage} from "../../loaders/pages/site-page.js";
import {faintText} from "./support/faint-text.js";
import {faults} from "./support/faults.js";
import {useSite} from "./support/site.js";

const site = useSite();

/** A row of each table that has a page for every row: a new table has to name one. */
const examples: Readonly<Record<NonNullable<SitePage["each"]>, string>> = {
  areas: "warrington",
  indicators: "children-in-care-rate",
  reports: "877-2015-05-12",
  stated: "private-fostering",
  notebooks: "adoption-slowed"
};
/** The addresses of one page of each kind, from the build's own list. */
const paths = sitePages.map(({path, each}) =>
  path === "index" ? "/" : `/${each ? path.replace(/\[.*\]/, examples[each]) : path}`
);
/** A desktop, a tablet, a phone, and a desktop of 1,280 pixels at 400% (WCAG 1.4.10). */
const widths = [1440, 768, 390, 320];

describe("one page of each kind in the build's list", () => {
  it.each(paths)(
    "%s has no serious fault of accessibility in either theme, nor in a reader's own colours",
    async (path) => {
      const page = await opened(path);
      expect(await faults(page)).toEqual([]);
      expect(await faintText(page)).toEqual([]);
      await page.emulateMedia({colorScheme: "dark"});
      expect(await faults(page, {rules: ["color-contrast", "link-in-text-block"]})).toEqual([]);
      expect(await faintText(page)).toEqual([]);
      await page.emulateMedia({colorScheme: "light", forcedColors: "active"});
      expect(await faults(page, {rules: ["color-contrast"]})).toEqual([]);
    }
  );

  it.each(paths)("%s fits every width and 400% zoom, and moves nothing for who wants less motion", async (path) => {
    const page = await opened(path);
    await page.emulateMedia({reducedMotion: "reduce"});
    for (const width of widths) {
      await page.setViewportSize({width, height: width === 320 ? 256 : 900});
      expect(await beyond(page, width)).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });
});

async function opened(path: string): Promise<Page> {
  const page = await site.open(path);
  await page.locator(".search input").first().waitFor();
  return page;
}

/** What sticks out of the page to the right at a width: the page's own measure, then elements that reach beyond. */
function beyond(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    const {scrollWidth} = document.documentElement;
    if (scrollWidth <= width) return [];
    const far = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1
    );
    return [`${scrollWidth} > ${width}`, ...far.slice(0, 5).map((element) => element.outerHTML.slice(0, 80))];
  }, width);
}
