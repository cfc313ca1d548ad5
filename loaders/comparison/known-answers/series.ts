import {mean} from "d3-array";
import {autocorrelation, bandAt, correlationOf, pearson, regression, spearman} from "../../../src/stats/correlation.js";
import {chiSquaredTail} from "../../../src/stats/distributions.js";
import {kendall, medianSlope} from "../../../src/stats/rank-trend.js";
import {
  criticalTrend,
  proportionHeterogeneity,
  proportionTrend,
  rateTrend,
  type TrendTest,
  weightedTrend
} from "../../../src/stats/trend-test.js";
import {
  type Answerer,
  type Answers,
  confidence,
  direction,
  type Inputs,
  maybeNumber,
  maybeNumbers,
  number,
  numbers
} from "./answer.js";

/** Trends, correlation and regression. */
export const series: Readonly<Record<string, Answerer>> = {
  "trend-chi2-proportion": (inputs, asked) => {
    if (inputs.factor === "N-1") return ofFewer(proportionTrend(countedYears(inputs, true)), inputs);
    const inflate = inputs.inflate === true;
    const byIndex = proportionTrend(countedYears(inputs, false), {inflate});
    const byYear = proportionTrend(countedYears(inputs, true), {inflate});
    const all = proportionHeterogeneity(countedYears(inputs, true));
    const trend = trendAnswers(byYear);
    return {
      ...trend,
      chi2_by_year: byYear.chiSquared,
      chi2_by_index: byIndex.chiSquared,
      chi2_heterogeneity: all?.chiSquared,
      p_heterogeneity: all?.p,
      df: all?.degrees,
      // Asked with the chi-squared of all differences, the probability is that one's.
      p: asked.includes("chi2_heterogeneity") && !asked.includes("chi2") ? all?.p : trend.p
    };
  },
  "trend-chi2-rate": (inputs) =>
    trendAnswers(rateTrend(countedYears(inputs, true), {inflate: inputs.inflate === true})),
  "trend-weighted": (inputs) => {
    const critical = maybeNumber(inputs, "critical");
    if (critical !== null && Math.abs(critical - criticalTrend) > 1e-3) return undefined;
    const [lower, upper] = weightLimits(inputs);
    const years = maybeNumbers(inputs, "values").map((value, i) => ({
      year: inputs.years === undefined ? i : (numbers(inputs, "years")[i] as number),
      value,
      lower: lower[i] ?? null,
      upper: upper[i] ?? null
    }));
    const known = years.flatMap(({year, value, lower, upper}) =>
      value === null || lower === null || upper === null ? [] : [{year, value, lower, upper}]
    );
    const found =
      known.length < years.length ? {chiSquared: null, p: null, trend: null, slope: null} : weightedTrend(known);
    return {...trendAnswers(found), slope: found.slope, judgement: judgement(found, direction(inputs))};
  },
  "trend-kendall": (inputs) => {
    const {tau, p} = kendall(numbers(inputs, "x"), numbers(inputs, "y"));
    return {tau, p_exact: p};
  },
  "trend-theil-sen": (inputs) => ({...medianSlope(numbers(inputs, "x"), numbers(inputs, "y"), confidence(inputs))}),
  correlation: (inputs) => {
    if (inputs.r !== undefined) return {...correlationOf(number(inputs, "r"), number(inputs, "n"), confidence(inputs))};
    const [x, y] = [numbers(inputs, "x"), numbers(inputs, "y")];
    const isByRanks = /spearman|rank/i.test(String(inputs.method ?? ""));
    const found = (isByRanks ? spearman : pearson)(x, y, confidence(inputs));
    // Exact probabilities of Kendall's tau are known of columns without equal values alone.
    const areUnequal = [x, y].every((column) => new Set(column).size === column.length);
    return {
      ...found,
      pearson: pearson(x, y).r,
      spearman: spearman(x, y).r,
      ...(areUnequal && {kendall: kendall(x, y).tau})
    };
  },
  autocorrelation: (inputs) => {
    const values = inputs.values === undefined ? repeated(inputs) : numbers(inputs, "values");
    const centre = mean(values) ?? 0;
    const sd = Math.sqrt((mean(values, (value) => (value - centre) ** 2) ?? 0) * (values.length / (values.length - 1)));
    return {mean: centre, sd, r1: autocorrelation(values)};
  },
  regression: (inputs) => {
    const [x, y] = [numbers(inputs, "x"), numbers(inputs, "y")];
    const line = regression(x, y);
    if (!line) throw new Error("invalid columns: one x: expected two or more");
    return {
      slope: line.slope,
      intercept: line.intercept,
      slope_se: line.slopeError,
      intercept_se: line.interceptError,
      r2: line.rSquared,
      r: pearson(x, y).r,
      n: line.n,
      scatter: line.scatter,
      p: line.p
    };
  },
  "regression-band": (inputs) => {
    const line = regression(numbers(inputs, "x"), numbers(inputs, "y"));
    if (!line) return {fit: null, lower: null, upper: null, prediction_lower: null, prediction_upper: null};
    const {fit, mean, point} = bandAt(line, number(inputs, "x0"), confidence(inputs));
    return {fit, ...mean, prediction_lower: point.lower, prediction_upper: point.upper};
  }
};

/** The chi-squared of Mantel's extension, of one fewer among all. */
function ofFewer({chiSquared}: TrendTest, inputs: Inputs): Answers {
  const all = numbers(inputs, "n").reduce((total, n) => total + n, 0);
  const fewer = chiSquared === null ? null : (chiSquared * (all - 1)) / all;
  return {chi2: fewer, p: fewer === null ? null : chiSquaredTail(fewer, 1)};
}

/** Limits at 95%, or those that a standard error makes. */
function weightLimits(inputs: Inputs): [(number | null)[], (number | null)[]] {
  if (inputs.se === undefined)
    return inputs.lower === null || inputs.upper === null
      ? [[], []]
      : [maybeNumbers(inputs, "lower"), maybeNumbers(inputs, "upper")];
  const [values, errors] = [numbers(inputs, "values"), numbers(inputs, "se")];
  // What weighs a year is 3.92 over the width of its limits.
  const limits = (sign: number) => values.map((value, i) => value + sign * 1.96 * (errors[i] as number));
  return [limits(-1), limits(1)];
}

function trendAnswers({chiSquared, p, trend}: TrendTest): Answers {
  return {chi2: chiSquared, p, trend};
}

function judgement({trend}: TrendTest, better: "higher" | "lower" | null): string | null {
  if (better === null || trend === null || trend === "no significant change") return null;
  return (trend === "increasing") === (better === "higher") ? "getting better" : "getting worse";
}

function countedYears(inputs: Inputs, byYear: boolean) {
  const n = numbers(inputs, "n");
  const years = byYear ? (inputs.years ?? inputs.scores) : undefined;
  return numbers(inputs, "x").map((count, i) => ({
    year: years === undefined ? i + 1 : ((years as number[])[i] as number),
    count,
    denominator: n[i] as number
  }));
}

function repeated(inputs: Inputs): number[] {
  const then = numbers(inputs, "then");
  return [number(inputs, "first"), ...Array.from({length: number(inputs, "times")}, () => then).flat()];
}
