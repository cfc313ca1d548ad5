import {requestNames} from "./request.js";

// The chart of a frame: what the query of its address asks for, or else its page, and its height told to the page around it.
const query = new URLSearchParams(location.search);
const chart = document.createElement("sightline-chart");
for (const name of requestNames) {
  const value = query.get(name) ?? document.body.dataset[name] ?? null;
  if (value !== null) chart.setAttribute(name, value);
}
const language = query.get("lang");
if (language) document.documentElement.lang = language;
document.body.append(chart);

// Nothing in the message is secret, and a sandboxed page cannot know who is around it.
const tell = () =>
  parent.postMessage({type: "sightline-height", height: Math.ceil(document.body.getBoundingClientRect().height)}, "*");
new ResizeObserver(tell).observe(document.body);
