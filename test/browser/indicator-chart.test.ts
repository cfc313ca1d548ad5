import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cellsOf, digits, valueIn} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();

const rate = "child-protection-plans-rate";
const seven = ["warrington", "halton", "wigan", "bolton", "bury", "oldham", "rochdale"];

async function open(path: string, options: OpenOptions = {}) {
  const page = await live(await site.open(`/indicator/${path}`, options));
  return {page, view: indicatorView(page)};
}

async function keep(path: string) {
  const page = await live(await site.keep(`/indicator/${path}`));
  return {page, view: indicatorView(page)};
}

describe("the axis of a trend", () => {
  it("starts at zero, or where the reader wants, and then says so in chart and note", async () => {
    const {view} = await keep(`${rate}?areas=warrington`);
    const mark = view.chart.locator('[data-mark="axis-cut"]');
    const note = "The value axis does not start at zero.";
    expect(await mark.count()).toBe(0);
    expect(await ticks(view.chart)).toContain("0");
    expect(await view.notes()).not.toContain(note);

    await view.comparator("Axis from zero").uncheck();
    await eventually(() => mark.count()).toBe(1);
    expect(view.query()).toBe("?areas=warrington&zero=no");
    expect(await view.notes()).toContain(note);
    expect(await ticks(view.chart)).not.toContain("0");

    await view.comparator("Axis from zero").check();
    await eventually(() => mark.count()).toBe(0);
    expect(await view.notes()).not.toContain(note);
  });

  it("is not said to be cut where values near zero bring it to zero all the same", async () => {
    const {view} = await open("neet-16-17?areas=rutland&zero=no");
    expect(await view.chart.locator('[data-mark="axis-cut"]').count()).toBe(0);
    expect(await ticks(view.chart)).toContain("0%");
    expect(await view.notes()).not.toContain("does not start at zero");
  });
});

describe("a figure that is not there", () => {
  it("is a gap in the line, a mark on the axis and a word for the reason", async () => {
    const {page, view} = await open("care-leavers-neet?areas=rutland");
    const gaps = cellsOf("care-leavers-neet", "rutland").filter(({value}) => value === null);
    const reasons: Record<string, string> = {c: "suppressed", "-": "not published"};
    expect(gaps.map(({text}) => text)).toEqual(expect.arrayContaining(["c", "-"]));

    const marks = view.chart.locator('[data-mark="missing"]');
    const labels = await marks.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(labels).toEqual(gaps.map(({period, text}) => `Rutland, ${period}: ${reasons[text]}`));

    const {values} = await view.row("rutland");
    for (const {period, text} of gaps) expect(values[period]).toBe(reasons[text]);
    expect(await view.notes()).toMatch(/Rutland: .*suppressed in 2021, 2022, 2024 and 2025/);
    expect(await view.notes()).toMatch(/Rutland: .*not published in 2020/);
    // 2017 to 2019 is one stroke; 2023 stands alone, and nothing is drawn through the gaps or down to zero.
    const strokes = view.chart.locator('[data-series="rutland"] > path:not([data-mark])');
    expect(await strokes.evaluateAll((all) => all.map((one) => one.getAttribute("d")?.split("L").length))).toEqual([3]);
    expect(await view.chart.locator('[data-series="rutland"] circle').count()).toBe(4);

    await view.chart.focus();
    await page.keyboard.press("End");
    await eventually(() => page.locator(".tooltip:visible").textContent()).toContain("Rutlandsuppressed");
    // Suppressed is not zero: it has no place in the ranking.
    expect((await view.row("rutland")).rank).toBe("");
    expect(await view.ranking.locator(".notes").textContent()).toMatch(/\d+ authorities have no figure for 2025/);
  });

  it("is no gap where the authority was not there either", async () => {
    const {view} = await keep(`${rate}?areas=west-northamptonshire`);
    expect(await view.chart.locator('[data-mark="missing"]').count()).toBe(0);
    expect(await view.notes()).not.toContain("not published");
    expect((await view.row("west-northamptonshire")).values).toMatchObject({2021: "", 2022: "35.1", 2025: "40.2"});
    expect((await view.row("northamptonshire")).values).toMatchObject({2021: "42.5", 2022: "", 2025: ""});
  });
});

describe("a break in a series", () => {
  it("is a marked line across the chart that a note explains, and no stroke crosses it", async () => {
    const {view} = await open("social-workers?areas=warrington");
    const reason = "collected for each social worker instead of as totals";
    const marks = view.chart.locator('[data-mark="break"]');
    expect(
      await marks.evaluateAll((all) => all.map((one) => [one.getAttribute("aria-label"), one.textContent]))
    ).toEqual([[`Break in the series from 2017: ${reason}`, "a"]]);
    expect(await view.notes()).toContain(`(a) From 2017, figures do not compare with those before: ${reason}.`);
    expect(await view.chart.getAttribute("aria-label")).toContain(`Break in 2017: ${reason}.`);
    const strokes = view.chart.locator('[data-series="warrington"] > path:not([data-mark])');
    // 2017 to 2025; the year before stands alone.
    expect(await strokes.evaluateAll((all) => all.map((one) => one.getAttribute("d")?.split("L").length))).toEqual([9]);
  });

  it("is made by a change of boundaries", async () => {
    const {view} = await keep(`${rate}?areas=west-northamptonshire`);
    expect(await view.notes()).toContain("West Northamptonshire was formed from Northamptonshire on 1 April 2021");
    expect(await view.chart.locator('[data-mark="break"]').count()).toBe(1);
  });
});

describe("too many lines to read", () => {
  it("become a panel for each area, all on one scale, and can be walked", async () => {
    const {page, view} = await open(`${rate}?areas=${seven.join(",")}`);
    const panels = view.chart.locator(":scope > g[aria-label]");
    expect(await panels.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).toHaveLength(7);
    expect(await view.title()).toContain("7 areas and England");
    expect(await view.notes()).toContain("Each area has its own panel");
    await eventually(() => view.rows("chosen")).toEqual(seven);
    expect(await view.choice("Form of the chart").isDisabled()).toBe(true);
    const scales = await panels.evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll("text")].map((text) => text.textContent).filter((t) => /^\d+$/.test(t)))
    );
    expect(new Set(scales.map((scale) => scale.join())).size).toBe(1);

    await view.chart.focus();
    await page.keyboard.press("Home");
    await eventually(() => spoken(page)).toContain(`Warrington, 2016: `);
    expect(await spoken(page)).toContain(`Warrington ${digits(valueIn(rate, "warrington", 2016) ?? 0, rate)}`);

    // One area fewer, and they are lines of one chart again.
    await view.remove("Rochdale");
    await eventually(async () => (await view.lines()).length).toBe(8);
    expect(await view.notes()).not.toContain("panel of its own");
  });

  it("are panels for fewer areas, too, if the reader likes", async () => {
    const {view} = await open(`${rate}?areas=warrington,halton`);
    await view.choice("Form of the chart").selectOption({label: "A panel for each area"});
    await eventually(view.query).toBe("?areas=warrington,halton&view=multiples");
    expect(await view.lines()).toEqual(["england", "warrington", "england", "halton"]);
    await view.choice("Form of the chart").selectOption({label: "One chart"});
    await eventually(view.query).toBe("?areas=warrington,halton");
  });
});

describe("a tooltip", () => {
  it("follows the pointer from the first year to the last, and goes with it", async () => {
    const {page, view} = await keep(`${rate}?areas=warrington`);
    const box = await boxOf(view.chart);
    const headings = new Set<string>();
    for (let x = 40; x < box.width; x += 50) {
      await page.mouse.move(box.x + x, box.y + 120);
      const shown = await tooltip(page);
      headings.add(shown.heading);
      expect(shown.rows.map(([label]) => label).sort()).toEqual(["England", "Neighbours’ mean", "Warrington"]);
      for (const [area, label] of [
        ["warrington", "Warrington"],
        ["england", "England"]
      ] as const) {
        const value = valueIn(rate, area, Number(shown.heading)) ?? 0;
        expect(shown.rows).toContainEqual([label, digits(value, rate)]);
      }
      const values = shown.rows.map(([, value]) => Number(value));
      expect(values).toEqual([...values].sort((a, b) => b - a));
    }
    expect([...headings]).toEqual(cellsOf(rate, "england").map(({period}) => period));
    await page.mouse.move(box.x + 300, box.y - 60);
    await eventually(() => page.locator(".tooltip:visible").count()).toBe(0);
  });

  it("comes at a touch, stays within the page and goes at a touch elsewhere", async () => {
    const {page, view} = await open(`${rate}?areas=warrington`, {
      hasTouch: true,
      isMobile: true,
      viewport: {width: 390, height: 844}
    });
    await view.chart.scrollIntoViewIfNeeded();
    for (const share of [0.15, 0.5, 0.72]) {
      const box = await boxOf(view.chart);
      await page.touchscreen.tap(box.x + box.width * share, box.y + box.height / 2);
      await eventually(() => page.locator(".tooltip:visible").count()).toBe(1);
      const shown = await boxOf(page.locator(".tooltip:visible"));
      expect(shown.x).toBeGreaterThanOrEqual(0);
      expect(shown.x + shown.width).toBeLessThanOrEqual(390);
      const {heading, rows} = await tooltip(page);
      expect(rows).toContainEqual(["Warrington", digits(valueIn(rate, "warrington", Number(heading)) ?? 0, rate)]);
    }
    const note = await boxOf(view.trend.locator(".subtitle"));
    await page.touchscreen.tap(note.x + 5, note.y + 5);
    await eventually(() => page.locator(".tooltip:visible").count()).toBe(0);
  });

  it("is walked with the arrow keys, and read out", async () => {
    const {page, view} = await keep(`${rate}?areas=warrington&inspections=no`);
    await view.trend.locator("summary").focus();
    await page.keyboard.press("Tab");
    expect(await view.chart.evaluate((chart) => chart === document.activeElement)).toBe(true);
    const words = async () => (await spoken(page)).split(/[:,] /).slice(0, 1)[0];
    for (const [key, year] of [
      ["ArrowLeft", 2025],
      ["ArrowLeft", 2024],
      ["Home", 2016],
      ["ArrowLeft", 2016],
      ["ArrowRight", 2017],
      ["End", 2025]
    ] as const) {
      await page.keyboard.press(key);
      await eventually(words).toBe(String(year));
      expect((await tooltip(page)).heading).toBe(String(year));
      for (const [area, name] of [
        ["warrington", "Warrington"],
        ["england", "England"]
      ] as const) {
        expect(await spoken(page)).toContain(`${name} ${digits(valueIn(rate, area, year) ?? 0, rate)}`);
      }
    }
    expect(await page.locator(`[data-figure="trend"] [aria-live="polite"]`).count()).toBe(1);
    await page.keyboard.press("Escape");
    await eventually(() => page.locator(".tooltip:visible").count()).toBe(0);
  });

  it("of the ranking walks from one end to the other, and Enter adds the authority", async () => {
    const {page, view} = await keep(`${rate}?areas=warrington`);
    await view.ranking.locator(".plot > svg").focus();
    await page.keyboard.press("Home");
    const {heading, rows} = await tooltip(page);
    expect(await view.ranking.locator("[aria-live]").textContent()).toContain(`${heading}: `);
    expect(rows[0]?.[0]).toMatch(/1st highest of \d+/);
    await page.keyboard.press("Enter");
    await eventually(view.chips).toEqual(["Warrington", heading]);
  });
});

async function tooltip(page: Page): Promise<{heading: string; rows: string[][]}> {
  const shown = page.locator(".tooltip:visible");
  await shown.waitFor();
  return shown.evaluate((element) => ({
    heading: element.querySelector("strong")?.textContent ?? "",
    rows: [...element.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent ?? ""))
  }));
}

async function spoken(page: Page): Promise<string> {
  return (await page.locator('[data-figure="trend"] [aria-live]').textContent()) ?? "";
}

/** The texts of the value axis, which stand at its left edge. */
function ticks(chart: ReturnType<Page["locator"]>): Promise<string[]> {
  return chart.locator('text[x="0"]').allTextContents();
}

async function boxOf(element: ReturnType<Page["locator"]>) {
  const box = await element.boundingBox();
  if (!box) throw new Error("missing box: the element is not on the page");
  return box;
}
