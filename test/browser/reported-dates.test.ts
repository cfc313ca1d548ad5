import {describe, expect, it} from "vitest";
import {useSite} from "./support/site.js";

const site = useSite();

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
  // B07, B08 and B09: what was once a month, or half of what the report says.
  it.each([
    ["312-2014-02-11", "adoption-entry-to-placement-current-2011-12-151-17", "151 days", "2011-12"],
    ["312-2014-02-11", "adoption-entry-to-placement-previous-2009-12-704-17", "704 days", "2009-12"],
    ["881-2014-03-21", "care-persistent-absence-previous-2008-09-7.7-19", "7.7%", "2008-09"],
    ["830-2014-02-11", "care-three-placements-previous-2010-11-10.2-13", "10.2%", "2010-11"],
    ["850-2014-04-22", "adoptions-previous-2011-12-37-19", "37", "2011-12"],
    ["302-2017-07-07", "adoption-entry-to-placement-current-2012-15-472-22", "472 days", "2012-15"],
    ["302-2017-07-07", "adoption-entry-to-placement-national-2012-15-593-22", "593 days", "2012-15"],
    ["302-2017-07-07", "adoption-entry-to-placement-target-2012-15-487-22", "487 days", "2012-15"]
  ])("of %s stand as the report has them: %s", async (report, id, value, date) => {
    expect(await rowOf(report, id)).toMatchObject({Stated: value, "As at": date});
  });
});
