import {mean} from "d3-array";
import {
  climbs,
  controlLimits,
  lastAgainstEarlier,
  outside,
  predictionFactor,
  runs,
  runsReached,
  twoOfThree
} from "../../../src/stats/control-chart.js";
import {autocorrelation, bandAt, correlationOf, pearson, regression, spearman} from "../../../src/stats/correlation.js";
import {countChart, shareChart} from "../../../src/stats/count-charts.js";
import {chiSquaredTail} from "../../../src/stats/distributions.js";
import {kendall, medianSlope} from "../../../src/stats/rank-trend.js";
import {proportionTrend, rateTrend, type TrendTest, weightedTrend} from "../../../src/stats/trend-test.js";
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

/** Trends, control charts, correlation and regression. */
export const series: Readonly<Record<string, Answerer>> = {
  "trend-chi2-proportion": (inputs) => {
    if (inputs.factor === "N-1") return ofFewer(proportionTrend(countedYears(inputs, true)), inputs);
    const byIndex = proportionTrend(countedYears(inputs, false));
    const byYear = proportionTrend(countedYears(inputs, true));
    return {...trendAnswers(byYear), chi2_by_year: byYear.chiSquared, chi2_by_index: byIndex.chiSquared};
  },
  "trend-chi2-rate": (inputs) => trendAnswers(rateTrend(countedYears(inputs, true))),
  "trend-weighted": (inputs) => {
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
    const found = known.length < years.length ? {chiSquared: null, p: null, trend: null} : weightedTrend(known);
    return {...trendAnswers(found), judgement: judgement(found, direction(inputs))};
  },
  "trend-kendall": (inputs) => {
    const {tau, p} = kendall(numbers(inputs, "x"), numbers(inputs, "y"));
    return {tau, p_exact: p};
  },
  "trend-theil-sen": (inputs) => ({...medianSlope(numbers(inputs, "x"), numbers(inputs, "y"), confidence(inputs))}),
  "c-chart": (inputs) => ({...countChart(without(inputs, numbers(inputs, "x")))}),
  "p-chart": (inputs) => {
    const chart = shareChart(without(inputs, sharePoints(inputs)));
    const places = Array.isArray(inputs.at) ? numbers(inputs, "at") : [number(inputs, "n")];
    const limits = chart ? places.map(chart.limitsAt) : [];
    const one = (values: number[]) => (Array.isArray(inputs.at) ? values : values[0]);
    return {
      centre: chart?.centre,
      lower: one(limits.map(({lower}) => lower)),
      upper: one(limits.map(({upper}) => upper))
    };
  },
  "overdispersion-p-prime": (inputs) => {
    const points = sharePoints(inputs);
    const chart = shareChart(points, {isWidened: true});
    // The first three and the last are what is known.
    const limits = [...points.slice(0, 3), ...points.slice(-1)].map(({denominator}) => chart?.limitsAt(denominator));
    return {
      upper3: limits.map((one) => one && one.upper * 100),
      lower3: limits.map((one) => one && one.lower * 100)
    };
  },
  "xmr-rule-2of3": (inputs) => ({
    in_window: twoOfThree(
      numbers(inputs, "near").map((near) => near === 1),
      numbers(inputs, "sides") as (-1 | 0 | 1)[]
    ).map(Number)
  }),
  "xmr-rule-run7": (inputs) => ({
    reached: runsReached(numbers(inputs, "sides") as (-1 | 0 | 1)[], 7).map(Number)
  }),
  xmr: (inputs) => {
    const options = controlOptions(inputs);
    if (inputs.x !== undefined) {
      const n = numbers(inputs, "n");
      return limitsOf(
        numbers(inputs, "x").map((x, i) => x / (n[i] as number)),
        options
      );
    }
    const values = maybeNumbers(inputs, "values");
    const before = values.slice(0, -1);
    const within = (among: (number | null)[]) => {
      const found = controlLimits(among, options);
      return found && {lower: found.lower, upper: found.upper, signal: outside(values.slice(-1), found).length > 0};
    };
    const found = controlLimits(values, options);
    return {
      ...limitsOf(values, options),
      outside: found ? outside(values, found).map((i) => i + 1) : [],
      all: within(values),
      before: within(before)
    };
  },
  "xmr-median": (inputs) => {
    const found = controlLimits(maybeNumbers(inputs, "values"), {...controlOptions(inputs), range: "median"});
    return {centre: found?.centre, median_moving_range: found?.range, lower: found?.lower, upper: found?.upper};
  },
  "xmr-screened": (inputs) => limitsOf(maybeNumbers(inputs, "values"), {...controlOptions(inputs), screen: true}),
  "xmr-range": (inputs) => {
    const last = (maybeNumber(inputs, "baseline") ?? numbers(inputs, "values").length) - 1;
    const found = controlLimits(numbers(inputs, "values"), {baseline: [0, last]});
    return {centre: found?.range, upper: found?.rangeLimit};
  },
  "xmr-rule-1": (inputs) => {
    const values = maybeNumbers(inputs, "values");
    const found = inputs.factor === undefined ? null : controlLimits(values, controlOptions(inputs));
    const lower = maybeNumber(inputs, "lower") ?? found?.lower;
    const upper = maybeNumber(inputs, "upper") ?? found?.upper;
    const limits = {...(lower !== undefined && {lower}), ...(upper !== undefined && {upper})};
    return {outside: outside(values, limits).map((i) => i + 1)};
  },
  "xmr-rule-range": (inputs) => {
    const found = controlLimits(maybeNumbers(inputs, "values"));
    return {outside: found ? outside(found.ranges, {upper: found.rangeLimit}).map((i) => i + 1) : []};
  },
  "xmr-rule-run": (inputs) => ({
    flags: runs(maybeNumbers(inputs, "values"), number(inputs, "centre"), number(inputs, "n")).map((side) =>
      side === 0 ? "none" : side > 0 ? "upper" : "lower"
    )
  }),
  "xmr-rule-run8": (inputs) => {
    const values = numbers(inputs, "values");
    return {flagged: runs(values, mean(values) ?? 0, 8).flatMap((side, i) => (side === 0 ? [] : [i + 1]))};
  },
  "xmr-rule-trend7": (inputs) => ({reached: climbs(maybeNumbers(inputs, "values"), 7)}),
  "xmr-prediction-factor": (inputs) => {
    const baseline = number(inputs, "baseline");
    return {factor_1pc: predictionFactor(baseline, 0.01), factor_0_27pc: predictionFactor(baseline, 0.0027)};
  },
  "xmr-prediction": (inputs) => ({...lastAgainstEarlier(numbers(inputs, "values"))}),
  correlation: (inputs) => {
    if (inputs.r !== undefined) return {...correlationOf(number(inputs, "r"), number(inputs, "n"), confidence(inputs))};
    const [x, y] = [numbers(inputs, "x"), numbers(inputs, "y")];
    const found = pearson(x, y, confidence(inputs));
    // Exact probabilities of Kendall's tau are known of columns without equal values alone.
    const areUnequal = [x, y].every((column) => new Set(column).size === column.length);
    return {
      ...found,
      pearson: found.r,
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
    return {
      slope: line?.slope,
      intercept: line?.intercept,
      slope_se: line?.slopeError,
      intercept_se: line?.interceptError,
      r2: line?.rSquared,
      r: pearson(x, y).r,
      p: line?.p
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
  if (inputs.se === undefined) return [maybeNumbers(inputs, "lower"), maybeNumbers(inputs, "upper")];
  const [values, errors] = [numbers(inputs, "values"), numbers(inputs, "se")];
  const limits = (sign: number) => values.map((value, i) => value + sign * 1.96 * (errors[i] as number));
  return [limits(-1), limits(1)];
}

function sharePoints(inputs: Inputs) {
  const same = typeof inputs.n === "number" ? inputs.n : null;
  return numbers(inputs, "x").map((count, i) => ({
    count,
    denominator: same ?? (numbers(inputs, "n")[i] as number)
  }));
}

/** The points but for those left out, which are numbered from 1. */
function without<T>(inputs: Inputs, points: readonly T[]): T[] {
  const left = Array.isArray(inputs.exclude) ? numbers(inputs, "exclude") : [];
  return points.filter((_, i) => !left.includes(i + 1));
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

function controlOptions(inputs: Inputs) {
  const factor = inputs.factor === "3/1.128" ? 3 / 1.128 : maybeNumber(inputs, "factor");
  return {
    ...(factor !== null && {factor}),
    ...(Array.isArray(inputs.baseline) && {baseline: inputs.baseline.map((one: number) => one) as [number, number]}),
    screen: inputs.screen === true
  };
}

function limitsOf(values: (number | null)[], options: ReturnType<typeof controlOptions>): Answers {
  const found = controlLimits(values, options);
  if (!found) return {centre: null, lower: null, upper: null};
  const {centre, lower, upper, range, ranges} = found;
  const two = (2 / 3) * (upper - centre);
  return {
    centre,
    lower,
    upper,
    mean_moving_range: range,
    moving_ranges: ranges,
    upper3: upper,
    lower3: lower,
    upper2: centre + two,
    lower2: centre - two
  };
}

function repeated(inputs: Inputs): number[] {
  const then = numbers(inputs, "then");
  return [number(inputs, "first"), ...Array.from({length: number(inputs, "times")}, () => then).flat()];
}
