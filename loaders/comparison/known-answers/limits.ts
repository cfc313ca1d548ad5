import {poissonAtLeast, poissonAtMost} from "../../../src/stats/distributions.js";
import {byar, exactPoisson, rateInterval, wilson} from "../../../src/stats/intervals.js";
import {outerLimits, possibleCounts, roundedChange} from "../../../src/stats/rounded.js";
import {type Answerer, confidence, maybeNumber, number} from "./answer.js";

/** Limits of counts, proportions, rates, and of rounded figures. */
export const limits: Readonly<Record<string, Answerer>> = {
  wilson: (inputs) => {
    const {value, lower, upper} = wilson(number(inputs, "x"), number(inputs, "n"), confidence(inputs));
    const times = (share: number | null) => (share === null ? null : share * (maybeNumber(inputs, "multiplier") ?? 1));
    return {value: times(value), lower: times(lower), upper: times(upper)};
  },
  byar: (inputs) => ({...byar(number(inputs, "x"), confidence(inputs))}),
  "exact-poisson": (inputs) => {
    const [x, n] = [number(inputs, "x"), maybeNumber(inputs, "n") ?? 1];
    const {lower, upper} = exactPoisson(x, confidence(inputs));
    const expected = (maybeNumber(inputs, "rate0") ?? Number.NaN) * n;
    const tail = Math.min(poissonAtMost(x, expected), poissonAtLeast(x, expected));
    const per = (maybeNumber(inputs, "multiplier") ?? 1) / n;
    return {value: x * per, lower: lower * per, upper: upper * per, p: Math.min(1, 2 * tail)};
  },
  rate: (inputs) => {
    const [x, n] = [maybeNumber(inputs, "x"), maybeNumber(inputs, "n")];
    const multiplier = maybeNumber(inputs, "multiplier") ?? 1;
    const method = inputs.method === "exact" ? "exact" : "official";
    const found = rateInterval(x, n, {...confidence(inputs), multiplier, method});
    return {...found, method: x === null || n === null ? null : method === "official" && x >= 10 ? "byar" : "exact"};
  },
  "rounded-rate": (inputs) => {
    const figure = {
      value: number(inputs, "rate"),
      decimals: number(inputs, "decimals"),
      multiplier: maybeNumber(inputs, "multiplier") ?? 10_000
    };
    const found = outerLimits(figure, number(inputs, "n"), {...confidence(inputs), method: "official"});
    return {
      count_from: found?.least ?? null,
      count_to: found?.most ?? null,
      lower: found?.lower ?? null,
      upper: found?.upper ?? null
    };
  },
  "rounded-percent": (inputs) => {
    const figure = {value: number(inputs, "percent"), decimals: maybeNumber(inputs, "decimals") ?? 0, multiplier: 100};
    const counts = possibleCounts(figure, number(inputs, "n"));
    return {
      counts_from: counts?.least ?? null,
      counts_to: counts?.most ?? null,
      n_counts: counts ? counts.most - counts.least + 1 : 0
    };
  },
  "rounded-change": (inputs) => ({
    ...roundedChange(number(inputs, "from"), number(inputs, "to"), number(inputs, "decimals"))
  })
};
