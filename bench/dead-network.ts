import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {comparedArea} from "./comparison.js";
import {createSlowLink} from "./slow-link.js";
import {printTable, spread} from "./table.js";
import {fast4G, slowdown, viewport} from "./visit.js";

/** What never arrives, and the words for it. */
const losses: ReadonlyArray<readonly [words: string, lost: (path: string) => boolean]> = [
  ["scripts, engine, tables", (path) => /\.(js|wasm|parquet|json)$/.test(path)],
  ["the same and typefaces", (path) => /\.(js|wasm|parquet|json|woff2)$/.test(path)],
  ["everything but the HTML, styles too", (path) => /\.\w+$/.test(path)]
];
/** Longest time that a page gets to show a chart, in milliseconds. */
const patience = 20_000;

/** Opens pages whose network dies after the HTML, and prints how soon they show their first chart, if they do. */
export async function benchDeadNetwork(dist: string, {runs}: {runs: number}): Promise<void> {
  const site = createSiteServer(dist);
  const origin = await listen(site);
  const browser = await launchChromium();
  const rows: string[][] = [];
  try {
    for (const [words, lost] of losses) {
      const link = createSlowLink({origin, ...fast4G, lost});
      const address = await listen(link);
      for (const path of [`area/${comparedArea}`, "indicator/children-in-care-rate"]) {
        const times: number[] = [];
        for (let run = 0; run < runs; run++) {
          const context = await browser.newContext({viewport, deviceScaleFactor: 2});
          const page = await context.newPage();
          const session = await context.newCDPSession(page);
          await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
          await page.goto(`${address}/${path}`, {waitUntil: "commit"});
          const shown = await page
            .waitForFunction(
              () => {
                const [paint] = performance.getEntriesByName("first-contentful-paint");
                const charts = Array.from(document.querySelectorAll("main figure svg"));
                const isSeen = charts.some((chart) => chart.getBoundingClientRect().width > 0);
                return paint && isSeen ? Math.max(paint.startTime, performance.now() - 16) : null;
              },
              null,
              {timeout: patience, polling: "raf"}
            )
            .then((handle) => handle.jsonValue())
            .catch(() => null);
          if (shown !== null) times.push(shown / 1000);
          await context.close();
        }
        rows.push([`/${path}`, words, times.length > 0 ? spread(times, "s", 2) : `none within ${patience / 1000} s`]);
      }
      link.close();
      link.closeAllConnections();
    }
    printTable(`Dead network after the HTML, ${runs} visits each`, ["page", "never arrives", "first chart"], rows);
  } finally {
    await browser.close();
    site.close();
    site.closeAllConnections();
  }
}
