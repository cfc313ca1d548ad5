import {nice, ticks} from "d3-array";

/** What charts use of d3-scale's linear scale. */
export interface ScaleLinear {
  (value: number): number;
  domain(): number[];
  /** Round values within the domain, about as many as asked for. */
  ticks(count: number): number[];
  /** The scale with its domain extended to round values, for about so many ticks. */
  nice(count: number): ScaleLinear;
}

/** The smaller twin of d3-scale's `scaleLinear` over an ascending domain; a test proves it equal on what charts use. */
export function scaleLinear(
  [low, high]: readonly [number, number],
  range: readonly [number, number] = [0, 1]
): ScaleLinear {
  const span = high - low;
  const place = (value: number) => {
    // A domain of one value has its middle for it.
    const share = span === 0 ? 0.5 : (value - low) / span;
    return range[0] * (1 - share) + range[1] * share;
  };
  return Object.assign(place, {
    domain: () => [low, high],
    ticks: (count: number) => ticks(low, high, count),
    nice: (count: number) => scaleLinear(nice(low, high, count), range)
  });
}
