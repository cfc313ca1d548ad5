import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {areaRow, authoritiesOfToday, digits, valueIn} from "./support/figures.js";
import {figuresOf, judgementsOf, reportRows} from "./support/reports.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
/** The report of 2015 that the project began with. */
const report = "877-2015-05-12";

describe("the list of reports", () => {
  it("begins with the newest of those that state figures, and shows all of them on demand, each leading to its page", async () => {
    const page = await site.open("/reports");
    const all = reportRows();
    expect(await shown(page)).toHaveLength(60);
    expect(await count(page)).toBe(`${all.length} of ${all.length} reports, the first 60 shown.`);
    await page.getByRole("button", {name: `Show all ${all.length} reports`}).click();
    expect(await shown(page)).toHaveLength(all.length);
    expect(await count(page)).toBe(`${all.length} of ${all.length} reports.`);
    const rows = await page
      .locator("table.reports tbody tr")
      .evaluateAll((all) =>
        all.map((row) => ({year: row.dataset.year, says: row.lastElementChild?.textContent ?? ""}))
      );
    const stating = rows.filter(({says}) => says.includes("figure"));
    expect(rows.slice(0, stating.length)).toEqual(stating);
    const years = stating.map(({year}) => year);
    expect(years).toEqual([...years].sort().reverse());
    const link = page.locator("table.reports tbody a").first();
    expect(await link.getAttribute("href")).toBe(`./report/${(await shown(page))[0]}`);
    // No row is empty of what it says.
    const says = await page.locator("table.reports tbody td:last-child").allTextContents();
    expect(says.every((text) => /^(no grade|\d+ grades?|\d+ figures?|\d+ grades?, \d+ figures?)$/.test(text))).toBe(
      true
    );
  });

  it("is narrowed to a region, and to the reports that state a figure", async () => {
    const page = await site.open("/reports?region=london&grade=inadequate");
    const inLondon = (area = "") => /london/.test(areaRow(area).region ?? "");
    const expected = reportRows().filter(({area, grade}) => grade === "inadequate" && inLondon(area));
    await eventually(async () => (await shown(page)).sort()).toEqual(expected.map(({report}) => report).sort());

    await site.go(page, "/reports?figure=common-assessments-good");
    await eventually(() => shown(page)).toContain(report);
    expect(await filter(page, "States a figure of").locator("option:checked").textContent()).toContain(
      "Common Assessment"
    );
    for (const id of await shown(page))
      expect(figuresOf(id).some(({indicator}) => indicator === "common-assessments-good")).toBe(true);
  });

  it.each([
    ["area", "Authority", "warrington"],
    ["framework", "Framework", "looked-after"],
    ["year", "Published", "2019"],
    ["grade", "Overall", "inadequate"]
  ] as const)("is narrowed by %s, which the address keeps", async (name, label, value) => {
    const page = await site.open("/reports");
    await filter(page, label).selectOption(value);
    await eventually(() => query(page)).toBe(`?${name}=${value}`);
    const expected = reportRows().filter((row) => (name === "year" ? row.published?.slice(0, 4) : row[name]) === value);
    expect(expected.length).toBeGreaterThan(1);
    expect((await shown(page)).sort()).toEqual(expected.map((row) => row.report).sort());
    expect(await count(page)).toBe(`${expected.length} of ${reportRows().length} reports.`);

    // The address alone brings the same list.
    await site.go(page, `/reports?${name}=${value}`);
    await eventually(async () => (await shown(page)).length).toBe(expected.length);
    expect(await filter(page, label).inputValue()).toBe(value);
  });

  it("is narrowed by several at once, and the browser goes back and forward through the choices", async () => {
    const page = await site.open("/reports");
    await filter(page, "Authority").selectOption("birmingham");
    await filter(page, "Framework").selectOption("sif");
    await eventually(() => query(page)).toBe("?area=birmingham&framework=sif");
    const both = await shown(page);
    expect(both.every((id) => id.startsWith("330-"))).toBe(true);
    expect(both).toHaveLength(2);

    await page.goBack();
    await eventually(() => query(page)).toBe("?area=birmingham");
    const all = reportRows().filter(({area}) => area === "birmingham");
    expect(all.length).toBeGreaterThan(both.length);
    await eventually(async () => (await shown(page)).length).toBe(all.length);
    expect(await filter(page, "Framework").inputValue()).toBe("");
    await page.goBack();
    await eventually(async () => (await shown(page)).length).toBe(60);
    await page.goForward();
    await page.goForward();
    await eventually(() => shown(page)).toEqual(both);
    expect(await filter(page, "Framework").inputValue()).toBe("sif");
  });

  it("says so where no report matches, and takes a value that there is not for none", async () => {
    const page = await site.open("/reports?area=warrington&grade=outstanding");
    await eventually(() => count(page)).toBe("No report matches all of these: set one of them back to “All”.");
    expect(await shown(page)).toEqual([]);
    await filter(page, "Overall").selectOption("");
    const all = reportRows().filter(({area}) => area === "warrington");
    await eventually(async () => (await shown(page)).length).toBe(all.length);

    await site.go(page, "/reports?area=atlantis&year=1066");
    await eventually(async () => (await shown(page)).length).toBe(60);
    expect(await filter(page, "Authority").inputValue()).toBe("");
  });
});

describe("the page of a report", () => {
  it("has its judgements, each with its page, and links to what it is about", async () => {
    const page = await site.keep(`/report/${report}`);
    const {inspected_from = "", pages} = reportRows().find((row) => row.report === report) ?? {};
    expect(await page.locator("h1").textContent()).toBe("Warrington, 12 May 2015");
    expect(inspected_from).toBe("2015-02-24");
    expect(await page.locator(".facts").textContent()).toContain(`inspected 24 February 2015`);
    expect(await page.locator(".facts").textContent()).toContain(`${pages} pages`);
    expect(await page.locator(".facts a").first().getAttribute("href")).toBe("../area/warrington");

    const rows = await cells(page, "table.judgements >> nth=0");
    expect(rows.map(([, grade, at]) => `${grade} ${at}`).sort()).toEqual(
      judgementsOf(report)
        .map(({grade_text = "", page: at}) => `${sentence(grade_text)} ${at}`)
        .sort()
    );
    // What it tells of the inspections before it stands apart, with their dates.
    const told = await cells(page, "table.judgements >> nth=1");
    expect(told.map(([when, , grade]) => [when, grade])).toContainEqual(["November 2009", "Inadequate"]);
  });

  it("has every figure under its family, with its page and the official figure of its date beside it", async () => {
    const page = await site.keep(`/report/${report}`);
    const rows = await cells(page, "table.figures");
    // The two ends of a range are one row.
    const ends = figuresOf(report).filter(({qualifier}) => qualifier?.includes("range-high"));
    expect(rows).toHaveLength(figuresOf(report).length - ends.length);
    expect(await page.locator("h3").allTextContents()).toEqual(
      expect.arrayContaining(["Context", "Child protection", "Children in care", "Adoption", "Early help"])
    );
    const before = rows.find(([what, stated]) => what?.endsWith("(earlier)") && stated === "170");
    const official = valueIn("child-protection-plans", "warrington", 2014) ?? Number.NaN;
    expect(before?.slice(2, 5)).toEqual(["31 March 2014", "9", `${digits(official, "child-protection-plans")} (2014)`]);
    const only = rows.find(([, stated]) => stated === "37.5%");
    // Nothing of its family has an official figure, so its table has no column of them.
    expect(only?.slice(2)).toEqual(["June 2014", "12"]);
    const link = page.locator("table.figures a", {hasText: "child protection plan"}).first();
    expect(await link.getAttribute("href")).toMatch(/^\.\.\/indicator\/child-protection-plans/);
  });

  it("says which newer inspection has replaced its judgements, held here or known from a list", async () => {
    const notice = (page: Page) => page.locator("[data-replaced]");
    const old = await site.open("/report/877-2015-05-12");
    expect(await notice(old).textContent()).toBe(
      "The judgements below are replaced by the report of 30 July 2024, overall Good."
    );
    expect(await notice(old).locator("a").getAttribute("href")).toBe("../report/877-2024-07-30");
    await site.go(old, "/report/877-2024-07-30");
    expect(await notice(old).count()).toBe(0);
    await site.go(old, "/report/202-2022-06-21");
    expect(await notice(old).textContent()).toContain("the report of 15 April 2025, overall Outstanding. It is known");
    expect(await notice(old).locator("a").getAttribute("href")).toMatch(/^https:\/\/files\.ofsted\.gov\.uk\//);
    // In the list of reports it stands beside the grade that it has replaced.
    await site.go(old, "/reports?area=camden");
    await eventually(() => old.locator("table.reports .replaced:visible").allTextContents()).toEqual([
      "replaced by Outstanding April 2025"
    ]);
  });

  it("says so where it gives no grade", async () => {
    const without = reportRows().find(({grade}) => grade === "");
    if (!without) return;
    const page = await site.open(`/report/${without.report}`);
    expect(await page.locator("h1").textContent()).toContain(areaRow(without.area ?? "").name ?? "");
    if (judgementsOf(without.report ?? "").length === 0)
      expect(await page.locator("#page").textContent()).toContain("This report gives no graded judgement.");
  });
});

describe("England in judgements", () => {
  it("shows how grades are spread at the end of each year, in chart and words", async () => {
    const page = await site.keep("/judgements");
    const chart = page.locator('[data-figure="grades"] .plot svg:visible');
    expect(await chart.count()).toBe(1);
    // Visits give no grade.
    const graded = reportRows().filter(({framework}) => !framework?.endsWith("-visit"));
    const last = Math.max(...graded.map(({published}) => Number(published?.slice(0, 4))));
    expect(await chart.getAttribute("aria-label")).toMatch(
      new RegExp(`^Authorities by overall grade at the end of ${last}: \\d+ outstanding, \\d+ good`)
    );
    const pieces = await chart
      .locator("rect")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    const counts = pieces.filter((words) => words.startsWith(`${last}: `)).map((words) => Number(words.split(" ")[1]));
    const total = counts.reduce((sum, one) => sum + one, 0);
    expect(await chart.textContent()).toContain(`of ${total}`);
    // Every authority counts once, those of which no grade is known among them.
    expect(total).toBe(authoritiesOfToday().length);
  });

  it("begins with the newest moves, shows what is asked for whole, and all of them on demand", async () => {
    const page = await site.open("/judgements");
    const shown = page.locator("table.moves tbody tr:visible");
    const all = await page.locator("table.moves tbody tr").count();
    expect(all).toBeGreaterThan(100);
    await eventually(() => count(page)).toBe(`${all} of ${all} moves, the first 40 shown.`);
    expect(await shown.count()).toBe(40);
    const up = await page.locator('table.moves tbody tr[data-move="up"]').count();
    expect(up).toBeGreaterThan(40);
    await page.locator('select[name="move"]').selectOption("up");
    expect(await shown.count()).toBe(up);
    await page.locator('select[name="move"]').selectOption("");
    expect(await shown.count()).toBe(40);
    await page.getByRole("button", {name: `Show all ${all} moves`}).click();
    expect(await shown.count()).toBe(all);
    const more = page.locator('[data-part="moves"]').getByRole("button", {name: /^Show all/});
    expect(await more.isVisible()).toBe(false);
    expect(await page.locator(":focus").textContent()).toBe(await shown.nth(40).locator("a").first().textContent());
  });

  it.each([
    {path: "/judgements", table: "table.moves", rows: 40},
    {path: "/judgements", table: "table.waits", rows: 40},
    {path: "/reports", table: "table.reports", rows: 60}
  ])("$table of $path has its first rows on a phone, and all of them without scripts", async ({path, table, rows}) => {
    const viewport = {width: 390, height: 844};
    const page = await site.open(path, {viewport});
    await eventually(() => page.locator(`${table} tbody tr:visible`).count()).toBe(rows);
    const still = await site.open(path, {viewport, javaScriptEnabled: false});
    expect(await still.locator(`${table} tbody tr:visible`).count()).toBeGreaterThan(rows);
  });

  it.each([1440, 1024, 768])("has every column of the moves within the page at %i pixels", async (width) => {
    const page = await site.open("/judgements", {viewport: {width, height: 900}});
    const [all, seen] = await page
      .locator(".scroll", {has: page.locator("table.moves")})
      .evaluate((frame) => [frame.scrollWidth, frame.clientWidth]);
    expect(all).toBeLessThanOrEqual(seen ?? 0);
  });

  it("lists who moved, up and down, with both reports", async () => {
    const page = await site.keep("/judgements");
    const row = page.locator("tbody tr", {has: page.locator('a[href="./report/877-2019-08-19"]')}).first();
    expect((await row.locator("th, td").allTextContents()).map((text) => text.trim())).toEqual([
      "Warrington",
      "Requires improvement 12 May 2015",
      "▲Good",
      "19 August 2019",
      "4\u00a0years 3\u00a0months"
    ]);
    expect(await row.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual([
      "./area/warrington",
      "./report/877-2015-05-12",
      "./report/877-2019-08-19"
    ]);
    expect(await page.locator("tbody td", {hasText: "▼"}).count()).toBeGreaterThan(0);
  });
});

function filter(page: Page, label: string) {
  return page.locator("[data-filters]").getByRole("combobox", {name: label, exact: true});
}

/** Names of the reports that are listed, in order. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator("table.reports tbody tr:visible th a")
    .evaluateAll((links) => links.map((link) => (link.getAttribute("href") ?? "").split("/").at(-1) ?? ""));
}

function count(page: Page): Promise<string | null> {
  return page.locator("[data-count]").first().textContent();
}

function query(page: Page): string {
  return new URL(page.url()).search;
}

/** The texts of a table's cells, row by row. */
function cells(page: Page, table: string): Promise<string[][]> {
  return page
    .locator(table)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").trim())));
}

function sentence(grade: string): string {
  const words = grade.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
