import {isSlug} from "../state/chart-state.js";
import {figuresAddress} from "./files.js";
import {requestNames} from "./request.js";

// The chart of a frame: what the query of its address asks for, or else its page, and its height told to the page around it.
const query = new URLSearchParams(location.search);
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
  link.href = figuresAddress(indicator, new URL("../", (document.currentScript as HTMLScriptElement).src).href);
  document.head.append(link);
}

// Nothing in the message is secret, and a sandboxed page cannot know who is around it.
const tell = () =>
  parent.postMessage({type: "sightline-height", height: Math.ceil(document.body.getBoundingClientRect().height)}, "*");
// Below the screen a browser does not observe sizes; a script that listens late asks.
chart.addEventListener("sightline-settled", tell);
addEventListener("message", ({data}) => data?.type === "sightline-ask" && tell());
new ResizeObserver(tell).observe(document.body);
document.body.append(chart);
