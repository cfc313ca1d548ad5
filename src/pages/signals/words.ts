import {exactDifference} from "../../domain/decimal.js";
import {formatChange, formatNumber, formatQuantity, formatValue} from "../../domain/format.js";
import {statedDate} from "../../domain/judgements.js";
import {oddsWords} from "../../domain/odds.js";
import type {SignalIndicator, SignalTier} from "../../domain/signals.js";
import {areasWord, nationName, peopleWord} from "../../domain/site.js";
import {dateWords} from "../../domain/words.js";
import {areaWords, plainName} from "../../exhibits/chart-sentence.js";
import {fewestAreas} from "../../stats/overdispersion.js";
import type {ReportedLine, SignalLine, SignalModel, TierModel, TogetherLine} from "./model.js";

/** Each kind of news: its heading, what it takes to be in it, and what was looked at. */
export const tierWords: Readonly<
  Record<SignalTier, {heading: string; about: string; looked: string; one: string; listed: string}>
> = {
  A: {
    heading: "Clear changes",
    about: `Changes over a year that stand out from how much all ${areasWord}’ figures changed, and from how many were looked at in the same release: of those listed, about one in ten is there by chance (q of at most 0.10).`,
    looked: "changes over a year",
    one: "change over a year",
    listed: "clear"
  },
  B: {
    heading: "Persistent trends",
    about: `A rise or a fall over five years in a row, by a test on the ${peopleWord} counted that allows for how the years scatter about it. A trend says neither why nor that it will go on.`,
    looked: "runs of five years",
    one: "run of five years",
    listed: "a trend"
  },
  C: {
    heading: "Different from most, two years running",
    about: `Beyond what 998 of 1,000 ${areasWord} of any size would have, two years running and on the same side of ${nationName}, even allowing for how much ${areasWord} differ. This is no change, and no verdict: places differ for many reasons.`,
    looked: "figures with one of the year before",
    one: "figure with one of the year before",
    listed: "so different"
  },
  D: {
    heading: "Large changes, most on small numbers",
    about: `Up by half or more, or down by a third or more, by at least five ${peopleWord}, whatever chance says. Most of these come by chance; each says how often one so large would.`,
    looked: "pairs of years",
    one: "pair of years",
    listed: "so large"
  }
};

/** A figure that stands out as a sentence to print: area, period, value, what it is compared with, and the test. */
export function signalSentence(line: SignalLine): string {
  const {tier, about, name, period, value, from, fromPeriod, isUp} = line;
  const lead = `${plainName(about)} in ${areaWords(name)}`;
  const at = (number: number) => amount(number, about);
  if (tier === "B") {
    const way = isUp ? "rising" : "falling";
    return `${lead} had a ${way} trend over the five years to ${period}: ${at(from)} in ${fromPeriod}, ${at(value)} in ${period} (test on counts, ${pWords("p", line.chance)}).`;
  }
  if (tier === "C") {
    const side = isUp ? "higher" : "lower";
    return `${lead} was ${at(value)} in ${period}, ${side} than most ${areasWord} of any size would be, against ${at(from)} in ${nationName}; the year before it was, too (both years beyond the 99.8% limits, widened by how much ${areasWord} differ).`;
  }
  const [before, after] = line.counts ?? [];
  const counted = before === undefined ? "" : ` (${formatNumber(before)} and then ${formatNumber(after ?? 0)} counted)`;
  const moved = `${lead} ${isUp ? "rose" : "fell"} from ${at(from)} in ${fromPeriod} to ${at(value)} in ${period}${counted}`;
  const test = tier === "A" ? clearWords(line) : `. ${chanceSentence(line.chanceIn ?? 1)}`;
  return `${moved}${test}${backWords(line)}`;
}

/** A change that a report states as a sentence to print. */
export function reportedSentence(line: ReportedLine): string {
  const {name, areaName, earlier, earlierAsAt, later, laterAsAt, published, page, chanceIn} = line;
  const when = (date: string | null) => (date === null ? "" : ` (${statedDate(date)})`);
  const way = later > earlier ? "up" : "down";
  return `${name} in ${areaWords(areaName)}: ${formatNumber(later)}${when(laterAsAt)}, ${way} from ${formatNumber(earlier)}${when(earlierAsAt)}, as the inspection report of ${dateWords(published)} states on page ${page}. ${chanceSentence(chanceIn)}`;
}

/** How often was looked, and how many would be there by chance. */
export function looksSentence({tier, lines, looks, chance}: TierModel): string {
  const {one, listed, ...words} = tierWords[tier];
  const looked = looks === 1 ? one : words.looked;
  const number = (value: number) => value.toLocaleString("en-GB");
  if (looks === 0) {
    // How much areas differ, and their changes, is told from no fewer.
    const areas = tier === "A" || tier === "C" ? ` of ${fewestAreas} ${areasWord} or more` : "";
    return `No ${looked} could be looked at: they take counts of ${peopleWord} behind the figures${areas}.`;
  }
  const found =
    lines.length === 0
      ? `Nothing stands out: we looked at ${number(looks)} ${looked}`
      : `${number(lines.length)} of ${number(looks)} ${looked} ${lines.length === 1 ? "is" : "are"} ${listed}`;
  if (chance === null) return `${found}, in both directions.`;
  return `${found}; ${expectedWords(tier, chance)}`;
}

/** What a third of authorities that moved together is asked. */
export function togetherSentence({about, isUp, kind, moved, of, left}: TogetherLine, year: number): string {
  const way =
    kind === "trend" ? (isUp ? "have a rising trend" : "have a falling trend") : isUp ? "went up" : "went down";
  const share = `${plainName(about)}: ${moved} of ${of} ${areasWord} ${way} together in ${year}.`;
  const aside = left === 1 ? "The one of them" : `The ${left} of them`;
  return `${share} Has its definition changed, or how it is counted, or something in all of ${nationName}? ${aside} that would stand here ${left === 1 ? "is" : "are"} left out.`;
}

/** Whom and what a page of signals is of, and of which year. */
export function scopeWords({area, family, year}: Pick<SignalModel, "area" | "family" | "year">): string {
  const where = area ? areaWords(area.name) : `${nationName}’s ${areasWord}`;
  return `${where}${family ? `, ${family.toLowerCase()}` : ""}: figures of periods that end in ${year}.`;
}

/** A value in a sentence; a name that says the unit needs it in no second place. */
export function amount(value: number, about: SignalIndicator): string {
  return /per 10/.test(about.name) ? formatValue(value, about) : formatQuantity(value, about);
}

function clearWords({about, value, from, low, high, chance, looks}: SignalLine): string {
  const by = formatChange(exactDifference(value, from), about);
  const limits =
    low === undefined || high === undefined
      ? ""
      : `; 95% limits by chance of counts ${formatChange(low, about)} to ${formatChange(high, about)}`;
  return ` (${by}${limits}): clear among the ${(looks ?? 0).toLocaleString("en-GB")} changes tested in that release (${pWords("q", chance)}).`;
}

function chanceSentence(times: number): string {
  return `A change this large, up or down, comes by chance ${oddsWords(times)} when nothing has changed.`;
}

function backWords({about, back, isUp}: SignalLine): string {
  if (back === undefined) return "";
  return ` It moved back: the year before it had gone ${isUp ? "down" : "up"} (${formatChange(back, about)}).`;
}

function pWords(letter: "p" | "q", value = 1): string {
  if (value < 0.001) return `${letter} below 0.001`;
  return `${letter} = ${value.toFixed(value < 0.01 ? 3 : 2)}`;
}

function expectedWords(tier: SignalTier, chance: number): string {
  const number = chance >= 10 ? Number(chance.toPrecision(2)) : Math.round(chance);
  const isFew = number < 1;
  const about = isFew ? "fewer than 1" : `about ${number.toLocaleString("en-GB")}`;
  if (tier === "B")
    return `${isFew ? "" : "at least "}${about} would be here by chance, and more where one year carries over into the next.`;
  if (tier === "C") return `${isFew ? "" : "at most "}${about} would be here by chance.`;
  return `${about} would be here by chance${tier === "D" ? " when nothing had changed" : ""}.`;
}
