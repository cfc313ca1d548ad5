import {describe, expect, it} from "vitest";
import {areaRow, authorities, authoritiesOfToday, cellsOf, valueIn} from "./support/figures.js";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

describe("what the importer took", () => {
  // B01: a filter's word spelt otherwise once cost a whole year.
  it.each(["children-in-need", "children-in-need-started", "children-awaiting-assessment"])(
    "of %s is there whole, every year from the first to the newest",
    async (indicator) => {
      const page = await live(await site.open(`/indicator/${indicator}?areas=warrington`));
      const {values} = await indicatorView(page).row("england");
      const cells = cellsOf(indicator, "england");
      const [first, last] = [cells[0]?.year ?? 0, cells.at(-1)?.year ?? 0];
      expect(last - first).toBeGreaterThan(8);
      // No year between them is left out, and in each of them England and most authorities have a figure.
      expect(Object.keys(values).map((period) => Number(period.slice(0, 4)))).toHaveLength(last - first + 1);
      for (const text of Object.values(values)) expect(text).toMatch(/\d/);
      for (let year = first; year <= last; year += 1) {
        const known = authorities().filter((area) => valueIn(indicator, area, year) !== null);
        expect(known.length, String(year)).toBeGreaterThan(100);
      }
      const rows = await indicatorView(page).rows("authority");
      expect(rows.length).toBeGreaterThanOrEqual(authoritiesOfToday().length - 1);
    }
  );

  // B20: names that sources use beside a known code.
  it.each([
    ["City of Bristol", "bristol"],
    ["Dorset", "dorset"],
    ["835", "dorset-to-2019"]
  ])("under the name “%s” stands on the page of %s, with its figures", async (name, area) => {
    const page = await site.open("/areas");
    const box = page.getByRole("combobox", {name: /^Find an area or indicator/});
    await box.fill(name);
    await eventually(() => page.getByRole("option").first().textContent()).toContain(areaRow(area).name ?? "?");
    await box.press("Enter");
    await page.waitForURL(new RegExp(`/area/${area}$`));
    expect(await page.locator("tr[data-indicator] td.latest", {hasText: /\d/}).count()).toBeGreaterThan(10);
  });

  // B25: rows of levels that are no area of the site are passed over, not taken for one.
  it("has no area but those of areas.csv: no district, no “Unknown”", async () => {
    const page = await site.keep("/areas");
    const links = await page
      .locator("table.areas th a")
      .evaluateAll((all) => all.map((link) => (link.getAttribute("href") ?? "").split("/").at(-1) ?? ""));
    expect(links.filter((slug) => areaRow(slug).kind === "authority").sort()).toEqual(authoritiesOfToday().sort());
    const names = await page.locator("table.areas th a").allTextContents();
    expect(names.filter((name) => /unknown|district|total/i.test(name))).toEqual([]);
  });
});
