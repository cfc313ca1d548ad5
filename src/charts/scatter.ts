import {extent, max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {stepOf, type ValueTick, valueAxis, type YearTick, yearText} from "./axis.js";
import {chosenDot} from "./chosen-dot.js";
import {chartRoot, type Drawing, type Frame} from "./frame.js";
import {drawNamesBeside, type NameBeside, namesBeside} from "./names-beside.js";
import {rule} from "./rule.js";
import {areaPath, linePath} from "./shapes.js";
import {textWidth} from "./text.js";

/** An area by two figures. */
export interface ScatterPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  /** How large it is: the area of its circle; null where that is not known. */
  size: number | null;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
  /** How far it stands out, as the size of what names it; 0 where it is not to be named. */
  standsOut: number;
}

export interface ScatterOptions {
  width: number;
  /** The line at an x; null where none is drawn. */
  line: ((x: number) => {fit: number; lower: number; upper: number}) | null;
  /** Whether its slope is clear: then it is drawn whole, with its band; dotted and alone otherwise. */
  isClear: boolean;
  formatX: (value: number, step: number) => string;
  formatY: (value: number, step: number) => string;
  titleX: string;
  titleY: string;
  /** Figures between which the chart is drawn larger; default all. */
  zoom?: {x: readonly [number, number]; y: readonly [number, number]} | undefined;
}

export interface PlacedScatterPoint extends Omit<ScatterPoint, "size" | "standsOut"> {
  /** Its figures, and where it stands in pixels. */
  left: number;
  top: number;
  radius: number;
}

export interface ScatterLayout {
  width: number;
  height: number;
  textSize: number;
  frame: Frame;
  /** The figures at the edges of the frame. */
  domain: {x: readonly [number, number]; y: readonly [number, number]};
  xTicks: YearTick[];
  yTicks: ValueTick[];
  points: PlacedScatterPoint[];
  line: Array<readonly [x: number, y: number]>;
  band: Array<{x: number; low: number; high: number}>;
  names: NameBeside[];
  titleX: string;
  titleY: string;
}

const largestRadius = 13;
const smallestRadius = 2.5;
/** Most names of areas that are not chosen. */
const mostNames = 8;
const steps = 24;

/** Turns areas with two figures into circles on paper, with the line between them. */
export function layoutScatter(
  all: readonly ScatterPoint[],
  {width, line, isClear, formatX, formatY, titleX, titleY, zoom}: ScatterOptions
): ScatterLayout {
  const textSize = width < 480 ? 13 : 14;
  const height = Math.round(Math.max(340, Math.min(560, width * 0.62)));
  const isIn = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;
  const points = zoom ? all.filter(({x, y}) => isIn(x, zoom.x) && isIn(y, zoom.y)) : all;
  const x0 = zoom ? scaleLinear(zoom.x, [0, 1]) : axisOf(points.map(({x}) => x));
  const y0 = zoom ? scaleLinear(zoom.y, [0, 1]) : axisOf(points.map(({y}) => y));
  const [xMarks, yMarks] = [x0.ticks(width < 480 ? 4 : 7), y0.ticks(5)];
  const yTexts = yMarks.map((mark) => formatY(mark, stepOf(yMarks)));
  const left = Math.ceil(Math.max(...yTexts.map((text) => textWidth(text, textSize)), 14)) + 12;
  const [right, top, bottom] = [width - 8, textSize + 14, height - textSize * 3 - 4];
  const x = scaleLinear(x0.domain(), [left, right]);
  const y = scaleLinear(y0.domain(), [bottom, top]);
  const most = max(all, ({size}) => size ?? 0) || 1;
  const scale = width < 480 ? 0.7 : 1;
  const placed = points.map((point) => ({
    ...point,
    left: x(point.x),
    top: y(point.y),
    radius: scale * Math.max(smallestRadius, largestRadius * Math.sqrt((point.size ?? most / 12) / most))
  }));
  const [least = 0, greatest = 1] = extent(points, (point) => point.x);
  const along = line
    ? Array.from({length: steps + 1}, (_, i) => {
        const at = least + ((greatest - least) * i) / steps;
        return {at, ...line(at)};
      })
    : [];
  const within = (value: number) => Math.max(top, Math.min(bottom, y(value)));
  return {
    width,
    height,
    textSize,
    frame: {left, right, top, bottom},
    domain: {x: ends(x0), y: ends(y0)},
    xTicks: xMarks
      .map((mark) => ({x: x(mark), text: formatX(mark, stepOf(xMarks))}))
      .filter((tick) => tick.x + textWidth(tick.text, textSize) / 2 <= width),
    yTicks: yMarks.map((mark, i) => ({y: y(mark), text: yTexts[i] ?? ""})),
    points: placed
      .map(({size: _, standsOut: __, ...point}) => point)
      .sort((a, b) => b.radius - a.radius || (a.key < b.key ? -1 : 1)),
    line: along.filter(({fit}) => y(fit) >= top && y(fit) <= bottom).map(({at, fit}) => [x(at), y(fit)]),
    band: isClear ? along.map(({at, lower, upper}) => ({x: x(at), low: within(lower), high: within(upper)})) : [],
    names: namesOf(placed, {frame: {left, right, top, bottom}, textSize}),
    titleX,
    titleY
  };
}

/** Draws a laid-out scatter of areas. */
export function drawScatter(
  {width, height, textSize, frame, xTicks, yTicks, points, line, band, names, titleX, titleY}: ScatterLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  return chartRoot({...drawing, width, height, textSize, description}, [
    svg("text", {x: 0, y: textSize, fill: palette.muted, "font-size": textSize - 1}, [`↑ ${titleY}`]),
    svg(
      "g",
      {"aria-hidden": "true", "font-size": textSize - 1, "font-variant-numeric": "tabular-nums"},
      valueAxis(yTicks, {across: {left: frame.left - 4, right: frame.right}, textSize}, drawing)
    ),
    svg(
      "g",
      {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"},
      xTicks.flatMap((tick) => [
        rule(document, [tick.x, frame.top, tick.x, frame.bottom + 4], {stroke: palette.grid}),
        yearText(tick, {y: frame.bottom + textSize + 4, size: textSize - 1, anchor: "middle"}, drawing)
      ])
    ),
    rule(document, [frame.left - 4, frame.bottom, frame.right, frame.bottom], {stroke: palette.axis}),
    band.length > 0 && svg("path", {d: areaPath(band), fill: palette.band, "fill-opacity": 0.8, "data-mark": "band"}),
    svg(
      "g",
      {fill: palette.axis, "fill-opacity": 0.55, stroke: palette.paper, "stroke-width": 1},
      points
        .filter(({chosen}) => chosen < 0)
        .map(({left, top, radius, key}) => svg("circle", {cx: left, cy: top, r: radius, "data-series": key}))
    ),
    line.length > 1 &&
      svg("path", {
        d: linePath(line, 1),
        fill: "none",
        stroke: palette.ink,
        "stroke-width": 1.5,
        "stroke-dasharray": band.length > 0 ? null : "1 5",
        "stroke-linecap": "round",
        "data-mark": "line"
      }),
    ...points
      .filter(({chosen}) => chosen >= 0)
      .map((point) => chosenDot({...point, x: point.left, y: point.top, radius: Math.max(point.radius, 5)}, drawing)),
    ...drawNamesBeside(names, {...drawing, textSize}),
    svg(
      "text",
      {
        x: frame.right,
        y: frame.bottom + textSize * 2.3 + 4,
        "text-anchor": "end",
        fill: palette.muted,
        "font-size": textSize - 1
      },
      [`${titleX} →`]
    )
  ]);
}

function ends(scale: {domain(): number[]}): readonly [number, number] {
  const [from = 0, to = 1] = scale.domain();
  return [from, to];
}

/** An axis over values with some room at both ends, not below 0 where no value is. */
function axisOf(values: readonly number[]) {
  const [low = 0, high = 1] = extent(values);
  const room = (high - low) * 0.05 || 1;
  const from = low >= 0 ? Math.max(0, low - room) : low - room;
  return scaleLinear([from, high + room], [0, 1]).nice(6);
}

/** The circles that are named: chosen areas, then those that stand out most. */
function namesOf(
  points: ReadonlyArray<ScatterPoint & {left: number; top: number; radius: number}>,
  {frame, textSize}: {frame: Frame; textSize: number}
): NameBeside[] {
  const wanted = [
    ...points.filter(({chosen}) => chosen >= 0).sort((a, b) => a.chosen - b.chosen),
    ...points
      .filter(({chosen, standsOut}) => chosen < 0 && standsOut > 0)
      .sort((a, b) => b.standsOut - a.standsOut)
      .slice(0, mostNames)
  ].map(({label, left, top, radius, chosen}) => ({text: label, x: left, y: top, radius, chosen}));
  return namesBeside(wanted, {clear: wanted, frame, textSize});
}
