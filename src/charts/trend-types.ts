import type {ScaleLinear} from "d3-scale";
import type {Status, Unit} from "../domain/tables.js";
import type {ValueTick, YearTick} from "./axis.js";
import type {Frame} from "./frame.js";

/** One value of a series, or the reason why there is none. */
export interface TrendPoint {
  year: number;
  period: string;
  value: number | null;
  status: Status;
  /** The value that the source prints where the status is `doubted`; absent otherwise. */
  doubted?: number;
  /** How many neighbours had a value, where the point is their mean or median. */
  count?: number;
}

/** A figure that a report states, drawn beside the official line as a hollow mark. */
export interface ReportedMark {
  /** Place on the year axis; a fraction where the date lies between two periods. */
  at: number;
  value: number;
  /** Report, page and date, for a reader who points at it. */
  words: string;
  /** Where the mark leads, below the site's address: `report/877-2015-05-12`. */
  path: string;
}

/** What a line stands for; decides how it is drawn. */
export type TrendRole = "focus" | "nation" | "region" | "neighbours" | "context";

/** One line of a trend chart. */
export interface TrendSeries {
  key: string;
  label: string;
  role: TrendRole;
  points: readonly TrendPoint[];
  /** Figures that reports state of this area; default none. */
  reported?: readonly ReportedMark[];
}

/** A place on the year axis before which values do not compare with those from it on. */
export interface TrendBreak {
  /** First year of the new values. */
  year: number;
  reason: string;
  /** Key of the one series it holds for; all of them when left out. */
  series?: string;
}

/** The middle half of authorities in one year. */
export interface TrendBand {
  year: number;
  low: number;
  high: number;
}

/** How a trend chart is laid out. */
export interface TrendLayoutOptions {
  /** Width in pixels; default 720. */
  width?: number;
  /** Height in pixels; default 0.52 of the width, between 260 and 420. */
  height?: number;
  /** Unit and decimals of the values. */
  format: {unit: Unit; decimals: number};
  /** Whether the value axis starts at zero; default true. */
  zero?: boolean;
  /** First and last year shown; default the years of the data. */
  years?: readonly [number, number];
  /** Lowest and highest value the axis must hold; default those of the data. Panels that share a scale pass it. */
  domain?: readonly [number, number];
  breaks?: readonly TrendBreak[];
  band?: readonly TrendBand[];
  /** Whether lines are named at their right end; default true. */
  labels?: boolean;
  /** Fewer ticks and no markers, for a panel; default false. */
  compact?: boolean;
  /** Size of the axis text in pixels; default 14, 13 below 480 pixels of width, 12 in a panel. */
  textSize?: number;
  /** Width of the typeface as a share of that of the site's own; default 1. */
  typeWidth?: number;
}

export interface PlacedPoint extends TrendPoint {
  x: number;
  /** Null where there is no value. */
  y: number | null;
}

export interface PlacedSeries {
  key: string;
  label: string;
  role: TrendRole;
  /** Place of its colour among the series of the role "focus", -1 for England; 0 for the others. */
  index: number;
  points: PlacedPoint[];
  /** Runs of values next to each other, each drawn as one line. */
  runs: PlacedPoint[][];
  /** Figures of reports within the years shown. */
  reported: Array<ReportedMark & {x: number; y: number}>;
}

export interface PlacedLabel {
  series: PlacedSeries;
  lines: string[];
  value: string;
  x: number;
  y: number;
  /** Where the line ends, for a leader when the label has moved away from it. */
  from: {x: number; y: number};
}

/** All numbers that a trend chart is drawn from. */
export interface TrendLayout {
  width: number;
  height: number;
  textSize: number;
  compact: boolean;
  frame: Frame;
  years: number[];
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  xTicks: YearTick[];
  yTicks: ValueTick[];
  series: PlacedSeries[];
  labels: PlacedLabel[];
  breaks: Array<{x: number; mark: string; reason: string; year: number}>;
  band: Array<Array<{x: number; low: number; high: number}>>;
  /** True when the value axis does not start at zero. */
  cut: boolean;
  /** A sentence instead of lines where nothing can be drawn; null otherwise. */
  message: string | null;
  format: {unit: Unit; decimals: number};
}
