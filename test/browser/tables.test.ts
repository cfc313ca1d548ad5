import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {authoritiesOfToday} from "./support/figures.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const clipboard = {permissions: ["clipboard-read", "clipboard-write"]};

describe("a table", () => {
  it("is sorted by its headings from the keyboard, each region in itself and under its name", async () => {
    const page = await site.open("/areas");
    const heading = page.locator("table.areas thead th", {hasText: "Newest grade"});
    await heading.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    const groups = await page.locator("table.areas tbody[data-group]").evaluateAll((all) =>
      all.map((body) => ({
        first: body.querySelector("tr")?.className,
        grades: [...body.querySelectorAll("tr:not(.group) td.graded")].map((cell) => cell.getAttribute("data-sort"))
      }))
    );
    expect(groups.length).toBeGreaterThan(8);
    for (const {first, grades} of groups) {
      expect(first).toBe("group");
      const known = grades.filter((grade) => grade !== "").map(Number);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      expect(grades.slice(known.length).every((grade) => grade === "")).toBe(true);
    }
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
  });

  it("has its headings where they were before they were buttons", async () => {
    const heights = async (path: string, options = {}) => {
      const page = await site.open(path, options);
      return page.locator("thead tr").evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    };
    for (const path of ["/areas", "/indicators", "/area/warrington", "/judgements", "/report/877-2015-05-12"]) {
      const page = await site.open(path);
      await page.locator("th[data-sort] > button").first().waitFor();
      const live = await page
        .locator("thead tr")
        .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      expect(live, path).toEqual(await heights(path, {javaScriptEnabled: false}));
    }
  });

  it("is copied with its headings, a line a row, as a spreadsheet takes it", async () => {
    const page = await site.open("/areas", clipboard);
    await page.getByRole("button", {name: "Copy this table"}).click();
    await eventually(() => page.getByRole("button", {name: "Copied, to paste into a spreadsheet"}).count()).toBe(1);
    const [head = "", ...lines] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(head.split("\t")[0]).toBe("Region and authority");
    expect(head.split("\t")).toContain("Newest grade");
    // Beneath the rows, in lines of one cell, stands where they are from.
    const end = lines.findIndex((line) => !line.includes("\t"));
    const rows = lines.slice(0, end);
    for (const line of rows) expect(line.split("\t").length).toBe(head.split("\t").length);
    expect(lines.slice(end).join("\n")).toContain("/areas");
    // England, its regions and every authority.
    expect(rows.length).toBeGreaterThan(authoritiesOfToday().length);
    await page.locator("h1").click();
    await eventually(() => page.getByRole("button", {name: "Copy this table"}).count()).toBe(1);
  });

  it("gives away the rows that a filter has left, those that are folded away among them", async () => {
    const page = await site.open("/reports");
    const rows = async () => {
      const [saved] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", {name: "Download this table (CSV)"}).click()
      ]);
      return parse(await readFile(await saved.path()), {bom: true, columns: true}) as Record<string, string>[];
    };
    const all = await page.locator("table.reports tbody tr").count();
    expect(await rows()).toHaveLength(all);
    await page.locator('select[name="grade"]').selectOption("outstanding");
    const best = await rows();
    expect(best.length).toBeGreaterThan(5);
    expect(best.length).toBeLessThan(all);
    for (const row of best) {
      expect(row.Overall).toMatch(/^Outstanding/);
      expect(row.Published).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
