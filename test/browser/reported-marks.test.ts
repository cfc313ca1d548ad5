import {describe, expect, it} from "vitest";
import {cellsOf, indicatorRow} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {figuresOf} from "./support/reports.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();
const indicator = "children-in-care-rate";
const report = "877-2015-05-12";

async function open(query: string, options: OpenOptions = {}) {
  const page = await live(await site.open(`/indicator/${indicator}${query}`, options));
  const view = indicatorView(page);
  const marks = view.chart.locator('[data-mark="reported"]');
  const option = (label: string) => view.choice(label).locator("option").allTextContents();
  return {page, view, marks, option};
}

describe("figures of reports on an indicator's chart", () => {
  it("are hollow marks that say value, date, report, page and whose they are, and lead to their row", async () => {
    const {page, view, marks} = await open("?areas=warrington");
    const own = figuresOf(report).filter(
      (row) => row.indicator === indicator && /current|previous/.test(row.role ?? "")
    );
    expect(own.map(({value}) => value)).toEqual(["66", "52"]);
    const said = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
    expect(said.sort()).toEqual([
      "52 per 10,000, the figure before, at 31 March 2014; report of 12 May 2015, page 9",
      "66 per 10,000, at 31 January 2015; report of 12 May 2015, page 9"
    ]);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const fills = await marks.locator("path").evaluateAll((all) => all.map((path) => getComputedStyle(path).fill));
    expect(fills).toEqual([paper, paper]);
    expect(await view.notes()).toContain("Hollow marks: figures stated in inspection reports");
    await marks.first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/report/${report}#${indicator}-`));
    const row = page.locator("tr:target");
    expect(await row.textContent()).toMatch(/(52|66) per 10,000/);
    expect(await row.evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it("answer for themselves to the pointer, the focus and the arrow keys, and not for a year", async () => {
    const {page, view, marks} = await open("?areas=warrington");
    const tooltip = view.chart.locator("xpath=..").locator(".tooltip");
    const earliest = /^Warrington, in a report.*52 per 10,000, the figure before, at 31 March 2014/;
    const middle = async (place: number) => {
      const box = await marks.nth(place).boundingBox();
      return {x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2};
    };
    const first = (await middle(0)).x < (await middle(1)).x ? 0 : 1;
    const {x, y} = await middle(first);
    await page.mouse.move(x + 4, y + 4);
    await eventually(() => tooltip.textContent()).toMatch(earliest);
    await page.mouse.move(0, 0);
    await marks.nth(first).focus();
    await eventually(() => tooltip.textContent()).toMatch(earliest);
    await view.chart.focus();
    await page.keyboard.press("Home");
    await eventually(() => tooltip.textContent()).toMatch(earliest);
    await eventually(() => view.chart.locator("xpath=..").locator("[aria-live]").textContent()).toMatch(
      /^Warrington, in a report: 52 per 10,000/
    );
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/report/${report}#${indicator}-`));
  });

  it("are read by a tap, the next one after the first, and followed by a second tap on the same", async () => {
    const {page, view, marks} = await open("?areas=warrington", {
      hasTouch: true,
      isMobile: true,
      viewport: {width: 390, height: 844}
    });
    const tooltip = view.chart.locator("xpath=..").locator(".tooltip:visible");
    await view.chart.scrollIntoViewIfNeeded();
    const tap = async (place: number) => {
      const box = await marks.nth(place).locator("path").boundingBox();
      if (!box) throw new Error("missing box: the mark is not on the page");
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    };
    for (const place of [1, 0]) {
      await tap(place);
      const words = (await marks.nth(place).getAttribute("aria-label")) ?? "";
      await eventually(() => tooltip.textContent()).toMatch(/^Warrington, in a report/);
      expect(await tooltip.textContent()).toContain(words);
      expect(new URL(page.url()).pathname).toBe(`/indicator/${indicator}`);
    }
    const target = await marks.first().getAttribute("href");
    await tap(0);
    await page.waitForURL(new URL(target ?? "", page.url()).href);
    expect(await page.locator("tr:target").textContent()).toMatch(/(52|66) per 10,000/);
  });

  it("are seen before the official figures begin, and title and years say so", async () => {
    const {view, marks, option} = await open("?areas=warrington");
    const [first] = cellsOf(indicator, "england");
    expect(first?.year).toBe(2016);
    const {name} = indicatorRow(indicator);
    expect(await view.title()).toBe(`${name}, Warrington and England, 2014 to 2025`);
    expect(await view.notes()).toContain("Official figures begin in 2016.");
    expect((await option("First year"))[0]).toBe("2014");
    const places = await marks.locator("path").evaluateAll((all) => all.map((path) => path.getBoundingClientRect().x));
    const lines = await view.chart
      .locator("[data-series] path:not([data-mark]):not(a path)")
      .evaluateAll((all) => all.map((path) => path.getBoundingClientRect().x));
    expect(Math.max(...places)).toBeLessThan(Math.min(...lines));
    expect(new Set(places).size).toBe(2);
  });

  it("give way to the years that the reader chooses", async () => {
    const {view, marks} = await open("?areas=warrington");
    await view.choice("First year").selectOption("2016");
    await eventually(view.query).toBe("?areas=warrington&from=2016");
    await eventually(() => marks.count()).toBe(0);
    expect(await view.title()).toContain("2016 to 2025");
    await view.choice("First year").selectOption("2014");
    await eventually(view.query).toBe("?areas=warrington");
    await eventually(() => marks.count()).toBe(2);
  });

  it("are switched off by the control and by the address", async () => {
    const {view, marks, option} = await open("?areas=warrington");
    await view.comparator("Figures from reports").uncheck();
    await eventually(view.query).toBe("?areas=warrington&reports=no");
    await eventually(() => marks.count()).toBe(0);
    expect(await view.title()).toContain("2016 to 2025");
    expect(await view.notes()).not.toContain("Hollow marks");
    expect((await option("First year"))[0]).toBe("2016");

    const other = await open("?areas=warrington&reports=no");
    expect(await other.marks.count()).toBe(0);
    expect(await other.view.comparator("Figures from reports").isChecked()).toBe(false);
    await other.view.comparator("Figures from reports").check();
    await eventually(() => other.marks.count()).toBe(2);
    expect(other.view.query()).toBe("?areas=warrington");
  });
});
