import {isSameDate, type StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import {around} from "./around.js";
import type {Masked} from "./mask.js";
import type {Memory, Told} from "./memory.js";
import type {Subject} from "./subjects/subject.js";

const source = "data|performance|datasets?|figures?|scorecards?|information|statistics|returns?|three-year averages?";
/** `the scorecard for @ shows`. */
const sourceFor = new RegExp(
  `\\b(?:${source})\\b[^#@;.]{0,40}\\b(?:for|from|of|in|during|covering|between) (?:the )?(?:[a-z-]+ ){0,3}@`,
  "gi"
);
/** `@ data show`, `For @ the data show`, `data (@)`. */
const ofSource = new RegExp(`@,? (?:the )?(?:[a-z’-]+ ){0,4}(?:${source})\\b|\\b(?:${source}) \\(?@`, "i");
/** `During @, # had …`. */
const opens = /^(?:In|During|By|At|As at) (?:the end of )?@,? [^#@]{0,40}#/;
/** `Eighty per cent had …`: a sentence that goes on with another number of that time. */
const goesOn =
  /^# (?!(?:[^#.;]{0,60} )?(?:are|is|have|has|do|does)\b)[^#.;]{0,60}\b(?:had|were|was|did|received|achieved)\b/;
/** Words of another time than the one that was told. */
const otherTime =
  /\b(?:now|currently|current|latest|most recent|recently|recent|to date|so far|this year|since|unvalidated|local data|own data|(?:last|past) (?:year|quarter|12|twelve|six)|previous\w*|earlier|at the time|at the point|in-year|present|year-to-date|today)\b/i;
const samePeriod =
  /\b(?:for|in|over|during|across|within) (?:the|this|that) same (?:three[- ]year |time |reporting )?(?:period|time|year|quarter|time ?frame)\b(?! (?:in|of|for)? ?(?:the |this )?(?:previous|last|preceding|year|prior|@)|,? last year)/i;
/** `This represents a rate of #`: the count of the sentence before, in another way. */
const representing =
  /^(?:This|It|That|Which) (?:represents|equates to|equals|is|gives|was) (?:a|an) (?:\w+ ){0,2}(?:rate|proportion) of [^#]{0,10}#/;
const thatPeriod = /\b(?:in|over|during|across) (?:that|this|the same) (?:time )?(?:period|time)\b/i;

/** The time that a sentence tells for those after it in its paragraph; `before` is what was told until then. */
export function toldBy({masked, dates}: Masked, before: Told | null): Told | null {
  const stated = dates.flatMap(({date}) => (date === null ? [] : [date]));
  if (dates.length > stated.length) return null;
  if (stated.length === 0) return before;
  const ends = [...masked.matchAll(sourceFor)].map((match) => match.index + match[0].length - 1);
  const named = dates.flatMap(({at, date}) => (date !== null && ends.includes(at) ? [date] : []));
  const isSpan = stated.length === 2 && /\b(?:from|between) @ (?:and|to|until) @/i.test(masked);
  const date =
    stated.length === 1 || isSpan ? stated.at(-1) : named.length === 1 ? named[0] : (named.find(isThreeYears) ?? null);
  if (!date || /\bsince @/i.test(masked)) return null;
  if (before !== null && isSameDate(before.date, date)) return {...before, masked: `${before.masked} ${masked}`};
  return named.length > 0 || ofSource.test(masked)
    ? {date, masked, isOpening: false}
    : opens.test(masked)
      ? {date, masked, isOpening: true}
      : null;
}

/**
 * The date of a figure whose own words state none: `for the same period`, `in that time from # to #`, `in the first quarter of the year`, or the
 * time of which a sentence before says that its data are.
 */
export function relativeDate(
  sentence: Masked,
  index: number,
  {subject, role}: {subject: Subject; role: ReportedRole},
  memory: Memory
): StatedDate | null {
  const {masked, dates, numbers} = sentence;
  const at = numbers[index]?.at ?? 0;
  const pair = memory.previousDates;
  const place = thatPeriod.test(masked) ? movedPlace(masked, at) : null;
  if (place !== null && pair.length === 2) return pair[place] ?? null;
  const {right, clause} = around(sentence, index);
  if (place === null && samePeriod.test(`${clause}#${/^[^#;,]*/.exec(right)?.[0] ?? ""}`))
    return dates.findLast((d) => d.date !== null && d.at < at)?.date ?? pair.at(-1) ?? memory.lastDate;
  if (representing.test(masked) && pair.length === 1) return pair[0] ?? null;
  const isQuarter = /^#[^#.;,]{0,30}\bquarter of (?:the|that|this) (?:same )?year\b/.test(masked.slice(at));
  const spans = dates.filter(({date}) => date?.kind === "span");
  if (isQuarter && spans.length === 1) return spans[0]?.date ?? null;
  const {told} = memory;
  return told !== null &&
    role === "current" &&
    dates.length === 0 &&
    !otherTime.test(masked) &&
    (told.isOpening ? goesOn.test(masked) : isOf(subject, told))
    ? told.date
    : null;
}

/** Which of `from # to #` a number is. */
function movedPlace(masked: string, at: number): 0 | 1 | null {
  const [before, after] = [masked.slice(0, at), masked.slice(at)];
  if (/\bfrom (?:just |over |around |about )*$/.test(before) && /^#[^#@;]* to (?:[a-z]+ )*#/.test(after)) return 0;
  return /\bfrom (?:just |over |around |about )*#[^#@;]* to (?:[a-z]+ )*$/.test(before) ? 1 : null;
}

/** Whether data speak of an indicator: the adoption scorecards of both times, others of what the sentence names. */
function isOf({indicator, unit, name}: Subject, {date, masked}: Told): boolean {
  const isScorecard =
    /\bscorecards?\b/i.test(masked) || (/\badopt|\bthree[- ]year\b/i.test(masked) && isThreeYears(date));
  if (isScorecard) return indicator.startsWith("adoption-") && unit === "days";
  return name?.test(masked) ?? false;
}

function isThreeYears(date: StatedDate): boolean {
  return date.kind === "span" && date.end - date.year === 3;
}
