import {svg} from "../dom/element.js";
import {type Palette, themePalette} from "./palette.js";
import {chartRoot} from "./root.js";
import {type SparkPoint, sparkline} from "./sparkline.js";
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

/** Draws one figure large, what it compares with beneath, and its years as a small line. Never throws. */
export function numberChart(
  {value, label, comparisons}: SingleNumber,
  {
    width = 720,
    points = [],
    comparator = [],
    description = [`${label}: ${value}.`, ...comparisons.map((one) => `${one}.`)].join(" "),
    document = globalThis.document,
    palette = themePalette,
    colour = palette.focus[0] ?? palette.ink
  }: NumberOptions = {}
): SVGSVGElement {
  const known = points.filter((point) => point.value !== null);
  const hasLine = known.length > 1;
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
  const height = Math.max(wordsFoot + 6, hasLine ? lineTop + lineOfYears.height + lineOfYears.foot : 0);
  return chartRoot({document, palette, width, height, textSize, description}, [
    svg(document, "text", {y: numberFoot, x: -size * 0.03, "font-size": size, "font-weight": 600, fill: colour}, [
      value
    ]),
    ...words.map(({text, bold}, i) =>
      svg(
        document,
        "text",
        {
          y: numberFoot + 12 + (i + 0.72) * lineHeight,
          "font-weight": bold ? 600 : null,
          fill: bold ? palette.ink : palette.muted
        },
        [text]
      )
    ),
    ...(hasLine
      ? yearsParts({points, comparator, x: beside ? room + 24 : 0, y: lineTop, width}, {document, palette, colour})
      : [])
  ]);
}

interface YearsLine {
  points: readonly SparkPoint[];
  comparator: readonly SparkPoint[];
  x: number;
  y: number;
  /** Right edge in pixels. */
  width: number;
}

function yearsParts(
  {points, comparator, x, y, width}: YearsLine,
  {document, palette, colour}: {document: Document; palette: Palette; colour: string}
): SVGElement[] {
  const {height, foot} = lineOfYears;
  const known = points.filter(({value}) => value !== null);
  const years: readonly [number, number] = [known[0]?.year ?? 0, known.at(-1)?.year ?? 0];
  const inside = comparator.filter(({year}) => year >= years[0] && year <= years[1]);
  const line = sparkline(points, {width: width - x, height, comparator: inside, years, document, palette, colour});
  line.setAttribute("x", String(x));
  line.setAttribute("y", String(y));
  return [
    line,
    ...years.map((year, i) =>
      svg(
        document,
        "text",
        {
          x: i === 0 ? x + 4 : width - 5,
          y: y + height + foot - 6,
          "text-anchor": i === 0 ? "start" : "end",
          "font-size": textSize - 2,
          fill: palette.muted
        },
        [year]
      )
    )
  ];
}
