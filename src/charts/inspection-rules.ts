import {type Child, markup} from "../dom/element.js";
import type {Drawing} from "./frame.js";
import {halo} from "./label.js";
import {rule} from "./rule.js";
import {textWidth} from "./text.js";
import type {TrendLayout} from "./trend-types.js";

/** An inspection on the axis of years. */
export interface InspectionRule {
  /** Place on the axis; a fraction where the day lies between two periods. */
  at: number;
  /** 1 to 4; null for a grade of another scale. */
  grade: number | null;
  /** The grade in words, and the day: "Good", "12 May 2015". */
  words: string;
  day: string;
}

/** Thin upright lines at inspections, each with its grade at its foot where there is room for it. */
export function inspectionRules(
  inspections: readonly InspectionRule[],
  {x, frame, textSize, compact}: Pick<TrendLayout, "x" | "frame" | "textSize" | "compact">,
  {document, palette}: Drawing
): SVGElement {
  const {svg} = markup(document);
  const size = textSize - 2;
  let free = frame.left;
  return svg(
    "g",
    {"data-mark": "inspections"},
    inspections.map(({at, grade, words, day}, i) => {
      const place = x(at);
      const wide = textWidth(words, size);
      const next = inspections[i + 1];
      const isRight = place + 4 + wide <= (next ? x(next.at) : frame.right);
      const start = isRight ? place + 4 : place - 4 - wide;
      const isNamed = !compact && start >= free;
      // No name runs over another one or over the line of another inspection.
      free = isNamed && isRight ? start + wide + 8 : place + 4;
      const colour = palette.grades[(grade ?? 0) - 1] ?? palette.muted;
      return svg("g", {role: "img", "aria-label": `Inspection of ${day}: ${words}`}, [
        rule(document, [place, frame.top, place, frame.bottom], {stroke: colour, "stroke-width": 1}),
        isNamed &&
          svg("text", {x: start, y: frame.bottom - 5, "font-size": size, fill: palette.muted, ...halo(palette)}, [
            words
          ])
      ] satisfies Child[]);
    })
  );
}
