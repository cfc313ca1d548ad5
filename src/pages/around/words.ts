import {formatChange} from "../../domain/format.js";
import {plainName} from "../../exhibits/chart-sentence.js";
import type {AroundGroup, AroundModel, Outcome} from "./model.js";

/** How a grade stood to the one before, as a heading says it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  better: "Graded better than before",
  worse: "Graded worse than before",
  same: "Graded as before"
};

/** Fewest authorities of which a mean is told in a sentence. */
const fewestTold = 10;

/** What the figures of a group did, as a sentence to print: means with their intervals, and no cause. */
export function groupSentence({n, years}: AroundGroup, {indicator}: Pick<AroundModel, "indicator">): string {
  const [at, after] = [0, 2].map((offset) => years.find((one) => one.offset === offset));
  if (!at || !after) return "No authority has all five figures around such an inspection.";
  if (n < fewestTold)
    return `Only ${n} ${n === 1 ? "authority has" : "authorities have"} all five figures: too few to say anything of their mean.`;
  const words = ({mean, low, high}: typeof at) =>
    `${formatChange(mean, indicator)} from England (95% interval ${formatChange(low ?? mean, indicator)} to ${formatChange(high ?? mean, indicator)})`;
  return `${plainName(indicator)}, mean of ${n} authorities: ${words(at)} in the year of the inspection, ${words(after)} two years later.`;
}

/** Which inspections the page is of. */
export function spanWords({span}: Pick<AroundModel, "span">): string {
  return span === null
    ? "No inspection has all five figures of this indicator around it."
    : `Inspections that ended from ${span[0]} to ${span[1]}, with an overall grade and one before it. Each authority counts once in a group, with its newest inspection that has all five figures.`;
}
