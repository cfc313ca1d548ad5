import {proportionDifference, rateDifference, rateETest, rateRatio} from "../../../src/stats/differences.js";
import {normalLimit} from "../../../src/stats/distributions.js";
import {expectedFunnel, poissonSide, proportionFunnel, ratioFunnel} from "../../../src/stats/funnel.js";
import {type Limits, wilson} from "../../../src/stats/intervals.js";
import {verdict, verdictAtTwoLevels, verdictByOverlap, words} from "../../../src/stats/verdict.js";
import {type Answerer, confidence, direction, type Inputs, maybeNumber, number, numbers} from "./answer.js";

const [inner, outer] = [{confidence: 0.95}, {confidence: 0.998}];

/** Verdicts, funnels and differences. */
export const comparisons: Readonly<Record<string, Answerer>> = {
  verdict: (inputs) => ({
    verdicts: numbers(inputs, "lower").map((lower, i) =>
      verdict(
        {lower, upper: numbers(inputs, "upper")[i] ?? null},
        numbers(inputs, "benchmark")[i] ?? 0,
        direction(inputs)
      )
    )
  }),
  "verdict-two-levels": (inputs) => {
    const at95 = {lower: number(inputs, "lower95"), upper: number(inputs, "upper95")};
    const at998 = {lower: number(inputs, "lower998"), upper: number(inputs, "upper998")};
    const by = (better: "higher" | "lower") => verdictAtTwoLevels(at95, at998, number(inputs, "benchmark"), better);
    return {lower_is_better: by("lower"), higher_is_better: by("higher")};
  },
  "verdict-overlap": (inputs) => ({
    verdict: verdictByOverlap(inputs.area as Limits, inputs.comparator as Limits, direction(inputs))
  }),
  "verdict-funnel-proportion": (inputs) => {
    const [share, n] = [number(inputs, "percent") / 100, number(inputs, "n")];
    const at = (z: number) => {
      const confidence = 1 - 2 * (1 - normalShare(z));
      return words(
        side(share, proportionFunnel(n, number(inputs, "benchmark_percent") / 100, {confidence})),
        direction(inputs)
      );
    };
    return {at95: at(maybeNumber(inputs, "z95") ?? 1.96), at998: at(maybeNumber(inputs, "z998") ?? normalLimit(0.998))};
  },
  "verdict-funnel-poisson": (inputs) => {
    const people = number(inputs, "n") / number(inputs, "multiplier");
    const [observed, expected] = [Math.round(number(inputs, "rate") * people), number(inputs, "benchmark") * people];
    const at = (level: {confidence: number}) => words(poissonSide(observed, expected, level), direction(inputs));
    return {at95: at(inner), at998: at(outer)};
  },
  "funnel-proportion": (inputs) => {
    const at = (level: {confidence: number}) =>
      proportionFunnel(number(inputs, "n"), number(inputs, "average_percent") / 100, level);
    return bothLevels(at(inner), at(outer), 100);
  },
  "funnel-proportion-significance": (inputs) => {
    const at = (level: {confidence: number}) =>
      side(
        number(inputs, "x") / number(inputs, "n"),
        proportionFunnel(number(inputs, "n"), number(inputs, "average"), level)
      );
    return {significance: significance(at(inner), at(outer))};
  },
  "funnel-rate": (inputs) => {
    const events = number(inputs, "events");
    return bothLevels(ratioFunnel(events, inner), ratioFunnel(events, outer), number(inputs, "average"));
  },
  "funnel-ratio": (inputs) => {
    const observed = number(inputs, "observed");
    return bothLevels(ratioFunnel(observed, inner), ratioFunnel(observed, outer), 100);
  },
  "funnel-ratio-significance": (inputs) => {
    const at = (level: {confidence: number}) =>
      poissonSide(number(inputs, "observed"), number(inputs, "expected"), level);
    return {significance: significance(at(inner), at(outer))};
  },
  "funnel-poisson-chi2": (inputs) => {
    const at = (level: {confidence: number}) => numbers(inputs, "expected").map((one) => expectedFunnel(one, level));
    const [at95, at998] = [at(inner), at(outer)];
    return {
      lower95: at95.map(({lower}) => lower),
      upper95: at95.map(({upper}) => upper),
      lower998: at998.map(({lower}) => lower),
      upper998: at998.map(({upper}) => upper)
    };
  },
  "difference-proportions": (inputs) => {
    const [one, two] = pair(inputs);
    const {difference, lower, upper, z, p} = proportionDifference(one, two, confidence(inputs));
    const [a, b] = [one, two].map(({count, denominator}) => wilson(count, denominator, confidence(inputs)));
    return {
      difference,
      lower,
      upper,
      z,
      p,
      intervals_overlap: verdictByOverlap(a as Limits, b as Limits, null) === "similar",
      difference_interval_excludes_zero: lower > 0 || upper < 0
    };
  },
  "difference-rates": (inputs) => {
    const [one, two] = pair(inputs);
    if (inputs.method === "E-test") return {p: rateETest(one, two)};
    if (inputs.contrast === "difference") return {...rateDifference(one, two, confidence(inputs))};
    return inputs.method === undefined || inputs.method === "exact"
      ? rateRatio(one, two, confidence(inputs))
      : undefined;
  }
};

function pair(inputs: Inputs) {
  return [
    {count: number(inputs, "x1"), denominator: number(inputs, "n1")},
    {count: number(inputs, "x2"), denominator: number(inputs, "n2")}
  ] as const;
}

function side(value: number, {lower, upper}: {lower: number; upper: number}): -1 | 0 | 1 {
  return value < lower ? -1 : value > upper ? 1 : 0;
}

/** Words of PHEindicatormethods for the side of both funnels. */
function significance(at95: number, at998: number): string {
  if (at95 === 0) return "Not significant";
  return `${at95 > 0 ? "High" : "Low"} (${at998 === 0 ? "0.025" : "0.001"})`;
}

function bothLevels(at95: {lower: number; upper: number}, at998: {lower: number; upper: number}, times: number) {
  return {
    lower95: at95.lower * times,
    upper95: at95.upper * times,
    lower998: at998.lower * times,
    upper998: at998.upper * times
  };
}

/** Probability below a standard normal value, by halving of its quantile. */
function normalShare(z: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalLimit(2 * middle - 1) < z) low = middle;
    else high = middle;
  }
  return low;
}
