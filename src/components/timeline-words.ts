import type {TimelineMark} from "../charts/timeline.js";
import {dateWords} from "../stats/words.js";

/** What stands around a timeline of judgements wherever it is drawn. */
export const timelineWords = {
  title: "Judgements over time",
  subtitle: "Each stands until the next. Outlined: known only from a later report or document",
  source: "Ofsted inspection reports"
} as const;

/** The newest judgements in words: their bars are the shortest, and may have no room for them. */
export function newestFinding(marks: readonly TimelineMark[]): string {
  const date = marks
    .map((mark) => mark.date)
    .sort()
    .at(-1);
  if (date === undefined) return "No judgement is held.";
  const parts = marks.filter((mark) => mark.date === date).map(({lane, words}) => `${lane}: ${words.toLowerCase()}`);
  return `Newest, of ${dateWords(date)}. ${parts.join("; ")}.`;
}
