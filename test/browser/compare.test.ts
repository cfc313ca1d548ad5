import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {digits, valueIn} from "./support/figures.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const rate = "children-in-care-rate";

const panels = (page: Page) => page.locator('[data-part="comparison"] .plot:visible [data-panel]');
const chips = (page: Page, label: string) => page.getByRole("list", {name: label}).locator("li");
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

describe("the page that compares areas", () => {
  it("begins with an example, which is there without scripts, and with three ways to begin", async () => {
    const page = await site.open("/compare", {javaScriptEnabled: false});
    expect(await panels(page).count()).toBe(6);
    expect(await page.locator('[data-part="examples"] a').count()).toBe(3);
    expect(await page.locator("table.compared tbody tr:not(.group)").count()).toBe(6 * 12);
    const scripted = await live(await site.open("/compare"));
    for (const link of await scripted.locator('[data-part="examples"] a').all()) {
      const {pathname, search} = new URL((await link.getAttribute("href")) ?? "", scripted.url());
      const other = await live(await site.open(`${pathname}${search}`));
      await other.locator('[data-part="comparison"] .plot:visible svg').waitFor();
      expect(await other.locator('[data-part="message"] .notice').count()).toBe(0);
      expect(await other.locator('[data-part="examples"] a').count()).toBe(0);
    }
  });

  it("shows what its address says, figure by figure", async () => {
    const page = await live(await site.open(`/compare?areas=leeds,warrington&indicators=${rate},referrals-rate`));
    expect(await panels(page).count()).toBe(2);
    const row = page.locator('table.compared tr[data-area="leeds"]').first();
    expect(await row.locator("td").first().textContent()).toBe(digits(valueIn(rate, "leeds", 2025) ?? 0, rate));
    const words = (await page.locator('[data-part="comparison"] .finding').textContent()) ?? "";
    expect(words.match(/ in Leeds/g)).toHaveLength(2);
  });

  it("takes every choice into its address, and back from there", async () => {
    const page = await live(await site.open(`/compare?areas=leeds&indicators=${rate}`));
    await page.getByRole("combobox", {name: "Add an area"}).fill("bradford");
    await page.keyboard.press("Enter");
    await eventually(() => chips(page, "Areas compared").count()).toBe(2);
    await page.getByLabel("Add an indicator from the list").selectOption("child-protection-plans-rate");
    await eventually(() => panels(page).count()).toBe(2);
    await page.getByLabel("What is shown").selectOption("index");
    await page.getByLabel("Form of the chart").selectOption("area");
    await page.getByLabel("Add a group of areas").selectOption("neighbours:leeds");
    await eventually(() => panels(page).count()).toBeGreaterThan(10);
    expect(query(page)).toBe(
      `?areas=leeds,bradford&group=neighbours:leeds&indicators=${rate},child-protection-plans-rate&by=area&show=index`
    );
    const shown = await page.locator('[data-part="comparison"] h2').textContent();
    const again = await live(await site.open(`/compare${new URL(page.url()).search}`));
    expect(await again.locator('[data-part="comparison"] h2').textContent()).toBe(shown);
    await page.goBack();
    await eventually(() => panels(page).count()).toBe(2);
    expect(await page.getByLabel("Add a group of areas").isVisible()).toBe(true);
  });

  it("understands a pasted list, and says of which line it does not know what is meant", async () => {
    const page = await live(await site.open(`/compare?indicators=${rate}`));
    await page.getByText("Paste a list of areas").click();
    await page.getByLabel("Names or codes").fill("877\nE08000035\nSt. Helens\nBlackpol");
    await page.getByRole("button", {name: "Compare these areas"}).click();
    await eventually(() => query(page)).toBe(`?areas=warrington,leeds,st-helens&indicators=${rate}`);
    const said = await page.locator(".area-list [role=status]").textContent();
    expect(said).toContain("3 areas understood.");
    expect(said).toContain("Not understood: “Blackpol”. The closest is Blackpool.");
  });

  it("keeps a set in this browser, and nothing else", async () => {
    const page = await live(await site.open(`/compare?areas=leeds,kent&indicators=${rate}`));
    await page.getByText("Paste a list of areas").click();
    await page.getByRole("button", {name: "Keep the 2 areas shown"}).click();
    await live(await site.go(page, `/compare?areas=york&indicators=${rate}`));
    await page.getByText("Paste a list of areas").click();
    await page.getByRole("button", {name: "Compare the kept set (2)"}).click();
    await eventually(() => query(page)).toBe(`?areas=leeds,kent&indicators=${rate}`);
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== "sightline:last-area"));
    expect(kept).toEqual(["sightline:area-set"]);
    await page.getByRole("button", {name: "Forget the kept set"}).click();
    expect(await page.evaluate(() => localStorage.getItem("sightline:area-set"))).toBeNull();
  });

  it.each([
    [
      "?areas=leds&indicators=nonsense&by=town&colour=red",
      ['"leds", did you mean "leeds"?', '"nonsense"', "unknown by", '"colour"']
    ],
    ["?group=neighbours:north-west", ["no areas belong to"]],
    ["?%E0%A4&areas=%00,<script>&group=:::", ["unknown group", "unknown area"]]
  ])("says what it ignored of %s", async (search, words) => {
    const page = await live(await site.open(`/compare${search}`));
    const said = await page.locator('[data-part="message"]').textContent();
    for (const word of words) expect(said).toContain(word);
    expect(await page.locator("h1").textContent()).toBe("Compare areas");
  });

  it("can be walked through by keys, and gives its figures away", async () => {
    const page = await live(await site.open(`/compare?areas=leeds,kent&indicators=${rate}`));
    const chart = page.locator('[data-part="comparison"] .plot > svg');
    await chart.focus();
    await page.keyboard.press("End");
    const tooltip = page.locator('[data-part="comparison"] .tooltip');
    await eventually(() => tooltip.textContent()).toContain("Leeds");
    expect(await tooltip.textContent()).toContain("2025");
    await page.locator('[data-part="comparison"] details.menu summary').click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", {name: "Values as CSV"}).click();
    expect((await download).suggestedFilename()).toBe(`comparison-${rate}-leeds-kent.csv`);
    await page.locator('[data-part="comparison"] details.menu summary').click();
    await page.getByRole("link", {name: "Embed this chart"}).click();
    const snippet = page.getByRole("textbox", {name: "Snippet"});
    await eventually(() => snippet.inputValue()).toContain('query="areas=leeds,kent&amp;indicators=');
  });

  it("raises an area in every panel by its name in the legend, and tells of the grey line that is pointed at", async () => {
    const page = await live(
      await site.open(`/compare?group=neighbours:leeds&indicators=${rate},child-protection-plans-rate`)
    );
    const part = page.locator('[data-part="comparison"]');
    await part.locator(".plot > svg").focus();
    await part.locator('[data-name="leeds"]').press("Enter");
    await eventually(() => part.locator('[data-series="leeds"].pinned').count()).toBe(2);
    await page.keyboard.press("Escape");
    await eventually(() => part.locator(".pinned").count()).toBe(0);
    const grey = part.locator('[data-series="sheffield"] path').first();
    await grey.scrollIntoViewIfNeeded();
    const end = await grey.evaluate((path: SVGPathElement) => {
      const {x, y} = path.getPointAtLength(path.getTotalLength());
      const matrix = path.getScreenCTM() as DOMMatrix;
      return {x: matrix.a * x + matrix.e, y: matrix.d * y + matrix.f};
    });
    await page.mouse.move(end.x - 1, end.y);
    await eventually(() => part.locator(".tooltip tr.raised").textContent()).toContain("Sheffield");
  });

  it("is led to from an area, a region, an indicator and the search", async () => {
    const page = await live(await site.open("/area/warrington"));
    await page.getByRole("link", {name: "Compare with its neighbours"}).click();
    await live(page);
    expect(query(page)).toBe("?group=neighbours:warrington");
    await site.go(page, "/area/north-west");
    expect(await page.getByRole("link", {name: "Compare the authorities of North West"}).getAttribute("href")).toBe(
      "../compare?group=region:north-west"
    );
    await live(await site.go(page, `/indicator/${rate}?areas=leeds`));
    expect(await page.getByRole("link", {name: "Compare these areas over other indicators"}).getAttribute("href")).toBe(
      `../compare?areas=leeds&indicators=${rate}`
    );
    await page.getByRole("combobox", {name: "Find an area or indicator"}).fill("compare");
    await page.getByRole("option", {name: /Compare areas/}).waitFor();
  });
});
