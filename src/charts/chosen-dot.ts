import {markup} from "../dom/element.js";
import type {Drawing} from "./frame.js";
import {focusColour} from "./palette.js";

/** The dot of a chosen area, in its colour, which speaks for itself. */
export interface ChosenDot {
  x: number;
  y: number;
  radius: number;
  /** Place of its colour among the chosen. */
  chosen: number;
  /** Slug of the area. */
  key: string;
  label: string;
}

/** Draws a chosen area's dot above those of the others. */
export function chosenDot({x, y, radius, chosen, key, label}: ChosenDot, {document, palette}: Drawing): SVGElement {
  return markup(document).svg("circle", {
    cx: x,
    cy: y,
    r: radius,
    fill: focusColour(palette, chosen),
    stroke: palette.paper,
    "stroke-width": 1.5,
    "data-series": key,
    role: "img",
    "aria-label": label
  });
}
