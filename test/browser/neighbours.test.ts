import {describe, expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {digits, neighboursOf, valueIn} from "./support/figures.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const rate = "children-in-care-rate";

describe("the page of an authority's neighbours", () => {
  it("names the ten of both models, closest first, and its figures beside theirs, without scripts", async () => {
    const page = await site.open("/neighbours/warrington", {javaScriptEnabled: false});
    const named = await page
      .locator("table.who tbody th a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.replace("../area/", "")));
    const [newer, older] = [neighboursOf("warrington"), neighboursOf("warrington", "2021")];
    expect(named.slice(0, 10)).toEqual(newer);
    expect([...named].sort()).toEqual([...new Set([...newer, ...older])].sort());
    const row = page.locator(`table.heat tr:has(a[href$="/${rate}"])`);
    const cells = await row.locator("td").evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    expect(cells.slice(0, 11)).toEqual(
      ["warrington", ...newer].map((area) => digits(valueIn(rate, area, 2025) ?? 0, rate))
    );
  });

  it("is read by keyboard, fits every width and has no fault of accessibility in either theme", async () => {
    const page = await site.open("/neighbours/warrington");
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await faults(page, {rules: ["color-contrast", "link-in-text-block"]})).toEqual([]);
    const frame = page.getByRole("region", {name: "All indicators beside the neighbours of the 2025 model"});
    await frame.focus();
    expect(await frame.evaluate((one) => one === document.activeElement)).toBe(true);
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({width, height: 900});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it("gives its table away with the figures as they are", async () => {
    const page = await site.open("/neighbours/warrington");
    const download = page.waitForEvent("download");
    await page.locator('[data-name="warrington-among-neighbours"] button[data-take="csv"]').click();
    const path = await (await download).path();
    const {readFile} = await import("node:fs/promises");
    const lines = (await readFile(path, "utf8")).split("\r\n");
    expect(lines[0]).toContain("Warrington");
    const own = lines.find((line) => line.includes("Children looked after per 10,000"));
    expect(own).toContain(`,${valueIn(rate, "warrington", 2025)},`);
  });

  it("is put in order by a heading, and shows the ten of the older model, both by keyboard and told", async () => {
    const page = await site.open("/neighbours/warrington");
    const heading = page.locator("table.heat thead th.own button");
    await heading.focus();
    await page.keyboard.press("Enter");
    await eventually(() => page.locator("table.heat thead th.own").getAttribute("aria-sort")).toBe("descending");
    const first = page.locator("table.heat tbody").first().locator("tr:not(.group) td.own");
    const distances = await first.evaluateAll((all) =>
      all
        .map((one) => (one as HTMLElement).dataset.sort ?? "")
        .filter((one) => one !== "")
        .map(Number)
    );
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    await page.locator('select[name="model"]').selectOption("2021");
    const older = neighboursOf("warrington", "2021");
    const last = older.at(-1) ?? "";
    await page.locator(`table.heat thead th[data-column="${last}"]`).waitFor();
    expect(new URL(page.url()).search).toBe("?model=2021");
    const columns = await page
      .locator("table.heat thead th[data-column]")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.column));
    expect(columns.slice(1, 12)).toEqual(["warrington", ...older]);
    expect(await faults(page)).toEqual([]);
    await page.goBack();
    await page.locator(`table.heat thead th[data-column="${neighboursOf("warrington").at(-1)}"]`).waitFor();
  });

  it("is led to from the area, and says of a region that it has none", async () => {
    const page = await site.open("/area/warrington", {javaScriptEnabled: false});
    await page.getByRole("link", {name: "Who they are"}).click();
    expect(await page.locator("h1").textContent()).toBe("Neighbours of Warrington");
    await site.go(page, "/neighbours/north-west");
    expect(await page.locator(".lede").textContent()).toContain("has no statistical neighbours");
  });
});
