import {type DateMention, findDates} from "./dates.js";
import {findNumbers, type NumberMention} from "./numbers.js";

const sentenceEnd = /[.!?][’'”")]*\s+(?=[A-Z0-9‘“'(£])/g;
const listEnd = /(?:[.!?][’'”")]*\s+(?=[A-Z0-9‘“'(£])|;\s+|:\s+(?=Of ))/g;

/** A sentence as rules see it: numbers, with their units, are `#` and dates `@`. */
export interface Masked {
  text: string;
  masked: string;
  /** The numbers, each with its place in `masked`. */
  numbers: (NumberMention & {at: number})[];
  /** The dates, each with its place in `masked`. */
  dates: (DateMention & {at: number})[];
}

/** A sentence with its numbers and dates found and masked; spans of years and months stay as words, they say within which time. */
export function mask(text: string): Masked {
  const foundDates = findDates(text);
  const foundNumbers = findNumbers(text, foundDates).filter(({unit}) => unit !== "years" && unit !== "months");
  const numbers: Masked["numbers"] = [];
  const dates: Masked["dates"] = [];
  const marks = [
    ...foundDates.map((date) => ({...date, date})),
    ...foundNumbers.map((number) => ({...number, number}))
  ].sort((a, b) => a.start - b.start);
  let masked = "";
  let from = 0;
  for (const mark of marks) {
    masked += plain(text.slice(from, mark.start));
    if ("date" in mark) {
      dates.push({...mark.date, at: masked.length});
      masked += "@";
    } else {
      numbers.push({...mark.number, at: masked.length});
      masked += "#";
    }
    from = mark.end;
  }
  return {text, masked: masked + plain(text.slice(from)), numbers, dates};
}

/** Sentences of a text with the offset at which each begins; with `lists`, the points of a list within a sentence apart. */
export function sentencesOf(text: string, {lists = false}: {lists?: boolean} = {}): {text: string; offset: number}[] {
  const sentences: {text: string; offset: number}[] = [];
  let from = 0;
  for (const end of text.matchAll(lists ? listEnd : sentenceEnd)) {
    const before = text.slice(from, end.index);
    if (/\b(?:e\.g|i\.e|etc|approx|No|Dr|St|vs)$/.test(before)) continue;
    const next = end.index + end[0].length;
    sentences.push({text: text.slice(from, next), offset: from});
    from = next;
  }
  if (from < text.length) sentences.push({text: text.slice(from), offset: from});
  return sentences;
}

function plain(text: string): string {
  return text.replaceAll(/[#@]/g, " ").replaceAll(/[\u00a0\s]/g, " ");
}
