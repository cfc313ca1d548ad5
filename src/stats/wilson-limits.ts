/**
 * Wilson's score limits of a proportion, without continuity correction, as shares between 0 and 1, at so many standard errors (Wilson 1927,
 * JASA 22:209). `count` is at most `denominator`, which is above zero. Without a library of distributions: pages carry it.
 */
export function wilsonLimits(count: number, denominator: number, errors: number): {lower: number; upper: number} {
  const z2 = errors ** 2;
  const centre = 2 * count + z2;
  const spread = Math.sqrt(z2 * (z2 + 4 * count * (1 - count / denominator)));
  const whole = 2 * (denominator + z2);
  return {
    // Arithmetic misses the exact 0 and 1 by a hair.
    lower: count === 0 ? 0 : Math.max(0, (centre - spread) / whole),
    upper: count === denominator ? 1 : Math.min(1, (centre + spread) / whole)
  };
}
