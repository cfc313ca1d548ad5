import {markup} from "../dom/element.js";
import type {Drawing} from "./frame.js";
import {halo} from "./label.js";
import {focusColour} from "./palette.js";
import {linePath} from "./shapes.js";

/** The name of a mark, on a line of its own above it. */
export interface PlacedName {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  /** Where the thread from the name ends, just above its mark. */
  mark: {x: number; y: number};
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** The threads from names down to their marks. */
export function nameThreads(names: readonly PlacedName[], {document, palette}: Drawing): SVGElement[] {
  return names.map(({y, mark, chosen}) =>
    markup(document).svg("path", {
      d: linePath(
        [
          [mark.x, y + 4],
          [mark.x, mark.y]
        ],
        2
      ),
      stroke: chosen < 0 ? palette.grid : palette.axis,
      "stroke-width": 0.75,
      fill: "none",
      "aria-hidden": "true"
    })
  );
}

/** Names, which stand over the threads of those above them, on paper of their own. */
export function nameTexts(names: readonly PlacedName[], {document, palette}: Drawing): SVGElement[] {
  return names.map(({text, x, y, anchor, chosen}) =>
    markup(document).svg(
      "text",
      {
        x,
        y,
        "text-anchor": anchor,
        fill: chosen < 0 ? palette.muted : focusColour(palette, chosen),
        "font-weight": chosen < 0 ? 400 : 600,
        ...halo(palette),
        "aria-hidden": "true"
      },
      [text]
    )
  );
}
