import {mean} from "d3-array";
import {
  climbs,
  controlLimits,
  outside,
  predictionFactor,
  runs,
  runsReached,
  twoOfThree
} from "../../../src/stats/control-chart.js";
import {countChart, shareChart} from "../../../src/stats/count-charts.js";
import {
  type Answerer,
  type Answers,
  type Inputs,
  isList,
  maybeNumber,
  maybeNumbers,
  number,
  numbers
} from "./answer.js";

/** Control charts and their rules. */
export const control: Readonly<Record<string, Answerer>> = {
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
    // Unless it is said of which, the first three and the last are what is known.
    const denominators = isList(inputs, "at")
      ? numbers(inputs, "at")
      : [...points.slice(0, 3), ...points.slice(-1)].map(({denominator}) => denominator);
    const limits = denominators.map((denominator) => chart?.limitsAt(denominator));
    return {
      upper3: limits.map((one) => one && one.upper * 100),
      lower3: limits.map((one) => one && one.lower * 100)
    };
  },
  "xmr-rule-2of3": (inputs) => {
    const near = numbers(inputs, "near").map((one) => one === 1);
    const window = twoOfThree(near, numbers(inputs, "sides") as (-1 | 0 | 1)[]);
    return {in_window: window.map(Number), flagged: window.map((one, i) => Number(one && near[i]))};
  },
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
    if (inputs.range !== undefined && inputs.range !== "median") return undefined;
    const factor = maybeNumber(inputs, "factor") ?? 3.145;
    const found = controlLimits(maybeNumbers(inputs, "values"), {...controlOptions(inputs), factor, range: "median"});
    return {centre: found?.centre, median_moving_range: found?.range, lower: found?.lower, upper: found?.upper};
  },
  "xmr-screened": (inputs) => limitsOf(maybeNumbers(inputs, "values"), {...controlOptions(inputs), screen: true}),
  "xmr-range": (inputs) => {
    const values = maybeNumbers(inputs, "values");
    const last = (typeof inputs.baseline === "number" ? inputs.baseline : values.length) - 1;
    const found = controlLimits(values, {baseline: [0, last], ...controlOptions(inputs)});
    return {centre: found?.range, upper: found?.rangeLimit, moving_ranges: found?.ranges};
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
    flags: runs(
      maybeNumbers(inputs, "values"),
      maybeNumber(inputs, "centre") ?? mean(numbers(inputs, "values")) ?? 0,
      maybeNumber(inputs, "n") ?? 8
    ).map((side) => (side === 0 ? "none" : side > 0 ? "upper" : "lower"))
  }),
  "xmr-rule-run8": (inputs) => {
    const values = numbers(inputs, "values");
    const centre = maybeNumber(inputs, "centre") ?? mean(values) ?? 0;
    return {flagged: runs(values, centre, 8).flatMap((side, i) => (side === 0 ? [] : [i + 1]))};
  },
  "xmr-rule-trend7": (inputs) => ({reached: climbs(maybeNumbers(inputs, "values"), 7)}),
  "xmr-prediction-factor": (inputs) => {
    const baseline = number(inputs, "baseline");
    return {factor_1pc: predictionFactor(baseline, 0.01), factor_0_27pc: predictionFactor(baseline, 0.0027)};
  }
};

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

function controlOptions(inputs: Inputs) {
  const factor = inputs.factor === "3/1.128" ? 3 / 1.128 : maybeNumber(inputs, "factor");
  const rangeFactor = maybeNumber(inputs, "range_factor");
  return {
    ...(factor !== null && {factor}),
    ...(rangeFactor !== null && {rangeFactor}),
    // From the first index to before the second, as statprocon has its subsets.
    ...(Array.isArray(inputs.baseline) && {
      baseline: [Number(inputs.baseline[0]), Number(inputs.baseline[1]) - 1] as [number, number]
    }),
    screen: inputs.screen === true
  };
}

function limitsOf(values: (number | null)[], options: ReturnType<typeof controlOptions>): Answers {
  // Where Wheeler's name of it is asked for, his factor is: 3.268.
  const found = controlLimits(values, {rangeFactor: 3.268, ...options});
  // The series has a mean and moving ranges, though none to go by.
  if (!found)
    return {centre: null, lower: null, upper: null, mean_moving_range: null, moving_ranges: values.map(() => null)};
  const {centre, lower, upper, range, ranges} = found;
  const two = (2 / 3) * (upper - centre);
  return {
    centre,
    lower,
    upper,
    mean_moving_range: range,
    moving_ranges: ranges,
    upper_range_limit: found.rangeLimit,
    upper3: upper,
    lower3: lower,
    upper2: centre + two,
    lower2: centre - two
  };
}
