import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {stepOf, type YearTick, yearText} from "./axis.js";
import {chosenDot} from "./chosen-dot.js";
import {chartRoot, type Drawing, type Frame} from "./frame.js";
import {halo} from "./label.js";
import {focusColour} from "./palette.js";
import {rule} from "./rule.js";
import {dotsPath} from "./shapes.js";
import {placeSwarm} from "./swarm.js";
import {textWidth} from "./text.js";

/** How far a swarm may reach from its middle, in pixels. */
const mostReach = 90;

/** A change as a dot of the swarm. */
export interface ChangeDot {
  key: string;
  label: string;
  change: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** A change with a row of its own. */
export interface ChangeRow extends ChangeDot {
  /** What stands after its name, most wanted first: what finds no room is left out. */
  words: readonly string[];
  /** Limits by chance alone, and widened ones. */
  plain: readonly [number, number] | null;
  wide: readonly [number, number] | null;
}

/** How changes are laid out. */
export interface ChangesOptions {
  /** Width in pixels. */
  width: number;
  /** A round change of the axis; `step` is the distance between two. */
  formatStep: (value: number, step: number) => string;
}

/** All numbers that changes are drawn from, in pixels. */
export interface ChangeLayout {
  width: number;
  height: number;
  textSize: number;
  radius: number;
  frame: Frame;
  ticks: YearTick[];
  /** Where nothing changed. */
  zero: number;
  dots: Array<ChangeDot & {x: number; y: number}>;
  rows: Array<{
    key: string;
    label: string;
    chosen: number;
    x: number;
    /** Heights of its words and of its mark. */
    textY: number;
    y: number;
    words: string;
    plain: readonly [number, number] | null;
    wide: readonly [number, number] | null;
  }>;
}

/** Lays out a swarm of changes along an axis, and beneath it a row with intervals for each that is told of. */
export function layoutChanges(
  changes: readonly ChangeDot[],
  told: readonly ChangeRow[],
  {width, formatStep}: ChangesOptions
): ChangeLayout {
  const textSize = width < 480 ? 13 : 14;
  const radius = width < 480 ? 2.6 : width < 800 ? 3.6 : 4.5;
  const [left, right] = [radius + 8, width - radius - 8];
  const ends = [
    0,
    ...changes.map(({change}) => change),
    ...told.flatMap(({change, plain, wide}) => [change, ...(plain ?? []), ...(wide ?? [])])
  ];
  const [low = 0, high = 1] = extent(ends);
  const count = width < 480 ? 4 : 8;
  const scale = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [left, right]).nice(count);
  const marks = scale.ticks(count);
  const sorted = [...changes].sort((a, b) => a.change - b.change);
  const swarm = heldSwarm(
    placeSwarm(
      sorted.map(({change}) => scale(change)),
      {radius: radius + 0.4}
    )
  );
  const reach = sorted.length === 0 ? 0 : Math.max(radius, ...swarm.map(Math.abs)) + radius + 6;
  const middle = 6 + reach;
  const top = middle + reach;
  const pitch = Math.round(textSize * 2.9);
  const across = (limits: readonly [number, number] | null) =>
    limits && ([scale(limits[0]), scale(limits[1])] as const);
  const bottom = top + told.length * pitch + 6;
  return {
    width,
    height: bottom + textSize * 1.7,
    textSize,
    radius,
    frame: {left, right, top: 6, bottom},
    ticks: marks.map((mark) => ({x: scale(mark), text: formatStep(mark, stepOf(marks))})),
    zero: scale(0),
    dots: sorted.map((one, i) => ({...one, x: scale(one.change), y: middle + (swarm[i] ?? 0)})),
    rows: told.map(({key, label, change, chosen, words, plain, wide}, i) => ({
      key,
      label,
      chosen,
      x: scale(change),
      textY: top + i * pitch + textSize * 1.1,
      y: top + i * pitch + textSize * 1.1 + 13,
      words: fitting(label, words, {width: width - 4, textSize}),
      plain: across(plain),
      wide: across(wide)
    }))
  };
}

/** Draws laid-out changes: grey dots, a line where nothing changed, and a row for each change told of, its interval thick and widened thin. */
export function drawChanges(
  {width, height, textSize, radius, frame, ticks, zero, dots, rows}: ChangeLayout,
  {description, ...drawing}: Drawing & {description: string}
): SVGSVGElement {
  const {document, palette} = drawing;
  const {svg} = markup(document);
  const line = (limits: readonly [number, number] | null, y: number, stroke: string, thick: number) =>
    limits && rule(document, [limits[0], y, limits[1], y], {stroke, "stroke-width": thick});
  const picked = dots.filter(({chosen}) => chosen >= 0);
  return chartRoot({...drawing, width, height, textSize, description}, [
    rule(document, [0, frame.bottom, width, frame.bottom], {stroke: palette.axis}),
    svg(
      "g",
      {"aria-hidden": "true", "font-variant-numeric": "tabular-nums"},
      ticks.flatMap((tick) => [
        rule(document, [tick.x, frame.top, tick.x, frame.bottom], {stroke: palette.grid}),
        yearText(tick, {y: frame.bottom + textSize + 4, size: textSize - 1, anchor: anchorAt(tick.x, width)}, drawing)
      ])
    ),
    rule(document, [zero, frame.top, zero, frame.bottom], {stroke: palette.ink, "stroke-width": 1.25}),
    svg("path", {
      d: dotsPath(dots.filter(({chosen}) => chosen < 0)),
      stroke: palette.axis,
      "stroke-width": 2 * radius,
      "stroke-linecap": "round",
      "data-series": "authorities"
    }),
    ...picked.map((dot) => chosenDot({...dot, radius: radius + 2}, drawing)),
    ...rows.flatMap(({key, label, chosen, x, y, textY, words, plain, wide}) => {
      const colour = focusColour(palette, chosen);
      return [
        svg("text", {x: 2, y: textY, "aria-hidden": "true", ...halo(palette)}, [
          svg("tspan", {"font-weight": 600, fill: colour}, [label]),
          svg("tspan", {fill: palette.muted}, [words])
        ]),
        line(wide, y, colour, 1.25),
        line(plain, y, colour, 4),
        chosenDot({x, y, radius: radius + 1, chosen, key, label}, drawing)
      ];
    })
  ]);
}

/** The offsets of a swarm, drawn together where many changes are alike: overlapping dots are better than a chart of several screens. */
function heldSwarm(offsets: readonly number[]): number[] {
  const reach = Math.max(1, ...offsets.map(Math.abs));
  return offsets.map((offset) => offset * Math.min(1, mostReach / reach));
}

/** Numbers at the edges stay within the drawing. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  return x < 24 ? "start" : x > width - 24 ? "end" : "middle";
}

/** As many of the words as there is room for after a name. */
function fitting(
  label: string,
  words: readonly string[],
  {width, textSize}: {width: number; textSize: number}
): string {
  const room = width - textWidth(label, textSize, {bold: true});
  let text = "";
  for (const one of words) {
    const longer = `${text === "" ? "  " : `${text}, `}${one}`;
    if (textWidth(longer, textSize) > room) break;
    text = longer;
  }
  return text;
}
