import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

const plainPages = [
  "/",
  "/data",
  "/about",
  "/areas",
  "/indicators",
  "/reports",
  "/report/877-2015-05-12",
  "/judgements",
  "/signals",
  "/quality",
  "/gallery"
];
const livePages = [
  "/compare",
  "/compare?group=unitary&areas=warrington&indicators=children-in-care-rate&show=index&by=none",
  "/area/warrington",
  "/stories/warrington",
  "/indicator/children-in-care-rate?areas=warrington",
  "/indicator/care-leavers-neet?areas=warrington,rutland&zero=no",
  "/indicator/child-protection-plans-rate?areas=warrington,halton,wigan,bolton,bury,oldham,rochdale"
];

describe("in light and in dark", () => {
  it.each([...plainPages, ...livePages])("%s has no serious fault of accessibility", async (path) => {
    const page = await site.open(path);
    if (livePages.includes(path)) await live(page);
    else await page.locator(".search input").first().waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await faintText(page)).toEqual([]);

    await page.emulateMedia({colorScheme: "dark"});
    expect(await faults(page, {rules: ["color-contrast", "link-in-text-block"]})).toEqual([]);
    expect(await faintText(page)).toEqual([]);
  });

  it("an open list of results, a tooltip and an open menu have none either", async () => {
    const page = await live(await site.open("/indicator/child-protection-plans-rate?areas=warrington"));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      await page.getByRole("combobox", {name: "Add an area"}).fill("hal");
      await page.getByRole("option").first().waitFor();
      expect(await faults(page, {within: ".area-picker"})).toEqual([]);
      await page.locator('[data-figure="trend"] summary').click();
      await page.locator('[data-figure="trend"] .plot > svg').focus();
      await page.keyboard.press("End");
      expect(await page.locator(".tooltip:visible").count()).toBe(1);
      expect(await faults(page, {within: '[data-figure="trend"]'})).toEqual([]);
      await page.locator('[data-figure="trend"] summary').click();
    }
  });
});

describe("the keyboard", () => {
  it("skips to the content first", async () => {
    const page = await site.open("/area/warrington");
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toBe("Skip to the content");
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).hash).toBe("#observablehq-main");
  });
});

/** Texts of charts, which axe leaves out, that stand out from the paper by less than 4.5 to 1. */
function faintText(page: Page): Promise<string[]> {
  return page.locator("svg text:visible").evaluateAll((texts) => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map(Number)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** The paper on which a chart stands: its own, or that of the page. */
    const paperOf = (text: Element) => {
      let sheet: Element | null = text;
      while (sheet && getComputedStyle(sheet).backgroundColor === "rgba(0, 0, 0, 0)") sheet = sheet.parentElement;
      return getComputedStyle(sheet ?? document.documentElement).backgroundColor;
    };
    /** The colour of the bar that a text was drawn on, or of the paper. */
    const behind = (text: Element) => {
      const {left, right, top, bottom} = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const bars = [...(text.closest("svg")?.querySelectorAll("rect") ?? [])].filter((bar) => {
        const box = bar.getBoundingClientRect();
        const isBefore = (bar.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        const isFull = getComputedStyle(bar).fillOpacity === "1";
        return isBefore && isFull && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
      });
      const bar = bars.at(-1);
      return bar ? getComputedStyle(bar).fill : paperOf(text);
    };
    return texts.flatMap((text) => {
      const own = luminance(getComputedStyle(text).fill);
      const ground = luminance(behind(text));
      const ratio = (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      return ratio < 4.5 ? [`${text.textContent}: ${getComputedStyle(text).fill}, ${ratio.toFixed(2)} to 1`] : [];
    });
  });
}
