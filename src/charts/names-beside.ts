import {markup} from "../dom/element.js";
import type {Drawing, Frame} from "./frame.js";
import {halo} from "./label.js";
import {focusColour} from "./palette.js";
import {textWidth} from "./text.js";

/** A round mark that is to be named. */
export interface NamedMark {
  text: string;
  /** Its middle and its radius in pixels. */
  x: number;
  y: number;
  radius: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** A name beside its mark. */
export interface NameBeside {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  chosen: number;
}

/** Names beside their marks, to the right, left, above or beneath: the first first, and none that would run into a name or a mark to be kept clear. */
export function namesBeside(
  marks: readonly NamedMark[],
  {clear, frame, textSize}: {clear: readonly Pick<NamedMark, "x" | "y" | "radius">[]; frame: Frame; textSize: number}
): NameBeside[] {
  const taken = clear.map(({x, y, radius}) => ({x1: x - radius, x2: x + radius, y1: y - radius, y2: y + radius}));
  return marks.flatMap(({text, x, y, radius, chosen}) => {
    const wide = textWidth(text, textSize, {bold: chosen >= 0});
    const places = [
      {x: x + radius + 5, y: y + textSize * 0.34, anchor: "start" as const},
      {x: x - radius - 5, y: y + textSize * 0.34, anchor: "end" as const},
      {x: x - wide / 2, y: y - radius - 5, anchor: "start" as const},
      {x: x - wide / 2, y: y + radius + textSize, anchor: "start" as const}
    ];
    for (const place of places) {
      const x1 = place.anchor === "start" ? place.x : place.x - wide;
      const box = {x1, x2: x1 + wide, y1: place.y - textSize * 0.8, y2: place.y + 3};
      const isFree = taken.every((one) => box.x2 < one.x1 || box.x1 > one.x2 || box.y2 < one.y1 || box.y1 > one.y2);
      const isWithin =
        box.x1 >= frame.left - 2 && box.x2 <= frame.right + 4 && box.y1 >= frame.top - 6 && box.y2 <= frame.bottom;
      if (!isFree || !isWithin) continue;
      taken.push(box);
      return [{text, ...place, chosen}];
    }
    return [];
  });
}

/** Names that stand beside their marks: those of the chosen in their colours and bold, others smaller. */
export function drawNamesBeside(
  names: readonly NameBeside[],
  {textSize, document, palette}: Drawing & {textSize: number}
): SVGElement[] {
  return names.map(({text, x, y, anchor, chosen}) =>
    markup(document).svg(
      "text",
      {
        x,
        y,
        "text-anchor": anchor,
        "font-size": chosen < 0 ? textSize - 1 : textSize,
        "font-weight": chosen < 0 ? 400 : 600,
        fill: chosen < 0 ? palette.ink : focusColour(palette, chosen),
        ...halo(palette),
        "aria-hidden": "true"
      },
      [text]
    )
  );
}
