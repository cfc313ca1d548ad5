import type {Browser} from "playwright-core";

/** Chromium's preset "Fast 4G": bytes a second, and milliseconds there and back. */
export const fast4G = {bandwidth: 9_000_000 / 8, latency: 60};
/** How many times slower the processor of a phone is taken to be. */
export const slowdown = 4;
/** Size of the phone's screen in pixels. */
export const viewport = {width: 412, height: 823};
/** What the pages mark, in the order in which it happens. */
export const milestones = [
  "first-contentful-paint",
  "first chart",
  "engine ready",
  "page live",
  "tables drawn"
] as const;
export type Milestone = (typeof milestones)[number];

/** Longest time that a page gets, in milliseconds. */
const patience = 60_000;

/**
 * Marks the first frame that is painted with a chart in it. Text, because the compiler's help for functions is not there
 * in the page.
 */
const watchForChart = `{
  const look = () => {
    // A page holds its first charts at several widths, of which the stylesheet shows one.
    const charts = [...document.querySelectorAll("main figure svg, main svg[role=img]")];
    const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
    if (painted && charts.some((chart) => chart.getBoundingClientRect().width > 0)) performance.mark("first chart");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/** What one visit to a page took. */
export interface Visit {
  /** Milliseconds from the start of the navigation to each milestone that was reached. */
  times: Partial<Record<Milestone, number>>;
  /** Bytes of answers that travelled until then. */
  bytes: number;
  requests: number;
}

export interface VisitOptions {
  /** The mark at which the page is done; null for a page without an engine, which is watched until it is quiet. */
  until: Milestone | null;
}

/** Opens a page in a browser with a cold cache and a slow processor, and waits until it is done. */
export async function visit(browser: Browser, url: string, {until}: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({viewport, deviceScaleFactor: 2});
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
    let bytes = 0;
    let requests = 0;
    context.on("requestfinished", async (request) => {
      requests += 1;
      bytes += (await request.sizes().catch(() => null))?.responseBodySize ?? 0;
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    await page.addInitScript({content: watchForChart});
    await page.goto(url, {waitUntil: "commit"});
    if (until === null) await page.waitForLoadState("networkidle");
    else
      await page
        .waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, until, {timeout: patience})
        .catch((cause) => {
          throw new Error(`${url} did not come to "${until}": ${problems.join("; ") || "no error was reported"}`, {
            cause
          });
        });
    const times: Visit["times"] = {};
    for (const name of milestones)
      times[name] = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime, name);
    return {times, bytes, requests};
  } finally {
    await context.close();
  }
}
