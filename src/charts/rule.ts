import {type Attributes, markup} from "../dom/element.js";

/** A straight line between two places of a chart, in pixels. */
export function rule(
  document: Document,
  [x1, y1, x2, y2]: readonly [x1: number, y1: number, x2: number, y2: number],
  attributes: Attributes
): SVGLineElement {
  return markup(document).svg("line", {x1, x2, y1, y2, ...attributes});
}
