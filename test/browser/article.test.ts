import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {drawn, type HostPageOptions, twoFrames, useHostPages} from "./support/host-pages.js";
import {eventually} from "./support/site.js";

const pages = useHostPages();

const article = readFileSync("test/browser/article.html", "utf8");
const style = readFileSync("test/browser/article.css", "utf8");
const site = "https://sightline.example";
const policy = [
  "default-src 'self'",
  ...["script-src", "connect-src", "img-src", "frame-src"].map((kind) => `${kind} ${site}`)
].join("; ");
const common: HostPageOptions = {policy, files: {"/article.css": style}};

/** Adds up what moved without a reader's doing, from the first paint on. */
const watchShifts = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const {value, sources} of list.getEntries())
      shifts.push(value.toFixed(4) + " " + sources.map(({node}) => node && node.nodeName).join());
  }).observe({type: "layout-shift", buffered: true});
`;
const shifts = (page: Page) => page.evaluate<string[]>("globalThis.shifts");

/** Texts of charts that stick out of them, as they would where the page's typeface is wider than ours. */
const textsBeyond = `[...document.querySelectorAll("sightline-chart")].flatMap(({shadowRoot}) =>
  [...shadowRoot.querySelectorAll(".plot > svg")].flatMap((chart) => {
    const {left, right} = chart.getBoundingClientRect();
    return [...chart.querySelectorAll("text")].filter((text) => {
      const box = text.getBoundingClientRect();
      // A large figure stands a little left of the line, as its round or slanted strokes ask for.
      return box.left < left - 3 || box.right > right + 1;
    }).map(({textContent}) => textContent);
  })
)` as unknown as () => string[];

function open(options: HostPageOptions = {}): Promise<Page> {
  return pages.open(article, {...common, before: (page) => page.addInitScript({content: watchShifts}), ...options});
}

describe("an article with six embeds and a strict policy, on another host", () => {
  it.each([390, 768, 1440])(
    "draws everything at %i pixels, moves nothing, and has no fault of accessibility",
    async (width) => {
      const page = await open({viewport: {width, height: 900}});
      await drawn(page);
      expect(await page.locator("sightline-chart .plot > svg").count()).toBe(3);
      expect(await page.locator(".message").count()).toBe(0);
      for (const frame of ["#plain", "#sandboxed"]) {
        const inner = page.frameLocator(frame);
        await inner.locator(".plot > svg").waitFor();
        await eventually(async () => {
          const body = await inner.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
          return body - ((await page.locator(frame).boundingBox())?.height ?? 0);
        }).toBe(0);
      }
      expect(await page.locator("#picture").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
        0
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await shifts(page), "what moved").toEqual([]);
      for (const frame of page.frames()) expect(await frame.evaluate(textsBeyond)).toEqual([]);
      for (const frame of page.frames()) expect(await faults(frame)).toEqual([]);
      await page.emulateMedia({colorScheme: "dark"});
      for (const frame of page.frames())
        expect(await faults(frame, {rules: ["color-contrast", "link-in-text-block"]})).toEqual([]);
      const [paper, ink] = await page
        .locator("#trend .root")
        .evaluate((root) => [getComputedStyle(root).backgroundColor, getComputedStyle(root).color]);
      expect(paper).not.toBe("rgb(255, 255, 255)");
      expect(ink).not.toBe(paper);
    }
  );

  it("moves nothing where a reader comes to charts that are drawn late", async () => {
    const page = await open({viewport: {width: 390, height: 844}});
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel(0, 400);
      await twoFrames(page);
    }
    await drawn(page);
    expect(await shifts(page), "what moved").toEqual([]);
  });

  it("asks the site for one script, one file of an indicator and what its kinds need, once each, and nobody else", async () => {
    const asked: string[] = [];
    const page = await open({
      before: async (page) => {
        await page.addInitScript({content: watchShifts});
        // What a frame asks for is its own page's doing.
        page.on("request", (request) => {
          if (request.frame() === page.mainFrame() && request.resourceType() !== "image")
            asked.push(new URL(request.url()).pathname);
        });
      }
    });
    await drawn(page);
    expect(asked.filter((path) => path !== "/favicon.ico").sort()).toEqual(
      [
        "/article",
        "/article.css",
        "/embed.js",
        "/embed/listen.js",
        "/embed/data/children-in-care-rate.json",
        "/embed/data/children-in-care-rate.reported.json",
        "/embed/kinds/ranking.js"
      ].sort()
    );
    const cookies = await page.context().cookies();
    expect(cookies).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it("shows pictures and sentences where scripts do not run", async () => {
    pages.expectProblem(/^failed request: .*: csp$/);
    const page = await open({javaScriptEnabled: false});
    expect(await page.locator("sightline-chart img:visible").count()).toBe(3);
    expect(await page.locator("sightline-chart a:visible").count()).toBe(2);
    const picture = page.frameLocator("#plain").locator("noscript img");
    await page.locator("#plain").scrollIntoViewIfNeeded();
    await eventually(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.getAttribute("alt")).toMatch(/Warrington, and England$/);
    expect(await page.locator("#picture").isVisible()).toBe(true);
  });
});

/** A page with one chart and nothing else around it. */
const one = (attributes: string, {lang = "en-GB", inside = "<p>What stood here before.</p>"} = {}) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>One chart</title>
  <script async src="${site}/embed.js"></script><sightline-chart ${attributes}>${inside}</sightline-chart>`;
const trend = 'indicator="children-in-care-rate" areas="warrington"';

describe("a chart in somebody's page", () => {
  it("is walked through by pointer, by touch and by keyboard", async () => {
    const page = await pages.open(one(trend), {viewport: {width: 800, height: 900}, hasTouch: true});
    await drawn(page);
    const chart = page.locator(".plot svg");
    const tooltip = page.locator(".tooltip");
    const box = await chart.boundingBox();
    if (!box) throw new Error("missing chart");
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
    const atPointer = await tooltip.textContent();
    expect(atPointer).toMatch(/20\d\d.*Warrington.*\d/);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height + 200);
    await eventually(() => tooltip.isVisible()).toBe(false);
    await page.touchscreen.tap(box.x + box.width * 0.5, box.y + box.height / 2);
    await eventually(() => tooltip.textContent()).not.toBe(atPointer);
    expect(await tooltip.isVisible()).toBe(true);
    await chart.focus();
    await page.keyboard.press("Home");
    // A reported figure is a stop of its own, and the earliest lies before the official ones.
    expect(await tooltip.textContent()).toMatch(/^Warrington, in a report52 per 10,000/);
    await page.keyboard.press("End");
    expect(await tooltip.textContent()).toMatch(/^2025/);
    expect(await page.locator(".plot [aria-live]").textContent()).toMatch(/^2025: .*Warrington \d+/);
    await page.keyboard.press("Escape");
    expect(await tooltip.isVisible()).toBe(false);
  });

  it("shows its values as a table at one key, and the chart again at the next", async () => {
    const page = await pages.open(one(trend));
    await drawn(page);
    await page.locator(".plot svg").focus();
    await page.keyboard.press("t");
    const table = page.locator(".frame table");
    expect(await table.isVisible()).toBe(true);
    expect(await page.locator(".plot").isVisible()).toBe(false);
    expect(await table.locator("tbody th").allTextContents()).toContain("Warrington");
    expect(await faults(page, {within: "sightline-chart"})).toEqual([]);
    await page.keyboard.press("t");
    expect(await page.locator(".plot").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe("svg");
  });

  it.each(["trend", "ranking", "number", "timeline"])(
    "as a %s overflows at no width down to 280 pixels",
    async (chart) => {
      const page = await pages.open(one(`chart="${chart}" ${trend}`), {viewport: {width: 280, height: 800}});
      await drawn(page);
      for (const width of [280, 320, 414, 640, 1000]) {
        await page.setViewportSize({width, height: 800});
        await eventually(() => page.locator(".plot svg").first().getAttribute("width").then(Number)).toBe(width - 16);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  );

  it("moves nothing by itself where a reader wants less motion, and stands on paper in light", async () => {
    const page = await pages.open(one(trend), {reducedMotion: "reduce", colorScheme: "dark"});
    await drawn(page);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({media: "print"});
    expect(await page.locator(".plot svg").isVisible()).toBe(true);
    expect(await page.locator("button").isVisible()).toBe(false);
    const paper = await page.locator(".root").evaluate((root) => getComputedStyle(root).backgroundColor);
    await page.emulateMedia({media: "screen", colorScheme: "light"});
    expect(await page.locator(".root").evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(paper);
    expect((await page.pdf()).length).toBeGreaterThan(5_000);
  });

  it("groups its digits as the language of its own words does, whatever the language of the page", async () => {
    const count = 'indicator="children-in-care" areas="england" compare="none"';
    for (const lang of ["en-GB", "de", "hi-u-nu-deva", "nonsense"]) {
      const page = await pages.open(one(count, {lang}));
      await drawn(page);
      expect(await page.locator(".root").getAttribute("lang")).toBe("en-GB");
      expect(await page.locator(".plot svg").evaluate((chart) => chart.textContent ?? "")).toMatch(/\d\d,\d{3}/);
      await page.locator(".plot svg").focus();
      await page.keyboard.press("t");
      expect(await page.locator(".frame table").textContent()).toMatch(/\d\d,\d{3}/);
    }
  });

  it("is the site's picture in a frame that may not run scripts, all of it", async () => {
    pages.expectProblem(/Blocked script execution/);
    const page = await pages.open(
      `<!doctype html><html lang="en-GB"><title>A frame</title>
      <iframe src="${site}/embed/chart?indicator=children-in-care-rate&amp;areas=warrington" title="A chart" sandbox width="500" height="220"></iframe>`
    );
    const picture = page.frameLocator("iframe").locator("noscript img");
    await eventually(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect((await picture.boundingBox())?.height).toBeLessThanOrEqual(220);
  });

  it("is drawn in a frame below the screen that learns its width late, before anybody scrolls there", async () => {
    const address = `${site}/embed/chart?${new URLSearchParams({indicator: "neet-16-17", areas: "warrington"})}`;
    let figures: Promise<unknown> | undefined;
    const page = await pages.open(
      `<!doctype html><html lang="en-GB"><title>A frame</title><div style="height:5000px"></div>
      <iframe src="${address.replaceAll("&", "&amp;")}" title="A chart" sandbox="allow-scripts" width="100%" height="420" style="display:none"></iframe>
      <script async src="${site}/embed/listen.js"></script>`,
      {
        before: async (page) => {
          figures = page.waitForResponse(/embed\/data\/neet-16-17\.json/);
        }
      }
    );
    const frame = page.frameLocator("iframe").locator("sightline-chart");
    // There is nothing to see when the figures have come.
    await figures;
    await twoFrames(page);
    expect(await frame.locator(".plot").count()).toBe(0);
    await page.locator("iframe").evaluate((iframe) => iframe.removeAttribute("style"));
    await eventually(() => frame.locator(".plot > svg").count()).toBe(1);
    await eventually(() => page.locator("iframe").getAttribute("height").then(Number)).not.toBe(420);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("leaves what stood there where it gets no width, and is drawn when it does", async () => {
    const page = await pages.open(`<div style="width:0">${one(trend)}</div>`);
    await eventually(() => page.locator("sightline-chart").evaluate((chart) => chart.shadowRoot !== null)).toBe(true);
    await page.waitForLoadState("networkidle");
    await twoFrames(page);
    const isFallback = () =>
      page.locator("sightline-chart").evaluate((chart) => chart.shadowRoot?.querySelector("slot")?.hidden === false);
    expect(await isFallback()).toBe(true);
    expect(await page.locator(".plot").count()).toBe(0);
    await page
      .locator("div")
      .first()
      .evaluate((box) => box.removeAttribute("style"));
    await drawn(page);
    expect(await isFallback()).toBe(false);
  });

  it("carries its own values, and then asks for none", async () => {
    const values = /values="[^"]+"/.exec(article)?.[0] ?? "";
    const asked: string[] = [];
    const page = await pages.open(one(values), {
      before: async (page) => void page.on("request", (request) => asked.push(request.url()))
    });
    await drawn(page);
    expect(asked.filter((url) => url.startsWith(pages.site))).toEqual([`${pages.site}/embed.js`]);
    expect(await page.locator("footer").textContent()).toContain("Figures as of 21 November 2026, which do not change");
  });
});
