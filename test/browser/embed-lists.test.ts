import {expect, it} from "vitest";
import {faults} from "./support/faults.js";
import {useHostPages} from "./support/host-pages.js";
import {eventually, useSite} from "./support/site.js";

const site = useSite();
const pages = useHostPages();

it("a list of judgements is copied as markup, with what is chosen of it, and stands so in a frame elsewhere", async () => {
  const page = await site.open("/judgements?from=4&move=up", {permissions: ["clipboard-read", "clipboard-write"]});
  const count = page.locator('[data-part="moves"] [data-count]');
  await eventually(() => count.textContent()).toMatch(/^\d+ of \d+ moves\.$/);
  const button = page.locator('[data-part="moves"] [data-take="embed"]');
  await button.click();
  await eventually(() => button.textContent()).toBe("Embed code copied");
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain("/embed/list/moves?from=4&amp;move=up");

  const article = await pages.open(
    `<!doctype html><html lang="en-GB"><title>An article</title><body>${snippet.replaceAll(site.origin, "https://sightline.example")}`
  );
  const frame = article.frameLocator("iframe");
  await eventually(() => frame.locator("[data-count]").textContent()).toBe(await count.textContent());
  await eventually(async () => {
    const body = await frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    return body - ((await article.locator("iframe").boundingBox())?.height ?? 0);
  }).toBe(0);
  for (const one of article.frames().slice(1)) expect(await faults(one)).toEqual([]);

  // Another choice is made in the frame, and the way to the site follows it.
  await frame.locator('select[name="region"]').selectOption("North West");
  await eventually(() => frame.locator("tbody tr:visible").count()).toBeGreaterThan(0);
  const live = await frame.locator("a.live").evaluate((link: HTMLAnchorElement) => link.href);
  expect(live).toMatch(/\/judgements\?from=4&move=up&region=North\+West#who-moved$/);
  await frame.locator("th button").first().click();
  const names = await frame.locator("tbody tr:visible td:first-child, tbody tr:visible th").allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect([...names].sort()).toEqual(names);
});
