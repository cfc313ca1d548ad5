import type {Indicator} from "../../../src/domain/tables.js";

/** Cells of a source that are known to be wrong, found by comparing figures: their status becomes `unreliable`. */
export interface SourceFault {
  /** Areas in the source's own words ("England"), or all of them. */
  areas: readonly string[] | "all";
  /** Periods in the source's own words, or all of them. */
  periods: readonly string[] | "all";
  /** What is wrong, one sentence. */
  reason: string;
}

/** A series of the interactive tool's file: `code` is its `Short Desc`, byte for byte. */
export interface ToolSource {
  kind: "tool";
  code: string;
  /** Cells that must not be shown as they stand; none by default. */
  faults?: readonly SourceFault[];
}

/** A column of an open-standard file of a release, for the rows that match `where` (filter column: value). */
export interface ReleaseSource {
  kind: "release";
  /** File name, as downloaded. */
  file: string;
  where: Readonly<Record<string, string>>;
  column: string;
  /** How the cell is written: a number (the default), or years and months as `01:09`, which become months. */
  format?: "number" | "years-and-months";
  /**
   * How the words of a period are taken: as the file has them (the default), or by the year in which it ends, as the tool names a school
   * year, so that one indicator has one name for it.
   */
  periods?: "as-written" | "by-end";
}

/**
 * Figures that no source publishes and that follow from several of them: a sum, or the first as a percentage of the second, to one
 * decimal. Each part is a series of an indicator of its own, so that a reader can see what was worked out.
 */
export interface DerivedSource {
  kind: "derived";
  how: "sum" | "share";
  of: readonly [PublishedSource, PublishedSource, ...PublishedSource[]];
}

/** A series as a source publishes it. */
export type PublishedSource = ToolSource | ReleaseSource;

export type SourceSeries = PublishedSource | DerivedSource;

/** What we say of an indicator, and where its figures come from. */
export interface CatalogueEntry extends Omit<Indicator, "last_release" | "next_release" | "source_code"> {
  /** In order of precedence: an earlier one wins where two give the same area and period. */
  sources: readonly [SourceSeries, ...SourceSeries[]];
  /** `Short Desc` of the tool's series whose release dates hold for an indicator that the tool itself does not have. */
  releasedWith?: string;
}

/** A source series that the site does not show, with the reason. */
export interface LeftOutSeries {
  source: PublishedSource;
  reason: string;
}

/** Zeros of an indicator that have been looked at. */
export interface DecidedZero {
  indicator: string;
  /** `doubted`: it stands for no figure; `true`: there were none, whatever the rules say. */
  verdict: "doubted" | "true";
  /** Area and year, `hampshire 2024`. */
  zeros: readonly string[];
  reason: string;
}
