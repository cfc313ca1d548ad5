import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {indicatorView} from "./support/indicator-view.js";
import {eventually, live, useSite} from "./support/site.js";
import {smallFiles, withoutSmallFiles} from "./support/small-files.js";

const site = useSite();

const indicator = "/indicator/child-protection-plans-rate";
/** An indicator's page has the engine only where its small files do not come: they are kept from every one here. */
const ofSmallFiles = /\/embed\/data\//;
/** A context of its own, so that nothing comes from the cache. */
const afresh = {hasTouch: false};

describe("a page whose engine cannot start", () => {
  it.each(["/area/warrington", indicator])("%s keeps its charts, and says why they cannot be changed", async (path) => {
    site.expectProblem(/This browser cannot run/);
    site.expectProblem(ofSmallFiles);
    const page = await site.open(path, {
      ...afresh,
      before: async (page) => {
        await withoutSmallFiles(page);
        await page.addInitScript("delete globalThis.WebAssembly");
      }
    });
    await eventually(() => message(page)).toContain("This browser cannot run the part of the page");
    expect(await message(page)).toContain("WebAssembly");
    // Trying again cannot help.
    expect(await page.getByRole("button", {name: "Try again"}).count()).toBe(0);
    expect(await page.locator("figure .plot > svg:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("table").first().isVisible()).toBe(true);
  });

  it.each([
    ["a table", /observations\.[^/]*parquet$/],
    ["the engine itself", /duckdb\.[^/]*wasm$/]
  ])("because %s does not arrive says so, and tries again when asked", async (_, file) => {
    site.expectProblem(/ERR_FAILED|could not be loaded|parquet|wasm/);
    const page = await site.open(`${indicator}?areas=warrington`, {
      ...afresh,
      before: async (page) => {
        await withoutSmallFiles(page);
        await page.route(file, (route) => route.abort());
      }
    });
    const retry = page.getByRole("button", {name: "Try again"});
    await eventually(() => message(page)).toContain("The figures could not be loaded. Check the connection");
    expect(await page.locator('[data-figure="trend"] .plot > svg:visible').count()).toBe(1);
    await retry.click();
    // Still out of reach: still said, and still to be tried.
    await eventually(() => retry.count()).toBe(1);

    await page.unrouteAll();
    await retry.click();
    await live(page);
    expect(await page.evaluate(() => performance.getEntriesByName("engine ready").length)).toBeGreaterThan(0);
    await eventually(() => message(page)).toBe("");
    expect(await indicatorView(page).lines()).toContain("warrington");
  });

  it("because a table is gone from the server says so", async () => {
    site.expectProblem(/404|could not be loaded/);
    const page = await site.open("/area/warrington", {
      ...afresh,
      before: (page) => page.route(/areas\.[^/]*parquet$/, (route) => route.fulfill({status: 404, body: ""}))
    });
    await eventually(() => message(page)).toContain("The figures could not be loaded");
    expect(await page.locator(".leads .plot > svg").count()).toBe(6);
  });

  it.each([
    ["its engine", /observations\.[^/]*parquet$/],
    ["its small files", smallFiles]
  ])("or small files that wait for a long while, says that it is loading: %s", async (_, file) => {
    site.expectProblem(ofSmallFiles);
    const page = await site.open(indicator, {
      ...afresh,
      before: async (page) => {
        await withoutSmallFiles(page);
        // The route that was made last is asked first.
        await page.route(file, () => {});
      }
    });
    await eventually(() => message(page)).toMatch(/^Loading the figures/);
    expect(await page.locator('[data-figure="trend"] .plot > svg:visible').count()).toBe(1);
  });
});

describe("an engine that stops under way", () => {
  it("is told of at the next choice, and started again by the reader", async () => {
    site.expectProblem(/the engine has burst|stopped/);
    site.expectProblem(ofSmallFiles);
    const page = await live(await site.open(`${indicator}?areas=warrington`, {...afresh, before: withoutSmallFiles}));
    const view = indicatorView(page);
    const [worker] = page.workers();
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error("the engine has burst");
      });
    });
    await eventually(() => page.workers().length).toBe(0);
    await view.choice("Model of the neighbours").selectOption("2021");
    await eventually(() => message(page)).toContain("stopped");
    // What was shown stays.
    expect(await view.lines()).toContain("warrington");
    await page.getByRole("button", {name: "Try again"}).click();
    await eventually(() => view.notes()).toContain("(2021 model)");
    expect(await message(page)).toBe("");
  });
});

async function message(page: Page): Promise<string> {
  return (await page.locator('[data-part="message"]').textContent()) ?? "";
}
