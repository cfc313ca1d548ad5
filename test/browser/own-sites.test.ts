import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {runOwnSite} from "../../loaders/commands/own-site.js";
import {createSiteServer} from "../../loaders/commands/site-server.js";
import {stageSite} from "../../loaders/own-site/stage.js";
import {eventually, live, useSite} from "./support/site.js";

/** A site of each example, with areas and indicators of its own. */
const sites = [
  {
    folder: "examples/merrow",
    nation: "Merrow",
    areas: ["aldermoor", "harrowick"],
    indicator: "library-loans",
    rate: "recycled-percent",
    counted: "residents, each once",
    neighbours: 5,
    tiles: 12
  },
  {
    folder: "examples/northern-schools",
    nation: "England",
    areas: ["leeds", "warrington"],
    indicator: "persistent-absence",
    rate: "persistent-absence",
    counted: null,
    neighbours: 0,
    tiles: 51
  }
] as const;

/** Words of the default site that mean nothing in a nation that is made up. */
const ofDefaultSite =
  /\bEngland|\bEnglish\b|Ofsted|\bCrown\b|Department for Education|\bLAIT\b|\bchild(ren)?\b|authorit(y|ies)/i;

describe.each(sites)("a site of $folder", ({folder, nation, areas, indicator, rate, ...has}) => {
  let dist = "";
  beforeAll(async () => {
    const root = process.cwd();
    expect(await runOwnSite("build", {root, folder, args: []})).toBe(0);
    dist = join(await stageSite(root, folder), "dist");
  }, 20 * 60_000);
  const site = useSite({serve: async () => createSiteServer(dist)});

  it.runIf(nation === "Merrow")("says nothing of the default site on any page", () => {
    const pages = (readdirSync(dist, {recursive: true}) as string[]).filter((file) => file.endsWith(".html"));
    const said = pages.flatMap((file) => wordsOf(join(dist, file)).map((words) => `${file}: ${words}`));
    expect(pages.length).toBeGreaterThan(40);
    expect(said).toEqual([]);
  });

  it.each(["/", "/areas", "/indicators", "/data", "/signals", "/scatter", "/embed"])("opens %s", async (path) => {
    const page = await site.open(path);
    await page.locator("h1").first().waitFor();
    await page.locator(".search input").first().waitFor();
  });

  it("ranks its areas beside the whole", async () => {
    const page = await live(await site.open(`/indicator/${indicator}?areas=${areas[0]}`));
    await eventually(() => page.locator(".plot:visible svg").count()).toBeGreaterThan(0);
    expect(await page.locator("body").textContent()).toContain(nation);
  });

  it("compares areas as a share of the whole", async () => {
    const share = nation.toLowerCase();
    const page = await live(await site.open(`/compare?areas=${areas.join()}&indicators=${indicator}&show=${share}`));
    await page.locator('[data-part="comparison"] .plot:visible svg').first().waitFor();
    expect(await page.locator('[data-part="message"] .notice').count()).toBe(0);
    expect(await page.locator('[data-part="comparison"]').textContent()).toContain(`Per cent of ${nation}’s figure`);
  });

  it("draws its whole beside an area where a reader asks for it, and not where none does", async () => {
    const page = await live(await site.open(`/indicator/${rate}?areas=${areas[0]}&compare=none`));
    const line = page.locator(`[data-figure="trend"] [data-series="${nation.toLowerCase()}"]`);
    expect(await line.count()).toBe(0);
    await page.getByRole("checkbox", {name: nation}).check();
    await eventually(() => line.count()).toBe(1);
    const compared = await live(await site.open(`/compare?areas=${areas.join()}&indicators=${rate}`));
    expect(await compared.getByRole("checkbox", {name: nation}).isChecked()).toBe(true);
    await compared.getByRole("checkbox", {name: nation}).uncheck();
    await eventually(() => new URL(compared.url()).searchParams.get(nation.toLowerCase())).toBe("no");
  });

  it.each(["/compare", "/scatter"])("begins %s with an example of its own", async (path) => {
    const page = await live(await site.open(path));
    await eventually(() => page.locator(".plot:visible svg").count()).toBeGreaterThan(0);
    expect(await page.locator('[data-part="message"] .notice').count()).toBe(0);
  });

  it("draws an embedded chart", async () => {
    // A page that is made for frames has no icon of its own.
    site.expectProblem(/favicon\.ico/);
    const page = await site.open(`/embed/chart.html?indicator=${rate}&areas=${areas[0]}`);
    await eventually(() => page.locator("sightline-chart svg").count()).toBeGreaterThan(0);
    await eventually(() => page.locator("sightline-chart svg").first().textContent()).toContain(nation);
  });

  it("draws changes with their limits of chance where it has the counts behind figures, and says so where it has not", async () => {
    const page = await live(await site.open(`/indicator/${rate}?areas=${areas[0]}`));
    const facts = page.locator("dl").filter({hasText: "Figures are for"});
    expect((await facts.textContent())?.includes(has.counted ?? "each once")).toBe(has.counted !== null);
    const change = page.locator('[data-part="change"]');
    await change.scrollIntoViewIfNeeded();
    await eventually(() => change.locator("svg").count()).toBeGreaterThan(0);
    await eventually(() => change.textContent()).toContain(
      has.counted ? "95% interval" : "the numbers of pupils behind it are not known"
    );
  });

  it("sets an area beside its neighbours where it names them, and offers none where it does not", async () => {
    const page = await live(await site.open(`/indicator/${rate}?areas=${areas[0]}`));
    const box = page.locator('[data-group="compare"] label', {hasText: "Neighbours"});
    expect(await box.isVisible()).toBe(has.neighbours > 0);
    const line = page.locator('[data-figure="trend"] [data-series="neighbours"]');
    expect(await line.count()).toBe(has.neighbours > 0 ? 1 : 0);
    const beside = await site.open(`/neighbours/${areas[0]}`);
    await beside.locator("h1").first().waitFor();
    expect(await beside.locator("table.who tbody tr").count()).toBe(has.neighbours);
    const compared = await live(await site.open(`/compare?areas=${areas[0]}&indicators=${rate}`));
    const groups = await compared.locator("select option").allTextContents();
    expect(groups.some((words) => /neighbours/.test(words))).toBe(has.neighbours > 0);
    expect(groups.join()).not.toMatch(/ten neighbours|nine regions|London/);
  });

  it("draws a tile for each of its areas on the page, in a frame and in a file", async () => {
    const page = await live(await site.open(`/indicator/${rate}?areas=${areas[0]}`));
    const map = page.locator('[data-part="tiles"]');
    await map.scrollIntoViewIfNeeded();
    await eventually(() => map.locator("svg").count()).toBeGreaterThan(0);
    await eventually(() => map.textContent()).toContain("One square is one");
    expect(await page.locator('[data-part="tiles-tools"] [data-group="map"]').isVisible()).toBe(true);
    site.expectProblem(/favicon\.ico/);
    const framed = await site.open(`/embed/chart.html?indicator=${rate}&chart=tiles`);
    const svg = framed.locator("sightline-chart svg").first();
    await eventually(() => svg.getAttribute("aria-label")).toContain(`a map of ${has.tiles} tiles`);
    const file = readFileSync(join(dist, `embed/image/${rate}/tiles.svg`), "utf8");
    expect(file).toContain(`a map of ${has.tiles} tiles`);
  });

  it("lists its own tables in the notebook, and none of reports", async () => {
    const page = await live(await site.open("/notebook"));
    await page.getByRole("button", {name: "Tables"}).click();
    const tables = () => page.locator(".schema-tables summary code").allTextContents();
    await eventually(tables).toContain("observations");
    expect(await tables()).not.toContain("reports");
  });
});

/** Sentences of a page's words, and of what is said in place of pictures, that name the default site. */
function wordsOf(file: string): string[] {
  const {document} = parseHTML(readFileSync(file, "utf8"));
  for (const one of document.querySelectorAll("script, style, code")) one.remove();
  const attributes = ["content", "aria-label", "title", "alt", "placeholder"];
  const said = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? "")
  );
  return (
    [document.body.textContent, document.title, ...said]
      // The value of the column `kind` is the same in every site.
      .map((words) => words.replace(/'authority'|authority \(/g, ""))
      .filter((words) => ofDefaultSite.test(words))
      .map(near)
  );
}

/** The word with what stands around it. */
function near(words: string): string {
  const at = words.search(ofDefaultSite);
  return words.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, " ");
}
