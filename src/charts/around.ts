import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {line} from "d3-shape";
import {markup} from "../dom/element.js";
import {type ValueTick, valueAxis, type YearTick, yearText} from "./axis.js";
import {chartRoot} from "./frame.js";
import {type Palette, themePalette} from "./palette.js";
import {rule} from "./rule.js";

/** A mean and its interval at a number of years from an event; without an interval where it is null. */
export interface AroundPoint {
  offset: number;
  mean: number;
  low: number | null;
  high: number | null;
}

/** How a chart of the years around an event is laid out. */
export interface AroundOptions {
  /** Width in pixels; default 340. */
  width?: number;
  /** Least and greatest value of the axis, shared by charts side by side; default those of the points. */
  domain?: readonly [number, number];
  /** A value in words, for the axis. */
  format: (value: number) => string;
}

/** All numbers that the chart is drawn from. */
export interface AroundLayout {
  width: number;
  height: number;
  frame: {left: number; right: number; top: number; bottom: number};
  /** Height of no difference. */
  zero: number;
  /** Where the event is. */
  event: number;
  points: Array<{x: number; y: number; low: number | null; high: number | null}>;
  ticks: ValueTick[];
  years: YearTick[];
}

const height = 210;
const textSize = 13;

/** The least and the greatest that points and their intervals reach, with no difference among them. */
export function aroundDomain(points: readonly AroundPoint[]): [number, number] {
  const [low = 0, high = 0] = extent([0, ...points.flatMap(({mean, low, high}) => [mean, low ?? mean, high ?? mean])]);
  return [low, high];
}

/** Turns means of the years around an event into places. */
export function layoutAround(
  points: readonly AroundPoint[],
  {width = 340, domain = aroundDomain(points), format}: AroundOptions
): AroundLayout {
  const y = scaleLinear(domain, [height - 34, 14]).nice(4);
  const ticks = y.ticks(4).map((value) => ({y: y(value), text: format(value)}));
  const frame = {
    left: 12 + 7.2 * Math.max(...ticks.map(({text}) => text.length)),
    right: width - 14,
    top: 14,
    bottom: height - 34
  };
  const x = scaleLinear([-2, 2], [frame.left + 14, frame.right]);
  return {
    width,
    height,
    frame,
    zero: y(0),
    event: x(0),
    points: points.map(({offset, mean, low, high}) => ({
      x: x(offset),
      y: y(mean),
      low: low === null ? null : y(low),
      high: high === null ? null : y(high)
    })),
    ticks,
    years: [-2, -1, 0, 1, 2].map((offset) => ({
      x: x(offset),
      text: offset === 0 ? "inspected" : offset < 0 ? `−${-offset}` : `+${offset}`
    }))
  };
}

/** Draws means around an event as dots on a line, each with its interval, the event marked. Never throws. */
export function drawAround(
  {width, frame, zero, event, points, ticks, years}: AroundLayout,
  {description, document, palette = themePalette}: {description: string; document: Document; palette?: Palette}
): SVGSVGElement {
  const {svg} = markup(document);
  const drawing = {document, palette};
  const path = line<AroundLayout["points"][number]>(
    ({x}) => x,
    ({y}) => y
  )(points);
  return chartRoot({...drawing, width, height, textSize, description}, [
    ...valueAxis(ticks, {across: frame, textSize, fontSize: textSize}, drawing),
    rule(document, [frame.left, zero, frame.right, zero], {stroke: palette.axis}),
    rule(document, [event, frame.top, event, frame.bottom], {stroke: palette.axis, "stroke-dasharray": "2 3"}),
    ...years.map((year) => yearText(year, {y: height - 12, size: textSize, anchor: "middle"}, drawing)),
    path && svg("path", {d: path, fill: "none", stroke: palette.focus[0], "stroke-width": 2}),
    ...points.flatMap(({x, y, low, high}) => [
      low !== null &&
        high !== null &&
        rule(document, [x, low, x, high], {stroke: palette.focus[0], "stroke-width": 1.5}),
      svg("circle", {cx: x, cy: y, r: 4, fill: palette.focus[0]})
    ])
  ]);
}
