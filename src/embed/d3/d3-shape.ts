import {cut} from "../../dom/element.js";

type Place = readonly [x: number, y: number];

/** The smaller twin of d3-shape's `line` through pairs, as far as charts use it; a test proves it equal. */
export const line = () => ({
  // A line of one place is closed, so that its round ends are seen.
  digits: (decimals: number) => (places: readonly Place[]) =>
    `M${places.map(([x, y]) => `${cut(x, decimals)},${cut(y, decimals)}`).join("L")}${places.length > 1 ? "" : "Z"}`
});

/** The smaller twin of d3-shape's `area` between two heights, as far as charts use it; a test proves it equal. */
export const area = <T>(x: (one: T) => number, low: (one: T) => number, high: (one: T) => number) => ({
  digits: (decimals: number) => (run: readonly T[]) =>
    `${line().digits(decimals)([
      ...run.map((one): Place => [x(one), high(one)]),
      ...run.map((one): Place => [x(one), low(one)]).reverse()
    ])}Z`
});

/** The smaller twin of d3-shape's `symbol`, whose types here are paths for a size; a test proves it equal. */
export const symbol = (path: (size: number) => string, size: number) => () => path(size);

/** The twin of d3-shape's `symbolDiamond2`. */
export function symbolDiamond2(size: number): string {
  const r = cut(Math.sqrt(size) * 0.62625, 3);
  return `M0,${-r}L${r},0L0,${r}L${-r},0Z`;
}

/** The twin of d3-shape's `symbolTimes`. */
export function symbolTimes(size: number): string {
  const r = cut(Math.sqrt(size - Math.min(size / 6, 1.7)) * 0.6189, 3);
  return `M${-r},${-r}L${r},${r}M${-r},${r}L${r},${-r}`;
}
