import {formatChange, formatShort, formatTick, type ValueFormat} from "../domain/format.js";
import {sourceWords, unitWords} from "../domain/indicator-words.js";
import {areasWord, areaWord, inspectorate, nationName} from "../domain/site.js";
import type {Indicator} from "../domain/tables.js";
import {type AroundGroup, type AroundModel, type AroundYear, fewestTold} from "./around-model.js";
import type {Outcome} from "./around-of.js";
import {plainName} from "./chart-sentence.js";

/** How a grade stood to the one before, as a heading says it. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  better: "Graded better than before",
  worse: "Graded worse than before",
  same: "Graded as before"
};

/** The same in few words. */
export const shortOutcome: Readonly<Record<Outcome, string>> = {
  better: "Graded better",
  worse: "Graded worse",
  same: "Graded as before"
};

/** What no figure around an inspection shows. */
export const noEffect = "This shows no effect of inspection";

/** Years from the inspection whose means are told in words. */
export const toldYears = [0, 2] as const;

/** How means are written: of whole figures with a decimal, save for pounds. */
export function meanFormat({unit, decimals}: Pick<Indicator, "unit" | "decimals">): ValueFormat {
  return {unit, decimals: decimals === 0 && unit !== "pounds-per-week" ? 1 : decimals};
}

/** A mean difference from England with its unit: "+1.2 points". */
export function meanWords(value: number, indicator: Pick<Indicator, "unit" | "decimals">): string {
  return formatChange(value, meanFormat(indicator));
}

/** The same where the unit is said elsewhere: "+1.2". */
export function shortMean(value: number, indicator: Pick<Indicator, "unit" | "decimals">): string {
  return formatShort(value, pointsOf(meanFormat(indicator)), {sign: true});
}

/** The interval of a mean, its unit said once. */
export function intervalWords(low: number, high: number, indicator: Pick<Indicator, "unit" | "decimals">): string {
  return `${shortMean(low, indicator)} to ${meanWords(high, indicator)}`;
}

/** A difference as a tick of an axis. */
export function differenceTick(value: number, indicator: Pick<Indicator, "unit" | "decimals">, step: number): string {
  return `${value > 0 ? "+" : ""}${formatTick(value, pointsOf(indicator), {step})}`;
}

/** How many authorities a group has. */
export function countWords(n: number): string {
  return `${n} ${n === 1 ? areaWord : areasWord}`;
}

/** A year around an inspection, in words. */
export function yearWords(offset: AroundYear["offset"]): string {
  if (offset === 0) return "the year of the inspection";
  const years = Math.abs(offset) === 1 ? "a year" : "two years";
  return `${years} ${offset < 0 ? "before" : "after"}`;
}

/** The same as a number with its sign. */
export function offsetWords(offset: number): string {
  return offset < 0 ? `−${-offset}` : offset > 0 ? `+${offset}` : "0";
}

/** What it is of. */
export function aroundTitle({indicator}: AroundModel): string {
  return `${plainName(indicator)}: the years around an inspection`;
}

/** What is measured, and in what. */
export function aroundSubtitle({indicator, span}: AroundModel): string {
  const unit = unitWords(indicator).replace(/^Per cent\b/, "Percentage points");
  return `Mean difference from ${nationName}${span ? `, ${lower(endedWords(span))}` : ""}. ${unit}`;
}

/** Where the mean of each group lay in the year of the inspection and two years later, as far as its intervals say it. */
export function aroundFinding({groups}: AroundModel): string {
  const told = groups.filter(isTold);
  if (told.length === 0)
    return `No group has ${fewestTold} ${areasWord} with all five figures: too few to say anything of their mean.`;
  const clauses = told.map(({outcome, n, years}, i) => {
    const [who, whose] = i === 0 ? [`${areasWord} `, `${nationName}’s figure`] : ["those ", "it"];
    return `${who}${lower(outcomeWords[outcome])} (${n}) ${placeWords(toldOf(years), whose)}`;
  });
  return `In the year of the inspection and two years later, on average, ${clauses.join("; ")}.`;
}

/** The same with the means and their intervals, as a sentence to print. */
export function aroundSentence(model: AroundModel): string {
  const {indicator, groups, span} = model;
  const told = groups.filter(isTold).map(({outcome, n, years}) => {
    const [at, after] = toldOf(years).map(
      ({mean, low, high}) => `${meanWords(mean, indicator)} (${intervalWords(low ?? mean, high ?? mean, indicator)})`
    );
    return `${countWords(n)} ${lower(outcomeWords[outcome])}, ${at}, and two years later ${after}`;
  });
  if (told.length === 0) return `${aroundTitle(model)}. ${aroundFinding(model)} ${noEffect}.`;
  return `${plainName(indicator)}, mean difference from ${nationName} in the year of an inspection, with its 95% interval: ${told.join("; ")}.${span ? ` ${endedWords(span)}.` : ""} ${noEffect}.`;
}

/** What the chart does not show, whom it is of, and how it is read. */
export function aroundNotes({isCut}: {isCut: boolean}): string[] {
  return [
    `${noEffect}: ${areasWord} are likelier to be judged hard when things stand at their worst, and extreme figures move back by themselves, inspected or not.`,
    ofWhom,
    `Dots: means. Bars: their 95% intervals by Student’s t, of the same ${areasWord} in every year: whether two years differ cannot be read off two bars. Grey lines: the means of other groups.${isCut ? " Bars that end at an edge go on beyond it." : ""}`
  ];
}

/** Of which inspections the site's own figures are, as a note. */
const ofWhom = `Inspections count that have an overall grade and one before it; each ${areaWord} counts once in a group, with its newest that has all five figures.`;

/** When the inspections ended that count. */
export function spanWords({span}: Pick<AroundModel, "span">): string {
  return span ? `${endedWords(span)}.` : "";
}

/** Where the figures and the grades are from. */
export function aroundSource({indicator}: AroundModel): string {
  return `${sourceWords(indicator)}; ${inspectorate} inspection reports`;
}

/** What the figures of a group did, as a sentence to print: means with their intervals, and no cause. */
export function groupSentence({n, years}: AroundGroup, {indicator}: Pick<AroundModel, "indicator">): string {
  if (n === 0) return `No ${areaWord} has all five figures around such an inspection.`;
  if (n < fewestTold)
    return `Only ${countWords(n)} ${n === 1 ? "has" : "have"} all five figures: too few to say anything of their mean.`;
  const [at, after] = toldOf(years).map(
    ({mean, low, high}) =>
      `${meanWords(mean, indicator)} from ${nationName} (95% interval ${intervalWords(low ?? mean, high ?? mean, indicator)})`
  );
  return `${plainName(indicator)}, mean of ${countWords(n)}: ${at} in the year of the inspection, ${after} two years later.`;
}

/** Percentages differ by points, which are no percentages. */
function pointsOf<Format extends ValueFormat>(format: Format): Format {
  return format.unit === "percent" ? {...format, unit: "number"} : format;
}

function isTold({n}: AroundGroup): boolean {
  return n >= fewestTold;
}

function toldOf(years: readonly AroundYear[]): [at: AroundYear, after: AroundYear] {
  return toldYears.map((offset) => years.find((one) => one.offset === offset)) as [AroundYear, AroundYear];
}

/** Where two means lay, by whether their intervals hold no difference; `whose` is the figure that they differ from. */
function placeWords(years: readonly AroundYear[], whose: string): string {
  const [first, then] = years.map(({low, high}) =>
    (low ?? 0) > 0 ? "lay above" : (high ?? 0) < 0 ? "lay below" : "did not clearly differ from"
  );
  return first === then ? `${first} ${whose} both times` : `${first} ${whose}, then ${then} it`;
}

function endedWords([from, to]: readonly [number, number]): string {
  return from === to ? `Inspections that ended in ${from}` : `Inspections that ended from ${from} to ${to}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
