import type {Indicator} from "../domain/tables.js";
import type {CountKind} from "../stats/overdispersion.js";

/** Why a change of an area's figure is not tested, in the words of the table `comparison`. */
export type UntestedChange = "raw-count" | "no-counts" | "episodes" | "not-a-share" | "counts-differ" | "wider-area";

/** One indicator of an area through the years, with what tests its change between any two of them that end in its newest. */
export interface YearsOfFigure extends Pick<Indicator, "unit" | "decimals" | "better"> {
  /** The first year; those that follow are counted on from it, a null in each that lacks the figure. */
  from: number;
  values: readonly (number | null)[];
  /** Years from which on its figures do not compare with those before. */
  breaks?: readonly number[];
  /** Width of the middle half of authorities in the newest year, which changes of different units are put in order by. */
  width?: number;
  /** Why there are no counts; where there are, `counted` has them. */
  untested?: UntestedChange;
  counted?: CountedYears;
}

/** The counts behind the figures of an area, in the same years. */
export interface CountedYears {
  kind: CountKind;
  multiplier: number;
  counts: readonly (number | null)[];
  denominators: readonly (number | null)[];
  /** Dispersion of all authorities' changes from each year to the newest; null where too few have counts of both. */
  phi: readonly (number | null)[];
}

/** The file `embed/data/changes/<area>.json`: every indicator of an area by its slug. */
export type ChangesFile = Readonly<Record<string, YearsOfFigure>>;
