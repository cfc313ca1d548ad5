/** Of several names the one that a mistyped name most likely means: at most a third of its letters are otherwise; or `null`. */
export function nearest(name: string, names: readonly string[]): string | null {
  const most = Math.floor(name.length / 3);
  let best: string | null = null;
  let fewest = most + 1;
  for (const one of names) {
    if (Math.abs(one.length - name.length) >= fewest) continue;
    const steps = distance(name.toLowerCase(), one.toLowerCase());
    if (steps < fewest) [best, fewest] = [one, steps];
  }
  return best;
}

/** Letters changed, added or left out between two words (Levenshtein). */
function distance(one: string, two: string): number {
  let row = Array.from({length: two.length + 1}, (_, i) => i);
  for (const [i, letter] of one.split("").entries()) {
    const next = [i + 1];
    for (let j = 0; j < two.length; j++) {
      const changed = (row[j] as number) + (letter === two[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
