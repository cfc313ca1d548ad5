import type {ReportedFigure} from "./tables.js";

/** What a stated figure is joined by with the other end of its range. */
export type RangePart = Omit<ReportedFigure, "report"> & {report?: string};

/** A figure as it is shown: a range is one, with both of its ends. */
export type Ranged<Figure extends RangePart> = Figure & {
  /** Upper end, where the value is the lower one of a range; null for a single figure. */
  high: number | null;
};

/** Figures with the two ends of each range as one: those that stand on one page of one report, of one thing and one date. */
export function joinRanges<Figure extends RangePart>(figures: readonly Figure[]): Ranged<Figure>[] {
  const taken = new Set<Figure>();
  return figures.flatMap((figure): Ranged<Figure>[] => {
    if (taken.has(figure)) return [];
    taken.add(figure);
    const other =
      isEnd(figure, "range-low") || isEnd(figure, "range-high") ? otherEnd(figure, figures, taken) : undefined;
    if (!other) return [{...figure, high: null}];
    taken.add(other);
    const [low, high] = isEnd(figure, "range-low") ? [figure, other] : [other, figure];
    const qualifier = [...new Set(`${low.qualifier ?? ""} ${high.qualifier ?? ""}`.split(" "))].filter(
      (one) => one !== "" && !one.startsWith("range-")
    );
    return [{...low, qualifier: qualifier.join(" ") || null, high: high.value}];
  });
}

function isEnd({qualifier}: RangePart, end: "range-low" | "range-high"): boolean {
  return (qualifier ?? "").split(" ").includes(end);
}

/** The other end of a range, the nearest of those that are not yet taken. */
function otherEnd<Figure extends RangePart>(
  figure: Figure,
  figures: readonly Figure[],
  taken: ReadonlySet<Figure>
): Figure | undefined {
  const isLow = isEnd(figure, "range-low");
  const same = ["report", "indicator", "role", "as_at", "page", "unit"] as const satisfies readonly (keyof RangePart)[];
  return figures
    .filter((one) => one !== figure && !taken.has(one) && isEnd(one, isLow ? "range-high" : "range-low"))
    .filter((one) => same.every((column) => one[column] === figure[column]))
    .filter((one) => (isLow ? one.value >= figure.value : one.value <= figure.value))
    .sort((a, b) => Math.abs(a.value - figure.value) - Math.abs(b.value - figure.value))[0];
}
