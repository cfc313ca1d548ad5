import {describe, expect, it} from "vitest";
import {areaRow, authorities, cellsOf, digits, indicatorRow, valueIn} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {useSite} from "./support/site.js";

const site = useSite();
const scriptless = {javaScriptEnabled: false};

/** A rate, a count, money, for England only, one with a break. */
const indicators = [
  "child-protection-plans-rate",
  "children-in-care",
  "spending-children-in-care",
  "adoption-time-entry-to-adoption",
  "social-workers"
];
const areas = ["warrington", "hackney", "north-west", "england", "northamptonshire"];

describe("a page without scripts", () => {
  it("of an indicator has title, first chart and the table of every value", async () => {
    const page = await site.open("/", scriptless);
    for (const slug of indicators) {
      await site.go(page, `/indicator/${slug}`);
      const view = indicatorView(page);
      const {name = "", unit} = indicatorRow(slug);
      expect(await page.locator("h1").textContent(), slug).toBe(name);
      expect(await page.title()).toBe(`${name} | Sightline`);
      const cells = cellsOf(slug, "england");
      const last = cells.at(-1);
      const written = digits(last?.value ?? 0, slug);

      // Of the drawings for three widths the one that fits is seen.
      const charts = view.trend.locator("svg:visible");
      expect(await charts.count(), slug).toBe(1);
      expect(await charts.getAttribute("aria-label")).toContain(`${written}${unit === "percent" ? "%" : ""}`);
      const label = unit === "pounds" ? `£${((last?.value ?? 0) / 1e9).toFixed(1)}bn` : written;
      expect(await view.label("england", charts), slug).toContain(`England ${label}`);
      expect(await page.locator('meta[name="description"]').getAttribute("content")).toContain(name);

      const {values} = await view.row("england");
      expect(Object.keys(values).sort(), slug).toEqual(cells.map(({period}) => period).sort());
      for (const {period, value} of cells) expect(values[period], slug).toContain(digits(value ?? 0, slug));
    }
  });

  it("of an indicator has the figures of every authority, with the reasons for those that are missing", async () => {
    const page = await site.open("/indicator/care-leavers-neet", scriptless);
    const view = indicatorView(page);
    for (const area of ["warrington", "hackney", "leicester", "rutland"]) {
      const {values, name} = await view.row(area);
      expect(name).toBe(areaRow(area).name);
      for (const {period, value, text} of cellsOf("care-leavers-neet", area)) {
        const words: Record<string, string> = {c: "suppressed", "-": "not published"};
        expect(values[period]).toBe(value === null ? words[text] : `${digits(value, "care-leavers-neet")}%`);
      }
    }
    expect(await view.rows("authority")).toHaveLength(cellCount("care-leavers-neet"));
  });

  it("of an area has name, charts and the table of its indicators", async () => {
    const page = await site.open("/", scriptless);
    for (const slug of areas) {
      await site.go(page, `/area/${slug}`);
      const {name = ""} = areaRow(slug);
      expect(await page.locator("h1").textContent()).toBe(name);
      expect(await page.title()).toContain(name);
      expect(await page.locator('meta[name="description"]').getAttribute("content")).toContain(name);
      const chart = page.locator(".leads svg:visible").first();
      expect(await chart.getAttribute("aria-label"), slug).toContain(name);
      expect(await chart.locator(`[data-label="${slug}"]`).textContent()).toContain(name);
      const last = cellsOf("child-protection-plans-rate", slug).at(-1);
      const row = page.locator('tr[data-indicator="child-protection-plans-rate"]');
      // Beneath a figure stands what statistics say of it.
      const figure = (column: string) =>
        row.locator(column).evaluate(({firstChild}) => firstChild?.textContent?.trim() ?? "");
      expect(await figure("td.latest"), slug).toBe(digits(last?.value ?? 0, "child-protection-plans-rate"));
      if (slug !== "england") {
        const england = valueIn("child-protection-plans-rate", "england", last?.year ?? 0);
        expect(await figure("td.nation")).toBe(digits(england ?? 0, "child-protection-plans-rate"));
      }
    }
  });

  it("has a drawing for each width, with text no smaller than on a desk", async () => {
    const page = await site.open("/indicator/child-protection-plans-rate", scriptless);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({width, height: 900});
      const chart = page.locator('[data-figure="trend"] svg:visible');
      expect(await chart.count()).toBe(1);
      const box = await chart.boundingBox();
      const drawn = Number(await chart.getAttribute("width"));
      // Hardly scaled: a chart shrunk to fit has text that nobody can read.
      expect((box?.width ?? 0) / drawn).toBeGreaterThan(0.9);
    }
  });
});

/** Authorities, of today and before, that have any cell. */
function cellCount(slug: string): number {
  return authorities().filter((area) => cellsOf(slug, area).length > 0).length;
}
