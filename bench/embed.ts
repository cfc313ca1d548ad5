import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import type {IndicatorFile} from "../src/figures/indicator-file.js";
import {unpackRow} from "../src/figures/values.js";
import {buildChartPages, type ComparedLines, followingLibraries, type Library, libraries} from "./embed/build.js";
import {type ChartVisit, visitChart} from "./embed/chart-visit.js";
import {createSlowLink} from "./slow-link.js";
import {kilobytes, printTable, quantile, spread} from "./table.js";
import {fast4G, slowdown} from "./visit.js";

const indicator = "children-in-care-rate";
const compared = {name: "Children looked after per 10,000", unit: "per-10000", moment: "31 March"};
const element = (area: string) =>
  `<sightline-chart indicator="${indicator}" areas="${area}" reports="no"><div></div></sightline-chart>`;
const script = '<script async src="embed.js"></script>';
const preload = `<link rel="preload" as="fetch" crossorigin href="embed/data/${indicator}.json">`;
const areas = ["warrington", "halton", "wigan", "bolton", "bury", "oldham", "rochdale", "salford", "sefton", "wirral"];

/**
 * Draws one chart of three lines with our element and with each library in turns, over the same slow link with a slow
 * processor, and prints what each costs; then ten of ours against one, at full speed and in memory.
 */
export async function benchEmbed(root: string, dist: string, {runs}: {runs: number}): Promise<void> {
  const lines = comparedLines(JSON.parse(await readFile(join(dist, `embed/data/${indicator}.json`), "utf8")));
  const folder = await buildChartPages({
    root,
    dist,
    lines,
    own: {
      following: `${script}${preload}${element("warrington")}`,
      frozen: `${script}<sightline-chart values="${frozenLines(lines)}"></sightline-chart>`,
      ten: `${script}${preload}${areas.map(element).join("\n")}`,
      none: ""
    },
    files: ["embed.js", `embed/data/${indicator}.json`]
  });
  const site = createSiteServer(folder);
  const origin = await listen(site);
  const link = createSlowLink({origin, ...fast4G});
  const slow = await listen(link);
  const browser = await launchChromium();
  try {
    const contestants: ReadonlyArray<readonly [string, string]> = [
      ["Sightline, frozen", "frozen"],
      ...(Object.keys(libraries) as Library[]).map((name) => [libraries[name], name] as const),
      ["Sightline, following the site", "following"],
      ...followingLibraries.map((name) => [`${libraries[name]}, values fetched`, `${name}-following`] as const)
    ];
    const visits = new Map(contestants.map(([, page]) => [page, [] as ChartVisit[]]));
    for (let run = 0; run < runs; run++)
      for (const [, page] of contestants) visits.get(page)?.push(await visitChart(browser, `${slow}/${page}`));
    const of = (page: string, what: keyof ChartVisit) => (visits.get(page) ?? []).map((visit) => visit[what]);
    printTable(
      `One chart of three lines, cold, Fast 4G, processor ${slowdown} times slower, ${runs} visits each in turns: median (range); values in the page or in the script unless fetched`,
      ["chart", "JS, Brotli", "requests", "visible", "main thread", "layout shift"],
      contestants.map(([name, page]) => [
        name,
        kilobytes(Math.max(...of(page, "script"))),
        String(Math.max(...of(page, "requests"))),
        spread(of(page, "visible"), "ms", 0),
        spread(of(page, "busy"), "ms", 0),
        Math.max(...of(page, "shift")).toFixed(3)
      ])
    );
    const middle = (page: string, what: keyof ChartVisit) => quantile(of(page, what), 0.5);
    const whole = (Object.keys(libraries) as Library[]).filter((name) => name !== "d3");
    const rivals: Readonly<Record<string, {best: string[]; bare: string}>> = {
      frozen: {best: whole, bare: "d3"},
      following: {
        best: whole.filter((name) => followingLibraries.includes(name)).map((name) => `${name}-following`),
        bare: "d3-following"
      }
    };
    for (const [own, {best, bare}] of Object.entries(rivals))
      for (const what of ["visible", "busy"] as const) {
        const part = (names: readonly string[]) =>
          share(middle(own, what), Math.min(...names.map((name) => middle(name, what))));
        console.log(
          `${own}, ${what === "busy" ? "main thread" : "chart visible"}: ${part(best)} of the best library's (goal: 70%), ${part([bare])} of bare d3's`
        );
      }
    await printTen(browser, {slow, origin, runs});
  } finally {
    await browser.close();
    for (const server of [link, site]) {
      server.close();
      server.closeAllConnections();
    }
  }
}

async function printTen(
  browser: Awaited<ReturnType<typeof launchChromium>>,
  {slow, origin, runs}: {slow: string; origin: string; runs: number}
): Promise<void> {
  const pages = [
    ["no chart", "none", 0],
    ["one chart", "following", 1],
    ["ten charts", "ten", 10]
  ] as const;
  const slowly = pages.map((): ChartVisit[] => []);
  const fast = pages.map((): ChartVisit[] => []);
  for (let run = 0; run < runs; run++)
    for (const [i, [, page, charts]] of pages.entries()) {
      if (charts > 0) slowly[i]?.push(await visitChart(browser, `${slow}/${page}`, {charts}));
      fast[i]?.push(await visitChart(browser, `${origin}/${page}`, {charts, slow: false}));
    }
  const heap = (i: number) =>
    quantile(
      (fast[i] ?? []).map((visit) => visit.heap),
      0.5
    );
  printTable(
    "Charts that follow the site, all on the screen: slow as above; longest task (over 50 ms, else 0) and heap at full speed",
    ["page", "all visible", "main thread", "requests", "longest task", "heap"],
    pages.map(([name], i) => [
      name,
      spread(
        (slowly[i] ?? []).map(({visible}) => visible),
        "ms",
        0
      ),
      spread(
        (slowly[i] ?? []).map(({busy}) => busy),
        "ms",
        0
      ),
      String(Math.max(...(fast[i] ?? []).map(({requests}) => requests))),
      `${Math.max(...(fast[i] ?? []).map(({longest}) => longest)).toFixed(0)} ms`,
      kilobytes(heap(i))
    ])
  );
  const time = (i: number) =>
    quantile(
      (slowly[i] ?? []).map(({visible}) => visible),
      0.5
    );
  console.log(
    `ten charts in ${share(time(2), time(1))} of the time of one (goal: 200%); memory of the first ${kilobytes(heap(1) - heap(0))}, of each more ${kilobytes((heap(2) - heap(1)) / 9)} (goal: 5 MB)`
  );
}

/** The lines that the element draws: one area, England and the mean of the neighbours. */
function comparedLines({rows, ...file}: IndicatorFile): ComparedLines {
  const values = (row: string, name: string) => {
    const known = new Map(unpackRow(row, {...file, area: name}).map(({year, value}) => [year, value]));
    return {name, values: file.years.map((year) => known.get(year) ?? null)};
  };
  // Which three does not matter, as long as all draw the same.
  const whole = rows.split(";").filter((row) => /^(-?\d+,){9}-?\d+$/.test(row));
  return {
    years: file.years,
    lines: ["Warrington", "England", "Neighbours"].map((name, i) => values(whole[i] ?? "", name))
  };
}

/** The same lines as the text that a frozen snippet carries. */
function frozenLines({years, lines}: ComparedLines): string {
  const steps = (values: ReadonlyArray<number | null>) =>
    values.map((value, i) => (value ?? 0) - (i === 0 ? 0 : (values[i - 1] ?? 0))).join();
  const span = `${years[0]}-${years.at(-1)}`;
  const rows = lines.map(({name, values}, i) => `${"fen"[i]}${name}:${steps(values)}`);
  return ["1", compared.name, compared.unit, 0, compared.moment, span, "a source", "2026-11-21", ...rows].join("|");
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)}%`;
}
