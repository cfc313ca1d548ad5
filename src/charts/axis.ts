import {markup} from "../dom/element.js";
import type {Drawing, Frame} from "./frame.js";
import {rule} from "./rule.js";

/** A round value of an axis: where it stands, and what is written there. */
export interface ValueTick {
  y: number;
  text: string;
}

/** A year of an axis: where it stands, and what is written there. */
export interface YearTick {
  x: number;
  text: string;
}

/** The axis of values: a line across for each tick, its text at the left edge; sizes in pixels. */
export function valueAxis(
  ticks: readonly ValueTick[],
  {
    across,
    textSize,
    fontSize,
    stroke
  }: {
    /** From where to where the lines go. */
    across: Pick<Frame, "left" | "right">;
    /** Size of the chart's text, by which that of the axis is set on its line. */
    textSize: number;
    /** Size of the axis' text, where the group around it says none. */
    fontSize?: number;
    /** Colour of the line at a height; default that of the grid. */
    stroke?: (y: number) => string;
  },
  {document, palette}: Drawing
): SVGElement[] {
  return ticks.flatMap(({y, text}) => [
    rule(document, [across.left, y, across.right, y], {stroke: stroke?.(y) ?? palette.grid}),
    markup(document).svg("text", {x: 0, y: y + textSize * 0.34, fill: palette.muted, "font-size": fontSize}, [text])
  ]);
}

/** A year under a chart; `y` is its foot, `size` that of its text in pixels. */
export function yearText(
  {x, text}: YearTick,
  {y, size, anchor = null}: {y: number; size: number; anchor?: "start" | "middle" | "end" | null},
  {document, palette}: Drawing
): SVGTextElement {
  return markup(document).svg("text", {x, y, fill: palette.muted, "font-size": size, "text-anchor": anchor}, [text]);
}

/** Distance between the ticks of an axis; 1 where there is but one. */
export function stepOf(ticks: readonly number[]): number {
  const [first = 0, second = 1] = ticks;
  return second - first;
}
