import {around} from "./around.js";
import type {Masked} from "./mask.js";

/** `so far this year`, `is now`: a time without a date that is newer than any that is stated. */
const ofNow =
  /\b(?:(?:has|have) since (?:risen|fallen|increased|decreased|reduced|improved|declined|dropped|grown)|(?:is|are) now|now (?:is|are|stands?|at|be at)|current (?:figures?|performance|data|rates?|average))\b/i;
/** `so far this year`, which is newer than what is stated of a year, and need not be newer than what is of a month. */
const ofThisYear =
  /\b(?:so far (?:this|in)|this year (?:so far|to date)|year to date|to date (?:this|in)|in the current (?:[a-z]+ )?year|(?:during|over|in) the (?:past|last) year)\b/i;
/** `# in @ and has improved to #`: the second is of now. */
const movedSince =
  /@,? (?:and|but) (?:has|have) (?:now |since |further )*(?:risen|fallen|increased|decreased|reduced|improved|declined|dropped|grown) (?:further )?to (?:just |over |around |about |nearly |almost )*$/i;

/** Whether a figure without a date is said to be of the time of the inspection. */
export function isOfNow(sentence: Masked, index: number): boolean {
  const {right, clause} = around(sentence, index);
  const own = [clause, /^[^#;,]*/.exec(right)?.[0] ?? ""];
  if (movedSince.test(clause) || own.some((words) => ofNow.test(words))) return true;
  const hasMonth = sentence.dates.some(({date}) => date?.kind === "month" || date?.kind === "day");
  return !hasMonth && own.some((words) => ofThisYear.test(words));
}

/** Whether what others have, or a target, is said to be so now: `the target is now #`. */
export function isComparedNow(masked: string, at: number): boolean {
  return /\b(?:targets?|thresholds?|averages?|figures?|rates?|levels?|requirement|England|neighbours) (?:is|are|stands?|now) (?:now|is|are|stands?)(?: at)? (?:just |only )?$/i.test(
    masked.slice(0, at)
  );
}

/** Whether a number is the latest that others have, of a time that is not said: `below the latest figure of #`. */
export function isOfLatest(sentence: Masked, index: number): boolean {
  return /\b(?:latest|most recent(?:ly)?|last (?:published|reported|available))\b[^#@;]*$/i.test(
    around(sentence, index).clause
  );
}
