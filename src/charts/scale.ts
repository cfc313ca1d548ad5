import {nice, ticks} from "d3-array";

/** Puts values onto a line of pixels, in proportion. */
export interface LinearScale {
  (value: number): number;
  /** The values at both ends. */
  readonly domain: readonly [number, number];
  /** Round values within the domain, about as many as asked for. */
  ticks(count: number): number[];
}

/**
 * A linear scale: what a chart needs of one, and no more, since it travels to other people's pages (d3-scale brings
 * formats, colours and dates with it, twice the size of all our charts).
 */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number]
): LinearScale {
  const span = high - low;
  const place = (value: number) => {
    // A domain of one value has its middle for it.
    const share = span === 0 ? 0.5 : (value - low) / span;
    return start * (1 - share) + end * share;
  };
  return Object.assign(place, {
    domain: [low, high] as const,
    ticks: (count: number) => ticks(low, high, count)
  });
}

/** The domain extended to round values at both ends, for about so many ticks. */
export function niceDomain(low: number, high: number, count: number): [number, number] {
  return nice(low, high, count);
}
