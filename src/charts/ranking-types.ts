import type {ScaleLinear} from "d3-scale";
import type {Unit} from "../domain/tables.js";
import type {ValueTick} from "./axis.js";
import type {Frame} from "./frame.js";
import type {Palette} from "./palette.js";

/** An authority and its value in the year that is ranked. */
export interface RankedValue {
  key: string;
  label: string;
  value: number;
}

/** How a ranking is drawn. */
export interface RankingOptions {
  /** Width in pixels; default 720. */
  width?: number;
  /** Height of the columns in pixels, names not counted; default 240. */
  height?: number;
  format: {unit: Unit; decimals: number};
  /** Which end stands left; default "descending", the highest value. */
  order?: "ascending" | "descending";
  /** Keys of the chosen areas, in the order of their colours. */
  chosen?: readonly string[];
  /** How many columns from the left are named beside the last and the chosen; default 1. */
  named?: number;
  /** What the left and the right end stand for: "best" and "worst"; default none. */
  ends?: readonly [left: string, right: string] | null;
  /** England's value, drawn as a line across; null where there is none. */
  nation?: number | null;
  /** Text alternative; default how many authorities are ranked, and from where to where. */
  description?: string;
  document?: Document;
  palette?: Palette;
}

/** One column of a laid-out ranking. */
export interface PlacedColumn extends RankedValue {
  x: number;
  width: number;
  y: number;
  height: number;
  /** Place of its colour among the chosen, or -1. */
  chosen: number;
}

/** All numbers that a ranking is drawn from. */
export interface RankingLayout {
  width: number;
  height: number;
  frame: Frame;
  y: ScaleLinear<number, number>;
  yTicks: ValueTick[];
  columns: PlacedColumn[];
  labels: Array<{column: PlacedColumn; text: string; x: number; y: number; anchor: "start" | "end"}>;
  nation: {y: number; text: string; x: number; anchor: "start" | "end"} | null;
  ends: readonly [left: string, right: string] | null;
  textSize: number;
}
