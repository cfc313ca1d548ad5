import {extent} from "d3-array";
import {cut, markup} from "../dom/element.js";
import {formatShort} from "../domain/format.js";
import {chartRoot} from "./frame.js";
import {messageText} from "./message.js";
import {colourPlace, focusColour, themePalette} from "./palette.js";
import {wrapText} from "./text.js";
import {chartRole, type TrendDrawOptions, trendParts} from "./trend.js";
import {layoutTrend} from "./trend-layout.js";
import type {TrendLayout, TrendLayoutOptions, TrendSeries} from "./trend-types.js";

/** Height in pixels of a panel's heading. */
export const panelHead = 40;

/** How small multiples are laid out and drawn: as a trend chart, and how wide a panel is at least. */
export interface MultiplesOptions
  extends Omit<TrendLayoutOptions, "height" | "labels" | "compact" | "domain">,
    TrendDrawOptions {
  /** Least width of a panel in pixels; default 190 (150 below 480 pixels of width). */
  panelWidth?: number;
  /** Height of a panel in pixels, its heading included; default about half its width, 170 to 270. */
  panelHeight?: number;
}

/** One panel: the area it is about, and where it stands. */
export interface PlacedPanel {
  series: TrendSeries;
  /** Place of its colour, as in a trend. */
  index: number;
  x: number;
  y: number;
  heading: string[];
  value: string;
  layout: TrendLayout;
}

/** All numbers that small multiples are drawn from. */
export interface MultiplesLayout {
  width: number;
  height: number;
  panels: PlacedPanel[];
}

/**
 * Gives each chosen area a panel of its own on one shared scale, with every comparator in each panel.
 * Series of the role "focus" become panels, the others are drawn in all of them.
 */
export function layoutMultiples(
  series: readonly TrendSeries[],
  {width = 720, panelWidth = width < 480 ? 150 : 190, panelHeight: wanted, ...options}: MultiplesOptions
): MultiplesLayout {
  const focus = series.filter(({role}) => role === "focus");
  const others = series.filter(({role}) => role !== "focus");
  const columns = Math.max(1, Math.min(focus.length, Math.floor((width + 20) / (panelWidth + 20))));
  const step = (width + 20) / columns;
  // A low panel on a wide page would flatten every line.
  const panelHeight = wanted ?? Math.round(Math.max(170, Math.min(270, panelHead + 30 + (step - 20) * 0.5)));
  const [from, to] = options.years ?? [-Infinity, Infinity];
  const values = series.flatMap(({points}) =>
    points.flatMap(({value, year}) => (value === null || year < from || year > to ? [] : [value]))
  );
  const [low = 0, high = 1] = extent(values);
  const years = options.years ?? yearsOf(series);
  const headingSize = 14;
  const keys = focus.map(({key}) => key);
  const panels = focus.map((one, i): PlacedPanel => {
    const heading = wrapText(one.label, step - 20, headingSize, {bold: true}).slice(0, 2);
    const index = colourPlace(one.key, keys);
    const last = one.points.findLast(({value, year}) => value !== null && year >= from && year <= to);
    return {
      series: one,
      index,
      x: (i % columns) * step,
      y: Math.floor(i / columns) * (panelHeight + 18),
      heading,
      value: last?.value == null ? "no figure" : `${formatShort(last.value, options.format)} (${last.period})`,
      layout: coloured(
        layoutTrend([...others, one], {
          ...options,
          years,
          width: step - 20,
          height: panelHeight - panelHead,
          domain: [low, high],
          labels: false,
          compact: true,
          textSize: 12
        }),
        index
      )
    };
  });
  const rows = Math.ceil(focus.length / columns);
  return {width, height: Math.max(60, rows * (panelHeight + 18) - 18), panels};
}

/** Draws laid-out small multiples. Never throws: an empty choice says so. */
export function drawMultiples(
  {width, height, panels}: MultiplesLayout,
  {document = globalThis.document, palette = themePalette, description, root}: TrendDrawOptions = {}
): SVGSVGElement {
  const {svg} = markup(document);
  return chartRoot(
    {
      document,
      palette,
      width,
      height,
      textSize: 14,
      description: description ?? `Trends of ${panels.map(({series: {label}}) => label).join(", ")}, one panel each`,
      role: chartRole(
        panels.flatMap(({layout}) => layout.series),
        root
      )
    },
    panels.length === 0
      ? [messageText("Choose an area to draw its panel.", {x: width / 2, y: height / 2}, {document, palette})]
      : panels.map(({series: one, x, y, heading, value, layout, index}) =>
          svg("g", {transform: `translate(${cut(x, 1)},${y})`, role: "group", "aria-label": one.label}, [
            svg("text", {y: 14, "font-weight": 600, fill: focusColour(palette, index), "data-label": one.key}, [
              heading.join(" ")
            ]),
            svg("text", {y: 31, fill: palette.muted, "font-size": 13}, [value]),
            svg(
              "g",
              {transform: `translate(0,${panelHead})`, "font-size": 12},
              trendParts(layout, {document, palette, root})
            )
          ])
        )
  );
}

/** The panel's area in the colour it has everywhere else on the page. */
function coloured(layout: TrendLayout, index: number): TrendLayout {
  return {...layout, series: layout.series.map((one) => (one.role === "focus" ? {...one, index} : one))};
}

function yearsOf(series: readonly TrendSeries[]): [number, number] {
  const [first, last] = extent(series.flatMap(({points}) => points.map(({year}) => year)));
  return first === undefined || last === undefined ? [2013, 2025] : [first, last];
}
