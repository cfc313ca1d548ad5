import type {Browser, CDPSession} from "playwright-core";
import {slowdown} from "../visit.js";

/** What one visit to a page with charts took. */
export interface ChartVisit {
  /** Milliseconds from the start of the navigation to the frame that shows the last chart. */
  visible: number;
  /** Milliseconds of all tasks of the page's thread, from the start of the navigation until it is quiet. */
  busy: number;
  /** Bytes of the scripts as they travelled. */
  script: number;
  requests: number;
  /** Milliseconds of the longest task over 50; 0 where there is none. */
  longest: number;
  /** What moved, as the browser adds it up. */
  shift: number;
  /** Bytes of the page's heap once what nobody holds is collected. */
  heap: number;
}

export interface ChartVisitOptions {
  /** How many charts there are; default 1. */
  charts?: number;
  /** Whether the processor is slowed down; default true. */
  slow?: boolean;
}

/** Marks the first frame with all charts painted in it; text, because the compiler's help is not there in the page. */
const watch = (charts: number) => `{
  globalThis.longest = 0;
  globalThis.shift = 0;
  new PerformanceObserver((list) => { for (const {duration} of list.getEntries()) longest = Math.max(longest, duration); })
    .observe({type: "longtask", buffered: true});
  new PerformanceObserver((list) => { for (const {value} of list.getEntries()) shift += value; })
    .observe({type: "layout-shift", buffered: true});
  // Told by what is added, in and outside of shadow trees: to look in every frame would cost those most that wait longest.
  let seen = false;
  const look = () => {
    const places = [...document.querySelectorAll("#chart, sightline-chart")];
    const drawn = places.filter((place) => (place.shadowRoot || place).querySelector("svg path[d], canvas"));
    if (seen || places.length !== ${charts} || drawn.length !== ${charts}) return;
    seen = true;
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        performance.mark("charts visible");
        console.info("charts visible");
      };
      port2.postMessage(null);
    });
  };
  const additions = new MutationObserver(look);
  additions.observe(document, {childList: true, subtree: true});
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const tree = attachShadow.call(this, options);
    additions.observe(tree, {childList: true, subtree: true});
    return tree;
  };
}`;

/** Opens a page with a cold cache and waits until its charts are drawn and it is quiet. */
export async function visitChart(
  browser: Browser,
  url: string,
  {charts = 1, slow = true}: ChartVisitOptions = {}
): Promise<ChartVisit> {
  // What the visit before has left to be cleared away is no part of this one.
  await new Promise((resolve) => setTimeout(resolve, 400));
  // As high as all charts: those far below the screen would not be drawn.
  const context = await browser.newContext({viewport: {width: 412, height: 823 * Math.max(1, charts * 0.7)}});
  try {
    const page = await context.newPage();
    let [script, requests] = [0, 0];
    context.on("requestfinished", async (request) => {
      requests += 1;
      if (request.resourceType() === "script") script += (await request.sizes()).responseBodySize;
    });
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", {timeDomain: "threadTicks"});
    if (slow) await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    if (charts > 0) await page.addInitScript({content: watch(charts)});
    const before = await metric(session, "TaskDuration");
    // Told by the page, once: to ask it in every frame would cost as much as a chart.
    const visible = charts > 0 ? page.waitForEvent("console", {timeout: 60_000}) : null;
    await page.goto(url, {waitUntil: "commit"});
    await visible;
    await page.waitForTimeout(400);
    const busy = 1000 * ((await metric(session, "TaskDuration")) - before);
    await session.send("HeapProfiler.collectGarbage");
    const heap = await metric(session, "JSHeapUsedSize");
    const [shown = 0, longest = 0, shift = 0] = (await page.evaluate(
      `[performance.getEntriesByName("charts visible")[0]?.startTime, globalThis.longest, globalThis.shift]`
    )) as Array<number | undefined>;
    return {visible: shown, busy, script, requests, longest, shift, heap};
  } finally {
    await context.close();
  }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const {metrics} = await session.send("Performance.getMetrics");
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
