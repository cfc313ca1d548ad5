import {bandCuts, bandOf, groupsByRank, nextBand, percentiles} from "../../../src/stats/bands.js";
import {quantile, standings} from "../../../src/stats/summary.js";
import {type Answerer, direction, maybeNumber, maybeNumbers, number, numbers} from "./answer.js";

const letters = ["A", "B", "C", "D"];

/** Ranks, percentiles, cuts and bands. */
export const places: Readonly<Record<string, Answerer>> = {
  rank: (inputs) => ({
    ranks: standings(maybeNumbers(inputs, "values"), direction(inputs)).map((standing) => standing?.rank ?? null)
  }),
  percentile: (inputs) => {
    const found = percentiles(number(inputs, "value"), maybeNumbers(inputs, "values"));
    return {mean: found?.midRank ?? null, strict: found?.below ?? null, weak: found?.atMost ?? null};
  },
  "quantile-7": (inputs) => ({
    quantiles: numbers(inputs, "p").map((p) => quantile(maybeNumbers(inputs, "values"), p))
  }),
  "quartile-band": (inputs) => {
    const values =
      Array.isArray(inputs.values) || typeof inputs.values === "string" ? maybeNumbers(inputs, "values") : null;
    const cuts = Array.isArray(inputs.cuts) ? numbers(inputs, "cuts") : bandCuts(values ?? [], 4);
    const letter = (value: number | null, better = direction(inputs)) =>
      value === null || cuts === null ? null : letters[bandOf(value, cuts, better) - 1];
    const counts = (better: "higher" | "lower") =>
      Object.fromEntries(letters.map((one) => [one, values?.filter((value) => letter(value, better) === one).length]));
    return {
      band: letter(maybeNumber(inputs, "value")),
      cuts: cuts ?? [0.25, 0.5, 0.75].map((p) => quantile(values ?? [], p)),
      bands: cuts && values ? values.map((value) => letter(value)) : null,
      lower_is_better: counts("lower"),
      higher_is_better: counts("higher")
    };
  },
  "quintile-band": (inputs) => {
    const cuts = bandCuts(maybeNumbers(inputs, "values"), 5);
    return {quintile: cuts === null ? null : bandOf(number(inputs, "value"), cuts, direction(inputs))};
  },
  "quantile-group-by-rank": (inputs) => {
    const polarity = typeof inputs.polarity === "string" ? inputs.polarity : "";
    const better = /low is good/i.test(polarity) ? "lower" : direction(inputs);
    return {groups: groupsByRank(numbers(inputs, "values"), number(inputs, "groups"), better)};
  },
  "to-next-band": (inputs) => {
    const [value, cuts] = [number(inputs, "value"), numbers(inputs, "cuts")];
    return {
      band: letters[bandOf(value, cuts, direction(inputs)) - 1],
      next: nextBand(value, cuts, direction(inputs), number(inputs, "decimals"))
    };
  }
};
