import type {Unit} from "../domain/tables.js";
import {figureWords, synonyms} from "./vocabulary.js";

/** Other words under which a figure of reports is looked for, from the normalised text of its name. */
export function figureSynonyms(name: string): string[] {
  return figureWords.filter(({says}) => says.test(name)).flatMap(({also}) => also);
}

const rateWords = ["rate"];
const shareWords = ["rate", "percentage", "proportion", "share"];
const countWords = ["number", "count"];

/** Other words and phrases under which an indicator is looked for, from the normalised text of its names and its unit. */
export function synonymsFor(names: string, unit: Unit): string[] {
  const also = synonyms.filter(({says}) => says.test(names)).flatMap((synonym) => synonym.also);
  if (unit === "percent") return [...also, ...shareWords];
  if (unit === "per-10000" || unit === "per-100000") return [...also, ...rateWords];
  return unit === "number" ? [...also, ...countWords] : also;
}
