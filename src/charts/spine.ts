import {markup} from "../dom/element.js";
import type {Indicator} from "../domain/tables.js";
import type {Spread} from "../stats/spread.js";
import {pictureRoot} from "./frame.js";
import {type Palette, themePalette} from "./palette.js";
import {wedgePath} from "./shapes.js";

const defaultWidth = 220;
const defaultHeight = 24;
/** Pixels at either end, so that a dot at an end is whole. */
const margin = 6;
const radius = 4.5;

/** What stands on a spine, in the indicator's unit; null where there is none. */
export interface SpineMarks {
  value: number;
  /** Limits of the value at 95%. */
  interval: readonly [low: number, high: number] | null;
  england: number | null;
  /** What the statistical neighbours have on average. */
  neighbours: number | null;
  /** Whether a test found it different from England; null where none could be made. */
  isClear: boolean | null;
}

/** How a spine is laid out. */
export interface SpineOptions extends Pick<Indicator, "better"> {
  /** Width in pixels; default 220. */
  width?: number;
  /** Height in pixels; default 24. */
  height?: number;
}

/** All numbers that a spine is drawn from, in pixels. */
export interface SpineLayout extends Pick<SpineMarks, "isClear"> {
  width: number;
  height: number;
  /** The whole spread of authorities, and their middle half. */
  spread: readonly [number, number];
  half: readonly [number, number];
  median: number;
  value: number;
  interval: readonly [number, number] | null;
  england: number | null;
  neighbours: number | null;
}

/**
 * Turns values into places along a spine, on which every indicator is alike: the lowest and the highest authority at its ends, the
 * quartiles (type 7) at its quarters, between these in proportion. Better lies to the right, and higher where neither direction is better. Null where
 * too few have a figure to tell of a spread.
 */
export function layoutSpine(
  spread: Spread | null,
  {value, interval, england, neighbours, isClear}: SpineMarks,
  {better, width = defaultWidth, height = defaultHeight}: SpineOptions
): SpineLayout | null {
  if (spread === null) return null;
  const knots = [spread.least, spread.lower, spread.median, spread.upper, spread.most];
  const along = (share: number) => margin + (width - 2 * margin) * (better === "lower" ? 1 - share : share);
  const x = (one: number) => along(shareOf(one, knots));
  const between = (from: number, to: number) => [Math.min(from, to), Math.max(from, to)] as const;
  const maybeX = (one: number | null) => (one === null ? null : x(one));
  return {
    width,
    height,
    isClear,
    spread: between(along(0), along(1)),
    half: between(along(0.25), along(0.75)),
    median: along(0.5),
    value: x(value),
    interval: interval && between(x(interval[0]), x(interval[1])),
    england: maybeX(england),
    neighbours: maybeX(neighbours)
  };
}

/**
 * Draws a laid-out spine, hidden from assistive technology, since its row has the numbers: shaded the middle half, a wedge from above for
 * England, one from below for the neighbours, and a dot with its interval, full where it is clearly different from England, open
 * where it is not, small where that could not be tested.
 */
export function drawSpine(
  {width, height, spread, half, median, value, interval, england, neighbours, isClear}: SpineLayout,
  {document = globalThis.document, palette = themePalette}: {document?: Document; palette?: Palette} = {}
): SVGSVGElement {
  const {svg} = markup(document);
  const middle = height / 2;
  const colour = palette.focus[0] ?? palette.ink;
  // Whole pixels: a page of an area holds hundreds of spines.
  const across = ([from, to]: readonly [number, number]) => `M${Math.round(from)},${middle}H${Math.round(to)}`;
  return pictureRoot({document, width, height, description: null}, [
    svg("path", {
      d: `M${half[0]},${middle - 5}H${half[1]}v10H${half[0]}z`,
      fill: palette.band
    }),
    svg("path", {
      d: `${across(spread)}M${median},${middle - 5}v10`,
      stroke: palette.context,
      fill: "none"
    }),
    england !== null && svg("path", {d: wedgePath(england), fill: palette.nation}),
    neighbours !== null && svg("path", {d: wedgePath(neighbours, height), fill: palette.neighbours}),
    interval && svg("path", {d: across(interval), stroke: colour, "stroke-width": 2.5}),
    svg("circle", {
      cx: Math.round(value),
      cy: middle,
      r: isClear === null ? radius - 1.5 : radius,
      fill: isClear === false ? palette.paper : colour,
      stroke: isClear === null ? null : colour,
      "stroke-width": isClear === null ? null : 2
    })
  ]);
}

/** The share of the way along the spine at which a value stands: in the middle of those that one value takes up. */
function shareOf(value: number, knots: readonly number[]): number {
  const [low = 0, high = 0] = [knots[0], knots.at(-1)];
  const held = Math.max(low, Math.min(high, value));
  const first = knots.indexOf(held);
  const step = 1 / (knots.length - 1);
  if (first >= 0) return ((first + knots.lastIndexOf(held)) / 2) * step;
  const after = knots.findIndex((knot) => knot > held);
  const [from, to] = [knots[after - 1] as number, knots[after] as number];
  return (after - 1 + (held - from) / (to - from)) * step;
}
