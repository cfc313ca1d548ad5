import type {CountsFile} from "../../src/figures/counts-file.js";
import {packValues} from "../../src/figures/values.js";
import type {CountsOfIndicator} from "../comparison/counts-of.js";

/** The counts of an indicator as a chart of limits fetches them; `areas` are slugs in the order of the rows, `key` that of their order. */
export function countsFile(counts: CountsOfIndicator, areas: readonly string[], key: string): CountsFile {
  if ("reason" in counts) return counts;
  const {kind, multiplier, years} = counts;
  const packed = (read: (one: (typeof years)[number]["areas"][number]) => number | null) =>
    packValues(
      years.flatMap(({period, year, areas: own}) =>
        own.map((one) => {
          const value = read(one);
          return {area: one.area, period, year, value, status: value === null ? "missing" : "final"} as const;
        })
      ),
      areas,
      0
    );
  return {
    areas: key,
    kind,
    multiplier,
    average: years.map(({average}) => average),
    between: years.map(({between}) => between),
    phi: years.map(({phi}) => phi),
    count: packed(({count}) => count),
    denominator: packed(({denominator}) => denominator),
    widened: packed(({widened}) => widened),
    plain: packed(({plain}) => plain)
  };
}
