import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {live, useSite} from "./support/site.js";

const site = useSite();

const widths = [1440, 768, 390];
const plainPages = [
  "/",
  "/areas",
  "/indicators",
  "/data",
  "/about",
  "/reports",
  "/report/877-2015-05-12",
  "/judgements",
  "/signals",
  "/quality",
  "/404"
];
const livePages = [
  "/compare",
  "/compare?areas=leeds,bristol&indicators=children-in-care,children-in-care-rate&by=area",
  "/stories/warrington",
  "/area/warrington",
  "/area/hackney",
  "/area/north-west",
  "/area/england",
  "/area/northamptonshire",
  "/indicator/child-protection-plans-rate?areas=warrington",
  "/indicator/children-in-care?areas=warrington,halton",
  "/indicator/spending-children-in-care?areas=warrington",
  "/indicator/adoption-time-entry-to-adoption",
  "/indicator/social-workers?areas=dorset",
  "/reported/care-proceedings?areas=warrington",
  // The longest address that a citation has to break.
  "/indicator/children-in-care-rate?areas=warrington,halton,hackney,kent,leeds,essex,bristol,rutland,york"
];

describe("every page", () => {
  it.each(plainPages)("%s fits every width, with nothing to complain of", async (path) => {
    const page = await site.open(path);
    await page.locator(".search input").first().waitFor();
    for (const width of widths) expect(await overflow(page, width)).toEqual([]);
  });

  it.each(livePages)("%s fits every width once live, with nothing to complain of", async (path) => {
    const page = await live(await site.open(path));
    for (const width of widths) expect(await overflow(page, width)).toEqual([]);
  });

  it("fits every width without scripts, can be zoomed and shows no control that would do nothing", async () => {
    const page = await site.open("/404", {javaScriptEnabled: false});
    for (const path of [...plainPages, ...livePages]) {
      await site.go(page, path);
      for (const width of widths) expect(await overflow(page, width), path).toEqual([]);
      const controls = page.locator("button:visible, select:visible, input:visible, [role=combobox]:visible");
      expect(await controls.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80))), path).toEqual([]);
      const viewport = await page.locator('meta[name="viewport"]').getAttribute("content");
      expect(viewport).toContain("width=device-width");
      expect(viewport).not.toMatch(/maximum-scale|user-scalable/);
      expect(await page.locator("h1").count(), path).toBe(1);
    }
  });

  it.each(["/reports", "/judgements", "/report/877-2015-05-12", "/quality", "/data", "/stories/warrington"])(
    "%s shows the whole of each row on a phone, with nothing to scroll sideways for",
    async (path) => {
      const page = await site.open(path);
      await page.setViewportSize({width: 390, height: 844});
      const hidden = await page
        .locator(".scroll:has(> table.stacked)")
        .evaluateAll((frames) => frames.map(({scrollWidth, clientWidth}) => scrollWidth - clientWidth));
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.filter((width) => width > 0)).toEqual([]);
    }
  );

  it("with every value fits on paper, whatever the number of years", async () => {
    const page = await live(await site.open("/indicator/child-protection-plans-rate?areas=warrington"));
    await page.emulateMedia({media: "print"});
    expect(await overflow(page, 700)).toEqual([]);
  });

  it("that does not exist says so, at any depth, in the site's own dress", async () => {
    site.expectProblem(/404.*\/area\/atlantis/);
    const page = await site.open("/area/atlantis");
    expect(await page.locator("h1").textContent()).toBe("There is no page at this address");
    const box = page.getByRole("combobox");
    await box.fill("warrington");
    await box.press("Enter");
    await page.waitForURL(`${site.origin}/area/warrington`);
  });
});

/** What sticks out of the page to the right at a width: the page's own measure, then elements that reach beyond. */
async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({width, height: 900});
  return page.evaluate((width) => {
    const {scrollWidth} = document.documentElement;
    if (scrollWidth <= width) return [];
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1
    );
    return [`${scrollWidth} > ${width}`, ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 80))];
  }, width);
}
