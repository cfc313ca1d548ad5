import type {Walk} from "../exhibits/stop.js";
import {fetched} from "./fetched.js";
import type walker from "./walk-kind.js";

const asking = ["pointermove", "pointerdown", "pointerleave", "keydown", "focus", "blur"] as const;

/**
 * Lets a reader walk through a chart by a script that comes when somebody first does: most charts are just looked at. What
 * the reader did last until it has come is then done.
 */
export function walkLater(plot: HTMLElement, scripts: string | null, plan: (tools: typeof walker) => Walk): void {
  const chart = plot.querySelector("svg");
  if (scripts === null || !chart?.querySelector("path,circle,rect")) return;
  chart.setAttribute("tabindex", "0");
  let last: Event | undefined;
  const ask = async (event: Event) => {
    const isFirst = !last;
    last = event;
    if (/^(Arrow(Left|Right)|Home|End)$/.test((event as KeyboardEvent).key)) event.preventDefault();
    if (!isFirst) return;
    try {
      const tools = await fetched<typeof walker>(scripts, "walk");
      for (const type of asking) chart.removeEventListener(type, ask);
      tools.walk(plot, () => plan(tools));
      chart.dispatchEvent(new (last.constructor as typeof Event)(last.type, last));
    } catch (error) {
      last = undefined;
      console.warn(`sightline-chart: ${error}`);
    }
  };
  for (const type of asking) chart.addEventListener(type, ask);
}
