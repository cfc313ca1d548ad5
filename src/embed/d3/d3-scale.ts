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
    ticks(count: number) {
      const step = stepOf(low, high, count);
      const value = (i: number) => (step < 0 ? i / -step : i * step);
      const index = (at: number) => Math.round(step < 0 ? at * -step : at / step);
      let [first, last] = [index(low), index(high)];
      if (value(first) < low) first++;
      if (value(last) > high) last--;
      return Array.from({length: last - first + 1}, (_, i) => value(first + i));
    },
    nice(count: number) {
      let [bottom, top] = [low, high];
      for (let before = 0, step: number; ; before = step) {
        step = stepOf(bottom, top, count);
        if (step === before || !Number.isFinite(step)) return scaleLinear([bottom, top], range);
        bottom = step < 0 ? Math.ceil(bottom * step) / step : Math.floor(bottom / step) * step;
        top = step < 0 ? Math.floor(top * step) / step : Math.ceil(top / step) * step;
      }
    }
  });
}

/** The distance of ticks: 1, 2 or 5 times a power of ten; below 1 it is told as that by which 1 is divided, negative. */
function stepOf(low: number, high: number, count: number): number {
  const step = (high - low) / count;
  const power = Math.floor(Math.log10(step));
  const error = step / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  return power < 0 ? -(10 ** -power) / factor : 10 ** power * factor;
}
