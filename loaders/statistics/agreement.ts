import type {Area, Indicator} from "../../src/domain/tables.js";
import type {IndicatorTable} from "../data/indicator-table.js";

/** What is known of an indicator whose figures are held against its counts. */
export type Counted = Pick<Indicator, "indicator" | "unit" | "decimals" | "numerator" | "denominator" | "period_kind">;

const bases: Partial<Record<Indicator["unit"], number>> = {
  percent: 100,
  "per-10000": 10_000,
  "per-100000": 100_000,
  "cases-per-worker": 1
};

/**
 * A sentence for each indicator some of whose published figures do not follow from its counts within rounding. Only authorities are
 * looked at: their counts are exact, those of England and the regions rounded. The figures stay as published.
 */
export function describeMisfits(
  tables: readonly IndicatorTable[],
  areas: readonly Pick<Area, "area" | "kind">[],
  entries: readonly Counted[]
): string[] {
  const byName = new Map(tables.map((table) => [table.indicator, table.cells]));
  const known = new Map(entries.map((entry) => [entry.indicator, entry]));
  const authorities = areas.filter(({kind}) => kind === "authority").map(({area}) => area);
  return entries.flatMap((entry) => {
    const {indicator, unit, decimals, numerator, denominator} = entry;
    const base = bases[unit];
    const [above, below] = [numerator, denominator].map((slug) => (slug === null ? undefined : known.get(slug)));
    if (base === undefined || !above || !below) return [];
    // The population of a year that ends in March is the estimate for the middle of the year before.
    const shift = below.period_kind === "30 June" ? 1 : 0;
    const apart: string[] = [];
    let compared = 0;
    for (const area of authorities) {
      for (const [year, {value}] of byName.get(indicator)?.get(area) ?? []) {
        const count = byName.get(above.indicator)?.get(area)?.get(year)?.value ?? null;
        const whole =
          byName
            .get(below.indicator)
            ?.get(area)
            ?.get(year - shift)?.value ?? null;
        if (value === null || count === null || !whole) continue;
        compared++;
        const [slackAbove, slackBelow] = [above, below].map((one) =>
          one.decimals > 0 ? 0.5 * 10 ** -one.decimals : 0
        ) as [number, number];
        const half = 0.501 * 10 ** -decimals;
        const least = (base * (count - slackAbove)) / (whole + slackBelow) - half;
        const most = (base * (count + slackAbove)) / (whole - slackBelow) + half;
        if (value < least || value > most)
          apart.push(`${value} of ${area} in ${year}, where ${count} of ${whole} are counted`);
      }
    }
    if (!apart.length) return [];
    return [
      `${indicator}: ${apart.length} of ${compared} figures do not follow from the counts, such as ${apart.at(-1)}`
    ];
  });
}
