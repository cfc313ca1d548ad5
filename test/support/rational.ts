/** A fraction of whole numbers. */
export interface Rational {
  over: bigint;
  under: bigint;
}

/** Decimals that no figure of a source exceeds. */
const places = 24;

/** A number as it is written, as a fraction: worked out by hand, to hold the site's own arithmetic against. */
export function rationalOf(value: number): Rational {
  const [, sign, whole = "", part = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(
    String(value)
  ) as string[];
  const over = BigInt(`${sign}${whole}${part}`);
  const shift = Number(exponent) - part.length;
  return shift >= 0 ? {over: over * 10n ** BigInt(shift), under: 1n} : {over, under: 10n ** BigInt(-shift)};
}

/** The mean of numbers as they are written. */
export function rationalMean(values: readonly number[]): Rational {
  const under = 10n ** BigInt(places);
  const over = values.map(rationalOf).reduce((sum, one) => sum + (one.over * under) / one.under, 0n);
  return {over, under: under * BigInt(values.length)};
}

/** The median of numbers as they are written. */
export function rationalMedian(values: readonly number[]): Rational {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return rationalMean([sorted[Math.floor(middle)] as number, sorted[Math.ceil(middle)] as number]);
}

/** A fraction rounded to decimals, halves away from zero. */
export function roundedRational({over, under}: Rational, decimals: number): number {
  const size = over < 0n ? -over : over;
  const whole = (size * 10n ** BigInt(decimals) * 2n + under) / (2n * under);
  const digits = String(whole).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return whole === 0n ? 0 : Number(over < 0n ? `-${text}` : text);
}
