import type {MultiplesLayout} from "../charts/multiples.js";
import type {RankingLayout} from "../charts/ranking.js";
import type {TrendLayout} from "../charts/trend-types.js";
import type {Walk} from "../exhibits/stop.js";

/** First and last year. */
export type Years = readonly [from: number, to: number];

/** The years of a trend, which a reader can choose on its axis. */
export interface YearsChoice {
  /** First and last year that there are. */
  span: Years;
  /** First and last year that are shown. */
  shown: Years;
  /** Asks for others; `step` says that one follows the other, as when a key is held down. */
  choose: (years: Years, options: {step: boolean}) => void;
}

/** A chart, and what it is made of. `Layout` is its numbers. */
export interface InteractOptions<Layout = unknown> {
  /** Its numbers; asked for when somebody turns to it. */
  layout(): Layout;
  /** What can be walked through. */
  walk(): Walk;
  /** Draws it of numbers like its own, while it moves from what it was to what it is. */
  draw(layout: Layout): SVGSVGElement;
  /** Whether it stands where the reader's hand has moved it, and so moves there no more; default false. */
  still?: boolean;
  /** The years that can be chosen on its axis; default none. */
  years?: YearsChoice;
  /** Called with what the reader is at, by its key, and with null when at nothing. */
  pointed?(key: string | null): void;
  /** Called when the chart listens, with its tooltip in the plot. */
  ready?(): void;
}

/** Whether numbers are those of lines along one axis of years. */
export function isTrend(layout: unknown): layout is TrendLayout {
  return has(layout, "series");
}

/** Whether numbers are those of panels of lines. */
export function isMultiples(layout: unknown): layout is MultiplesLayout {
  return has(layout, "panels");
}

/** Whether numbers are those of columns in the order of their height. */
export function isRanking(layout: unknown): layout is RankingLayout {
  return has(layout, "columns");
}

function has(layout: unknown, part: string): boolean {
  return typeof layout === "object" && layout !== null && part in layout;
}
