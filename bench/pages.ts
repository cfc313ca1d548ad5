import type {Browser} from "playwright-core";
import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {pages} from "./sizes.js";
import {kilobytes, printTable, spread} from "./table.js";

/** Chromium's own preset "Fast 4G", in bytes a second and milliseconds. */
const fast4G = {offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750};
const slowdown = 4;
const viewport = {width: 412, height: 823};
/** Longest time that a page gets to become live, in milliseconds. */
const patience = 30_000;

/**
 * Marks the first frame in which the page holds a chart: a prerendered one as soon as the parser reaches it. Text, because
 * the compiler's help for functions is not there in the page.
 */
const watchForChart = `{
  const look = () => {
    const chart = document.querySelector("main svg[role=img], main figure svg");
    requestAnimationFrame(chart ? () => performance.mark("first chart") : look);
  };
  requestAnimationFrame(look);
}`;

interface Visit {
  /** Milliseconds from the start of the navigation; undefined for what did not happen. */
  firstPaint: number | undefined;
  firstChart: number | undefined;
  engineReady: number | undefined;
  live: number | undefined;
  /** Bytes that travelled until the page was live. */
  bytes: number;
}

/** Opens each page with a cold cache on an emulated phone, several times, and prints how soon it can be read and used. */
export async function benchPages(dist: string, {runs}: {runs: number}): Promise<void> {
  const server = createSiteServer(dist);
  const address = await listen(server);
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    for (const page of pages) {
      const url = `${address}/${page === "index" ? "" : page}`;
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++) visits.push(await visit(browser, url));
      const times = (key: Exclude<keyof Visit, "bytes">) =>
        spread(
          visits
            .map((one) => one[key])
            .filter((time) => time !== undefined)
            .map((time) => time / 1000),
          "s",
          2
        );
      const path = url.slice(address.length);
      const bytes = kilobytes(Math.max(...visits.map((one) => one.bytes)));
      rows.push([path, times("firstPaint"), times("firstChart"), times("engineReady"), times("live"), bytes]);
    }
    printTable(
      `Pages, cold, Fast 4G, processor ${slowdown} times slower, ${runs} visits: median (fastest to slowest)`,
      ["page", "first paint", "first chart", "engine ready", "live", "bytes"],
      rows
    );
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({viewport, deviceScaleFactor: 2});
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", ({encodedDataLength}) => {
      bytes += encodedDataLength;
    });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", fast4G);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    await page.addInitScript({content: watchForChart});
    await page.goto(url, {waitUntil: "load"});
    const mark = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
    const usesEngine = await page.evaluate(() => document.querySelector("#page") !== null);
    if (usesEngine)
      await page
        .waitForFunction(() => performance.getEntriesByName("page live").length > 0, null, {timeout: patience})
        .catch(() => {});
    else await page.waitForLoadState("networkidle");
    return {
      firstPaint: await page.evaluate(mark, "first-contentful-paint"),
      firstChart: await page.evaluate(mark, "first chart"),
      engineReady: await page.evaluate(mark, "engine ready"),
      live: await page.evaluate(mark, "page live"),
      bytes
    };
  } finally {
    await context.close();
  }
}
