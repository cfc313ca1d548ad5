import type {trendTooltip} from "../exhibits/walk.js";
import {fetched} from "./fetched.js";

const asking = ["pointermove", "pointerdown", "pointerleave", "keydown", "focus", "blur"] as const;

/**
 * Lets a reader walk through a chart by a script that comes when somebody first does: most charts are just looked at. What
 * the reader did last until it has come is then done.
 */
export function walkLater(plot: HTMLElement, scripts: string | null, layOut: Parameters<typeof trendTooltip>[1]): void {
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
      const walk = await fetched<typeof trendTooltip>(scripts, "walk");
      for (const type of asking) chart.removeEventListener(type, ask);
      walk(plot, layOut);
      chart.dispatchEvent(new (last.constructor as typeof Event)(last.type, last));
    } catch (error) {
      last = undefined;
      console.warn(`sightline-chart: ${error}`);
    }
  };
  for (const type of asking) chart.addEventListener(type, ask);
}
