import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {digits, valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const slug = "child-protection-plans-rate";
const name = "Children with a child protection plan per 10,000";
const chosen = `/embed?indicator=${slug}&areas=warrington`;

async function open(path: string) {
  const page = await live(await site.open(path));
  return {page, view: builderView(page)};
}

function builderView(page: Page) {
  return {
    query: () => new URL(page.url()).search,
    snippet: () => page.getByRole("textbox", {name: "Snippet"}).inputValue(),
    sentence: () => page.getByRole("textbox", {name: "Sentence to print beside it"}).inputValue(),
    radio: (text: string) => page.getByRole("radio", {name: text, exact: true}),
    /** Titles of the charts of the preview, in order of their widths. */
    titles: () => page.locator("sightline-chart h2").allTextContents(),
    widths: () => page.locator("sightline-chart").evaluateAll((all) => all.map((one) => one.clientWidth))
  };
}

describe("the builder of embedded charts", () => {
  it("begins with a search and a few indicators, and then goes on with what was found", async () => {
    const {page, view} = await open("/embed");
    expect(await page.getByRole("textbox", {name: "Snippet"}).isVisible()).toBe(false);
    expect(await page.locator(".embed-start li").count()).toBe(6);
    const box = page.getByRole("combobox", {name: "Choose an indicator"});
    await box.fill("child protection plan per");
    await box.press("Enter");
    await eventually(view.snippet).toContain(`indicator="${slug}"`);
    expect(view.query()).toBe(`?indicator=${slug}`);
    await page.goBack();
    await eventually(() => page.locator(".embed-start li").count()).toBe(6);
    expect(view.query()).toBe("");
  });

  it("shows the chart at three widths by the script that articles run", async () => {
    const {page, view} = await open(chosen);
    for (const chart of await page.locator("sightline-chart").all()) await chart.scrollIntoViewIfNeeded();
    await eventually(view.titles).toEqual(Array(3).fill(`${name}, Warrington and England, 2016 to 2025`));
    expect(await view.widths()).toEqual([280, 600, 960]);
    expect(await page.locator("sightline-chart .message").count()).toBe(0);
    await view.radio("dark").check();
    const papers = await page
      .locator("sightline-chart .root")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(papers).toEqual(Array(3).fill("rgb(21, 24, 28)"));
  });

  it("puts every choice into the address, in the words of the site, and takes it from there", async () => {
    const {page, view} = await open(chosen);
    await page.getByRole("checkbox", {name: "England"}).uncheck();
    await eventually(view.query).toBe(`?indicator=${slug}&areas=warrington&compare=neighbours`);
    await view.radio("Frame").check();
    await page.getByRole("group", {name: "Theme"}).getByRole("radio", {name: "Dark"}).check();
    await page.getByRole("textbox", {name: "Title"}).fill("Plans & <plans>");
    await eventually(view.query).toBe(
      `?indicator=${slug}&areas=warrington&compare=neighbours&theme=dark&title=Plans%20%26%20%3Cplans%3E&way=frame`
    );
    const written = await view.snippet();
    expect(written).toContain('title="Plans &amp; &lt;plans&gt;"');
    expect(written).toContain(`src="${site.origin}/embed/chart/${slug}/warrington?chart=trend&amp;indicator=${slug}`);

    await page.reload();
    await live(page);
    await eventually(view.snippet).toBe(written);
    expect(await page.getByRole("textbox", {name: "Title"}).inputValue()).toBe("Plans & <plans>");
    expect(await view.radio("Frame").isChecked()).toBe(true);
  });

  it("writes the latest values as a sentence, into the snippet too", async () => {
    const {view} = await open(chosen);
    const value = digits(valueIn(slug, "warrington", 2025) ?? 0, slug);
    const england = digits(valueIn(slug, "england", 2025) ?? 0, slug);
    await eventually(view.sentence).toContain(`${name}: ${value} in Warrington in 2025`);
    expect(await view.sentence()).toContain(`${england} in England`);
    expect(await view.snippet()).toContain(await view.sentence());
  });

  it("freezes a trend: the snippet carries its values, no image of the site, and draws without fetching any", async () => {
    const {page, view} = await open(chosen);
    await view.radio("Frozen").check();
    await eventually(view.snippet).toContain(' values="2|');
    expect(await view.snippet()).not.toContain("<img");
    expect(view.query()).toBe(`?indicator=${slug}&areas=warrington&figures=frozen`);

    const asked: string[] = [];
    page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
    const html = await view.snippet();
    await page.route("**/article", (route) =>
      route.fulfill({contentType: "text/html", body: `<!doctype html><html lang="en"><title>An article</title>${html}`})
    );
    await page.goto(`${site.origin}/article`);
    await eventually(() => page.locator("sightline-chart footer").textContent()).toContain("which do not change");
    expect(asked.filter((path) => path !== "/favicon.ico")).toEqual(["/article", "/embed.js"]);
  });

  it("says why a ranking cannot be frozen and has no image", async () => {
    const {page, view} = await open(`${chosen}&chart=ranking`);
    await eventually(view.snippet).toContain('chart="ranking"');
    expect(await view.radio("Frozen").isDisabled()).toBe(true);
    expect(await view.radio("Image").isDisabled()).toBe(true);
    expect(await page.locator("#embed-figures-frozen").textContent()).toContain("cannot keep its values");
    await eventually(view.sentence).toContain("Warrington is");
  });

  it("copies the snippet and says so", async () => {
    const page = await live(await site.open(chosen, {permissions: ["clipboard-read", "clipboard-write"]}));
    const view = builderView(page);
    await eventually(view.snippet).toContain("sightline-chart");
    await page.getByRole("button", {name: "Copy the snippet"}).click();
    await eventually(() => page.getByRole("status").filter({hasText: "Copied"}).count()).toBe(1);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await view.snippet());
  });

  it("names what an address has wrong", async () => {
    const {page} = await open("/embed?indicator=no-such-indicator&theme=pink");
    await eventually(() => page.locator('[data-part="message"]').textContent()).toContain("no-such-indicator");
    expect(await page.locator(".embed-start li").count()).toBe(6);
  });

  it("is where the menu of a chart leads, with what the chart shows", async () => {
    const page = await live(await site.open(`/indicator/${slug}?areas=warrington,halton&zero=no`));
    await page.locator('[data-figure="trend"] summary').click();
    await page.locator('[data-figure="trend"] .menu').getByRole("link", {name: "Embed this chart"}).click();
    await page.waitForURL(/\/embed\?/);
    const view = builderView(await live(page));
    expect(view.query()).toBe(`?indicator=${slug}&areas=warrington,halton&zero=no`);
    await eventually(view.snippet).toContain('areas="warrington,halton" zero="no"');
  });

  it.each(["light", "dark"] as const)("has no fault of accessibility, %s", async (colorScheme) => {
    const page = await live(await site.open(chosen, {colorScheme}));
    await eventually(() => page.locator("sightline-chart h2").count()).toBeGreaterThan(0);
    expect(await faults(page)).toEqual([]);
  });

  it("stays inside a phone", async () => {
    const page = await live(await site.open(chosen, {viewport: {width: 390, height: 844}}));
    await eventually(builderView(page).snippet).toContain("sightline-chart");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: {run(): Promise<AxeResults>}}).axe.run()
  );
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`);
}
