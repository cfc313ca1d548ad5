import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, type OpenOptions, useSite} from "./support/site.js";

const site = useSite();
/** A context of its own, in which the site's worker is let in. */
const visited: OpenOptions = {serviceWorkers: "allow"};
const indicator = "/indicator/child-protection-plans-rate?areas=warrington";

describe("a page that has been opened once", () => {
  it("opens again without a network, says of when its figures are, and can be used", async () => {
    site.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|version\.json|sw\.js/);
    const page = await live(await site.open(indicator, visited));
    await everythingKept(page, [/\/areas\.json$/, /\/neighbours\.json$/, /-rate\.json$/, /-rate\.about\.json$/]);
    await page.context().setOffline(true);
    await live(await site.go(page, indicator));
    await eventually(() => notice(page)).toMatch(/^Offline: figures of [A-Z][a-z]+ \d{4}\.$/);
    const view = indicatorView(page);
    expect(await view.lines()).toContain("warrington");
    await view.choice("Model of the neighbours").selectOption("2021");
    await eventually(() => view.notes()).toContain("(2021 model)");
    await view.add("halt");
    await eventually(view.title).toContain("Warrington, Halton");
    await page.context().setOffline(false);
    await eventually(() => notice(page)).toBe("");
  });

  it("opens from the search, too, and one that has not been opened says what there is", async () => {
    site.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|version\.json|sw\.js/);
    const page = await live(await site.open("/area/warrington", visited));
    await everythingKept(page);
    await page.context().setOffline(true);
    await site.go(page, "/area/halton");
    await eventually(() => new URL(page.url()).pathname).toBe("/offline");
    await eventually(() => page.locator("[data-kept] a").allTextContents()).toContainEqual(
      expect.stringContaining("Warrington")
    );
    await page.locator("[data-kept] a", {hasText: "Warrington"}).click();
    await live(page);
    expect(await page.locator(".leads svg:visible").count()).toBeGreaterThan(0);
  });

  it("is forgotten when the reader asks for it", async () => {
    const page = await live(await site.open("/area/warrington", visited));
    await everythingKept(page);
    await site.go(page, "/offline");
    await page.getByRole("button", {name: "Forget what is kept on this device"}).click();
    await eventually(() => page.locator("[data-kept]").textContent()).toBe("Nothing is kept on this device any more.");
    const left = await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).filter((name) => name.startsWith("sightline-")).length
    ]);
    expect(left).toEqual([0, 0]);
  });

  it("keeps the files of its page and of the shell, and not the site", async () => {
    const page = await live(await site.open("/area/warrington", visited));
    await everythingKept(page);
    const paths = await keptPaths(page);
    expect(paths.filter((path) => /^\/(card|embed|oembed|data)\//.test(path))).toEqual([]);
    // The site has thousands of pages; the scripts of all its kinds of pages are some two hundred files.
    expect(paths.length).toBeLessThan(300);
    expect(paths.filter((path) => !/^\/_/.test(path)).length).toBeLessThan(20);
  });
});

describe("a page whose site has been built anew", () => {
  it("says so, and loads the new one when asked", async () => {
    const page = await site.open("/area/warrington", {
      hasTouch: false,
      before: (page) =>
        page.route("**/version.json", (route) => route.fulfill({json: {version: "another", figures: "May 2027"}}))
    });
    await eventually(() => notice(page)).toContain("This page is of an earlier edition of the site.");
    await page.unrouteAll();
    await page.getByRole("button", {name: "Load the new one"}).click();
    await live(page);
    await eventually(() => notice(page)).toBe("");
  });

  it("goes on with the files of its own build, though its host has them no more", async () => {
    site.expectProblem(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|version\.json|sw\.js|status 404/);
    const page = await live(await site.open("/area/warrington", visited));
    await everythingKept(page);
    const scripts = await page.evaluate(async () => {
      const kept = (
        await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      ).flat();
      return kept.map(({url}) => url).filter((url) => /_import\/scripts\//.test(url));
    });
    expect(scripts.length).toBeGreaterThan(8);
    await page.context().setOffline(true);
    const statuses = await page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)),
      scripts
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

async function notice(page: Page): Promise<string> {
  return (await page.locator(".edition-notice").allTextContents()).join("");
}

/** Of the engine and its tables, what arrives last. */
const engineParts = [
  /\/duckdb\.\w+\.wasm$/,
  /\/duckdb\.worker\.\w+\.js$/,
  /\/observations\.\w+\.parquet$/,
  /\/judgements\.\w+\.parquet$/
];

/** Waits until what the page is made of is kept: itself, and what it is drawn from. */
async function everythingKept(page: Page, wanted: readonly RegExp[] = engineParts): Promise<void> {
  const {pathname} = new URL(page.url());
  await eventually(async () => {
    const paths = await keptPaths(page);
    return (
      paths.includes(pathname) &&
      paths.includes("/offline") &&
      wanted.every((file) => paths.some((path) => file.test(path)))
    );
  }).toBe(true);
}

function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("sightline-"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({url}) => new URL(url).pathname);
  });
}
