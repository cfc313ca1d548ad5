import type {Locator} from "playwright-core";
import {describe, expect, it} from "vitest";
import {useSite} from "./support/site.js";

const site = useSite();

describe("the judgements on an area's page", () => {
  it("stand along time, each in words, those only told outlined", async () => {
    const page = await site.keep("/area/warrington");
    const chart = page.locator('[data-figure="timeline"] .plot svg:visible');
    expect(await chart.count()).toBe(1);
    const marks = await marksOf(chart);
    const overall = marks.filter(({label}) => label.startsWith("Overall effectiveness: "));
    expect(overall.map(({label}) => label)).toEqual([
      "Overall effectiveness: Inadequate, 2009-11",
      expect.stringMatching(/^Overall effectiveness: Adequate.*, 2011-02$/),
      "Overall effectiveness: Requires improvement, 2015-05-12",
      "Overall effectiveness: Good, 2019-08-19",
      "Overall effectiveness: Good, 2024-07-30"
    ]);
    expect(overall.map(({title}) => title.includes("known from a later report"))).toEqual([
      true,
      true,
      false,
      false,
      false
    ]);
    expect(overall.map(({outlined}) => outlined)).toEqual([true, true, false, false, false]);
    // Wide enough for words, a bar says its grade itself.
    expect(overall.at(2)?.text).toBe("Requires improvement");
    for (const words of ["Requires improvement (2015-05-12)", "Good (2024-07-30)"])
      expect(await chart.getAttribute("aria-label")).toContain(`Overall effectiveness: ${words}`);
  });

  it("show a visit that a newspaper tells of once, by its letter", async () => {
    const page = await site.keep("/area/warrington");
    const marks = await marksOf(page.locator('[data-figure="timeline"] .plot svg:visible'));
    const visits = marks.filter(({label}) => label.startsWith("Visits without a grade"));
    expect(visits.map(({label}) => label)).toEqual([
      "Visits without a grade: Focused visit, 2018-02-23",
      "Visits without a grade: Focused visit, 2022-01-31"
    ]);
    expect(visits.some(({outlined}) => outlined)).toBe(false);
  });

  it("stand at their dates on an axis that ends with that of the trends above", async () => {
    const page = await site.keep("/area/warrington");
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({width, height: 900});
      const chart = page.locator('[data-figure="timeline"] .plot svg:visible');
      const ticks = await chart
        .locator("text")
        .evaluateAll((all) =>
          all
            .filter((text) => /^\d{4}$/.test(text.textContent ?? ""))
            .map((text) => [Number(text.textContent), Number(text.previousElementSibling?.getAttribute("x1"))] as const)
        );
      const [first, second] = ticks;
      if (!first || !second) throw new Error("missing ticks");
      const perYear = (second[1] - first[1]) / (second[0] - first[0]);
      const at = (year: number) => first[1] + (year - first[0]) * perYear;
      const marks = await marksOf(chart);
      const placed = (date: string) => marks.find(({label}) => label.startsWith("Overall") && label.endsWith(date))?.x;
      expect(placed("2015-05-12")).toBeCloseTo(at(2015 + 4.39 / 12), 0);
      expect(placed("2024-07-30")).toBeCloseTo(at(2024 + 6.97 / 12), 0);
      // The trends end with 2025, whose judgements stand until the end of that year.
      const end = await chart.evaluate((svg) => Number(svg.getAttribute("width")));
      expect(at(2026)).toBeCloseTo(end, -1);
      const trend = await page.locator(".leads .plot svg:visible").first().textContent();
      expect(trend).toContain("2025");
      // A bar lasts until the next begins.
      const [requires, good] = ["2015-05-12", "2019-08-19"].map((date) =>
        marks.find(({label}) => label.startsWith("Overall") && label.endsWith(date))
      );
      expect((requires?.x ?? 0) + (requires?.width ?? 0)).toBeLessThanOrEqual(good?.x ?? 0);
      expect((requires?.x ?? 0) + (requires?.width ?? 0)).toBeGreaterThan((good?.x ?? 0) - 4);
    }
  });

  it("lead to every report, and are left out where none is held", async () => {
    const page = await site.keep("/area/warrington");
    const links = page.locator('[data-part="judgements"] .facts a');
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const report of ["877-2015-05-12", "877-2019-08-19", "877-2024-07-30"])
      expect(targets).toContain(`../report/${report}`);
    await site.go(page, "/area/england");
    expect(await page.locator('[data-figure="timeline"]').count()).toBe(0);
    expect(await page.locator("#judgements").count()).toBe(0);
  });
});

function marksOf(chart: Locator) {
  return chart.locator("g[role=img]").evaluateAll((groups) =>
    groups.map((group) => {
      const bar = group.querySelector("rect");
      return {
        label: group.getAttribute("aria-label") ?? "",
        title: group.querySelector("title")?.textContent ?? "",
        text: group.querySelector("text")?.textContent ?? "",
        x: Number(bar?.getAttribute("x")),
        width: Number(bar?.getAttribute("width")),
        outlined: bar?.getAttribute("stroke-width") === "2"
      };
    })
  );
}
