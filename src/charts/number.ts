import {markup} from "../dom/element.js";
import {type YearTick, yearText} from "./axis.js";
import {chartRoot, type Drawing} from "./frame.js";
import {type Palette, themePalette} from "./palette.js";
import {drawSparkline, layoutSparkline, type SparklineLayout, type SparkPoint} from "./sparkline.js";
import {textWidth, wrapText} from "./text.js";

/** A figure that stands by itself, with what is said of it. */
export interface SingleNumber {
  /** The figure as it is read: "66", "37.5%". */
  value: string;
  /** What it is a figure of, and when: "Warrington, 2025". */
  label: string;
  /** What it compares with, a line each: "England 67". */
  comparisons: readonly string[];
}

/** How a single number is drawn. */
export interface NumberOptions {
  /** Width in pixels; default 720. */
  width?: number;
  /** The years before it, drawn as a small line; default none. */
  points?: readonly SparkPoint[];
  /** A second line to compare with, drawn behind. */
  comparator?: readonly SparkPoint[];
  /** Text alternative; default label, value and comparisons. */
  description?: string;
  document?: Document;
  palette?: Palette;
  /** Colour of the figure and its line; default that of the first chosen area. */
  colour?: string;
}

const textSize = 15;
const lineHeight = 21;
const largest = 88;
/** Below this width the line stands under the number. */
const sideBySide = 480;
const lineOfYears = {height: 132, foot: 22};

/** All numbers that a single figure is drawn from. */
export interface NumberLayout {
  width: number;
  height: number;
  /** The figure: its size and foot in pixels. */
  number: {text: string; size: number; y: number};
  /** What is said of it, a line each. */
  words: Array<{text: string; y: number; bold: boolean}>;
  /** The line of its years, where it stands, and the years at its ends; null where there is none. */
  years: {x: number; y: number; line: SparklineLayout; ticks: YearTick[]; foot: number} | null;
}

/** Turns a figure and its years into sizes and places. */
export function layoutNumber(
  {value, label, comparisons}: SingleNumber,
  {width = 720, points = [], comparator = []}: Pick<NumberOptions, "width" | "points" | "comparator"> = {}
): NumberLayout {
  const hasLine = points.filter((point) => point.value !== null).length > 1;
  const beside = hasLine && width >= sideBySide;
  const room = beside ? Math.round(width * 0.46) : width;
  const size = Math.min(largest, Math.floor((largest * room) / textWidth(value, largest, {bold: true})));
  const words = [
    ...wrapText(label, room, textSize, {bold: true}).map((text) => ({text, bold: true})),
    ...comparisons.flatMap((one) => wrapText(one, room, textSize)).map((text) => ({text, bold: false}))
  ];
  const numberFoot = Math.round(size * 0.78);
  const wordsFoot = numberFoot + 12 + words.length * lineHeight;
  const lineTop = beside ? 4 : wordsFoot + 12;
  return {
    width,
    height: Math.max(wordsFoot + 6, hasLine ? lineTop + lineOfYears.height + lineOfYears.foot : 0),
    number: {text: value, size, y: numberFoot},
    words: words.map((one, i) => ({...one, y: numberFoot + 12 + (i + 0.72) * lineHeight})),
    years: hasLine ? layoutYears(points, {comparator, x: beside ? room + 24 : 0, y: lineTop, width}) : null
  };
}

/** Draws one figure large, what it compares with beneath, and its years as a small line. Never throws. */
export function numberChart(single: SingleNumber, options: NumberOptions = {}): SVGSVGElement {
  const {value, label, comparisons} = single;
  const said = [`${label}: ${value}.`, ...comparisons.map((one) => `${one}.`)].join(" ");
  return drawNumber(layoutNumber(single, options), {...options, description: options.description ?? said});
}

/** Draws a laid-out figure. */
export function drawNumber(
  {width, height, number, words, years}: NumberLayout,
  {
    document = globalThis.document,
    palette = themePalette,
    colour = palette.focus[0] ?? palette.ink,
    description = number.text
  }: Pick<NumberOptions, "document" | "palette" | "colour" | "description"> = {}
): SVGSVGElement {
  const {svg} = markup(document);
  const drawing: Drawing = {document, palette};
  return chartRoot({...drawing, width, height, textSize, description}, [
    svg("text", {y: number.y, x: -number.size * 0.03, "font-size": number.size, "font-weight": 600, fill: colour}, [
      number.text
    ]),
    ...words.map(({text, y, bold}) =>
      svg("text", {y, "font-weight": bold ? 600 : null, fill: bold ? palette.ink : palette.muted}, [text])
    ),
    ...(years ? yearsParts(years, {...drawing, colour}) : [])
  ]);
}

function layoutYears(
  points: readonly SparkPoint[],
  {comparator, x, y, width}: {comparator: readonly SparkPoint[]; x: number; y: number; width: number}
): NonNullable<NumberLayout["years"]> {
  const {height, foot} = lineOfYears;
  const known = points.filter(({value}) => value !== null);
  const years: readonly [number, number] = [known[0]?.year ?? 0, known.at(-1)?.year ?? 0];
  const inside = comparator.filter(({year}) => year >= years[0] && year <= years[1]);
  return {
    x,
    y,
    line: layoutSparkline(points, {width: width - x, height, comparator: inside, years}),
    ticks: [
      {x: x + 4, text: String(years[0])},
      {x: width - 5, text: String(years[1])}
    ],
    foot: y + height + foot - 6
  };
}

function yearsParts(
  {x, y, line, ticks, foot}: NonNullable<NumberLayout["years"]>,
  {colour, ...drawing}: Drawing & {colour: string}
): SVGElement[] {
  const drawn = drawSparkline(line, {...drawing, colour});
  drawn.setAttribute("x", String(x));
  drawn.setAttribute("y", String(y));
  return [
    drawn,
    ...ticks.map((tick, i) => yearText(tick, {y: foot, size: textSize - 2, anchor: i === 0 ? "start" : "end"}, drawing))
  ];
}
