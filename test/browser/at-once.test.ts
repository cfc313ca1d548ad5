import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellsOf} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";
import {engineFiles, withoutSmallFiles} from "./support/small-files.js";

const site = useSite();
const slug = "children-in-care-rate";
const address = `/indicator/${slug}?areas=warrington,halton&compare=england,neighbours`;

/** Opens a page to which nothing of the engine ever comes; `asked` are the addresses of what it asked for all the same. */
async function openWithoutEngine(path: string) {
  const asked: string[] = [];
  const page = await site.open(path, {
    hasTouch: false,
    before: (opened) => opened.route(engineFiles, (route) => void asked.push(route.request().url()))
  });
  return {page, view: indicatorView(page), asked};
}

describe("a link to a choice of areas", () => {
  it("is drawn at once, title, chips, ranking and words, while nothing of the engine has come", async () => {
    const {page, view} = await openWithoutEngine(address);
    await eventually(view.title).toBe("Children looked after per 10,000, Warrington, Halton and England, 2014 to 2025");
    await eventually(() => page.title()).toContain("Warrington, Halton and England");
    expect(await view.lines()).toEqual(expect.arrayContaining(["warrington", "halton", "england", "neighbours"]));
    expect(await view.chart.locator('[data-mark="reported"]').count()).toBeGreaterThan(1);
    await eventually(() => page.locator('[data-part="picker"]').textContent()).toContain("Halton");
    await eventually(() => page.locator('[data-figure="ranking"] [data-series="halton"]').count()).toBe(1);
    expect(await page.locator('[data-figure="trend"] .finding').textContent()).toMatch(/^Warrington: \d+ in 2025/);
    expect(await page.locator('[data-part="heading"] .lede').textContent()).toMatch(/\w/);
  });

  it("says the same as a page that the engine draws, words, table and all", async () => {
    const {page} = await openWithoutEngine(address);
    await live(page);
    site.expectProblem(/\/embed\/data\//);
    const other = await live(await site.open(address, {hasTouch: false, before: withoutSmallFiles}));
    expect(await marks(other, "engine ready")).toBe(1);
    for (const part of ["heading", "trend", "ranking", "table", "about"])
      expect(await page.locator(`[data-part="${part}"]`).textContent(), part).toBe(
        await other.locator(`[data-part="${part}"]`).textContent()
      );
  });
});

describe("an indicator's page", () => {
  it("is live, and answers its controls, keys and columns, without a byte of the engine", async () => {
    const {page, view, asked} = await openWithoutEngine(`/indicator/${slug}?areas=warrington`);
    await live(page);
    await view.add("halt");
    await eventually(view.title).toContain("Warrington, Halton and England");
    await view.choice("Model of the neighbours").selectOption("2021");
    await eventually(() => view.notes()).toContain("(2021 model)");
    await view.comparator("England").uncheck();
    await eventually(() => view.lines()).not.toContain("england");
    await view.choice("First year").selectOption("2020");
    await eventually(view.title).toContain("2020 to 2025");
    await view.remove("Warrington");
    await eventually(() => view.rows("chosen")).toEqual(["halton"]);
    await view.chart.focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator(".tooltip:visible").textContent()).toContain("Halton");
    await view.sortBy("Area");
    await eventually(view.query).toContain("sort=name");
    await page.goBack();
    await eventually(view.query).not.toContain("sort");
    expect(await marks(page, "engine ready")).toBe(0);
    expect(asked).toEqual([]);
  });

  it("without a choice asks for nothing of the engine either", async () => {
    const {page, view, asked} = await openWithoutEngine(`/indicator/${slug}`);
    await live(page);
    expect(await view.lines()).toEqual(["england"]);
    await view.add("halt");
    await eventually(() => view.lines()).toContain("halton");
    expect(asked).toEqual([]);
  });

  it("gives its values and its table away without the engine", async () => {
    const {page, view, asked} = await openWithoutEngine(`/indicator/${slug}?areas=warrington`);
    await live(page);
    const official = cellsOf(slug, "warrington").map(({period, value}) => [period, String(value)]);
    await view.trend.locator("details.menu summary").click();
    const chart = await saved(page, () => view.trend.getByRole("button", {name: "Values as CSV"}).click());
    expect(ofWarrington(chart.filter(({kind}) => kind === "official"))).toEqual(official);
    const table = await saved(page, () => page.locator('[data-part="table"] button[data-take="csv"]').click());
    expect(ofWarrington(table)).toEqual(official);
    expect(table.length).toBeGreaterThan(1500);
    expect(asked).toEqual([]);
  });
});

function marks(page: Page, name: string): Promise<number> {
  return page.evaluate((name) => performance.getEntriesByName(name).length, name);
}

async function saved(page: Page, act: () => Promise<unknown>): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return parse(await readFile(await file.path()), {columns: true, bom: true});
}

function ofWarrington(rows: readonly Record<string, string>[]) {
  return rows.filter(({area}) => area === "Warrington").map(({period, value}) => [period, value]);
}
