import {describe, expect, it} from "vitest";
import {faintText} from "./support/faint-text.js";
import {faults} from "./support/faults.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

/** Pages with a reader's choices; each kind of page as it comes is looked at in every-page.test.ts. */
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
  it.each(livePages)("%s has no serious fault of accessibility", async (path) => {
    const page = await live(await site.open(path));
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

describe("in a column of 320 pixels, as at 400%", () => {
  it.each([
    "/area/warrington",
    "/signals",
    "/compare?areas=warrington,halton&indicators=children-in-care-rate,referrals-rate",
    "/neighbours/warrington",
    "/scatter?areas=warrington",
    "/judgements-and-figures",
    "/method"
  ])("%s is no wider, and what can be pressed is large enough or apart", async (path) => {
    const page = await site.open(path);
    await page.setViewportSize({width: 320, height: 600});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await faults(page, {rules: ["target-size"]})).toEqual([]);
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
