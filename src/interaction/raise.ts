import {lineNames} from "./line-names.js";
import type {Lines} from "./lines.js";

/** Which line of a chart stands out. */
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
interface RaisingOptions {
  layer: SVGGElement;
  /** The line pinned before. */
  pinned: string | null;
  /** Called when another line is pinned, or none. */
  onPin: (key: string | null) => void;
  say: (words: string) => void;
  /** Called with the key of a line when its name has the focus, and with null when that goes. */
  onName: (key: string | null) => void;
}

/** Lets lines be raised before the others, which fade, in every panel that draws them: by whoever calls `raise`, and by their names. */
export function raisingOf(
  chart: SVGSVGElement,
  {lines, names}: Lines,
  {layer, pinned: before, onPin, say, onName}: RaisingOptions
): Raising {
  const labelOf = new Map(lines.map(({key, label}) => [key, label]));
  let pinned = before !== null && labelOf.has(before) ? before : null;
  let raised: string | null = null;

  const apply = () => {
    const kept = new Set([raised, pinned].filter((key) => key !== null));
    for (const part of chart.querySelectorAll<SVGGElement>("[data-series], [data-label]")) {
      const key = part.dataset.series ?? part.dataset.label ?? "";
      part.classList.toggle("faded", kept.size > 0 && !kept.has(key));
      part.classList.toggle("raised", kept.has(key));
      part.classList.toggle("pinned", key === pinned);
      // What has no class left was drawn without one.
      if (part.classList.length === 0) part.removeAttribute("class");
    }
    press(pinned);
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
    const words = labelOf.get(pinned ?? released ?? "");
    say(pinned === null ? `${words} is no longer kept in front` : `${words} is kept in front. Escape lets it go.`);
  };
  const press = lineNames(names, {layer, at: onName, press: pin});
  apply();
  return {raise, pin, pinned: () => pinned, apply};
}
