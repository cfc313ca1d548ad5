import type {Server} from "node:http";
import type {Browser} from "playwright-core";
import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {createSlowLink} from "./slow-link.js";
import {kilobytes, printTable, quantile, spread} from "./table.js";
import {buildUsualWay} from "./usual-way/build.js";
import {fast4G, type Milestone, milestones, slowdown, type Visit, visit} from "./visit.js";

/** The area whose page is compared. */
export const comparedArea = "warrington";

interface Contestant {
  name: string;
  url: string;
  /** The mark at which the whole page is drawn. */
  whole: Milestone;
}

/**
 * Opens the area page and the same page built the usual way in turns, each with a cold cache over the same slow link, and
 * prints how soon each shows its first chart and is live.
 */
export async function benchComparison(root: string, dist: string, {runs}: {runs: number}): Promise<void> {
  const usual = await buildUsualWay(root, dist, comparedArea);
  const servers: Server[] = [];
  const serve = async (server: Server) => {
    servers.push(server);
    return listen(server);
  };
  const link = async (folder: string) =>
    serve(createSlowLink({origin: await serve(createSiteServer(folder)), ...fast4G}));
  const browser = await launchChromium();
  try {
    const [ours, theirs] = [await link(dist), await link(usual.folder)];
    const contestants: Contestant[] = [
      {name: "this site", url: `${ours}/area/${comparedArea}`, whole: "page live"},
      {name: "the usual way", url: `${theirs}/${usual.page}`, whole: "tables drawn"},
      {name: "the same, tables preloaded", url: `${theirs}/${usual.preloading}`, whole: "tables drawn"}
    ];
    const visits = contestants.map((): Visit[] => []);
    for (let run = 0; run < runs; run++)
      for (const [i, {url, whole}] of contestants.entries()) visits[i]?.push(await visit(browser, url, {until: whole}));
    const times = (i: number, milestone: Milestone) =>
      (visits[i] ?? []).map(({times}) => times[milestone]).filter((time) => time !== undefined);
    printTable(
      `Area page, cold, Fast 4G, processor ${slowdown} times slower, ${runs} visits each in turns: median (range); goals: first chart 1.5 s, live at most half`,
      ["page", ...milestones, "bytes", "requests"],
      contestants.map(({name}, i) => [
        name,
        ...milestones.map((milestone) =>
          spread(
            times(i, milestone).map((time) => time / 1000),
            "s",
            2
          )
        ),
        kilobytes(Math.max(...(visits[i] ?? []).map(({bytes}) => bytes))),
        String(Math.max(...(visits[i] ?? []).map(({requests}) => requests)))
      ])
    );
    const middle = (i: number, milestone: Milestone) => quantile(times(i, milestone), 0.5);
    for (const [i, {name, whole}] of contestants.entries()) {
      if (i === 0) continue;
      const percent = (milestone: Milestone) => ((100 * middle(0, "page live")) / middle(i, milestone)).toFixed(0);
      // This site's page is whole when it is live: its tables were there from the start.
      console.log(`${name}: live in ${percent("page live")}% of its time, whole in ${percent(whole)}%`);
    }
    console.log(
      `a worker is ${(await workerSlowdown(browser, ours)).toFixed(1)} times slower under this setting, on every page`
    );
  } finally {
    await browser.close();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}

/** How many times longer the same work takes in a worker once the page's processor is slowed down. */
async function workerSlowdown(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(`${url}/about`);
    const session = await page.context().newCDPSession(page);
    // A long count, since the browser takes a while to slow down; text, as above.
    const count = `new Promise((resolve) => {
      const code = "const start = performance.now(); let sum = 0; for (let i = 0; i < 3e8; i++) sum += i % 7; postMessage(performance.now() - start + 0 * sum)";
      const worker = new Worker(URL.createObjectURL(new Blob([code], {type: "text/javascript"})));
      worker.onmessage = ({data}) => { worker.terminate(); resolve(data); };
    })`;
    const before = (await page.evaluate(count)) as number;
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    return ((await page.evaluate(count)) as number) / before;
  } finally {
    await page.close();
  }
}
