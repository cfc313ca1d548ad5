import type {TimelineMark} from "../charts/timeline.js";
import {dateWords} from "../domain/words.js";

/** The newest judgements in words: their bars are the shortest, and may have no room for them. */
export function newestFinding(marks: readonly TimelineMark[]): string {
  const date = marks
    .map((mark) => mark.date)
    .sort()
    .at(-1);
  if (date === undefined) return "No judgement is held.";
  const newest = marks.filter((mark) => mark.date === date);
  const parts = newest.map(({lane, words}) => `${lane}: ${words.toLowerCase()}`);
  // Of what reports and articles tell only the month or year is known; a list has the day.
  const isListed = date.length === 10 && newest.every(({told}) => told);
  return `Newest, of ${dateWords(date)}. ${isListed ? "Known from a list of outcomes. " : ""}${parts.join("; ")}.`;
}
