import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "../dom/element.js";
import {runsOf} from "../stats/series.js";
import {type Palette, themePalette} from "./palette.js";
import {linePath, type Place} from "./shapes.js";

/** A value by year, or null where there is none. */
export interface SparkPoint {
  year: number;
  value: number | null;
}

/** How a sparkline is drawn. */
export interface SparklineOptions {
  /** Width in pixels; default 140. */
  width?: number;
  /** Height in pixels; default 36. */
  height?: number;
  /** A second line to compare with, drawn behind. */
  comparator?: readonly SparkPoint[];
  /** First and last year of the x axis, so that lines above one another align; default those of the data. */
  years?: readonly [number, number];
  /** Text alternative; default null, which hides the picture from assistive technology (the row has the numbers). */
  description?: string | null;
  document?: Document;
  palette?: Palette;
  /** Colour of the line; default that of the first chosen area. */
  colour?: string;
}

/** Draws a line as small as a word, its last value marked, a comparator behind it. */
export function sparkline(
  points: readonly SparkPoint[],
  {
    width = 140,
    height = 36,
    comparator = [],
    years,
    description = null,
    document = globalThis.document,
    palette = themePalette,
    colour = palette.focus[0] ?? palette.ink
  }: SparklineOptions = {}
): SVGSVGElement {
  const all = [...points, ...comparator].filter(({value}) => value !== null);
  const [low = 0, high = 1] = extent(all, ({value}) => value ?? undefined);
  const [first = 0, last = 1] = years ?? extent(all, ({year}) => year);
  const x = scaleLinear([first, first === last ? first + 1 : last], [4, width - 5]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 5, 5]);
  const shape = (run: readonly SparkPoint[]) =>
    linePath(
      run.map(({year, value}): Place => [x(year), y(value ?? 0)]),
      1
    );
  const draw = (values: readonly SparkPoint[], stroke: string, width: number) => {
    const runs = runsOf(values);
    const lines = runs.filter((run) => run.length > 1).map(shape);
    // A year that stands alone is a dot: a line of no length with a round end.
    const dots = runs
      .filter((run) => run.length === 1)
      .map(([point]) => `M${tenth(x(point?.year ?? 0))},${tenth(y(point?.value ?? 0))}h0`);
    return svg(document, "path", {d: [...lines, ...dots].join(""), stroke, "stroke-width": width});
  };
  const end = points.findLast(({value}) => value !== null);
  return svg(
    document,
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      fill: "none",
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      ...(description === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": description})
    },
    [
      comparator.some(({value}) => value !== null) && draw(comparator, palette.context, 1.5),
      draw(points, colour, 2),
      end && svg(document, "circle", {cx: x(end.year), cy: y(end.value ?? 0), r: 3, fill: colour})
    ]
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
