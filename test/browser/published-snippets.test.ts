import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {eventually, useSite} from "./support/site.js";

const site = useSite();

/** Snippets as each release wrote them, with `https://HOST/` for the address of the site. */
const folder = "test/browser/snippets";
const published = readdirSync(folder).flatMap((release) =>
  readdirSync(join(folder, release))
    .sort()
    .map((file) => ({name: `${release}/${file}`, text: readFileSync(join(folder, release, file), "utf8")}))
);

describe("snippets that stand in articles", () => {
  it("are kept of every release", () => {
    const {version} = JSON.parse(readFileSync("package.json", "utf8")) as {version: string};
    expect(published.some(({name}) => name.startsWith(`${version}/`))).toBe(true);
  });

  it.each(published)("are still drawn: $name", async ({text}) => {
    const page = await article(text);
    if (text.includes("<sightline-chart")) {
      await eventually(() => page.locator("sightline-chart .drawn .plot > svg").count()).toBe(1);
      expect(await page.locator("sightline-chart .message").count()).toBe(0);
    } else if (text.includes("<iframe")) {
      const frame = page.frameLocator("iframe");
      await eventually(() => frame.locator("sightline-chart .drawn .plot > svg").count()).toBe(1);
      const told = async () => Math.abs((await page.locator("iframe").boundingBox())?.height ?? 0);
      const height = () => frame.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await eventually(async () => (await told()) === (await height())).toBe(true);
    } else {
      const drawn = () => page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth);
      await eventually(drawn).toBeGreaterThan(100);
    }
  });
});

async function article(snippet: string): Promise<Page> {
  const body = snippet.replaceAll("https://HOST/", `${site.origin}/`);
  return site.open("/article", {
    viewport: {width: 800, height: 900},
    before: (page) =>
      page.route("**/article", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>An article</title><body>${body}`
        })
      )
  });
}
