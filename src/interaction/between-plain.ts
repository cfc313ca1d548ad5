import {interpolateNumber} from "d3-interpolate";

/**
 * Any plain value on the way from one to another, by the share of the way: numbers move, things in lists are found again by their `key`,
 * and what has none, is new or is no number is as it will be.
 */
export function betweenPlain(from: unknown, to: unknown): (share: number) => unknown {
  if (typeof from === "number" && typeof to === "number") return interpolateNumber(from, to);
  if (Array.isArray(from) && Array.isArray(to)) {
    const before = new Map(from.filter(isKeyed).map((one) => [one.key, one]));
    const ways = to.map((one) => betweenPlain(isKeyed(one) ? before.get(one.key) : undefined, one));
    return (share) => ways.map((at) => at(share));
  }
  if (isPlain(from) && isPlain(to)) {
    const ways = Object.entries(to).map(([name, value]) => [name, betweenPlain(from[name], value)] as const);
    return (share) => Object.fromEntries(ways.map(([name, at]) => [name, at(share)]));
  }
  return () => to;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isKeyed(value: unknown): value is {key: unknown} {
  return isPlain(value) && "key" in value;
}
