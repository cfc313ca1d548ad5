import {type MultiplesLayout, panelHead} from "../charts/multiples.js";
import type {PanelsLayout} from "../charts/panels.js";
import type {PlacedLabel, TrendLayout} from "../charts/trend-types.js";
import type {Stop} from "../exhibits/stop.js";
import {isMultiples, isTrend} from "./types.js";

/** A place of a chart, in its units; `y` is null where a year has no value. */
interface LinePlace {
  x: number;
  y: number | null;
}

/** A line that can be raised before the others: in panels, as often as one of them draws it. */
export interface Line {
  key: string;
  label: string;
  points: readonly LinePlace[];
  /** Figures of reports that belong to it. */
  reported: readonly LinePlace[];
}

/** What names a line on the chart: the words at its end, or the heading of its panel. */
export interface LineName {
  key: string;
  /** As it is read aloud: "Halton 78 (2025)". */
  words: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The lines of a chart and their names, wherever they stand. */
export interface Lines {
  lines: readonly Line[];
  names: readonly LineName[];
}

/** The lines of a trend, or of the panels of small multiples; null of a chart that has none. */
export function linesOf(layout: unknown): Lines | null {
  if (isTrend(layout)) return {lines: layout.series, names: layout.labels.map((label) => nameAtEnd(label, layout))};
  return isMultiples(layout) ? linesOfPanels(layout) : null;
}

/** Whether a place is one of those that a stop is about. */
export function isAt({x, box}: Pick<Stop, "x" | "box">, place: LinePlace): boolean {
  if (place.x !== x) return false;
  return box === undefined || place.y === null || (place.y >= box.top && place.y <= box.bottom);
}

function linesOfPanels({panels, ...rest}: MultiplesLayout | PanelsLayout): Lines {
  const lines = panels.flatMap(({x, y, layout}) => {
    const moved = (place: LinePlace) => ({x: place.x + x, y: place.y === null ? null : place.y + y + panelHead});
    return layout.series.map(({key, label, points, reported}) => ({
      key,
      label,
      points: points.map(moved),
      reported: reported.map(moved)
    }));
  });
  const keys = new Set(lines.map(({key}) => key));
  const headings = panels.map(({series: {key, label}, x, y, value, layout: {width}}) => ({
    key,
    words: `${label} ${value}`,
    x,
    y,
    width,
    height: panelHead
  }));
  const legend = "legend" in rest ? rest.legend : [];
  const entries = legend.map(({key, label, x, y, width}) => ({key, words: label, x, y: y - 16, width, height: 22}));
  // A panel that is of no line, and an entry that is of many, name none.
  return {lines, names: [...entries, ...headings].filter(({key}) => keys.has(key))};
}

function nameAtEnd({x, y, lines, series, value}: PlacedLabel, {width, textSize}: TrendLayout): LineName {
  const lineHeight = Math.round(textSize * 1.18);
  return {
    key: series.key,
    words: `${series.label} ${value}`,
    x: x - 3,
    y: y - textSize - 1,
    width: width - x + 3,
    height: lines.length * lineHeight + 3
  };
}
