import {describe, expect, it} from "vitest";
import {furtherExhibits} from "../../src/exhibits/further-exhibits.js";
import {indicatorExhibits} from "../../src/exhibits/indicator-exhibits.js";
import {exhibits} from "../../src/exhibits/registry.js";
import {usualKind} from "../../src/state/request.js";
import {eventually, live, useSite} from "./support/site.js";

const site = useSite();
const slug = "children-in-care-rate";
const chosen = `/indicator/${slug}?areas=warrington`;

describe.each(indicatorExhibits.map(({name, label}) => ({name, label})))(
  "the $name of an indicator",
  ({name, label}) => {
    it("stands on its page with what it shows in words, and leads to its snippet, which draws the same", async () => {
      const page = await live(await site.open(chosen));
      const part = page.locator(`[data-part="${name}"]`);
      expect(await part.locator("svg[aria-label]").count()).toBeGreaterThan(0);
      const finding = (await part.locator(".finding").textContent()) ?? "";
      expect(finding).toContain("Warrington");
      await part.locator("details.menu summary").click();
      await part.getByRole("button", {name: "Values as CSV"}).waitFor();
      await part.getByRole("link", {name: "Embed this chart"}).click();
      await page.getByRole("radio", {name: label, exact: true}).waitFor();
      expect(await page.getByRole("radio", {name: label, exact: true}).isChecked()).toBe(true);
      const snippet = page.getByRole("textbox", {name: "Snippet"});
      await eventually(() => snippet.inputValue()).toContain(`chart="${name}"`);
      const preview = page.locator("sightline-chart").nth(1);
      await preview.scrollIntoViewIfNeeded();
      await preview.locator("h2").waitFor();
      expect(await preview.locator(".message").count()).toBe(0);
      if (name !== usualKind) await eventually(() => preview.locator(".notes").textContent()).toContain(finding);
    });
  }
);

describe.each(furtherExhibits.map(({name}) => ({name})))("the $name further down an indicator's page", ({name}) => {
  it("comes when a reader nears it, says what it shows, and can be walked through by keys", async () => {
    const page = await live(await site.open(chosen));
    const part = page.locator(`[data-part="${name}"]`);
    await part.scrollIntoViewIfNeeded();
    await part.locator(".plot > svg[aria-label]").waitFor();
    expect(await part.locator(".finding").textContent()).toContain("Warrington");
    await part.locator(".plot > svg").focus();
    await page.keyboard.press("ArrowRight");
    await part.locator(".tooltip strong").waitFor();
    expect(await part.locator(".tooltip strong").textContent()).not.toBe("");
  });
});

describe("the gallery", () => {
  it("shows every kind of chart on light and on dark paper", async () => {
    const page = await site.open("/gallery", {javaScriptEnabled: false});
    for (const {name, label} of exhibits) {
      const section = page.locator(`section#${name}`);
      expect(await section.locator("h2").textContent(), name).toBe(label);
      for (const theme of ["light", "dark"])
        expect(await section.locator(`[data-theme="${theme}"] > svg`).count(), `${name}, ${theme}`).toBeGreaterThan(0);
    }
  });
});

describe("the distribution", () => {
  it("steps through the years by buttons, in address and words, to the ends that there are", async () => {
    const page = await live(await site.open(chosen));
    const heading = page.locator('[data-part="distribution"] figure h2');
    const later = page.getByRole("button", {name: "A year later"});
    expect(await later.isDisabled()).toBe(true);
    await page.getByRole("button", {name: "A year earlier"}).click();
    await eventually(() => heading.textContent()).toContain("2024");
    expect(new URL(page.url()).searchParams.get("year")).toBe("2024");
    await later.click();
    await eventually(() => heading.textContent()).toContain("2025");
    expect(new URL(page.url()).searchParams.has("year")).toBe(false);
  });

  it("adds the authority of a dot by pointer", async () => {
    const page = await live(await site.open(chosen));
    const part = page.locator('[data-part="distribution"]');
    const chart = part.locator(".plot > svg");
    await chart.scrollIntoViewIfNeeded();
    const [, x = 0, y = 0] = (
      /^M([\d.]+),([\d.]+)/.exec((await part.locator('path[data-series="authorities"]').getAttribute("d")) ?? "") ?? []
    ).map(Number);
    const scale = await chart.evaluate((one: SVGSVGElement) => one.clientWidth / one.viewBox.baseVal.width);
    const position = {x: x * scale, y: y * scale};
    await chart.hover({position});
    await eventually(() => part.locator(".tooltip strong").textContent()).not.toBe("");
    const named = await part.locator(".tooltip strong").textContent();
    await chart.click({position});
    await eventually(() => part.locator(".finding").textContent()).toContain(`${named}, at`);
  });
});
