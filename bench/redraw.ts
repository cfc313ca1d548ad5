import type {Page} from "playwright-core";
import {launchChromium} from "../loaders/commands/chromium.js";
import {createSiteServer, listen} from "../loaders/commands/site-server.js";
import {addParts} from "./page-parts.js";
import {printTable, quantile} from "./table.js";

const viewport = {width: 1280, height: 900};
const indicator = "children-in-care-rate";
/** Milliseconds of each change, and what was changed. */
interface Kind {
  words: string;
  times: number[];
}

/** Changes what live pages show, many times over and at full speed, and prints how long each kind of change takes to be drawn. */
export async function benchRedraw(dist: string, {changes}: {changes: number}): Promise<void> {
  const server = createSiteServer(dist);
  const address = await listen(server);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({viewport, bypassCSP: true});
    const kinds: Kind[] = [];
    await open(page, `${address}/indicator/${indicator}?areas=warrington`);
    for (const words of Object.keys(steps) as Array<keyof typeof steps>)
      kinds.push({words, times: await repeat(page, words, changes)});
    kinds.push({words: "another indicator asked and drawn", times: await anotherIndicator(page, changes)});
    await open(page, `${address}/area/warrington`);
    kinds.push({words: "area page: mean or median", times: await repeat(page, "mean or median", changes)});
    const all = kinds.flatMap(({times}) => times);
    printTable(
      `Redraw once live, full speed, from the event to the frame with the new chart (goal: 50 ms at the 95th percentile)`,
      ["change", "changes", "median", "95th", "slowest"],
      [...kinds, {words: "all", times: all}].map(({words, times}) => [
        words,
        String(times.length),
        ...[0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`)
      ])
    );
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * What each kind of change does in the page: prepares, and puts into `act` what stands for the reader's event; `i` counts
 * the changes. Text, because the compiler's help for functions is not there in the page.
 */
const steps = {
  "area added": `{
    const removed = [...document.querySelectorAll(".chips button")].slice(1);
    for (const button of removed) { button.click(); await quiet(); }
    const names = [...document.querySelectorAll("tr.authority[data-area] th")].map((head) => head.textContent);
    const input = document.querySelector(".area-picker input");
    input.focus();
    input.value = names[(i * 7) % names.length];
    input.dispatchEvent(new InputEvent("input", {bubbles: true}));
    const found = () => document.querySelector(".area-picker [role=listbox]:not([hidden]) [role=option]");
    while (!found()) await new Promise(requestAnimationFrame);
    act = () => found().click();
  }`,
  "comparator switched": `{
    const boxes = [...document.querySelectorAll("input[name=compare]:not(:disabled)")];
    act = () => boxes[i % boxes.length].click();
  }`,
  "mean or median": `{
    const neighbours = document.querySelector("input[name=compare][value=neighbours]");
    if (neighbours && !neighbours.checked) { neighbours.click(); await quiet(); }
    const select = document.querySelector("select[aria-label='Average of the neighbours']");
    select.value = select.value === "mean" ? "median" : "mean";
    act = () => select.dispatchEvent(new Event("change"));
  }`,
  "model of the neighbours": `{
    const select = document.querySelector("select[aria-label='Model of the neighbours']");
    select.value = select.value === "2025" ? "2021" : "2025";
    act = () => select.dispatchEvent(new Event("change"));
  }`,
  "axis from zero": `act = () => document.querySelector("input[name=zero]").click();`,
  "first year": `{
    const select = document.querySelector("select[aria-label='First year']");
    select.selectedIndex = (select.selectedIndex + 1) % 3;
    act = () => select.dispatchEvent(new Event("change"));
  }`,
  "year of the ranking": `{
    const select = document.querySelector("select[aria-label='Year of the authorities’ figures']");
    select.selectedIndex = (select.selectedIndex + 1) % Math.min(5, select.options.length);
    act = () => select.dispatchEvent(new Event("change"));
  }`
};

/** From the event, through the first change of a chart, to the end of the frame that shows it. */
const timing = `
  const charts = document.querySelector("[data-part=trend], [data-part=leads]");
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));
  // Nothing of an earlier change is under way any more: the page has not changed for a while.
  const quiet = () => new Promise((resolve) => {
    const done = () => { observer.disconnect(); requestIdleCallback(resolve); };
    let timer = setTimeout(done, 150);
    const observer = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 150); });
    observer.observe(document.querySelector("main"), {childList: true, subtree: true});
  });
  const timed = (act) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the chart did not change within 5 s")), 5000);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(late);
      painted().then((end) => resolve(end - start));
    });
    observer.observe(charts, {childList: true, subtree: true});
    const start = performance.now();
    act();
  });`;

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName("page live").length > 0, null, {timeout: 30_000});
  await page.waitForLoadState("networkidle");
}

function repeat(page: Page, kind: keyof typeof steps, changes: number): Promise<number[]> {
  const work = page.evaluate<number[]>(`(async () => {
    ${timing}
    const times = [];
    for (let i = 0; i < ${changes}; i++) {
      let act;
      ${steps[kind]}
      await quiet();
      times.push(await timed(act));
    }
    return times;
  })()`);
  return work.catch((cause) => {
    throw new Error(`${kind}: ${(cause as Error).message}`, {cause});
  });
}

/**
 * Asks an engine for another indicator and draws its chart into the page: what a page that did not navigate would do. The
 * page's own modules are bundled and have no names; the same ones, bundled again, start an engine of their own.
 */
async function anotherIndicator(page: Page, changes: number): Promise<number[]> {
  await addParts(
    page,
    `import {query} from "./src/components/site-engine.js";
     import * as questions from "./src/query/questions.js";
     import {indicatorModel} from "./src/exhibits/indicator-model.js";
     import {trend} from "./src/exhibits/trend.js";
     import {exhibitPart} from "./src/pages/indicator/view.js";
     import {defaultChartState} from "./src/state/chart-state.js";
     globalThis.parts = {query, ...questions, indicatorModel, exhibitPart, trend, defaultChartState};`
  );
  return page.evaluate(`(async () => {
    ${timing}
    const {query, allAreas, allIndicators, allValues, neighboursOf, indicatorModel, exhibitPart, trend, defaultChartState} = parts;
    const [areas, all, neighbours] = await Promise.all(
      [query(allAreas()), query(allIndicators()), query(neighboursOf("warrington", "2025"))]);
    const indicators = all.filter(({authorities}) => authorities > 0);
    const state = {...defaultChartState, areas: ["warrington"], compare: ["england", "region", "neighbours"]};
    const times = [];
    for (let i = 0; i < ${changes}; i++) {
      const indicator = indicators[(i * 7) % indicators.length];
      await quiet();
      times.push(await timed(async () => {
        const observations = await query(allValues(indicator.indicator));
        const model = indicatorModel({indicator, areas, observations, neighbours}, state);
        charts.replaceChildren(exhibitPart(trend, model, {document, root: "../", width: charts.clientWidth}));
      }));
    }
    return times;
  })()`);
}
