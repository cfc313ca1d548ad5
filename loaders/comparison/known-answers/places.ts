import {bandCuts, bandOf, groupsByRank, nextBand, type Percentiles, percentiles} from "../../../src/stats/bands.js";
import {quantile, standings} from "../../../src/stats/summary.js";
import {
  type Answerer,
  direction,
  each,
  type Inputs,
  isList,
  maybeNumber,
  maybeNumbers,
  number,
  numbers
} from "./answer.js";

const letters = ["A", "B", "C", "D"];

/** Ranks, percentiles, cuts and bands. */
export const places: Readonly<Record<string, Answerer>> = {
  rank: (inputs) => {
    const values = maybeNumbers(inputs, "values");
    // Where the file says that neither direction is better, nobody has a rank; where it says nothing, the least is first.
    const better = inputs.better === undefined ? "lower" : direction(inputs);
    const found = better === null ? values.map(() => null) : standings(values, better);
    const ranks = found.map((standing) => standing?.rank ?? null);
    const place = values.indexOf(maybeNumber(inputs, "value"));
    const of = values.filter((value) => value !== null).length;
    if (inputs.value === undefined) return {ranks, of, tied: found.map((standing) => standing?.tied ?? null)};
    return {rank: ranks[place], of, tied: found[place]?.tied};
  },
  percentile: (inputs) => {
    const values = maybeNumbers(inputs, "values");
    const of = (value: number | null) => (value === null ? null : percentiles(value, values));
    const found = inputs.value === undefined ? values.map(of) : each(inputs, "value", of);
    const one = (shareOf: (one: Percentiles) => number) =>
      Array.isArray(found) ? found.map((each) => each && shareOf(each)) : found && shareOf(found);
    const step = (100 / values.filter((value) => value !== null).length) * 0.5;
    return {
      mean: one(({midRank}) => midRank),
      strict: one(({below}) => below),
      weak: one(({atMost}) => atMost),
      // The mean of the ranks of equal values: half a place above the mid-rank, where the value is among them.
      rank: one(({below, atMost, midRank}) => (atMost > below ? midRank + step : midRank))
    };
  },
  "quantile-7": (inputs) => ({
    quantiles: each(inputs, "p", (p) => {
      if (p === null || p < 0 || p > 1) throw new Error(`invalid probability: ${p}: expected 0 to 1`);
      return quantile(maybeNumbers(inputs, "values"), p);
    })
  }),
  "quartile-band": (inputs) => {
    const values = isList(inputs, "values") ? maybeNumbers(inputs, "values") : null;
    const stated = Array.isArray(inputs.cuts) ? maybeNumbers(inputs, "cuts") : null;
    if (stated && !isPlaced(inputs, stated)) throw new Error("invalid value: expected one within the cuts");
    const cuts = stated?.every((cut) => cut !== null) ? stated : stated ? filled(stated) : bandCuts(values ?? [], 4);
    const letter = (value: number | null, better = direction(inputs)) =>
      value === null || cuts === null || (better === null && inputs.better !== undefined)
        ? null
        : letters[bandOf(value, cuts, better) - 1];
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
    const cuts = isList(inputs, "cuts") ? numbers(inputs, "cuts") : bandCuts(maybeNumbers(inputs, "values"), 5);
    const fifth = (value: number | null) =>
      value === null || cuts === null ? null : bandOf(value, cuts, direction(inputs));
    if (inputs.value !== undefined) return {quintile: each(inputs, "value", fifth), cuts};
    return {quintile: maybeNumbers(inputs, "values").map(fifth), cuts};
  },
  "quantile-group-by-rank": (inputs) => {
    return {groups: groupsByRank(numbers(inputs, "values"), number(inputs, "groups"), direction(inputs))};
  },
  "to-next-band": (inputs) => {
    const [value, cuts] = [number(inputs, "value"), numbers(inputs, "cuts")];
    return {
      band: letters[bandOf(value, cuts, direction(inputs)) - 1],
      next: nextBand(value, cuts, direction(inputs), number(inputs, "decimals"))
    };
  }
};

/** Whether a value lies within the least and the most that the inputs state, and between two cuts that are known. */
function isPlaced(inputs: Inputs, cuts: readonly (number | null)[]): boolean {
  const value = maybeNumber(inputs, "value");
  if (value === null) return true;
  const edges = [maybeNumber(inputs, "min"), ...cuts, maybeNumber(inputs, "max")];
  if (value < (edges[0] ?? value) || value > (edges.at(-1) ?? value)) return false;
  const above = cuts.findIndex((cut) => cut !== null && value <= cut);
  const place = above === -1 ? cuts.length : above;
  return cuts[place] !== null && (place === 0 || cuts[place - 1] !== null);
}

/** Cuts with one put between its neighbours for each that is not known, which decides nothing about a value elsewhere. */
function filled(cuts: readonly (number | null)[]): number[] {
  return cuts.map((cut, i) => cut ?? ((cuts[i - 1] ?? 0) + (cuts[i + 1] ?? 0)) / 2);
}
