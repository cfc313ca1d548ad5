/** From where to where an axis goes, in its unit. */
type Span = readonly [from: number, to: number];

/** What is seen of a chart of two axes. */
export interface Spans {
  x: Span;
  y: Span;
}

/** How many times larger than whole a chart can be drawn. */
export const largest = 40;

/** What is seen when it is drawn `factor` times larger about its middle; never more than `all`, nor less than its fortieth part. */
export function zoomedBy({x, y}: Spans, {all, factor}: {all: Spans; factor: number}): Spans {
  const about = ([from, to]: Span, whole: Span): Span => {
    const size = Math.max((to - from) / factor, (whole[1] - whole[0]) / largest);
    const middle = (from + to) / 2;
    return within([middle - size / 2, middle + size / 2], whole);
  };
  return {x: about(x, all.x), y: about(y, all.y)};
}

/** What is seen when it is moved by shares of what is seen: right and up by positive ones; never beyond `all`. */
export function movedBy({x, y}: Spans, {all, right = 0, up = 0}: {all: Spans; right?: number; up?: number}): Spans {
  const moved = ([from, to]: Span, share: number, whole: Span) =>
    within([from + (to - from) * share, to + (to - from) * share], whole);
  return {x: moved(x, right, all.x), y: moved(y, up, all.y)};
}

/** Whether all is seen, but for what rounding leaves. */
export function isWhole(spans: Spans, all: Spans): boolean {
  const covers = (one: Span, whole: Span) => one[1] - one[0] >= (whole[1] - whole[0]) * 0.999;
  return covers(spans.x, all.x) && covers(spans.y, all.y);
}

/** A span moved, or cut, into another. */
function within([from, to]: Span, [low, high]: Span): Span {
  if (to - from >= high - low) return [low, high];
  const by = Math.max(0, low - from) - Math.max(0, to - high);
  return [from + by, to + by];
}
