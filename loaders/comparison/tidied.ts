import type {Comparison} from "../../src/domain/comparison.js";
import type {Indicator} from "../../src/domain/tables.js";

/** Columns in the indicator's unit that are worked out: kept to three decimals more than its values are shown with. */
const inUnit = [
  "low",
  "high",
  "change_low",
  "change_high",
  "england_exact",
  "shrunken",
  "rest_of_region",
  "neighbours_mean",
  "neighbours_median",
  "neighbours_pooled",
  "neighbours_least",
  "neighbours_most"
] as const;
/** Columns kept to three digits: nobody reads more of a probability. */
const threeDigits = ["p", "q", "trend_p"] as const;
const threeDecimals = ["z", "phi", "dispersion", "tau", "percentile"] as const;

/** A row without the digits that are dust: the file is half as large, and nothing that anybody shows changes. */
export function tidied(row: Comparison, {decimals}: Pick<Indicator, "decimals">): Comparison {
  const tidy = {...row};
  for (const name of inUnit) tidy[name] = fixed(row[name], decimals + 3);
  for (const name of threeDecimals) tidy[name] = fixed(row[name], 3);
  for (const name of threeDigits) tidy[name] = row[name] === null ? null : Number(row[name].toPrecision(3));
  return tidy;
}

function fixed(value: number | null, decimals: number): number | null {
  // Adding zero takes the sign from it.
  return value === null ? null : Number(value.toFixed(decimals)) + 0;
}
