import {parseBreaks} from "../stats/breaks.js";
import type {Period} from "../stats/series.js";
import type {IndicatorModel} from "./indicator-model.js";

/** How far back the year lies that is compared with where a reader chose none: as far as trends are tested. */
const usualSpan = 5;

/** The earlier years that a year's figures can be compared with, newest first: none across a break of the whole series. */
export function earlierPeriods({
  rankable,
  ranked,
  indicator
}: Pick<IndicatorModel, "rankable" | "ranked" | "indicator">): Period[] {
  if (!ranked) return [];
  const since = Math.max(
    0,
    ...parseBreaks(indicator.breaks)
      .map(({year}) => year)
      .filter((year) => year <= ranked.year)
  );
  return rankable.filter(({year}) => year < ranked.year && year >= since);
}

/** The year that is compared with: the one asked for where there is one, else the earliest of the last five. */
export function sinceOf(model: IndicatorModel): Period | null {
  const earlier = earlierPeriods(model);
  const near = earlier.filter(({year}) => year >= (model.ranked?.year ?? 0) - usualSpan);
  return earlier.find(({year}) => year === model.state.since) ?? near.at(-1) ?? earlier[0] ?? null;
}
