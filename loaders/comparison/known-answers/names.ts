import {nation} from "../../../src/domain/site.js";
import type {Answers, Inputs} from "./answer.js";

/** Other names that files give to what is put in, by the name that the answers are worked out from. */
const inputNames: Readonly<Record<string, readonly string[]>> = {
  x: ["count", "counts", "numerator", "numerators", "events", "successes", "cases", "observed", "k"],
  n: ["denominator", "denominators", "population", "people", "trials", "total", "exposure", "person-time", "size"],
  x1: ["count1", "numerator1", "events1", "successes1"],
  n1: ["denominator1", "population1", "trials1", "exposure1"],
  x2: ["count2", "numerator2", "events2", "successes2"],
  n2: ["denominator2", "population2", "trials2", "exposure2"],
  p: ["probabilities", "probs", "probability", "p-values", "pvals"],
  values: ["data", "series", "figures", "y"],
  value: ["figure"],
  better: ["polarity", "direction", "good", "better-is"],
  confidence: ["confidence-level", "conf-level", "level"],
  multiplier: ["per", "scale"],
  benchmark: ["average", "comparator", "target", nation, "reference"],
  average: ["benchmark", "centre", "target", "mean"],
  benchmark_percent: ["average-percent"],
  average_percent: ["benchmark-percent", "percent"],
  counts: ["x", "numerators"],
  denominators: ["n", "populations"],
  cuts: ["quartiles", "breaks"],
  years: ["year", "scores"],
  scores: ["years", "year"],
  events: ["x", "observed", "count"],
  observed: ["x", "events", "count"],
  expected: ["e"],
  rate0: ["rate", "null-rate", "value0"],
  se: ["standard-errors", "errors", "standard-error"],
  y: ["effects", "estimates"],
  v: ["variances", "variance"],
  winsorise: ["winsorised", "winsorize", "winsorise-by"],
  between: ["tau2", "tau-squared"],
  groups: ["bands"],
  suppressed_n: ["suppressed-denominators"],
  earlier: ["before", "from"],
  later: ["after", "to"],
  from: ["earlier", "before"],
  to: ["later", "after"],
  z: ["scores", "z-scores"]
};

/** Names of answers that mean one thing. */
const answerNames: readonly (readonly string[])[] = [
  ["lower", "low", "lower-cl", "lower-limit", "lower-ci", "lcl", "ci-low", "ci-lower", "conf-low", "least"],
  ["upper", "high", "upper-cl", "upper-limit", "upper-ci", "ucl", "ci-high", "ci-upper", "conf-high", "most"],
  ["lower95", "lower-95", "ll95", "lower95-0cl"],
  ["upper95", "upper-95", "ul95", "upper95-0cl"],
  ["lower998", "lower-998", "lower-99-8", "ll998", "lower99-8cl"],
  ["upper998", "upper-998", "upper-99-8", "ul998", "upper99-8cl"],
  ["value", "estimate", "proportion", "rate", "share"],
  ["p", "p-value", "pval", "p-exact", "probability"],
  ["chi2", "chi-squared", "chisq", "x-squared", "chi-square", "statistic"],
  ["tau2", "tau-squared", "between", "tau-2"],
  ["adjusted", "q", "q-values", "p-adjusted", "padj"],
  ["ranks", "rank"],
  ["quantiles", "quantile"],
  ["verdicts", "verdict"],
  ["groups", "group"],
  ["mean", "mid-rank", "percentile"],
  ["spearman", "rho", "rs"],
  ["pearson", "r", "correlation", "cor"],
  ["kendall", "tau"],
  ["r2", "r-squared", "rsquared"],
  ["slope", "gradient", "b"],
  ["intercept", "a", "constant"],
  ["slope-se", "se-slope", "slope-error", "stderr"],
  ["intercept-se", "se-intercept", "intercept-error", "intercept-stderr"],
  ["centre", "center", "central-line", "cl"],
  ["mean-moving-range", "average-moving-range", "amr", "mr-bar", "mean-range"],
  ["upper-range-limit", "url", "range-limit"],
  ["difference", "diff"],
  ["ratio", "rate-ratio"],
  ["trend", "marker"],
  ["sd", "standard-deviation", "stdev"],
  ["n", "count-of-values"],
  ["se", "standard-error", "error-of-mean"],
  ["q", "heterogeneity", "cochran-q"],
  ["band", "quartile", "letter"],
  ["quintile", "fifth"],
  ["next", "next-band", "to-next"]
];

/** Other names of statistics. */
const statisticNames: Readonly<Record<string, string>> = {
  "wilson-score": "wilson",
  "wilson-interval": "wilson",
  proportion: "wilson",
  byars: "byar",
  "poisson-exact": "exact-poisson",
  poisson: "exact-poisson",
  garwood: "exact-poisson",
  "crude-rate": "rate",
  newcombe: "difference-proportions",
  "difference-of-proportions": "difference-proportions",
  "proportion-difference": "difference-proportions",
  "two-proportions": "difference-proportions",
  "z-test": "difference-proportions",
  "difference-of-rates": "difference-rates",
  "rate-difference": "difference-rates",
  "two-rates": "difference-rates",
  bh: "benjamini-hochberg",
  fdr: "benjamini-hochberg",
  quantile: "quantile-7",
  quantiles: "quantile-7",
  "quantile-type-7": "quantile-7",
  "type-7": "quantile-7",
  "mid-rank": "percentile",
  "percentile-mid-rank": "percentile",
  "percentile-rank": "percentile",
  "competition-rank": "rank",
  ranks: "rank",
  "next-band": "to-next-band",
  "rank-limits": "rank-interval",
  "mean-interval": "mean-with-n",
  "neighbours-mean": "neighbours",
  pooled: "pooled-average",
  "funnel-proportions": "funnel-proportion",
  "funnel-rates": "funnel-rate",
  "funnel-ratios": "funnel-ratio",
  "cochran-armitage": "trend-chi2-proportion",
  "trend-proportion": "trend-chi2-proportion",
  "trend-rate": "trend-chi2-rate",
  "theil-sen": "trend-theil-sen",
  sen: "trend-theil-sen",
  kendall: "trend-kendall",
  "kendall-tau": "trend-kendall",
  "linear-regression": "regression",
  lag1: "autocorrelation",
  "lag-1": "autocorrelation",
  "control-limits": "xmr",
  "control-chart": "xmr",
  phi: "overdispersion",
  dispersion: "overdispersion",
  tau2: "overdispersion-additive",
  "dersimonian-laird": "overdispersion-additive",
  "random-effects": "overdispersion-additive",
  "p-prime": "overdispersion-p-prime",
  "laney-p-prime": "overdispersion-p-prime",
  shrunken: "shrinkage",
  "shrunken-estimate": "shrinkage",
  "line-trend": "trend-line",
  "trend-t": "trend-line",
  "chance-of-pair": "chance",
  "change-over-year": "change",
  "verdict-against": "verdict-counts",
  winsorize: "winsorise"
};

/** A name without what spellings differ in: capitals, spaces, full stops, hyphens and underlines. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

const plainStatistics = new Map(Object.entries(statisticNames).map(([other, name]) => [plainName(other), name]));

/** The statistic that a name means, of those that are answered; undefined for an unknown one. */
export function statisticOf(name: string, known: readonly string[]): string | undefined {
  const plain = plainName(name);
  return known.find((one) => plainName(one) === plain) ?? plainStatistics.get(plain);
}

/**
 * Inputs that are found under their other names as well, and that remember which of them were asked for: `unread` names the others, of
 * which the answer knows nothing.
 */
export function withOtherNames(given: Inputs): {inputs: Inputs; unread: () => string[]} {
  const read = new Set<string>();
  const names = new Map(Object.keys(given).map((name) => [plainName(name), name]));
  const find = (name: string) =>
    Object.hasOwn(given, name)
      ? name
      : [name, ...(Object.hasOwn(inputNames, name) ? (inputNames[name] as readonly string[]) : [])]
          .map((other) => names.get(plainName(other)))
          .find((other) => other !== undefined);
  const inputs = new Proxy(given, {
    get(target, name) {
      const found = typeof name === "string" ? find(name) : undefined;
      if (found === undefined) return undefined;
      read.add(found);
      return target[found];
    }
  });
  return {inputs, unread: () => Object.keys(given).filter((name) => !read.has(name))};
}

/** What is answered under a name or another one for the same; undefined where nothing is. */
export function answerNamed(answers: Answers, name: string): string | undefined {
  if (Object.hasOwn(answers, name)) return name;
  const plain = plainName(name);
  const same = Object.keys(answers).find((one) => plainName(one) === plain);
  if (same !== undefined) return same;
  const group = answerNames.find((names) => names.some((one) => plainName(one) === plain)) ?? [];
  const others = Object.keys(answers).filter((one) => group.some((other) => plainName(other) === plainName(one)));
  return others.length === 1 ? others[0] : undefined;
}
