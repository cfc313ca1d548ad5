import {type Child, markup} from "../dom/element.js";
import {formatShort} from "../domain/format.js";
import type {Href} from "../domain/href.js";
import {missingWords} from "../domain/tables.js";
import {chartRoot, type Drawing} from "./frame.js";
import {messageText} from "./message.js";
import {focusColour, type Palette, themePalette} from "./palette.js";
import {crossPath, diamondPath, linePath, movedTo, type Place} from "./shapes.js";
import {axisParts, bandParts, breakParts} from "./trend-axis.js";
import {layoutTrend} from "./trend-layout.js";
import type {
  PlacedLabel,
  PlacedPoint,
  PlacedSeries,
  TrendLayout,
  TrendLayoutOptions,
  TrendSeries
} from "./trend-types.js";

/** How a trend chart is drawn. */
export interface TrendDrawOptions {
  /** Document that makes the elements; default the page's. */
  document?: Document;
  /** Colours; default the theme's variables. */
  palette?: Palette;
  /** Text alternative: what the chart shows, in a sentence or two; default its series by name. */
  description?: string;
  /** Way to the site's root, ending in a slash, to which marks lead; default none: in a picture they lead nowhere. */
  root?: Href | undefined;
}

export type TrendOptions = TrendLayoutOptions & TrendDrawOptions;

/** Draws the trend of areas over years as lines, each named where it ends. Never throws: an empty choice says so. */
export function trendChart(series: readonly TrendSeries[], options: TrendOptions): SVGSVGElement {
  return drawTrend(layoutTrend(series, options), options);
}

/** Draws a laid-out trend chart. */
export function drawTrend(
  layout: TrendLayout,
  {document = globalThis.document, palette = themePalette, description, root}: TrendDrawOptions = {}
): SVGSVGElement {
  const {width, height, textSize} = layout;
  const names = layout.series.filter(({role}) => role !== "context").map(({label}) => label);
  return chartRoot(
    {
      document,
      palette,
      width,
      height,
      textSize,
      description: description ?? layout.message ?? `Trend: ${names.join(", ")}`,
      role: chartRole(layout.series, root)
    },
    trendParts(layout, {document, palette, root})
  );
}

/** The parts of a trend chart without the outer element, for a panel within a larger one. */
export function trendParts(
  layout: TrendLayout,
  {document, palette, root}: Drawing & Pick<TrendDrawOptions, "root">
): SVGElement[] {
  const {width, height, textSize, message} = layout;
  if (message) return [messageText(message, {x: width / 2, y: height / 2, size: textSize + 1}, {document, palette})];
  return [
    ...bandParts(layout, {document, palette}),
    axisParts(layout, {document, palette}),
    ...breakParts(layout, {document, palette}),
    ...layout.series.map((one) => seriesGroup(one, layout, {document, palette, root})),
    ...layout.labels.map((label) => labelText(label, layout, {document, palette}))
  ];
}

/** The role of a chart: a picture, unless links stand in it, which nobody would reach in a picture. */
export function chartRole(series: readonly Pick<PlacedSeries, "reported">[], root?: Href): "img" | "group" {
  return root !== undefined && series.some(({reported}) => reported.length > 0) ? "group" : "img";
}

/** The colour in which a series is drawn. */
export function seriesColour({role, index}: Pick<PlacedSeries, "role" | "index">, palette: Palette): string {
  return role === "focus" ? focusColour(palette, index) : palette[role];
}

const strokes: Record<PlacedSeries["role"], {width: number; dash: string | null}> = {
  focus: {width: 2.75, dash: null},
  nation: {width: 1.75, dash: null},
  region: {width: 1.75, dash: "7 4"},
  neighbours: {width: 2, dash: "0.5 4.5"},
  context: {width: 1, dash: null}
};

function seriesGroup(
  series: PlacedSeries,
  layout: TrendLayout,
  {document, palette, root}: Drawing & Pick<TrendDrawOptions, "root">
): SVGElement {
  const {svg} = markup(document);
  const colour = seriesColour(series, palette);
  const {width, dash} = strokes[series.role];
  const spacing = (layout.frame.right - layout.frame.left) / Math.max(1, layout.years.length - 1);
  const dotted = series.role === "focus" && !layout.compact && spacing >= 17;
  const dots = series.runs.flatMap((run) => run.filter((_, i) => dotted || run.length === 1 || isEnd(run, i, series)));
  return svg("g", {"data-series": series.key, role: "group", "aria-label": series.label}, [
    ...series.runs
      .filter((run) => run.length > 1)
      .map((run) =>
        svg("path", {
          d: linePath(
            run.map(({x, y}): Place => [x, y ?? 0]),
            2
          ),
          fill: "none",
          stroke: colour,
          "stroke-width": layout.compact ? Math.min(width, 2.25) : width,
          "stroke-dasharray": dash,
          "stroke-linecap": "round",
          "stroke-linejoin": "round"
        })
      ),
    ...dots.map((point) => dot(point, {document, palette, colour, radius: series.role === "focus" ? 3.5 : 2.75})),
    ...series.reported.map((mark) => reportedMark(mark, {document, palette, colour, root})),
    ...(series.role === "focus" && !layout.compact
      ? series.points
          .filter(({value}) => value === null)
          .map((point) => missingMark(point, series, layout, {document, palette}))
      : [])
  ]);
}

/** A figure of a report: a hollow square on its corner, which leads to the report unless it stands in a picture. */
function reportedMark(
  {x, y, words, path}: PlacedSeries["reported"][number],
  {document, palette, colour, root}: Drawing & Pick<TrendDrawOptions, "root"> & {colour: string}
): SVGElement {
  const {svg} = markup(document);
  const link: Href | null = root === undefined ? null : `${root}${path}`;
  return svg(link ? "a" : "g", {href: link, "data-mark": "reported", "aria-label": words}, [
    svg("title", {}, [words]),
    svg("path", {
      d: diamondPath(),
      transform: movedTo([x, y]),
      fill: palette.paper,
      stroke: colour,
      "stroke-width": 2
    })
  ]);
}

function isEnd(run: readonly PlacedPoint[], index: number, {role, points}: PlacedSeries): boolean {
  return role === "focus" && run[index] === points.findLast(({value}) => value !== null);
}

function dot(
  {x, y, status}: PlacedPoint,
  {document, palette, colour, radius}: Drawing & {colour: string; radius: number}
): SVGElement {
  const provisional = status === "provisional";
  return markup(document).svg("circle", {
    cx: x,
    cy: y ?? 0,
    r: radius,
    fill: provisional ? palette.paper : colour,
    stroke: provisional ? colour : palette.paper,
    "stroke-width": provisional ? 2 : 1.25,
    "data-status": provisional ? "provisional" : null
  });
}

/** A cross where there is no figure; where there is one that is doubted, a hollow point. */
function missingMark(
  point: PlacedPoint,
  series: PlacedSeries,
  layout: TrendLayout,
  {document, palette}: Drawing
): SVGElement {
  const {svg} = markup(document);
  const x = point.x + Math.max(0, series.index) * 8;
  const {doubted} = point;
  const words = point.status in missingWords ? missingWords[point.status as keyof typeof missingWords] : point.status;
  const told = doubted === undefined ? "" : `${formatShort(doubted, layout.format)}, `;
  const attributes = {
    stroke: focusColour(palette, series.index),
    "stroke-width": 1.5,
    "stroke-linecap": "round",
    fill: doubted === undefined ? "none" : palette.paper,
    "data-mark": doubted === undefined ? "missing" : "doubted",
    role: "img",
    "aria-label": `${series.label}, ${point.period}: ${told}${words}`
  };
  return doubted === undefined
    ? svg("path", {d: crossPath(), transform: movedTo([x, layout.frame.bottom - 7]), ...attributes})
    : svg("circle", {cx: x, cy: Math.min(layout.frame.bottom, layout.y(doubted)), r: 3.25, ...attributes});
}

function labelText(label: PlacedLabel, {textSize}: TrendLayout, {document, palette}: Drawing): SVGElement {
  const {svg} = markup(document);
  const colour = seriesColour(label.series, palette);
  const focus = label.series.role === "focus";
  const lineHeight = Math.round(textSize * 1.18);
  const last = label.lines.length - 1;
  const middle = label.y + ((label.lines.length - 1) * lineHeight) / 2 - textSize * 0.34;
  const children: Child[] = [];
  if (Math.abs(middle - label.from.y) > 5) {
    children.push(
      svg("path", {
        d: linePath(
          [
            [label.from.x + 4, label.from.y],
            [label.x - 3, middle]
          ],
          1
        ),
        stroke: palette.axis,
        "stroke-width": 0.75,
        fill: "none"
      })
    );
  }
  label.lines.forEach((text, i) => {
    const parts: Child[] = [text];
    if (i === last) {
      parts.push(
        svg("tspan", {"font-weight": 600, dx: text === "" ? null : 5, "font-variant-numeric": "tabular-nums"}, [
          label.value
        ])
      );
    }
    children.push(
      svg("text", {x: label.x, y: label.y + i * lineHeight, fill: colour, "font-weight": focus ? 600 : 400}, parts)
    );
  });
  return svg("g", {"aria-hidden": "true", "data-label": label.series.key}, children);
}
