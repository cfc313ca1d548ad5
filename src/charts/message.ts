import {markup} from "../dom/element.js";
import type {Drawing} from "./frame.js";

/** The sentence that stands in the middle of a chart with nothing to draw; `size` in pixels, default that of the chart. */
export function messageText(
  words: string,
  {x, y, size}: {x: number; y: number; size?: number},
  {document, palette}: Drawing
): SVGTextElement {
  return markup(document).svg("text", {x, y, "text-anchor": "middle", fill: palette.muted, "font-size": size}, [words]);
}
