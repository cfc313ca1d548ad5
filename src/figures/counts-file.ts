import type {Area} from "../domain/tables.js";
import type {CountKind} from "../stats/overdispersion.js";
import {type PackedValues, unpackValues} from "./values.js";

/** How far from the average a count stands: outside the limits of 99.8% (2), of 95% (1), or within; below it negative. */
export type Side = -2 | -1 | 0 | 1 | 2;

/** One authority's counts behind its figure of a year, and where they stand. */
export interface CountedArea {
  area: string;
  count: number;
  denominator: number;
  /** By limits widened for how much authorities differ; null where these could not be worked out. */
  widened: Side | null;
  /** By limits of chance alone. */
  plain: Side;
}

/** The counts behind an indicator's figures of one year. */
export interface YearCounts {
  year: number;
  /** England from counts, per one. */
  average: number;
  /** Variance between areas beyond chance, on the scale of `overdispersion`; null for fewer than thirty areas. */
  between: number | null;
  /** Dispersion: 1 where authorities differ by chance alone. */
  phi: number | null;
  areas: CountedArea[];
}

/** The counts behind an indicator's figures, or why there are none. */
export type IndicatorCounts = {reason: CountsReason} | {kind: CountKind; multiplier: number; years: YearCounts[]};

/** Why no limits of chance can be drawn. */
export type CountsReason = "raw-count" | "no-counts" | "episodes" | "not-a-share";

/** The file `embed/data/<indicator>.counts.json`. */
export type CountsFile = {edition?: string} & (
  | {reason: CountsReason}
  | {
      /** Key of the areas whose order the rows keep. */
      areas: string;
      kind: CountKind;
      multiplier: number;
      average: (number | null)[];
      between: (number | null)[];
      phi: (number | null)[];
      count: PackedValues;
      denominator: PackedValues;
      widened: PackedValues;
      plain: PackedValues;
    }
);

/** What a file of counts says. Throws an `Error` in words where it is of other areas. */
export function readCountsFile(
  file: CountsFile,
  {areas, key}: {areas: readonly Pick<Area, "area">[]; key: string}
): IndicatorCounts {
  if ("reason" in file) return {reason: file.reason};
  if (file.areas !== key) throw new Error("the counts on the site are of another edition than this script");
  const slugs = areas.map(({area}) => area);
  const read = (packed: PackedValues) =>
    new Map(unpackValues(packed, slugs).map(({area, year, value}) => [`${area} ${year}`, value]));
  const [count, denominator, widened, plain] = [file.count, file.denominator, file.widened, file.plain].map(read);
  return {
    kind: file.kind,
    multiplier: file.multiplier,
    years: file.count.years.flatMap((year, i) => {
      const average = file.average[i] ?? null;
      if (average === null) return [];
      return [
        {
          year,
          average,
          between: file.between[i] ?? null,
          phi: file.phi[i] ?? null,
          areas: slugs.flatMap((area): CountedArea[] => {
            const of = (values: typeof count) => values?.get(`${area} ${year}`) ?? null;
            const [own, whole] = [of(count), of(denominator)];
            if (own === null || whole === null) return [];
            return [
              {
                area,
                count: own,
                denominator: whole,
                widened: of(widened) as Side | null,
                plain: (of(plain) ?? 0) as Side
              }
            ];
          })
        }
      ];
    })
  };
}
