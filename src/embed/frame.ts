import {tellHeight} from "../dom/frame-height.js";
import {editDistances} from "../domain/edit-distance.js";
import {siteTitle} from "../domain/site.js";
import {figuresAddress} from "../figures/files.js";
import {isSlug} from "../state/params.js";
import {requestNames, usualKind} from "../state/request.js";

// What the build puts in: the kinds of charts that fill a height.
declare const sightlineFilling: readonly string[];

/** From this height in pixels on a frame has room for a whole trend, which then fills it. */
const roomy = 600;

// The chart of a frame: what the query of its address asks for, or else its page, and its height told to the page around it.
const site = new URL("../", (document.currentScript as HTMLScriptElement).src).href;
// Some systems escape an address twice: "&amp;" and "&#038;" then stand in it where "&" is meant.
const query = new URLSearchParams((location.search + location.hash).replace(/([?&])(?:amp(?:;|%3b)|#0*38;)+/gi, "$1"));
const chart = document.createElement("sightline-chart");
// The page's own chart is for an address that asks for none.
const asked = requestNames.some((name) => query.has(name));
for (const name of requestNames) {
  const value = asked ? query.get(name) : (document.body.dataset[name] ?? null);
  if (value !== null) chart.setAttribute(name, value);
}
const indicator = chart.getAttribute("indicator") ?? "";
if (isSlug(indicator) && !chart.hasAttribute("values")) {
  // The figures come while the larger script still does.
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = figuresAddress(indicator, site);
  document.head.append(link);
}
if (innerHeight >= roomy && sightlineFilling.includes(chart.getAttribute("chart") ?? usualKind)) {
  // What stands in for a chart says how high it may be.
  const room = document.createElement("div");
  room.style.height = `${innerHeight}px`;
  chart.append(room);
}

const tell = tellHeight();
const isDrawn = () => chart.shadowRoot?.querySelector(".drawn, .message") != null;
chart.addEventListener("sightline-settled", () => {
  if (!isDrawn()) void sayWhy();
  tell();
});
document.body.append(chart);
// Where the script did not come there is nobody to draw.
addEventListener("load", () => customElements.get("sightline-chart") || void sayWhy());

/** Says in place of a chart why there is none: a frame without a word would be blank. */
async function sayWhy(): Promise<void> {
  const names = await namesOfIndicators();
  const known = Object.keys(names);
  const words = document.createElement("p");
  const link = (path: string, text: string) => {
    const element = document.createElement("a");
    Object.assign(element, {href: `${site}${path}`, target: "_top", textContent: text});
    return element;
  };
  if (known.length > 0 && indicator !== "" && !known.includes(indicator)) {
    const [nearest = ""] = known.sort((a, b) => away(a) - away(b));
    words.append(
      `This chart cannot be drawn: unknown indicator “${indicator.slice(0, 60)}”. Did you mean `,
      link(`indicator/${nearest}`, nearest),
      ` (${names[nearest]})?`
    );
  } else
    words.append(
      "This chart cannot be drawn now. ",
      link(indicator in names ? `indicator/${indicator}` : "", `Its figures are in ${siteTitle}.`)
    );
  chart.replaceChildren(words);
  tell();
}

/** How far a slug is from what was asked, in letters. */
function away(slug: string): number {
  return editDistances(indicator.slice(0, 60), slug).at(-1) ?? Number.POSITIVE_INFINITY;
}

/** Names of all indicators by their slugs; none where they do not arrive. */
async function namesOfIndicators(): Promise<Record<string, string>> {
  try {
    return (await (await fetch(`${site}embed/data/indicators.json`)).json()) as Record<string, string>;
  } catch {
    return {};
  }
}
