import {nation} from "../domain/site.js";
import type {NeighbourModel} from "../domain/tables.js";
import type {Average} from "../stats/summary.js";

/** What an area can be compared with, in the order in which it is drawn and written. */
export const comparators = [nation, "region", "neighbours"] as const;
/** The ways in which an indicator's page shows its values. */
export const views = ["trend", "multiples", "ranking", "table"] as const;
/** What a map is coloured by. */
export const colours = ["value", "band", "difference"] as const;
/** What limits of chance are: widened for how much areas differ, or of chance alone. */
export const limitKinds = ["widened", "plain"] as const;
/** What the table and the ranking can be sorted by. */
export const sortKeys = ["value", "name", "change"] as const;

export type Comparator = (typeof comparators)[number];
export type View = (typeof views)[number];
export type Colour = (typeof colours)[number];
export type LimitKind = (typeof limitKinds)[number];
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  by: SortKey;
  order: "ascending" | "descending";
}

/** Every choice a reader can make on a chart; the same words in the site's URLs and in an embed's. */
export interface ChartState {
  /** Slugs in the order chosen; empty leaves it to the page (the last visit). */
  areas: string[];
  compare: Comparator[];
  average: Average;
  model: NeighbourModel;
  /** First year shown, where it is not the first there is. */
  from?: number;
  /** Last year shown, where it is not the last there is. */
  to?: number;
  /** Whether the axis starts at zero. */
  zero: boolean;
  /** True where the figures of inspection reports are left out; otherwise they are drawn. */
  withoutReports?: true;
  /** True where the inspections of the first area are left out; otherwise they are drawn. */
  withoutInspections?: true;
  view: View;
  /** The year that charts of one year show, where it is not the latest. */
  year?: number;
  /** The year that a change is counted from, where it is not the usual one. */
  since?: number;
  /** What a map is coloured by: the value (default), the quarter of authorities, or the difference from England. */
  colour?: Colour;
  /** Which limits of chance are drawn; default widened ones. */
  limits?: LimitKind;
  /** The order of the ranking or the table, where it is not the page's own. */
  sort?: Sort;
  /** What ranking and table are held to: "neighbours", "chosen", or the slug of a region; default all authorities. */
  within?: string;
  /** Part of the names that ranking and table are held to. */
  find?: string;
}

/** What a chart shows where its URL says nothing. */
export const defaultChartState: Readonly<ChartState> = Object.freeze({
  areas: [],
  compare: [nation, "neighbours"] as Comparator[],
  average: "mean",
  model: "2025",
  zero: true,
  view: "trend"
});
