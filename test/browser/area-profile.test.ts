import {describe, expect, it} from "vitest";
import {averageOfNeighbours as average, meanOf, medianOf, valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();

describe("a profile", () => {
  it("is in the order and held to the rows that the address says, before any engine, and goes back", async () => {
    const page = await site.open("/area/warrington?sort=rank");
    const ranks = () =>
      page
        .locator(".profile [data-list] tr")
        .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.rank ?? 2)));
    await eventually(async () => (await ranks()).length).toBeGreaterThan(200);
    const first = await ranks();
    expect(first).toEqual([...first].sort((a, b) => a - b));
    const head = page.locator(".profile thead [data-column=rank]");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await head.getByRole("button").click();
    expect(new URL(page.url()).search).toBe("?sort=rank-descending");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    await page.getByRole("checkbox", {name: "Clear only"}).check();
    expect(new URL(page.url()).search).toBe("?sort=rank-descending&clear=yes");
    const clear = await ranks();
    expect(clear.length).toBeLessThan(40);
    expect(await page.locator("[data-count]").textContent()).toMatch(
      new RegExp(`^${clear.length} of \\d+ indicators$`)
    );
    await page.goBack();
    await eventually(async () => (await ranks()).length).toBe(first.length);
    await page.locator(".profile-controls [name=sort]").selectOption("");
    await page.locator(".profile-controls [name=family]").selectOption("care-leavers");
    expect(new URL(page.url()).search).toBe("?family=care-leavers");
    expect(await page.locator(".profile h2:visible").allTextContents()).toEqual(["Care leavers"]);
    // A way to a topic leads to it, whatever rows were shown.
    await page.locator('[data-part="topics"]').getByRole("link", {name: "NEET"}).click();
    await eventually(() => page.locator(".profile h2#neet").isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe("");
  });

  it("keeps its order and its tests where another average of the neighbours is chosen", async () => {
    const page = await live(await site.open("/area/warrington?sort=change"));
    const words = () => page.locator(".profile [data-indicator=care-leavers-neet]").textContent();
    const rows = () =>
      page
        .locator(".profile [data-list] tr")
        .evaluateAll((all) => all.map((row) => row.getAttribute("data-indicator")));
    const [before, order] = [await words(), await rows()];
    expect(before).toContain("between");
    await page.getByRole("combobox", {name: "Average of the neighbours"}).selectOption("median");
    await eventually(() => page.locator(".profile thead .neighbours").textContent()).toContain("median");
    expect(await rows()).toEqual(order);
    const mean = average("care-leavers-neet", "warrington", {model: "2025", of: meanOf});
    const median = average("care-leavers-neet", "warrington", {model: "2025", of: medianOf});
    expect((await words())?.replace(median, mean)).toBe(before);
  });

  it("stays as it was drawn until it is drawn anew, where the choice is of its charts", async () => {
    const page = await live(await site.open("/area/warrington"));
    const rows = await page.locator(".profile tbody").first().elementHandle();
    await rows?.evaluate((body) => {
      const moved = new MutationObserver((records) => body.setAttribute("data-moved", String(records.length)));
      moved.observe(body, {childList: true});
    });
    await page.getByRole("combobox", {name: "Average of the neighbours"}).selectOption("median");
    await eventually(() => rows?.evaluate((body) => body.isConnected)).toBe(false);
    expect(await rows?.getAttribute("data-moved")).toBe(null);
  });

  it("counts its changes from a year that a reader chooses, in its order, and goes back to those of a year", async () => {
    const page = await site.open("/area/warrington?sort=change");
    const head = page.locator(".profile thead [data-column=change]");
    const cell = page.locator(".profile [data-indicator=children-in-care-rate] .over-year");
    const before = await cell.textContent();
    await page.getByRole("combobox", {name: "Change"}).selectOption("2019");
    await eventually(() => head.textContent()).toBe("Change since 2019");
    expect(new URL(page.url()).search).toBe("?sort=change&since=2019");
    const value = (year: number) => valueIn("children-in-care-rate", "warrington", year) ?? Number.NaN;
    const change = Math.abs(value(2025) - value(2019));
    await eventually(() => cell.textContent()).toContain(String(change));
    const sizes = await page
      .locator(".profile [data-list] tr")
      .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.change ?? -1)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(await page.locator("p.since").textContent()).toMatch(/^Changes since 2019, each to the newest year/);
    await page.getByRole("combobox", {name: "Change"}).selectOption("");
    await eventually(() => cell.textContent()).toBe(before);
    expect(await head.textContent()).toBe("Change in a year");
  });

  it("is walked row by row with the arrow keys, and tells of each row how authorities are spread", async () => {
    const page = await site.open("/area/warrington");
    const links = page.locator(".profile [data-indicator] th a");
    await page.locator(".profile-controls [name=clear]").focus();
    await links.first().focus();
    await page.keyboard.press("ArrowDown");
    await eventually(() => links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowUp");
    const tip = page.getByRole("tooltip");
    await eventually(() => tip.textContent()).toMatch(/\d+ authorities: .* the middle half .*\.$/);
    expect(await links.first().getAttribute("aria-describedby")).toBe(await tip.getAttribute("id"));
    await page.keyboard.press("Escape");
    expect(await tip.isVisible()).toBe(false);
    // A pointer over the drawing tells the same; the link of the row lies over it.
    const box = await page.locator(".profile td.place svg").first().boundingBox();
    if (!box) throw new Error("missing spine");
    await page.mouse.move(box.x + 60, box.y + 10);
    expect(await tip.isVisible()).toBe(true);
  });

  it.each([390, 768, 1440])("stands within %i pixels, every figure in its own place", async (width) => {
    const page = await site.open("/area/warrington?sort=england", {viewport: {width, height: 900}});
    await page.locator(".profile [data-list] tr").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator(".profile [data-list] td.place svg").first().isVisible()).toBe(true);
  });
});
