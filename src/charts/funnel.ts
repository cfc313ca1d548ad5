import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {stepOf, type ValueTick, valueAxis, type YearTick, yearText} from "./axis.js";
import {chosenDot} from "./chosen-dot.js";
import {chartRoot, type Drawing, type Frame} from "./frame.js";
import {halo} from "./label.js";
import {drawNamesBeside, type NameBeside, namesBeside} from "./names-beside.js";
import {rule} from "./rule.js";
import {areaPath, dotsPath, linePath} from "./shapes.js";
import {textWidth} from "./text.js";

/** An area on a funnel: how many it counts among, and its figure. */
export interface FunnelPoint {
  key: string;
  label: string;
  denominator: number;
  value: number;
  /** Outside the limits of 99.8% (2), of 95% (1), or within; below them negative. */
  side: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

export interface FunnelOptions {
  width: number;
  /** The limits at a denominator, in the unit of the values. */
  limits: (denominator: number, level: 95 | 998) => {lower: number; upper: number};
  average: number;
  /** What the average is called: "England 67". */
  averageText: string;
  formatValue: (value: number, step: number) => string;
  formatCount: (count: number) => string;
  /** What is counted along the axis: "Children in the area". */
  axis: string;
  /** Most names of areas that are not chosen. */
  named: number;
}

export interface PlacedFunnelPoint extends FunnelPoint {
  x: number;
  y: number;
}

export interface FunnelLayout {
  width: number;
  height: number;
  textSize: number;
  frame: Frame;
  xTicks: YearTick[];
  yTicks: ValueTick[];
  dots: PlacedFunnelPoint[];
  /** Limits from the least to the largest denominator, at 95% and 99.8%. */
  inner: Array<{x: number; low: number; high: number}>;
  outer: Array<{x: number; low: number; high: number}>;
  average: {y: number; text: string};
  names: NameBeside[];
  axis: string;
  levels: Array<{text: string; x: number; y: number}>;
}

/** Steps along the limits. */
const steps = 48;
const radius = 4;

/** Turns figures and their limits into numbers on paper; denominators stand by their logarithm, as areas differ a hundredfold. */
export function layoutFunnel(
  points: readonly FunnelPoint[],
  {width, limits, average, averageText, formatValue, formatCount, axis, named}: FunnelOptions
): FunnelLayout {
  const textSize = width < 480 ? 13 : 14;
  const height = width < 480 ? 320 : 420;
  const [least = 1, most = 10] = extent(points, ({denominator}) => denominator);
  const [from, to] = [Math.log10(least) - 0.04, Math.log10(Math.max(most, least * 1.5)) + 0.04];
  const values = points.map(({value}) => value);
  const [low = 0, high = 1] = extent([...values, average]);
  const margin = (high - low) * 0.06 || 1;
  const y0 = scaleLinear([Math.max(0, low - margin), high + margin], [0, 1]).nice(5);
  const marks = y0.ticks(5);
  const step = stepOf(marks);
  const texts = marks.map((mark) => formatValue(mark, step));
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text, textSize)))) + 10;
  const right = width - 6;
  const top = 8;
  const bottom = height - textSize * 3 - 4;
  const x = (denominator: number) => left + ((Math.log10(denominator) - from) / (to - from)) * (right - left);
  const [bottomValue = 0, topValue = 1] = y0.domain();
  const y = scaleLinear([bottomValue, topValue], [bottom, top]);
  const within = (value: number) => Math.max(top, Math.min(bottom, y(value)));
  const along = (level: 95 | 998) =>
    Array.from({length: steps + 1}, (_, i) => {
      const denominator = 10 ** (from + ((to - from) * i) / steps);
      const {lower, upper} = limits(denominator, level);
      return {x: x(denominator), low: within(lower), high: within(upper)};
    });
  const dots = points.map((point) => ({...point, x: x(point.denominator), y: y(point.value)}));
  const [inner, outer] = [along(95), along(998)];
  return {
    width,
    height,
    textSize,
    frame: {left, right, top, bottom},
    xTicks: countTicks(10 ** from, 10 ** to, width < 480)
      .map((count) => ({x: x(count), text: formatCount(count)}))
      .filter(
        (tick) =>
          tick.x - textWidth(tick.text, textSize) / 2 > left - 8 && tick.x + textWidth(tick.text, textSize) / 2 < width
      ),
    yTicks: marks.map((mark, i) => ({y: y(mark), text: texts[i] ?? ""})),
    dots,
    inner,
    outer,
    average: {y: y(average), text: averageText},
    names: namesOf(dots, {frame: {left, right, top, bottom}, textSize, named}),
    axis,
    levels: [
      {text: "95%", x: left + 3, y: (inner[1]?.high ?? 0) - 4},
      {text: "99.8%", x: left + 3, y: (outer[0]?.high ?? 0) - 4}
    ].filter((one) => one.y > top + textSize)
  };
}

/** Draws a laid-out funnel. */
export function drawFunnel(
  {width, height, textSize, frame, xTicks, yTicks, dots, inner, outer, average, names, axis, levels}: FunnelLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const edge = (run: FunnelLayout["inner"], side: "low" | "high", dashes: string | null) =>
    svg("path", {
      d: linePath(
        run.map((one) => [one.x, one[side]]),
        1
      ),
      fill: "none",
      stroke: palette.axis,
      "stroke-width": 1,
      "stroke-dasharray": dashes
    });
  const plain = (isWanted: (side: number) => boolean) =>
    dots.filter(({chosen, side}) => chosen < 0 && isWanted(Math.abs(side)));
  const dotted = (some: readonly PlacedFunnelPoint[], stroke: string, size: number, name: string) =>
    svg("path", {d: dotsPath(some), stroke, "stroke-width": size, "stroke-linecap": "round", "data-series": name});
  return chartRoot({...drawing, width, height, textSize, description}, [
    svg("path", {d: areaPath(outer), fill: palette.band, "fill-opacity": 0.45}),
    svg("path", {d: areaPath(inner), fill: palette.band}),
    svg(
      "g",
      {"aria-hidden": "true", "font-size": textSize - 1, "font-variant-numeric": "tabular-nums"},
      valueAxis(yTicks, {across: {left: frame.left - 4, right: frame.right}, textSize}, drawing)
    ),
    edge(outer, "low", null),
    edge(outer, "high", null),
    edge(inner, "low", "3 3"),
    edge(inner, "high", "3 3"),
    rule(document, [frame.left, average.y, frame.right, average.y], {stroke: palette.nation, "stroke-width": 1.5}),
    dotted(
      plain((side) => side === 0),
      palette.context,
      2 * radius,
      "within"
    ),
    dotted(
      plain((side) => side === 1),
      palette.axis,
      2 * radius,
      "outside-95"
    ),
    dotted(
      plain((side) => side === 2),
      palette.ink,
      2 * radius,
      "outside-99.8"
    ),
    ...dots.filter(({chosen}) => chosen >= 0).map((dot) => chosenDot({...dot, radius: radius + 2}, drawing)),
    svg(
      "g",
      {"aria-hidden": "true", "font-size": textSize - 2, fill: palette.muted},
      levels.map(({text, x, y}) => svg("text", {x, y, ...halo(palette)}, [text]))
    ),
    svg(
      "text",
      {
        x: frame.left + 3,
        y: average.y - 5,
        "font-weight": 600,
        fill: palette.nation,
        ...halo(palette)
      },
      [average.text]
    ),
    ...drawNamesBeside(names, {...drawing, textSize}),
    rule(document, [frame.left - 4, frame.bottom, frame.right, frame.bottom], {stroke: palette.axis}),
    svg("g", {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"}, [
      ...xTicks.flatMap((tick) => [
        rule(document, [tick.x, frame.bottom, tick.x, frame.bottom + 4], {stroke: palette.axis}),
        yearText(tick, {y: frame.bottom + textSize + 4, size: textSize - 1, anchor: "middle"}, drawing)
      ]),
      svg(
        "text",
        {x: frame.left, y: frame.bottom + textSize * 2.3 + 4, fill: palette.muted, "font-size": textSize - 1},
        [`${axis} →`]
      )
    ])
  ]);
}

/** Round counts between two: 1, 2 and 5 times the powers of ten, on narrow paper without the twos. */
function countTicks(from: number, to: number, isNarrow: boolean): number[] {
  const powers = Array.from({length: 9}, (_, i) => 10 ** i);
  return powers
    .flatMap((power) => (isNarrow ? [1, 5] : [1, 2, 5]).map((one) => one * power))
    .filter((count) => count >= from && count <= to);
}

/** The dots that are named: chosen areas, then those furthest outside. */
function namesOf(
  dots: readonly PlacedFunnelPoint[],
  {frame, textSize, named}: {frame: Frame; textSize: number; named: number}
): FunnelLayout["names"] {
  const middle = dots.reduce((sum, {y}) => sum + y, 0) / Math.max(1, dots.length);
  const isFar = ({chosen, side}: FunnelPoint) => chosen < 0 && Math.abs(side) === 2;
  const wanted = [
    ...dots.filter(({chosen}) => chosen >= 0).sort((a, b) => a.chosen - b.chosen),
    ...dots
      .filter(isFar)
      .sort((a, b) => Math.abs(b.y - middle) - Math.abs(a.y - middle))
      .slice(0, named)
  ];
  return namesBeside(
    wanted.map(({label, x, y, chosen}) => ({text: label, x, y, radius, chosen})),
    {clear: dots.filter((dot) => dot.chosen >= 0 || isFar(dot)).map(({x, y}) => ({x, y, radius})), frame, textSize}
  );
}
