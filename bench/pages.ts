import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {pages} from "./sizes.js";
import {createSlowLink} from "./slow-link.js";
import {kilobytes, printTable, spread} from "./table.js";
import {fast4G, milestones, slowdown, type Visit, visit} from "./visit.js";

const shown = milestones.filter((milestone) => milestone !== "tables drawn");

/** Opens each page with a cold cache on an emulated phone, several times, and prints how soon it can be read and used. */
export async function benchPages(dist: string, {runs}: {runs: number}): Promise<void> {
  const server = createSiteServer(dist);
  const link = createSlowLink({origin: await listen(server), ...fast4G});
  const address = await listen(link);
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    for (const page of pages) {
      const path = `/${page === "index" ? "" : page}`;
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++)
        visits.push(await visit(browser, `${address}${path}`, {until: page.includes("/") ? "page live" : null}));
      const times = shown.map((milestone) =>
        visits.flatMap(({times}) => (times[milestone] === undefined ? [] : [times[milestone] / 1000]))
      );
      const bytes = kilobytes(Math.max(...visits.map((one) => one.bytes)));
      rows.push([path, ...times.map((each) => spread(each, "s", 2)), bytes]);
    }
    printTable(
      `Pages, cold, Fast 4G, processor ${slowdown} times slower, ${runs} visits: median (range)`,
      ["page", ...shown, "bytes"],
      rows
    );
  } finally {
    await browser.close();
    for (const one of [link, server]) {
      one.close();
      one.closeAllConnections();
    }
  }
}
