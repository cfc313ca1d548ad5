import {editDistances} from "../domain/edit-distance.js";

/** Of several names the one that a mistyped name most likely means: at most a third of its letters are otherwise; or `null`. */
export function nearest(name: string, names: readonly string[]): string | null {
  const most = Math.floor(name.length / 3);
  let best: string | null = null;
  let fewest = most + 1;
  for (const one of names) {
    if (Math.abs(one.length - name.length) >= fewest) continue;
    const steps = editDistances(name.toLowerCase(), one.toLowerCase()).at(-1) as number;
    if (steps < fewest) [best, fewest] = [one, steps];
  }
  return best;
}
