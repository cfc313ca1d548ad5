import {describe, expect, it} from "vitest";
import {eventually, useSite} from "./support/site.js";

const site = useSite();

describe("judgements beside figures", () => {
  it("warns first, and shows three groups with their means in words, in charts and in a table", async () => {
    const page = await site.keep("/judgements-and-figures");
    expect(await page.locator(".notice").first().textContent()).toContain("This shows no effect of inspection.");
    expect(await page.locator("figure h3").allTextContents()).toEqual([
      expect.stringMatching(/^Graded better than before: \d+ authorities$/),
      expect.stringMatching(/^Graded worse than before: \d+ authorities$/),
      expect.stringMatching(/^Graded as before: \d+ authorities$/)
    ]);
    expect(await page.locator(".around svg[aria-label]").count()).toBe(3);
    expect(await page.locator(".around-values tbody tr:not(.group)").count()).toBe(15);
  });

  it("takes another indicator, which the address keeps, and says what it does not know", async () => {
    const page = await site.open("/judgements-and-figures?indicator=dragons");
    await eventually(() => page.locator('[data-part="message"]').textContent()).toContain(
      'unknown indicator: "dragons"'
    );
    await page.getByRole("combobox", {name: "Indicator", exact: true}).selectOption("child-protection-plans-rate");
    await eventually(() => page.locator("h2").first().textContent()).toContain("child protection plan");
    expect(new URL(page.url()).search).toBe("?indicator=child-protection-plans-rate");
  });
});
