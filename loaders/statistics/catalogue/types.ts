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
}

export type SourceSeries = ToolSource | ReleaseSource;

/** What we say of an indicator, and where its figures come from. */
export interface CatalogueEntry extends Omit<Indicator, "last_release" | "next_release" | "source_code"> {
  /** In order of precedence: an earlier one wins where two give the same area and period. */
  sources: readonly [SourceSeries, ...SourceSeries[]];
  /** `Short Desc` of the tool's series whose release dates hold for an indicator that the tool itself does not have. */
  releasedWith?: string;
}

/** A source series that the site does not show, with the reason. */
export interface LeftOutSeries {
  source: SourceSeries;
  reason: string;
}
