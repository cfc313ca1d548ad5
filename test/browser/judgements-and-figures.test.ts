import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const path = "/judgements-and-figures?indicator=social-worker-vacancies";

async function open(width = 1280): Promise<Page> {
  const page = await site.open(path);
  await page.setViewportSize({width, height: 900});
  await chartOf(page).and(page.locator("[tabindex]")).waitFor();
  await eventually(() => page.locator("h2").first().textContent()).toContain("vacancy");
  return page;
}

const chartOf = (page: Page) => page.locator('[data-part="around"] .plot:visible > svg');
const choice = (page: Page) => page.getByRole("combobox", {name: "Indicator", exact: true});

/** Opens the menu of the chart and takes the file of an item. */
async function file(page: Page, item: string): Promise<string> {
  await page.locator('[data-part="around"] details.menu summary').click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", {name: item}).click()]);
  return readFile(await download.path(), "utf8");
}

describe("judgements beside figures", () => {
  it("warns first, and shows three groups with their means in a chart, in words and in a table", async () => {
    const page = await site.keep("/judgements-and-figures");
    expect(await page.locator(".notice").first().textContent()).toContain("This shows no effect of inspection.");
    expect(await page.locator('[data-part="groups"] h3').allTextContents()).toEqual([
      expect.stringMatching(/^Graded better than before: \d+ authorities$/),
      expect.stringMatching(/^Graded worse than before: \d+ authorities$/),
      expect.stringMatching(/^Graded as before: \d+ authorities$/)
    ]);
    expect(await chartOf(page).locator("[data-panel]").count()).toBe(3);
    expect(await page.locator(".around-values tbody tr:not(.group)").count()).toBe(15);
  });

  it("takes another indicator, which the address keeps, and says what it does not know", async () => {
    const page = await site.open("/judgements-and-figures?indicator=dragons");
    await eventually(() => page.locator('[data-part="message"]').textContent()).toContain(
      'unknown indicator: "dragons"'
    );
    await choice(page).selectOption("child-protection-plans-rate");
    await eventually(() => page.locator("h2").first().textContent()).toContain("child protection plan");
    expect(new URL(page.url()).search).toBe("?indicator=child-protection-plans-rate");
    await eventually(() => page.locator('[data-part="groups"] [role="status"]').textContent()).toContain(
      "child protection plan"
    );
  });

  it("gives its values and its picture away with source, date and what they do not show", async () => {
    const page = await open();
    const rows: Record<string, string>[] = parse(await file(page, "Values as CSV"), {bom: true, columns: true});
    expect(rows.map(({outcome, years_from_inspection: year}) => `${outcome} ${year}`)).toEqual(
      ["better", "worse", "same"].flatMap((outcome) => [-2, -1, 0, 1, 2].map((year) => `${outcome} ${year}`))
    );
    expect(rows[0]?.mean_shown).toMatch(/^[+−]?\d+\.\d points$/);
    expect(rows[0]?.source).toContain("Ofsted inspection reports");
    expect(rows[0]?.shown_at).toContain("?indicator=social-worker-vacancies");
    const picture = await file(page, "Picture as SVG");
    expect(picture).toContain("Graded worse than before");
    expect(picture).toContain("This shows no effect of inspection");
    expect(picture).toMatch(/Source: .*Ofsted inspection reports/);
  });

  it("is walked through by the arrow keys, a group after the other, and by the pointer", async () => {
    const page = await open();
    const heading = page.locator('[data-part="around"] .tooltip strong');
    await chartOf(page).focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => heading.textContent()).toBe("Graded better than before, two years before");
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await eventually(() => heading.textContent()).toBe("Graded worse than before, two years before");
    await page.keyboard.press("End");
    await eventually(() => heading.textContent()).toBe("Graded as before, two years after");
    expect(await page.locator('[data-part="around"] [aria-live="polite"]').textContent()).toMatch(
      /Mean .*95% interval .* to .*Authorities \d+/
    );
    await chartOf(page).locator('[data-panel="worse"] circle').nth(2).hover();
    await eventually(() => heading.textContent()).toBe("Graded worse than before, the year of the inspection");
  });

  it("has its groups beneath each other on a phone, with nothing beyond its edge", async () => {
    const page = await open(390);
    const boxes = () =>
      chartOf(page)
        .locator("[data-panel]")
        .evaluateAll((panels) => panels.map((one) => Math.round(one.getBoundingClientRect().left)));
    await eventually(async () => new Set(await boxes()).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("says why there is no chart of an indicator without figures around any inspection", async () => {
    const page = await open();
    await choice(page).selectOption("first-time-entrants-rate");
    await eventually(() => page.locator('[data-part="around"] .notice').textContent()).toMatch(
      /^No inspection with a grade before it has all five figures/
    );
    await choice(page).selectOption("social-worker-vacancies");
    await eventually(() => chartOf(page).count()).toBe(1);
  });

  it("leads from its menu to a snippet with its choice, which draws it", async () => {
    const page = await open();
    await page.locator('[data-part="around"] details.menu summary').click();
    await page.getByRole("link", {name: "Embed this chart"}).click();
    const snippet = page.getByRole("textbox", {name: "Snippet"});
    await eventually(() => snippet.inputValue()).toContain('chart="around"');
    expect(await snippet.inputValue()).toContain("indicator=social-worker-vacancies");
    expect(await page.getByRole("textbox", {name: "Sentence to print beside it"}).inputValue()).toContain(
      "This shows no effect of inspection."
    );
    const preview = page.locator("sightline-chart").nth(1);
    await preview.scrollIntoViewIfNeeded();
    await preview.locator("[data-panel]").first().waitFor();
    expect(await preview.locator(".message").count()).toBe(0);
    expect(await preview.locator(`a[href*="judgements-and-figures?indicator=social-worker-vacancies"]`).count()).toBe(
      1
    );
  });

  it("is asked differently by a notebook with the query behind it", async () => {
    const page = await open();
    await page.locator('[data-part="around"] details.menu summary').click();
    const link = page.getByRole("link", {name: "Ask it differently"});
    await eventually(() => link.getAttribute("href")).toContain("notebook#nb=");
    await link.click();
    await eventually(() => page.locator('[data-kind="sql"]').first().textContent()).toContain("FROM newest AS n");
  });
});
