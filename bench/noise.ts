import {quantile} from "./table.js";

/** How much the machine does beside: the spread, in words, of the same short work done many times over. */
export function noise(): string {
  const times = Array.from({length: 60}, () => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e6; i++) sum += Math.sqrt(i % 7);
    return sum > 0 ? performance.now() - start : 0;
  });
  const [best, middle, late] = [0, 0.5, 0.95].map((share) => quantile(times, share)) as [number, number, number];
  const percent = (time: number) => `${Math.round(100 * (time / best - 1))}%`;
  return `the same work takes ${percent(middle)} longer than at best in the median, ${percent(late)} at the 95th percentile`;
}
