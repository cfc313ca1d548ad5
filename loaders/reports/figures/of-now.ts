import {around} from "./around.js";
import type {Masked} from "./mask.js";

/** `so far this year`, `is now`: a time without a date that is newer than any that is stated. */
const ofNow =
  /\b(?:so far (?:this|in)|this year (?:so far|to date)|year to date|to date (?:this|in)|in the current (?:[a-z]+ )?year|(?:has|have) since (?:risen|fallen|increased|decreased|reduced|improved|declined|dropped|grown)|(?:is|are) now|now (?:is|are|stands?|at)|current (?:figures?|performance|data|rates?|average))\b/i;
/** `# in @ and has improved to #`: the second is of now. */
const movedSince =
  /@,? (?:and|but) (?:has|have) (?:now |since |further )*(?:risen|fallen|increased|decreased|reduced|improved|declined|dropped|grown) (?:further )?to (?:just |over |around |about |nearly |almost )*$/i;

/** Whether a figure without a date is said to be of the time of the inspection. */
export function isOfNow(sentence: Masked, index: number): boolean {
  const {right, clause} = around(sentence, index);
  return ofNow.test(clause) || movedSince.test(clause) || ofNow.test(/^[^#;,]*/.exec(right)?.[0] ?? "");
}
