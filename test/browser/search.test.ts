import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {eventually, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

async function open(path = "/", options: OpenOptions = {}) {
  const page = await site.open(path, options);
  const box = page.getByRole("combobox", {name: path === "/" ? /^Find an authority/ : /^Find an area/});
  await box.waitFor();
  return {page, box, options: page.getByRole("option")};
}

describe("the search", () => {
  it("goes to an authority by the keyboard alone, in spite of a slip", async () => {
    const {page, box, options} = await open();
    // The front page has the search as its first business.
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type("warington");
    // Results of its first letters may stand there until those of the whole word come.
    await eventually(() => options.first().textContent()).toBe("WarringtonNorth West");
    expect(await options.first().locator("mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${site.origin}/area/warrington`);
    expect(await page.locator("h1").textContent()).toBe("Warrington");
  });

  it("takes the result that the arrow keys have come to, round the end and back", async () => {
    const {page, box, options} = await open("/about");
    await box.fill("north east");
    await eventually(() => options.count()).toBeGreaterThan(1);
    const names = await options.locator("> span:first-child").allTextContents();
    const chosen = async () => (await page.locator('[role="option"][aria-selected="true"]').allTextContents()).join();
    expect(await chosen()).toContain(names[0]);
    await box.press("ArrowDown");
    expect(await chosen()).toContain(names[1]);
    await box.press("ArrowUp");
    await box.press("ArrowUp");
    expect(await chosen()).toContain(names.at(-1));
    await box.press("Enter");
    await page.waitForURL(/\/(area|indicator)\/./);
    expect(await page.locator("h1").textContent()).toBe(names.at(-1));
  });

  it("knows former names, codes, other names and indicators", async () => {
    const {box, options} = await open("/areas");
    const first = async (text: string) => {
      await box.fill(text);
      await eventually(() => options.first().textContent()).toSatisfy((found) => found !== before);
      before = await options.first().textContent();
      return before;
    };
    let before: string | null = null;
    expect(await first("northants")).toMatch(/Northamptonshire/);
    expect(await first("bcp")).toContain("Bournemouth, Christchurch and Poole");
    expect(await first("877")).toContain("Warrington");
    expect(await first("E09000012")).toContain("Hackney");
    expect(await first("poole")).toContain("Bournemouth, Christchurch and Poole");
    expect(await first("child protection plan")).toMatch(/child protection plan.*Child protection/);
    expect(await first("neet")).toContain("NEET");
  });

  it("tells today's authority from those that were abolished", async () => {
    const {box, options} = await open("/areas");
    await box.fill("dorset");
    await eventually(() => options.count()).toBeGreaterThan(1);
    const found = await options.allTextContents();
    expect(found[0]).toContain("Dorset");
    expect(found[0]).not.toContain("Abolished");
    expect(found.find((text) => text.startsWith("Dorset (to 2019)"))).toContain("Abolished 1 April 2019");
  });

  it("is at hand with a slash from anywhere but another field", async () => {
    const {page, box} = await open("/areas");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await box.inputValue()).toBe("");
    await page.keyboard.type("a/b");
    expect(await box.inputValue()).toBe("a/b");
  });

  it("closes with Escape and when the reader goes elsewhere, and takes nothing then", async () => {
    const {page, box, options} = await open("/areas");
    await box.fill("war");
    await eventually(() => options.count()).toBeGreaterThan(0);
    await box.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await page.getByRole("listbox").count()).toBe(0);
    await box.press("Enter");
    await box.fill("war");
    await eventually(() => box.getAttribute("aria-expanded")).toBe("true");
    await box.press("Tab");
    await eventually(() => page.getByRole("listbox").count()).toBe(0);
    expect(page.url()).toBe(`${site.origin}/areas`);
  });

  it("says when nothing is found, to the eye and to the ear", async () => {
    const {page, box} = await open("/areas");
    await box.fill("qqqqzzzz");
    const words =
      "Nothing is called “qqqqzzzz”. Try part of a name, a town or a topic, or two of them: “Leeds care leavers”.";
    await eventually(() => page.locator(".search .empty:visible").textContent()).toBe(words);
    expect(await page.locator('.search [role="status"]').first().textContent()).toBe(words);
    await box.press("Enter");
    await box.fill("warrington");
    await eventually(() => page.getByRole("option").first().textContent()).toContain("Warrington");
    expect(page.url()).toBe(`${site.origin}/areas`);
  });

  it("takes councils, towns, topics of a place, years, grades and pages of the site", async () => {
    const {page, box, options} = await open("/areas");
    for (const [text, name, address] of [
      ["Leeds City Council", "Leeds", "/area/leeds"],
      ["runcorn", "Halton", "/area/halton"],
      ["warrington 2015", "Warrington, 12 May 2015", "/report/877-2015-05-12"],
      ["inadequate", "Inspection reports with the grade inadequate", "/reports?grade=inadequate"],
      ["embed", "Embed a chart", "/embed"],
      ["halton neet", "Halton: 16- and 17-year-olds not in", "/indicator/neet-16-17?areas=halton"]
    ] as const) {
      await box.fill(text);
      await eventually(() => options.first().textContent()).toContain(name);
      await box.press("Enter");
      await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
      await page.getByRole("combobox", {name: /^Find an area or indicator/}).waitFor();
    }
    await page.goBack();
    await box.fill("target");
    await eventually(() => page.locator(".search .empty:visible").textContent()).toContain(
      "Nothing is called “target”"
    );
  });

  it("is a combobox with a list, as assistive technology knows it", async () => {
    const {page, box, options} = await open("/areas");
    expect(await attributes(box)).toMatchObject({"aria-expanded": "false", "aria-autocomplete": "list"});
    await box.fill("war");
    await eventually(() => options.count()).toBeGreaterThan(1);
    const {"aria-controls": list, "aria-activedescendant": active, ...rest} = await attributes(box);
    expect(rest).toMatchObject({"aria-expanded": "true"});
    expect(await page.locator(`#${list}`).getAttribute("role")).toBe("listbox");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
    expect(await page.locator('.search [role="status"]').first().textContent()).toMatch(/^\d+ results?$/);
  });

  it("can be used by pointer", async () => {
    const {page, box, options} = await open("/areas");
    await box.fill("halton");
    await options.first().click();
    await page.waitForURL(`${site.origin}/area/halton`);
  });

  it("finds for those who press Enter before its index has arrived", async () => {
    let send = () => {};
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    const before = (page: Page) =>
      page.route(/search\.[^/]*json$/, async (route) => {
        await held;
        await route.continue();
      });
    // A context of its own: the shared one has the index in its cache.
    const {page, box} = await open("/areas", {before, hasTouch: false});
    await box.fill("warrington");
    await box.press("Enter");
    send();
    await page.waitForURL(`${site.origin}/area/warrington`);
  });

  it("says when its index does not arrive, and finds when the network is back", async () => {
    site.expectProblem(/search\.|ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    const {page, box, options} = await open("/areas", {
      before: (page) => page.route(/search\.[^/]*json$/, (route) => route.abort()),
      hasTouch: false
    });
    await box.fill("halton");
    await eventually(() => page.locator(".search .empty:visible").textContent()).toContain("could not be loaded");
    await page.unrouteAll();
    // A request that was under way may still fail: the box says to type again.
    await eventually(async () => {
      await box.fill("");
      await box.fill("warrington");
      await page.locator('[role="option"], .search .empty:visible').first().waitFor();
      return (await options.allTextContents()).join();
    }).toContain("Warrington");
  });
});

function attributes(box: ReturnType<Page["locator"]>): Promise<Record<string, string>> {
  return box.evaluate((input) =>
    Object.fromEntries([...input.attributes].map(({name, value}) => [name, value] as const))
  );
}
