import {verdictAgainst} from "../../../src/stats/against.js";
import {midRanks} from "../../../src/stats/bands.js";
import {chanceIn, chanceOfPair, chanceWords, widenedChance} from "../../../src/stats/chance.js";
import {changeSince} from "../../../src/stats/change.js";
import {testedChange} from "../../../src/stats/change-test.js";
import {lastAgainstEarlier} from "../../../src/stats/control-chart.js";
import {pearson, spearman} from "../../../src/stats/correlation.js";
import type {Counted} from "../../../src/stats/counted.js";
import {winsorise} from "../../../src/stats/dispersion.js";
import {
  binomialAtMost,
  chiSquaredTail,
  normalLimit,
  normalQuantile,
  normalTails,
  poissonAtLeast,
  poissonAtMost,
  studentLimit,
  studentTails
} from "../../../src/stats/distributions.js";
import {distancesFromMedian, stepsFromMedian} from "../../../src/stats/from-median.js";
import {rateFunnel} from "../../../src/stats/funnel.js";
import {lineTrend} from "../../../src/stats/line-trend.js";
import {type CountKind, changeDispersion, overdispersion, widened} from "../../../src/stats/overdispersion.js";
import {rankLimits} from "../../../src/stats/rank-interval.js";
import {shrunken} from "../../../src/stats/shrinkage.js";
import {spreadOf} from "../../../src/stats/spread.js";
import {mean, median} from "../../../src/stats/summary.js";
import {tierOf} from "../../../src/stats/tier.js";
import {medianWait} from "../../../src/stats/waiting.js";
import {
  type Answerer,
  confidence,
  direction,
  type Inputs,
  knownDirection,
  maybeNumber,
  maybeNumbers,
  number,
  numbers
} from "./answer.js";

/** What no published answer has been found for, under its plain name. */
export const further: Readonly<Record<string, Answerer>> = {
  mean: (inputs) => ({mean: mean(maybeNumbers(inputs, "values")), n: known(inputs).length}),
  median: (inputs) => ({median: median(maybeNumbers(inputs, "values")), n: known(inputs).length}),
  spread: (inputs) => ({...spreadOf(known(inputs).sort((a, b) => a - b))}),
  "mid-ranks": (inputs) => ({percentiles: midRanks(numbers(inputs, "values"))}),
  "from-median": (inputs) => ({
    distances: distancesFromMedian(maybeNumbers(inputs, "values")),
    steps: stepsFromMedian(maybeNumbers(inputs, "values"))
  }),
  winsorise: (inputs) => ({values: winsorise(numbers(inputs, "values"), maybeNumber(inputs, "winsorise") ?? 0.1)}),
  "rank-interval": (inputs) => {
    const found = rankLimits(counted(inputs), {
      kind: kindOf(inputs),
      better: knownDirection(inputs),
      ...confidence(inputs)
    });
    return {best: found.map((one) => one?.best ?? null), worst: found.map((one) => one?.worst ?? null)};
  },
  pearson: (inputs) => ({...pearson(numbers(inputs, "x"), numbers(inputs, "y"), confidence(inputs))}),
  spearman: (inputs) => {
    const found = spearman(numbers(inputs, "x"), numbers(inputs, "y"), confidence(inputs));
    return {...found, spearman: found.r};
  },
  "trend-line": (inputs) => {
    const values = numbers(inputs, "values");
    const years = inputs.years === undefined ? values.map((_, i) => i + 1) : numbers(inputs, "years");
    const found = lineTrend(values.map((value, i) => ({value, year: years[i] as number})));
    return found ? {...found} : {slope: null, p: null, trend: null};
  },
  "xmr-prediction": (inputs) => {
    const found = lastAgainstEarlier(numbers(inputs, "values"));
    return {lower: found?.lower, upper: found?.upper, outside: found?.isOutside};
  },
  chance: (inputs) => {
    const people = inputs.people === undefined ? undefined : (numbers(inputs, "people") as [number, number]);
    const p = chanceOfPair(number(inputs, "earlier"), number(inputs, "later"), people && {people});
    const widest = widenedChance(p, maybeNumber(inputs, "phi") ?? 1);
    return {p: widest, one_in: chanceIn(widest), words: chanceWords(widest)};
  },
  change: (inputs) => {
    const points = [
      {year: 1, value: maybeNumber(inputs, "from")},
      {year: 2, value: maybeNumber(inputs, "to")}
    ];
    return {change: changeSince(points, 1, 2)?.value ?? null};
  },
  "tested-change": (inputs) => {
    const [later, earlier] = [pairOf(inputs, 1), pairOf(inputs, 2)];
    return {...testedChange(later, earlier, kindOf(inputs), confidence(inputs))};
  },
  "change-dispersion": (inputs) => ({phi: changeDispersion(numbers(inputs, "z"))}),
  "widened-z": (inputs) => ({z: widened(number(inputs, "z"), number(inputs, "phi"))}),
  "overdispersion-of-areas": (inputs) => {
    const found = overdispersion(knownCounts(inputs), number(inputs, "average"), kindOf(inputs));
    return {phi: found?.phi ?? null, tau2: found?.between ?? null};
  },
  shrinkage: (inputs) => {
    const figure = {count: number(inputs, "x"), denominator: number(inputs, "n")};
    const [average, between] = [number(inputs, "average"), number(inputs, "between")];
    return {...shrunken(figure, {kind: kindOf(inputs), average, between})};
  },
  "verdict-counts": (inputs) => {
    const figure = {count: number(inputs, "x"), denominator: number(inputs, "n")};
    const benchmark = number(inputs, "benchmark") / (maybeNumber(inputs, "multiplier") ?? 1);
    const options = {kind: kindOf(inputs), better: direction(inputs), between: maybeNumber(inputs, "between") ?? 0};
    return {
      verdict: verdictAgainst(figure, benchmark, {...options, ...confidence(inputs)}),
      at95: verdictAgainst(figure, benchmark, {...options, confidence: 0.95}),
      at998: verdictAgainst(figure, benchmark, {...options, confidence: 0.998})
    };
  },
  "funnel-rate-limits": (inputs) => {
    const multiplier = maybeNumber(inputs, "multiplier") ?? 1;
    const {lower, upper} = rateFunnel(number(inputs, "n"), number(inputs, "average") / multiplier, {
      ...confidence(inputs),
      between: maybeNumber(inputs, "between") ?? 0
    });
    return {lower: lower * multiplier, upper: upper * multiplier};
  },
  tier: (inputs) => ({
    tier: tierOf({
      q: maybeNumber(inputs, "q"),
      hasTrend: inputs.has_trend === true,
      sides: inputs.sides === undefined ? [null, null] : (maybeNumbers(inputs, "sides") as [number, number]),
      pair:
        maybeNumber(inputs, "earlier") === null
          ? null
          : {earlier: number(inputs, "earlier"), later: number(inputs, "later")}
    })
  }),
  "median-wait": (inputs) => {
    const ended = numbers(inputs, "ended");
    return {median: medianWait(numbers(inputs, "lengths").map((length, i) => ({length, hasEnded: ended[i] === 1})))};
  },
  normal: (inputs) => ({
    quantile: inputs.p === undefined ? null : normalQuantile(number(inputs, "p")),
    limit: normalLimit(confidence(inputs).confidence),
    tails: inputs.z === undefined ? null : normalTails(number(inputs, "z"))
  }),
  student: (inputs) => ({
    limit: studentLimit(1 - confidence(inputs).confidence, number(inputs, "df")),
    p: inputs.t === undefined ? null : studentTails(number(inputs, "t"), number(inputs, "df"))
  }),
  "chi-squared": (inputs) => ({p: chiSquaredTail(number(inputs, "chi2"), number(inputs, "df"))}),
  "poisson-tails": (inputs) => ({
    at_most: poissonAtMost(number(inputs, "x"), number(inputs, "expected")),
    at_least: poissonAtLeast(number(inputs, "x"), number(inputs, "expected"))
  }),
  "binomial-tail": (inputs) => ({
    at_most: binomialAtMost(number(inputs, "x"), number(inputs, "n"), number(inputs, "p"))
  })
};

function known(inputs: Inputs): number[] {
  return maybeNumbers(inputs, "values").filter((value) => value !== null);
}

/** A share where the inputs name one, and otherwise a rate. */
function kindOf(inputs: Inputs): CountKind {
  return /prop|share|percent/i.test(String(inputs.kind ?? "")) ? "proportion" : "rate";
}

function counted(inputs: Inputs): (Counted | null)[] {
  const denominators = maybeNumbers(inputs, "n");
  return maybeNumbers(inputs, "x").map((count, i) => {
    const denominator = denominators[i] ?? null;
    return count === null || denominator === null ? null : {count, denominator};
  });
}

function knownCounts(inputs: Inputs): Counted[] {
  return counted(inputs).filter((one) => one !== null);
}

function pairOf(inputs: Inputs, place: 1 | 2): Counted {
  return {count: number(inputs, `x${place}`), denominator: number(inputs, `n${place}`)};
}
