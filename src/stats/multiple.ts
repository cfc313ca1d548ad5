/**
 * Benjamini and Hochberg's adjusted probabilities (1995, JRSS B 57:289), in the order given: to keep those of at most q
 * means that about a share q of them is there by chance.
 */
export function benjaminiHochberg(probabilities: readonly number[]): number[] {
  const order = probabilities.map((_, i) => i).sort((a, b) => at(probabilities, b) - at(probabilities, a));
  const adjusted: number[] = new Array(probabilities.length);
  let least = 1;
  order.forEach((index, place) => {
    const p = at(probabilities, index);
    // p times m over m can fall a last digit short of p.
    least = Math.min(least, Math.max(p, (p * probabilities.length) / (probabilities.length - place)));
    adjusted[index] = least;
  });
  return adjusted;
}

/** Bonferroni's adjusted probabilities: of all alarms that nothing causes, none at all with 1 - p. */
export function bonferroni(probabilities: readonly number[]): number[] {
  return probabilities.map((p) => Math.min(1, p * probabilities.length));
}

/** How many alarms there would be by chance among so many looks, at this probability of each. */
export function byChance(looks: number, probability: number): number {
  return looks * probability;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
