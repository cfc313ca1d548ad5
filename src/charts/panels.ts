import {extent} from "d3-array";
import {type Child, cut, markup} from "../dom/element.js";
import type {Unit} from "../domain/tables.js";
import {chartRoot, type Drawing} from "./frame.js";
import {messageText} from "./message.js";
import {type MultiplesLayout, type PlacedPanel, panelHead} from "./multiples.js";
import {focusColour} from "./palette.js";
import {textWidth, wrapText} from "./text.js";
import {seriesColour, trendParts} from "./trend.js";
import {layoutTrend} from "./trend-layout.js";
import type {TrendBreak, TrendRole, TrendSeries} from "./trend-types.js";

/** One panel, before it is laid out. */
export interface Panel {
  key: string;
  heading: string;
  /** What stands under the heading: the unit, or the newest value. */
  words: string;
  series: readonly TrendSeries[];
  /** Unit and decimals of its values. */
  format: {unit: Unit; decimals: number};
  breaks: readonly TrendBreak[];
  /** Panels with the same word share an axis; default an axis of its own. */
  scale?: string;
  /** Place of its own colour, where all of it has one; default none: each line has its own. */
  colour?: number;
}

/** How panels are laid out. */
export interface PanelsOptions {
  /** Width in pixels. */
  width: number;
  years: readonly [number, number];
  /** Whether the axes start at zero. */
  zero: boolean;
  /** What stands above all panels for the lines that are in several. */
  legend: readonly LegendEntry[];
  typeWidth?: number;
}

/** What a line of several panels is. */
export interface LegendEntry {
  /** The line's key; that of no line where it stands for many. */
  key: string;
  label: string;
  role: TrendRole;
  /** Place of its colour, as in a trend. */
  index: number;
}

/** All numbers that panels with a legend are drawn from; those of small multiples, so that they are walked through alike. */
export interface PanelsLayout extends MultiplesLayout {
  legend: Array<LegendEntry & {x: number; y: number; width: number}>;
  /** Lines of each panel's heading, and where its first stands. */
  headings: Array<{lines: string[]; y: number}>;
}

const textSize = 14;
const line = 18;
const gap = 22;

/** Lays out panels side by side, each with a heading, beneath a legend. */
export function layoutPanels(
  panels: readonly Panel[],
  {width, years, zero, legend, typeWidth = 1}: PanelsOptions
): PanelsLayout {
  const least = width < 480 ? 150 : 210;
  const most = Math.max(1, Math.min(panels.length, Math.floor((width + gap) / (least + gap))));
  // A last row that is nearly full: six panels stand three by three rather than five and one.
  const columns = Math.max(1, Math.ceil(panels.length / Math.ceil(panels.length / most)));
  const step = (width + gap) / columns;
  const inner = step - gap;
  const entries = placeLegend(legend, width, typeWidth);
  const top = entries.length > 0 ? (entries.at(-1)?.y ?? 0) + gap : 0;
  const plotHeight = Math.round(Math.max(130, Math.min(250, inner * 0.55)));
  const wrapped = panels.map(({heading}) => wrapText(heading, inner, textSize * typeWidth, {bold: true}).slice(0, 3));
  const domains = domainsOf(panels, years);
  const headings: PanelsLayout["headings"] = [];
  const placed: PlacedPanel[] = [];
  let y = top;
  for (let start = 0; start < panels.length; start += columns) {
    const row = panels.slice(start, start + columns);
    const head = Math.max(...wrapped.slice(start, start + columns).map(({length}) => length)) * line + line + 4;
    row.forEach((panel, i) => {
      const laidOut = layoutTrend(panel.series, {
        width: inner,
        height: plotHeight,
        format: panel.format,
        zero,
        years,
        ...(panel.scale !== undefined && {domain: domains.get(panel.scale)}),
        breaks: panel.breaks,
        labels: false,
        compact: true,
        textSize: 12,
        typeWidth
      });
      headings.push({lines: wrapped[start + i] ?? [], y: y + textSize});
      placed.push({
        series: {key: panel.key, label: panel.heading, role: "focus", points: []},
        index: panel.colour ?? -1,
        x: i * step,
        // Where the head of small multiples would begin: what walks through panels counts from there.
        y: y + head - panelHead,
        heading: wrapped[start + i] ?? [],
        value: panel.words,
        layout: {
          ...laidOut,
          series: laidOut.series.map((one) =>
            one.role === "focus" && panel.colour !== undefined ? {...one, index: panel.colour} : one
          )
        }
      });
    });
    y += head + plotHeight + gap;
  }
  return {width, height: Math.max(60, y - gap), panels: placed, legend: entries, headings};
}

/** Draws laid-out panels. Never throws: without any it says so. */
export function drawPanelsWithLegend(
  {width, height, panels, legend, headings}: PanelsLayout,
  {document, palette, description}: Drawing & {description: string}
): SVGSVGElement {
  const {svg} = markup(document);
  const words = (panel: PlacedPanel, i: number) => {
    const {lines, y} = headings[i] ?? {lines: [], y: 0};
    const {key} = panel.series;
    // A heading that names a line fades with it; one that names an indicator names none.
    const isOfLine = panel.layout.series.some((one) => one.key === key);
    return [
      ...lines.map((text, j) =>
        svg(
          "text",
          {
            x: panel.x,
            y: y + j * line,
            "font-weight": 600,
            fill: focusColour(palette, panel.index),
            "data-label": isOfLine && key
          },
          [text]
        )
      ),
      svg("text", {x: panel.x, y: y + lines.length * line, fill: palette.muted, "font-size": 13}, [panel.value])
    ];
  };
  return chartRoot({document, palette, width, height, textSize, description}, [
    ...(panels.length === 0
      ? [messageText("Choose areas and indicators.", {x: width / 2, y: height / 2}, {document, palette})]
      : []),
    ...legend.flatMap((entry) => legendParts(entry, {document, palette})),
    ...panels.map((panel, i) =>
      svg("g", {role: "group", "aria-label": panel.series.label, "data-panel": panel.series.key}, [
        ...words(panel, i),
        svg(
          "g",
          {transform: `translate(${cut(panel.x, 1)},${cut(panel.y + panelHead, 1)})`, "font-size": 12},
          trendParts(panel.layout, {document, palette})
        )
      ])
    )
  ]);
}

function legendParts(
  {label, role, index, x, y}: PanelsLayout["legend"][number],
  {document, palette}: Drawing
): Child[] {
  const {svg} = markup(document);
  const colour = seriesColour({role, index}, palette);
  const isGrey = role === "context";
  return [
    svg("path", {
      d: `M${cut(x, 1)},${cut(y - 5, 1)}h22`,
      stroke: colour,
      "stroke-width": role === "focus" ? 3 : isGrey ? 1.25 : 2,
      "stroke-dasharray": role === "neighbours" ? "0.5 4.5" : null,
      "stroke-linecap": "round"
    }),
    svg("text", {x: x + 28, y, "font-weight": role === "focus" ? 600 : 400, fill: isGrey ? palette.muted : colour}, [
      label
    ])
  ];
}

/** The entries one after another, in as many lines as they take. */
function placeLegend(legend: readonly LegendEntry[], width: number, typeWidth: number): PanelsLayout["legend"] {
  let x = 0;
  let y = textSize;
  return legend.map((entry) => {
    const own = 28 + textWidth(entry.label, textSize * typeWidth, {bold: true});
    if (x > 0 && x + own > width) {
      x = 0;
      y += line + 4;
    }
    const placed = {...entry, x, y, width: own};
    x += own + gap;
    return placed;
  });
}

/** Lowest and highest value of the panels that share an axis. */
function domainsOf(panels: readonly Panel[], [from, to]: readonly [number, number]): Map<string, [number, number]> {
  const values = new Map<string, number[]>();
  for (const {scale, series} of panels) {
    if (scale === undefined) continue;
    const own = values.get(scale) ?? [];
    values.set(scale, own);
    for (const {points} of series)
      for (const {value, year} of points) if (value !== null && year >= from && year <= to) own.push(value);
  }
  return new Map(
    [...values].map(([scale, all]) => {
      const [low = 0, high = 1] = extent(all);
      return [scale, [low, high]];
    })
  );
}
