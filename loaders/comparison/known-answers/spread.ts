import {deviation, mean, median, sum} from "d3-array";
import {dispersion, randomEffects, rootOfRate} from "../../../src/stats/dispersion.js";
import {studentLimit} from "../../../src/stats/distributions.js";
import {benjaminiHochberg, bonferroni, byChance} from "../../../src/stats/multiple.js";
import {neighbourComparator} from "../../../src/stats/neighbours.js";
import {pooled} from "../../../src/stats/pooled.js";
import {expectedNext} from "../../../src/stats/shrinkage.js";
import {clearChange} from "../../../src/stats/tier.js";
import {type Answerer, confidence, maybeNumber, maybeNumbers, number, numbers} from "./answer.js";

/** Averages, dispersion and the allowance for many looks. */
export const spread: Readonly<Record<string, Answerer>> = {
  "benjamini-hochberg": (inputs) => {
    const adjusted = benjaminiHochberg(numbers(inputs, "p"));
    const level = maybeNumber(inputs, "level") ?? clearChange;
    return {adjusted, rejected: adjusted.map((q) => q <= level), kept: adjusted.filter((q) => q <= level).length};
  },
  bonferroni: (inputs) => ({adjusted: bonferroni(numbers(inputs, "p"))}),
  "false-alarms": (inputs) => {
    const looks = number(inputs, "indicators") * number(inputs, "areas");
    return {at_5pc: byChance(looks, 0.05), at_0_27pc: byChance(looks, 0.0027), at_0_2pc: byChance(looks, 0.002)};
  },
  overdispersion: (inputs) => {
    const [x, n] = [numbers(inputs, "x"), numbers(inputs, "n")];
    const average = maybeNumber(inputs, "average") ?? sum(x) / sum(n);
    const isShare = inputs.kind === "proportion";
    const figures = x.map((count, i) => {
      const people = n[i] as number;
      return isShare
        ? {value: count / people, variance: (average * (1 - average)) / people}
        : rootOfRate(count, people);
    });
    const centre = isShare ? average : Math.sqrt(average);
    const [first] = figures;
    const found = dispersion(figures, centre, {winsorised: maybeNumber(inputs, "winsorise") ?? 0.1});
    return {
      average,
      z_first: first ? (first.value - centre) / Math.sqrt(first.variance) : null,
      phi_raw: dispersion(figures, centre, {winsorised: 0})?.phi ?? null,
      phi: found?.phi ?? null,
      tau2: found?.between ?? null
    };
  },
  "overdispersion-additive": (inputs) => {
    const v = numbers(inputs, "v");
    const found = randomEffects(numbers(inputs, "y").map((value, i) => ({value, variance: v[i] as number})));
    return {Q: found.heterogeneity, tau2: found.between, mean: found.mean, se: found.error};
  },
  "mean-with-n": (inputs) => {
    const values = numbers(inputs, "values");
    const [n, centre, sd] = [values.length, mean(values) ?? 0, deviation(values) ?? 0];
    const at = (level: number) => (studentLimit(1 - level, n - 1) * sd) / Math.sqrt(n);
    const half = at(confidence(inputs).confidence);
    return {
      n,
      lower: centre - half,
      upper: centre + half,
      mean: centre,
      median: median(values),
      sd,
      lower95: centre - at(0.95),
      upper95: centre + at(0.95),
      lower998: centre - at(0.998),
      upper998: centre + at(0.998)
    };
  },
  "pooled-average": (inputs) => {
    const [counts, denominators] = [maybeNumbers(inputs, "counts"), maybeNumbers(inputs, "denominators")];
    const populations = inputs.populations === undefined ? [] : numbers(inputs, "populations");
    const found = pooled(
      counts.map((count, i) => ({
        count,
        denominator: denominators[i] ?? null,
        ...(populations[i] !== undefined && {population: populations[i]})
      }))
    );
    return {pooled: found?.value ?? null, count: found?.count ?? null, denominator: found?.denominator ?? null};
  },
  neighbours: (inputs) => {
    const values = maybeNumbers(inputs, "values").map((value) => ({value, isSuppressed: false, denominator: null}));
    const hidden = (inputs.suppressed_n === undefined ? [] : numbers(inputs, "suppressed_n")).map((denominator) => ({
      value: null,
      isSuppressed: true,
      denominator
    }));
    const missing = Math.max(0, (maybeNumber(inputs, "of") ?? 0) - values.length - hidden.length);
    const others = Array.from({length: missing}, () => ({value: null, isSuppressed: false, denominator: null}));
    const near = [...values, ...hidden, ...others].map((one) => ({...one, count: null, population: 1}));
    const {n, of, mean, median, least, most} = neighbourComparator(near, {
      multiplier: maybeNumber(inputs, "multiplier") ?? 10_000
    });
    return {n, of, mean, median, mean_if_suppressed_least: least, mean_if_suppressed_most: most};
  },
  "regression-to-mean": (inputs) => {
    const z = number(inputs, "z");
    const expected = expectedNext(z, number(inputs, "reliability"));
    return {expected_next_z: expected, expected_change: expected - z};
  }
};
