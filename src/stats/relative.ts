/** One value of a series by year, or none. */
interface Point {
  year: number;
  value: number | null;
}

/** Why a series has no index. */
export type NoIndex = "no-base" | "not-positive";

/** A series as an index. */
export interface Indexed<P extends Point> {
  /** The points that compare with the base year; values are 100 in that year. Empty where there is no index. */
  points: P[];
  /** Why there is none; null where there is one. */
  reason: NoIndex | null;
  /** Whether points were left out because a break lies between them and the base year. */
  isCut: boolean;
}

/**
 * A series as an index: value / value of the base year × 100. None where the base year has no value above zero; points that a break parts
 * from the base year do not compare with it, and are left out.
 */
export function indexed<P extends Point>(
  points: readonly P[],
  {base, breaks}: {base: number; breaks: readonly {year: number}[]}
): Indexed<P> {
  const start = points.find(({year}) => year === base)?.value ?? null;
  if (start === null) return {points: [], reason: "no-base", isCut: false};
  if (start <= 0) return {points: [], reason: "not-positive", isCut: false};
  const kept = points.filter(
    ({year}) => !breaks.some((one) => one.year > Math.min(year, base) && one.year <= Math.max(year, base))
  );
  return {
    points: kept.map((point) => ({...point, value: point.value === null ? null : (point.value / start) * 100})),
    reason: null,
    isCut: kept.length < points.length
  };
}

/**
 * A series as a share of another one in per cent, year by year: value / other × 100. Years in which the other has no value above zero are
 * left out.
 */
export function shareOf<P extends Point>(points: readonly P[], other: readonly Point[]): P[] {
  const whole = new Map(other.map(({year, value}) => [year, value]));
  return points.flatMap((point) => {
    const of = whole.get(point.year) ?? null;
    if (of === null || of <= 0) return [];
    return [{...point, value: point.value === null ? null : (point.value / of) * 100}];
  });
}

/**
 * The year from which an index is best counted: of those in which most series have a value above zero the first; null where none has
 * one.
 */
export function usualBase(series: readonly (readonly Point[])[]): number | null {
  const counts = new Map<number, number>();
  for (const points of series)
    for (const {year, value} of points) if (value !== null && value > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return best?.[0] ?? null;
}
