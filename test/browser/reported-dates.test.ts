import {describe, expect, it} from "vitest";
import {areaRow, cellsOf} from "./support/figures.js";
import {allFiguresOfReports, figuresOf, reportRows} from "./support/reports.js";
import {useSite} from "./support/site.js";

const site = useSite();
const months = "January February March April May June July August September October November December".split(" ");

/** The words of a row of a report's page by its columns' names, found by what its address ends in. */
async function rowOf(report: string, id: string): Promise<Record<string, string>> {
  const page = await site.keep(`/report/${report}`);
  return page.locator(`[id="${id}"]`).evaluate((row) => {
    const heads = [...(row.closest("table")?.querySelectorAll("thead th") ?? [])];
    const words = (one: Element | undefined) => (one?.textContent ?? "").trim();
    return Object.fromEntries(heads.map((head, i) => [words(head), words(row.children[i])]));
  });
}

describe("the dates of reported figures", () => {
  // B07, B08 and B09: what was once a month, or half of what the report says. At which year a span stands on an axis is held by
  // the laws of `figureYear`: no official series at hand reaches back to one.
  it.each([
    ["312-2014-02-11", "adoption-entry-to-placement-previous-2009-12-704-17", "704 days", "2009-12"],
    ["881-2014-03-21", "care-persistent-absence-previous-2008-09-7.7-19", "7.7%", "2008-09"],
    ["830-2014-02-11", "care-three-placements-previous-2010-11-10.2-13", "10.2%", "2010-11"],
    ["850-2014-04-22", "adoptions-previous-2011-12-37-19", "37", "2011-12"],
    ["302-2017-07-07", "adoption-entry-to-placement-current-2012-15-472-22", "472 days", "2012-15"],
    ["302-2017-07-07", "adoption-entry-to-placement-national-2012-15-593-22", "593 days", "2012-15"]
  ])("of %s stand as the report has them: %s", async (report, id, value, date) => {
    expect(await rowOf(report, id)).toMatchObject({Stated: value, "As at": date});
  });

  it("of every report with spans or ambiguous months are what data/ says that they are", async () => {
    const told = allFiguresOfReports().filter(
      ({as_at = "", as_at_kind}) => as_at_kind === "span" || (as_at_kind === "month" && /-(09|1[0-2])$/.test(as_at))
    );
    const reports = [...new Set(told.map(({report = ""}) => report))].filter((_, i) => i % 4 === 0);
    expect(reports.length).toBeGreaterThan(20);
    const page = await site.open("/reports");
    for (const report of reports) {
      await site.go(page, `/report/${report}`);
      const shown = await page
        .locator("table.figures tbody tr")
        .evaluateAll((rows) => rows.map((row) => [row.id, row.querySelector("td.date")?.textContent ?? ""] as const));
      for (const {indicator, role, as_at = "", as_at_kind, value, page: at} of told.filter(
        (one) => one.report === report
      )) {
        const words = as_at_kind === "span" ? as_at : `${months[Number(as_at.slice(5)) - 1]} ${as_at.slice(0, 4)}`;
        const dates = shown
          .filter(([id]) => id === [indicator, role, as_at, value, at].join("-"))
          .map(([, date]) => date);
        // The upper end of a range has no row of its own.
        for (const date of dates) expect(date, `${report} ${indicator} ${as_at}`).toBe(words);
      }
    }
  });
});

describe("the figures of reports", () => {
  // B06: children who live with parents in temporary accommodation are not in care.
  it("of children in care with their parents are parts of the children in care, or doubted", async () => {
    const reports = reportRows().filter(({report = ""}) =>
      figuresOf(report).some(({indicator}) => indicator === "care-with-parents")
    );
    expect(reports.length).toBeGreaterThan(100);
    const page = await site.open("/reports");
    for (const {report = "", area = ""} of reports.filter((_, i) => i % 8 === 0)) {
      await site.go(page, `/report/${report}`);
      const rows = await page
        .locator('table.figures tr[id^="care-with-parents-current"]')
        .evaluateAll((all) =>
          all.map((row) => [row.querySelector("td.number")?.textContent ?? "", row.textContent ?? ""] as const)
        );
      const most = Math.max(...cellsOf("children-in-care", area).map(({value}) => value ?? 0));
      for (const [value, text] of rows) {
        const count = Number(value.replace(/,/g, ""));
        if (text.includes("check: ")) continue;
        expect(count, `${report}, ${areaRow(area).name}`).toBeLessThan(most);
      }
    }
  });
});
