import type {ComparedFigure} from "../../domain/compared-figure.js";
import {isCount} from "../../domain/leads.js";
import type {Indicator} from "../../domain/tables.js";
import type {Spread} from "../../stats/spread.js";
import type {Standing} from "../../stats/summary.js";
import {isClearChange, isClearTrend, isDifferent} from "./profile-words.js";

/** What a row of an area's page is put in order by and held to. */
export interface RowOrder {
  /** How far it lies from England, in widths of the middle half of authorities; null where that says nothing. */
  distance: number | null;
  /** How far it moved over the year, in the same widths. */
  change: number | null;
  /** Its rank as a share of the authorities that have one, 0 to 1; null without a rank. */
  rank: number | null;
  /** Whether a test finds anything clear: a difference from England, a change, a trend. */
  isClear: boolean;
  /** Whether the change over the year alone makes it so: where changes are counted from another year, it no longer does. */
  isClearByChange: boolean;
}

/** What of a row decides that. */
export interface OrderFacts {
  indicator: Indicator;
  latest: {value: number | null; england: number | null};
  compared: ComparedFigure | null;
  /** Change over the year; null where the two do not compare. */
  change: number | null;
  standing: Standing | null;
  /** How all authorities are spread; null where too few have a figure. */
  spread: Spread | null;
}

/**
 * What a row is put in order by. Figures of different units compare only by how far authorities lie apart: the width of their middle half, between
 * the quartiles (type 7). Counts and sums, which grow with the size of an area, have no such place.
 */
export function orderOf({
  indicator,
  latest: {value, england},
  compared,
  change,
  standing,
  spread
}: OrderFacts): RowOrder {
  const cuts = isCount(indicator) ? null : spread;
  const width = cuts && cuts.upper > cuts.lower ? cuts.upper - cuts.lower : null;
  const inWidths = (difference: number | null) =>
    width === null || difference === null ? null : Math.abs(difference) / width;
  const isElse = compared !== null && (isDifferent(compared.verdict_95) || isClearTrend(compared));
  const isMoved = compared !== null && isClearChange(compared);
  return {
    distance: inWidths(value === null || england === null ? null : value - england),
    change: inWidths(change),
    rank: standing?.basis === "merit" ? standing.rank / standing.of : null,
    isClear: isElse || isMoved,
    isClearByChange: isMoved && !isElse
  };
}
