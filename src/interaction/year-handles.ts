import type {TrendLayout} from "../charts/trend-types.js";
import {markup} from "../dom/element.js";
import type {Years, YearsChoice} from "./types.js";

/** An end of the years shown. */
export type End = "first" | "last";

const size = {width: 8, height: 14} as const;
const names = {first: "First year shown", last: "Last year shown"} as const;

/**
 * The two ends of a trend's years as sliders for the keyboard: arrows move one by a year, Page Up and Page Down by five, Home and End to
 * where it can go, Escape shows all years again. Pointers pass through them to the brush beneath.
 */
export function yearHandles(
  {x, frame, years: shownYears}: TrendLayout,
  {document, choice, clear}: {document: Document; choice: YearsChoice; clear: () => void}
): {elements: SVGGElement[]; focus: (end: End) => void} {
  const {svg} = markup(document);
  const {span, shown, choose} = choice;
  const axis = [x(shownYears[0] ?? shown[0]), frame.right];
  const elements = (["first", "last"] as const).map((end, i) => {
    const [least, most] = limits(end, choice);
    const handle = svg(
      "g",
      {
        class: "year-handle",
        role: "slider",
        tabindex: 0,
        "aria-label": names[end],
        "aria-valuemin": least,
        "aria-valuemax": most,
        "aria-valuenow": shown[i],
        "aria-valuetext": `${shown[i]}, of ${span[0]} to ${span[1]}`,
        "pointer-events": "none"
      },
      [
        svg("rect", {
          ...size,
          x: (axis[i] ?? 0) - size.width / 2,
          y: frame.bottom - size.height / 2,
          rx: 3
        })
      ]
    );
    handle.addEventListener("keydown", (event) => {
      const now = shown[i] ?? least;
      const next: Record<string, number> = {
        ArrowRight: now + 1,
        ArrowUp: now + 1,
        ArrowLeft: now - 1,
        ArrowDown: now - 1,
        PageUp: now + 5,
        PageDown: now - 5,
        Home: least,
        End: most
      };
      const year = next[event.key];
      if (event.key === "Escape") clear();
      else if (year === undefined) return;
      else {
        const wanted = Math.max(least, Math.min(most, year));
        if (wanted !== now) choose(end === "first" ? [wanted, shown[1]] : [shown[0], wanted], {step: true});
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    });
    return handle;
  });
  return {elements, focus: (end) => elements[end === "first" ? 0 : 1]?.focus({preventScroll: true})};
}

/** Where an end can go: two years at least are shown. */
function limits(end: End, {span, shown}: Pick<YearsChoice, "span" | "shown">): Years {
  return end === "first" ? [span[0], shown[1] - 1] : [shown[0] + 1, span[1]];
}
