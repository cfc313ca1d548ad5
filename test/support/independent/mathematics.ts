/**
 * What the independent computation needs of mathematics, by textbook series and fractions and by halving: nothing here is shared with
 * `src/stats` or the library it uses.
 */

/** Regularised lower incomplete gamma function, by its series or its continued fraction. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Regularised upper incomplete gamma function. */
export function gammaRest(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

/** Probability of a standard normal value at least as far from zero. */
export function tails(z: number): number {
  return z === 0 ? 1 : gammaRest(0.5, (z * z) / 2);
}

/** The z whose tails have a probability. */
export function zOf(probability: number): number {
  return root((z) => probability - tails(z), 1e-9, 40);
}

/** Where an increasing function crosses zero, by halving. */
export function root(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability of Student's t with three degrees of freedom at least as far from zero: a closed form. */
export function studentThree(t: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(3));
  return 1 - (2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle));
}

/** Probability of a binomial split no likelier than the one seen, term by term. */
export function unlikelySplit(successes: number, trials: number, share: number): number {
  const logs = [0];
  for (let k = 1; k <= trials; k++) logs.push((logs[k - 1] as number) + Math.log(k));
  const at = (k: number) =>
    Math.exp(
      (logs[trials] as number) -
        (logs[k] as number) -
        (logs[trials - k] as number) +
        k * Math.log(share) +
        (trials - k) * Math.log(1 - share)
    );
  const seen = at(successes) * (1 + 1e-7);
  let sum = 0;
  for (let k = 0; k <= trials; k++) if (at(k) <= seen) sum += at(k);
  return Math.min(1, sum);
}

/** Type 7 quantile. */
export function cut(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return below + (above - below) * (place - Math.floor(place));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function average(values: readonly number[]): number {
  return total(values) / values.length;
}

function logGamma(x: number): number {
  // Stirling's series, after the argument is raised to where it holds.
  let [shift, at] = [0, x];
  while (at < 30) shift += Math.log(at++);
  const square = 1 / (at * at);
  return (
    (at - 0.5) * Math.log(at) -
    at +
    0.5 * Math.log(2 * Math.PI) +
    (1 / 12 - square * (1 / 360 - square / 1260)) / at -
    shift
  );
}

function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = a + 1; Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
    term *= x / n;
    sum += term;
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a));
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h * Math.exp(-x + a * Math.log(x) - logGamma(a));
}
