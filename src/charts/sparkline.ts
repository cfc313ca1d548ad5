import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {runsOf} from "../stats/series.js";
import {pictureRoot} from "./frame.js";
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

/** All numbers that a sparkline is drawn from. */
export interface SparklineLayout {
  width: number;
  height: number;
  /** The lines from back to front, cut at gaps. */
  lines: Array<{of: "comparator" | "points"; runs: Place[][]}>;
  /** Where the last value stands; null where there is none. */
  end: Place | null;
}

/** Turns values by year into the coordinates of lines. */
export function layoutSparkline(
  points: readonly SparkPoint[],
  {width = 140, height = 36, comparator = [], years}: SparklineOptions = {}
): SparklineLayout {
  const all = [...points, ...comparator].filter(({value}) => value !== null);
  const [low = 0, high = 1] = extent(all, ({value}) => value ?? undefined);
  const [first = 0, last = 1] = years ?? extent(all, ({year}) => year);
  const x = scaleLinear([first, first === last ? first + 1 : last], [4, width - 5]);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 5, 5]);
  const place = ({year, value}: SparkPoint): Place => [x(year), y(value ?? 0)];
  const placed = (values: readonly SparkPoint[]) => runsOf(values).map((run) => run.map(place));
  const end = points.findLast(({value}) => value !== null);
  return {
    width,
    height,
    lines: [
      ...(comparator.some(({value}) => value !== null) ? [{of: "comparator" as const, runs: placed(comparator)}] : []),
      {of: "points", runs: placed(points)}
    ],
    end: end ? place(end) : null
  };
}

/** Draws a line as small as a word, its last value marked, a comparator behind it. */
export function sparkline(points: readonly SparkPoint[], options: SparklineOptions = {}): SVGSVGElement {
  return drawSparkline(layoutSparkline(points, options), options);
}

/** Draws a laid-out sparkline. */
export function drawSparkline(
  {width, height, lines, end}: SparklineLayout,
  {
    description = null,
    document = globalThis.document,
    palette = themePalette,
    colour = palette.focus[0] ?? palette.ink
  }: Pick<SparklineOptions, "description" | "document" | "palette" | "colour"> = {}
): SVGSVGElement {
  const {svg} = markup(document);
  return pictureRoot(
    {
      document,
      width,
      height,
      description,
      attributes: {fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
    },
    [
      ...lines.map(({of, runs}) =>
        svg("path", {
          // A year that stands alone is a dot: a line of no length with a round end.
          d: runs.map((run) => linePath(run, 1)).join(""),
          stroke: of === "points" ? colour : palette.context,
          "stroke-width": of === "points" ? 2 : 1.5
        })
      ),
      end && svg("circle", {cx: end[0], cy: end[1], r: 3, fill: colour})
    ]
  );
}
