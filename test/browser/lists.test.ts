import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

describe("the lists of authorities and indicators", () => {
  it.each([
    ["/areas", "authorities", "halt", ["Halton"]],
    ["/indicators", "indicators", "free school secondary", []]
  ] as const)("of %s are narrowed to a part of a name, which the address keeps", async (path, noun, text, names) => {
    const page = await site.open(path);
    const box = page.getByRole("searchbox", {name: `Show ${noun}`});
    const all = await page.locator("[data-find]").count();
    await box.fill(text);
    await eventually(() => new URL(page.url()).searchParams.get("find")).toBe(text);
    const shown = await page.locator("[data-find]:visible th a").allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    if (names.length > 0) expect(shown).toEqual(names);
    expect(await page.locator(".list-filter [role=status]").textContent()).toBe(`${shown.length} of ${all} ${noun}.`);
    // Groups without a row are gone, and the address alone brings the same list.
    expect(await page.locator("[data-group]:visible").count()).toBeLessThan(6);
    await site.go(page, `${path}?find=${encodeURIComponent(text)}`);
    await eventually(() => page.locator("[data-find]:visible").count()).toBe(shown.length);
    await page.getByRole("searchbox", {name: `Show ${noun}`}).fill("");
    await eventually(() => page.locator("[data-find]:visible").count()).toBeGreaterThan(shown.length);
  });

  it("say what is held: newest figure, trend and grade, or years", async () => {
    const areas = await site.keep("/areas");
    const halton = areas.locator('tr:has(th a[href$="area/halton"])');
    expect(await halton.locator("td.number").first().textContent()).toMatch(/^\d+$/);
    expect(await halton.locator("svg").count()).toBe(1);
    expect(await halton.locator(".grade").count()).toBe(1);
    const indicators = await site.keep("/indicators");
    const neet = indicators.locator('tr:has(th a[href$="indicator/neet-16-17"])');
    expect(await neet.locator("td.number").textContent()).toMatch(/%/);
    expect(await neet.locator("td.years").textContent()).toMatch(/^\d{4}–\d{4}$/);
  });

  it("lines up on a phone: every trend ends at the same edge, beside no word", async () => {
    const page = await site.open("/areas", {viewport: {width: 390, height: 844}});
    const rows = await page.locator("table.areas tbody tr").evaluateAll((all) =>
      all.flatMap((row) => {
        const svg = row.querySelector("svg")?.getBoundingClientRect();
        const words = document.createRange();
        const cell = row.querySelector("td.number, td.gap");
        if (!svg || !cell) return [];
        words.selectNodeContents(cell);
        return [{right: Math.round(svg.right), free: svg.left - words.getBoundingClientRect().right}];
      })
    );
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map(({right}) => right)).size).toBe(1);
    expect(Math.min(...rows.map(({free}) => free))).toBeGreaterThan(4);
  });

  it("give the newest grade that is known, outlined where only a list has it, which leads to where it stands", async () => {
    const page = await site.open("/areas");
    const cell = page.locator('tr:has(th a[href$="area/camden"]) td.graded');
    expect((await cell.textContent())?.trim()).toBe("Outstanding April 2025, from a list");
    expect(await cell.locator(".grade.listed").count()).toBe(1);
    const badge = (area: string) => page.locator(`tr:has(th a[href$="area/${area}"]) td.graded .grade`);
    const background = (area: string) => badge(area).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await background("camden")).toBe("rgba(0, 0, 0, 0)");
    expect(await background("halton")).not.toBe("rgba(0, 0, 0, 0)");
    await cell.locator("a").click();
    await page.waitForURL(`${site.origin}/area/camden#judgements`);
    const link = page.locator('[data-part="judgements"] a[href^="https://files.ofsted.gov.uk/"]');
    expect(await link.first().textContent()).toBe("15 April 2025");
    // The table of its region says the same, also once the engine has drawn it.
    await live(await site.go(page, "/area/inner-london"));
    await page.getByRole("combobox", {name: "Indicator", exact: true}).waitFor();
    const row = page.locator('table.members tr[data-area="camden"] td.graded');
    expect((await row.textContent())?.trim()).toBe("Outstanding April 2025, from a list");
  });

  it("stand there whole where no script runs, without the filter", async () => {
    const page = await site.open("/areas", {javaScriptEnabled: false});
    expect(await page.locator("[data-find]:visible").count()).toBeGreaterThan(150);
    expect(await page.locator("[data-list-filter]:visible").count()).toBe(0);
  });
});

describe("a region", () => {
  it("is a table of its authorities, in any headline indicator, sorted by any column", async () => {
    const page = await site.open("/area/north-west");
    const table = page.locator("table.members");
    await page.getByRole("combobox", {name: "Indicator", exact: true}).waitFor();
    expect(await table.locator("tbody:first-of-type tr").count()).toBe(24);
    await page.getByRole("combobox", {name: "Indicator", exact: true}).focus();
    await page.getByRole("combobox", {name: "Indicator", exact: true}).selectOption("child-protection-plans-rate");
    await eventually(() => table.getAttribute("data-members")).toBe("child-protection-plans-rate");
    // The choice is in the address, one step back is the one before, and the control keeps the focus.
    expect(new URL(page.url()).search).toBe("?indicator=child-protection-plans-rate");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("indicator");
    await page.goBack();
    await eventually(() => table.getAttribute("data-members")).not.toBe("child-protection-plans-rate");
    await page.goForward();
    await eventually(() => table.getAttribute("data-members")).toBe("child-protection-plans-rate");
    await table.locator("thead").getByRole("button", {name: "Rank in England"}).click();
    const values = await table.locator("tbody:first-of-type td:nth-child(2)").allTextContents();
    expect(values.map(Number)).toEqual([...values.map(Number)].sort((a, b) => b - a));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".with-download", {has: table}).getByRole("button", {name: "Download this table (CSV)"}).click()
    ]);
    expect(download.suggestedFilename()).toBe("north-west-child-protection-plans-rate.csv");
  });

  it("tells of an indicator that its table cannot show", async () => {
    const page = await live(await site.open("/area/north-west?indicator=nonsense&model=2021"));
    expect(await page.locator('[data-part="message"]').textContent()).toContain('unknown indicator: "nonsense"');
    expect(await page.locator("table.members").getAttribute("data-members")).not.toBe("nonsense");
  });

  it("and its like are compared on England's page", async () => {
    const page = await site.open("/area/england");
    const names = await page.locator("table.members tbody:first-of-type th").allTextContents();
    expect(names).toContain("North West");
    expect(names).toContain("Inner London");
  });
});

describe("the ranking", () => {
  it("answers the five highest of a region in two steps, and says so", async () => {
    const page = await site.open("/indicator/child-protection-plans-rate");
    await filtered(page).selectOption("north-west");
    await eventually(() => new URL(page.url()).searchParams.get("within")).toBe("north-west");
    await eventually(() => page.locator(".values tr.authority").count()).toBe(25);
    expect(await page.locator(".ranking-filter [role=status]").textContent()).toMatch(
      /^24 of \d+ authorities with a figure; ranks are among all of them\.$/
    );
    expect(await page.locator('[data-part="ranking"] .plot svg:visible').getAttribute("aria-label")).toContain(
      "authorities in the North West"
    );
    const rows = await page.locator(".values tr.authority td:nth-child(3)").allTextContents();
    const known = rows.map(Number).filter((value) => !Number.isNaN(value));
    expect(known.slice(0, 5)).toEqual([...known].sort((a, b) => b - a).slice(0, 5));
    // Regions stand apart: that one beside England, no other anywhere.
    expect(
      await page.locator(".values tr.comparator").evaluateAll((all) => all.map((one) => one.dataset.area))
    ).toEqual(["england", "north-west"]);
  });

  it("is held to a part of a name as it is typed, and keeps the keyboard where it is", async () => {
    const page = await site.open("/indicator/child-protection-plans-rate?within=london");
    const box = page.getByRole("searchbox", {name: "named"});
    await filtered(page).waitFor();
    await box.click();
    await page.keyboard.type("bar");
    await eventually(() => page.locator(".values tr.authority th").allTextContents()).toEqual([
      "Barking and Dagenham",
      "Barnet"
    ]);
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toContain("within=london&find=bar");
  });
});

function filtered(page: Page) {
  return page.getByRole("combobox", {name: "Rank and list"});
}
