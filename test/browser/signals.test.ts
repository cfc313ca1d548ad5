import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {eventually, useSite} from "./support/site.js";

const site = useSite();

const choice = (page: Page, name: string) => page.locator(`select[name="${name}"]`);
const scope = (page: Page) => page.locator(".scope").textContent();

describe("what moved", () => {
  it("is in the head of every page, and found by its words", async () => {
    const page = await site.open("/areas");
    await page.getByRole("navigation").getByRole("link", {name: "What moved"}).click();
    expect(await page.locator("h1").textContent()).toBe("What moved");
    await page
      .getByRole("combobox", {name: /^Find an area/})
      .first()
      .fill("signals");
    await eventually(() => page.getByRole("option", {name: /What moved/}).count()).toBeGreaterThan(0);
  });

  it("says of each kind how often was looked, and how many would be there by chance", async () => {
    const page = await site.keep("/signals");
    expect(await page.locator("h2").allTextContents()).toEqual(
      expect.arrayContaining([
        "A. Clear changes",
        "B. Persistent trends",
        "C. Different from most, two years running",
        "D. Large changes, most on small numbers"
      ])
    );
    for (const looks of await page.locator(".tier > .looks").allTextContents())
      expect(looks).toMatch(/[\d,]+ .*would be here by chance/);
  });

  it("keeps every choice in the address, and shows what the address asks for", async () => {
    const page = await site.open("/signals");
    await choice(page, "area").selectOption("warrington");
    await eventually(() => scope(page)).toMatch(/^Warrington: figures of periods that end in \d{4}\.$/);
    await choice(page, "tier").selectOption("D");
    await eventually(() => page.locator(".tier[data-tier]").count()).toBe(1);
    expect(new URL(page.url()).search).toBe("?area=warrington&tier=d");
    const areas = await page.locator("table.signals tbody tr").evaluateAll((all) => all.map((row) => row.dataset.area));
    expect(new Set(areas)).toEqual(new Set(["warrington"]));
    await page.goBack();
    await eventually(() => page.locator(".tier[data-tier]").count()).toBe(4);
    expect(await choice(page, "tier").inputValue()).toBe("");
  });

  it("has Warrington's police protection among the large changes, with its odds and its report", async () => {
    const page = await site.open("/signals?area=warrington&tier=d");
    const row = page.locator('tr[data-indicator="police-protection"]');
    await eventually(() => row.count()).toBe(1);
    expect(await row.locator(".sentence").textContent()).toContain("comes by chance about one time in seven");
    expect(await row.locator('a[href$="report/877-2015-05-12"]').count()).toBe(1);
  });

  it("shows all of a kind on demand, and goes on there", async () => {
    const page = await site.open("/signals");
    const more = page.locator('a[data-all="B"]');
    await eventually(() =>
      page.evaluate(() => performance.getEntriesByType("resource").some(({name}) => name.includes("/signals/")))
    ).toBe(true);
    await more.click();
    await eventually(() => page.locator(".tier[data-tier]").count()).toBe(1);
    expect(await page.locator("table.signals tbody tr").count()).toBeGreaterThan(15);
    await eventually(() => page.evaluate(() => document.activeElement?.className)).toBe("scroll");
  });

  it("takes the figures of another year, and says what it does not know", async () => {
    const page = await site.open("/signals?area=atlantis&year=1066");
    await eventually(() => page.locator('[data-part="message"]').textContent()).toMatch(
      /unknown area: "atlantis".*no figures of 1066/
    );
    await choice(page, "year").selectOption("2020");
    await eventually(() => scope(page)).toContain("2020");
  });

  it.each([390, 768, 1024, 1440])("has its head and every table within the page at %i pixels", async (width) => {
    const page = await site.open("/signals", {viewport: {width, height: 900}});
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    for (const frame of await page.locator(".scroll").all())
      expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });

  it("stands without scripts, and on the pages of areas", async () => {
    const still = await site.open("/signals", {javaScriptEnabled: false});
    expect(await still.locator("table.signals tbody tr").count()).toBeGreaterThan(40);
    const area = await site.open("/area/warrington", {javaScriptEnabled: false});
    expect(await area.locator('[data-part="moved"] h2').textContent()).toMatch(/^What moved in \d{4}$/);
    expect(await area.locator('[data-part="moved"]').textContent()).toContain("police powers of protection");
  });
});
