/** A place in a chart, in pixels. */
export type Place = readonly [x: number, y: number];

/** The path of a line through places, its coordinates cut to so many decimals. */
export function linePath(places: readonly Place[], decimals: number): string {
  const factor = 10 ** decimals;
  const round = (value: number) => Math.round(value * factor) / factor;
  return places.map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(x)},${round(y)}`).join("");
}
