import {interpolateNumber, interpolateNumberArray} from "d3-interpolate";
import type {ScaleLinear} from "d3-scale";

/** A linear scale of numbers. */
type Scale = ScaleLinear<number, number>;

/** The scales on the way from one to another, by the share of the way. */
export function betweenScales(from: Scale, to: Scale): (share: number) => Scale {
  const domain = interpolateNumberArray(from.domain(), to.domain());
  const range = interpolateNumberArray(from.range(), to.range());
  // The arrays are the interpolator's own, and written anew at each call.
  return (share) =>
    to
      .copy()
      .domain([...domain(share)])
      .range([...range(share)]);
}

/** A number on the way; where it was none before, it is the new one all the way. */
export function betweenNumbers(from: number | null | undefined, to: number): (share: number) => number {
  return interpolateNumber(from ?? to, to);
}
