import type {Counted} from "../../../src/stats/counted.js";
import {proportionDifference, rateDifference, rateETest, rateRatio} from "../../../src/stats/differences.js";
import {normalLimit} from "../../../src/stats/distributions.js";
import {expectedFunnel, poissonSide, proportionFunnel, ratioFunnel} from "../../../src/stats/funnel.js";
import {type Limits, wilson} from "../../../src/stats/intervals.js";
import {verdict, verdictAtTwoLevels, verdictByOverlap, words} from "../../../src/stats/verdict.js";
import {
  type Answerer,
  confidence,
  direction,
  each,
  type Inputs,
  isList,
  maybeNumber,
  number,
  numbers,
  oneOf
} from "./answer.js";
import {plainName} from "./names.js";

const [inner, outer] = [{confidence: 0.95}, {confidence: 0.998}];

/** Verdicts, funnels and differences. */
export const comparisons: Readonly<Record<string, Answerer>> = {
  verdict: (inputs) => ({
    verdicts: each(inputs, "lower", (lower, i) => {
      const benchmark = oneOf(inputs, "benchmark", i);
      if (benchmark === null) return null;
      return verdict({lower, upper: oneOf(inputs, "upper", i)}, benchmark, direction(inputs));
    })
  }),
  "verdict-two-levels": (inputs) => {
    const at95 = {lower: maybeNumber(inputs, "lower95"), upper: maybeNumber(inputs, "upper95")};
    const at998 = {lower: maybeNumber(inputs, "lower998"), upper: maybeNumber(inputs, "upper998")};
    const by = (better: "higher" | "lower" | null) =>
      verdictAtTwoLevels(at95, at998, number(inputs, "benchmark"), better);
    return {lower_is_better: by("lower"), higher_is_better: by("higher"), verdict: by(direction(inputs))};
  },
  "verdict-overlap": (inputs) => ({
    verdict: verdictByOverlap(inputs.area as Limits, inputs.comparator as Limits, direction(inputs))
  }),
  "verdict-funnel-proportion": (inputs) => {
    const n = number(inputs, "n");
    const share = inputs.percent === undefined ? number(inputs, "x") / n : number(inputs, "percent") / 100;
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
    const people = number(inputs, "n") / (maybeNumber(inputs, "multiplier") ?? 1);
    const observed = maybeNumber(inputs, "x") ?? Math.round(number(inputs, "rate") * people);
    const expected = number(inputs, "benchmark") * people;
    const at = (level: {confidence: number}) => words(poissonSide(observed, expected, level), direction(inputs));
    return {at95: at(inner), at998: at(outer)};
  },
  "funnel-proportion": (inputs) => {
    const percent = maybeNumber(inputs, "average_percent");
    const [average, times] = percent === null ? [number(inputs, "average"), 1] : [percent / 100, 100];
    return atLevels(inputs, times, (level) => proportionFunnel(number(inputs, "n"), average, level));
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
    return atLevels(inputs, number(inputs, "average"), (level) => ratioFunnel(events, level));
  },
  "funnel-ratio": (inputs) => {
    const observed = number(inputs, "observed");
    return atLevels(inputs, 100, (level) => ratioFunnel(observed, level));
  },
  "funnel-ratio-significance": (inputs) => {
    const at = (level: {confidence: number}) =>
      poissonSide(number(inputs, "observed"), number(inputs, "expected"), level);
    return {significance: significance(at(inner), at(outer))};
  },
  "funnel-poisson-chi2": (inputs) => {
    const at = (level: {confidence: number}, end: "lower" | "upper") =>
      each(inputs, "expected", (one) => (one === null ? null : expectedFunnel(one, level)[end]));
    return {
      lower95: at(inner, "lower"),
      upper95: at(inner, "upper"),
      lower998: at(outer, "lower"),
      upper998: at(outer, "upper")
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
    const method = inputs.method === undefined ? undefined : plainName(String(inputs.method));
    if (method === "etest") return {p: rateETest(one, two)};
    if (inputs.contrast === "difference" || method === "score")
      return inputs.contrast === "ratio" ? undefined : {...rateDifference(one, two, confidence(inputs))};
    if (method !== undefined && !["exact", "exactcond", "exactc", "conditional"].includes(method)) return undefined;
    const {difference, z} = rateDifference(one, two, confidence(inputs));
    return {...rateRatio(one, two, confidence(inputs)), difference, z};
  }
};

function pair(inputs: Inputs) {
  if (isList(inputs, "x"))
    return [0, 1].map((i) => ({
      count: numbers(inputs, "x")[i] as number,
      denominator: numbers(inputs, "n")[i] as number
    })) as [Counted, Counted];
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

/** Limits at 95 and 99.8%, and at the level that the inputs name. */
function atLevels(inputs: Inputs, times: number, at: (level: {confidence: number}) => {lower: number; upper: number}) {
  const [at95, at998, stated] = [at(inner), at(outer), at(confidence(inputs))];
  return {
    lower: stated.lower * times,
    upper: stated.upper * times,
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
