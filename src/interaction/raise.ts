import type {PlacedSeries, TrendLayout} from "../charts/trend-types.js";
import {formatShort} from "../domain/format.js";

/** Which line of a trend stands out. */
export interface Raising {
  /** Raises a line while a reader is at it; null lets it go. A pinned one stays. */
  raise: (key: string | null) => void;
  /** Pins a line, or lets go the pinned one: by the same key again, or by null. */
  pin: (key: string | null) => void;
  /** Key of the line that is pinned. */
  pinned: () => string | null;
  /** Marks what was drawn anew. */
  apply: () => void;
}

/** What raising lines asks of the chart around. */
export interface RaisingOptions {
  /** The line pinned before. */
  pinned: string | null;
  /** Called when another line is pinned, or none. */
  onPin: (key: string | null) => void;
  say: (words: string) => void;
  /** Called when the reader points at a line by its name at its end, and when he leaves it. */
  onName: (series: PlacedSeries | null) => void;
}

/**
 * Lets lines of a trend be raised before the others, which fade: by whoever calls `raise`, and by their names at their ends, which take
 * pointer, focus and the keys of buttons. The arrows go from name to name.
 */
export function raisingOf(
  chart: SVGSVGElement,
  layout: TrendLayout,
  {pinned: before, onPin, say, onName}: RaisingOptions
): Raising {
  const seriesOf = new Map(layout.series.map((series) => [series.key, series]));
  let pinned = before !== null && seriesOf.has(before) ? before : null;
  let raised: string | null = null;
  /** The name that is reached by the Tab key: the one that was last at. */
  let current = layout.labels[0]?.series.key;

  const apply = () => {
    const kept = new Set([raised, pinned].filter((key) => key !== null));
    for (const part of chart.querySelectorAll<SVGGElement>("[data-series], [data-label]")) {
      const key = part.dataset.series ?? part.dataset.label ?? "";
      part.classList.toggle("faded", kept.size > 0 && !kept.has(key));
      part.classList.toggle("raised", kept.has(key));
      // What has no class left was drawn without one.
      if (part.classList.length === 0) part.removeAttribute("class");
    }
    for (const name of namesIn(chart)) makeButton(name, seriesOf.get(name.dataset.label ?? ""));
  };
  const makeButton = (name: SVGGElement, series: PlacedSeries | undefined) => {
    if (!series) return;
    const {key, label, points} = series;
    const last = points.findLast(({value}) => value !== null);
    name.removeAttribute("aria-hidden");
    name.setAttribute("role", "button");
    name.setAttribute("tabindex", key === current ? "0" : "-1");
    name.setAttribute("aria-pressed", String(key === pinned));
    name.setAttribute(
      "aria-label",
      `${label}${last?.value == null ? "" : ` ${formatShort(last.value, layout.format)}`}`
    );
  };
  const raise = (key: string | null) => {
    if (key === raised) return;
    raised = key;
    apply();
  };
  const pin = (key: string | null) => {
    const released = pinned;
    pinned = key === pinned ? null : key;
    if (released === pinned) return;
    onPin(pinned);
    apply();
    const words = seriesOf.get(pinned ?? released ?? "")?.label ?? "";
    say(pinned === null ? `${words} is no longer kept in front` : `${words} is kept in front. Escape lets it go.`);
  };
  const nameOf = (target: EventTarget | null) => (target as Element | null)?.closest<SVGGElement>("[data-label]");

  chart.addEventListener("focusin", ({target}) => {
    const key = nameOf(target)?.dataset.label;
    if (key === undefined) return;
    current = key;
    raise(key);
    onName(seriesOf.get(key) ?? null);
  });
  chart.addEventListener("focusout", ({target}) => {
    if (!nameOf(target)) return;
    raise(null);
    onName(null);
  });
  chart.addEventListener("keydown", (event) => {
    const name = nameOf(event.target);
    if (!name) return;
    const names = namesIn(chart);
    const step = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[event.key];
    if (step !== undefined) names[(names.indexOf(name) + step + names.length) % names.length]?.focus();
    else if (event.key === "Enter" || event.key === " ") pin(name.dataset.label ?? null);
    else if (event.key === "Escape") pin(null);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  apply();
  return {raise, pin, pinned: () => pinned, apply};
}

/** The names at the ends of lines, from the top down. */
function namesIn(chart: SVGSVGElement): SVGGElement[] {
  const top = (name: SVGGElement) => Number(name.querySelector("text")?.getAttribute("y"));
  return [...chart.querySelectorAll<SVGGElement>("[data-label]")].sort((a, b) => top(a) - top(b));
}
