import type {Page} from "playwright-core";
import {indicatorView} from "./indicator-view.js";
import {live, type OpenOptions, type useSite} from "./site.js";

export const rate = "child-protection-plans-rate";

export const moving: OpenOptions = {reducedMotion: "no-preference"};

/** The trend of an indicator's page with its live script, and what of it is used. */
export async function openTrend(site: ReturnType<typeof useSite>, query: string, options: OpenOptions = {}) {
  const page = await live(await site.open(`/indicator/${rate}${query}`, options));
  const view = indicatorView(page);
  const line = (key: string) => view.chart.locator(`[data-series="${key}"]`);
  const name = (key: string) => view.chart.locator(`[data-name="${key}"]`);
  const faded = () => keysOf(page, ".faded");
  const spoken = () => view.trend.locator("[aria-live]").textContent();
  const strip = () => view.chart.locator(".years-brush .overlay");
  const first = () => page.getByRole("slider", {name: "First year shown"});
  const last = () => page.getByRole("slider", {name: "Last year shown"});
  return {page, view, line, name, faded, spoken, strip, first, last};
}

/** Middle of the last point of a line, on the page. */
export async function endOf(page: Page, key: string) {
  return page.locator(`[data-figure="trend"] [data-series="${key}"]`).evaluate((group) => {
    const [path] = [...group.querySelectorAll<SVGPathElement>(":scope > path[fill=none]:not([data-mark])")].slice(-1);
    const matrix = path?.getScreenCTM();
    const end = path?.getPointAtLength(path.getTotalLength());
    if (!matrix || !end) throw new Error("missing line: expected a path of the series");
    return {x: end.x * matrix.a + matrix.e, y: end.y * matrix.d + matrix.f};
  });
}

export function keysOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`[data-figure="trend"] .plot [data-series]${selector}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-series") ?? ""));
}

/** What is drawn in a chart, without what interaction puts into it. */
export function drawing(page: Page, figure: string): Promise<string> {
  return page.locator(`[data-figure="${figure}"] .plot > svg`).evaluate((chart) => {
    const copy = chart.cloneNode(true) as Element;
    copy.querySelector("g.interaction")?.remove();
    return copy.outerHTML;
  });
}
