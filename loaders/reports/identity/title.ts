import type {ReportText} from "../model.js";
import {plainWords} from "./areas.js";
import {frameworkOf} from "./framework.js";
import {letterOf, withoutLetterhead} from "./letterhead.js";

/** What the beginning of a report says. */
export interface Title {
  /** Words before the inspection dates, or before the text begins, as one line; of a letter its subject. */
  words: string;
  /** The lines that name the council that a letter is written to, as one line; null for what is no letter. */
  addressees: string | null;
  /** The words after "Inspection dates:", or empty. */
  inspected: string;
  /** The lines of the first page. */
  lines: readonly string[];
}

const inspectionDates = /\b(?:re-?)?(?:inspect(?:ion|ed)|visit) dates?(?: from)?\s*:?/i;
/** Lines among which a title ends, where no inspection dates end it. */
const mostTitleLines = 14;
/** Lines of the first page among which a title stands. */
const mostLines = 60;

/** The title of a report: on its first page with words. */
export function titleOf({pages}: ReportText): Title {
  const lines = (pages.find((page) => page.lines.some((line) => line.trim()))?.lines ?? []).filter((line) =>
    line.trim()
  );
  const top = lines.slice(0, mostLines);
  const index = top.findIndex((line) => inspectionDates.test(line));
  const letter = letterOf(top);
  if (letter && (index < 0 || top.findIndex((line) => /^\s*dear\b/i.test(line)) < index)) {
    const subject = joined(letter.subject);
    return {
      // A letter without a subject says in its first sentence what it is on.
      words: frameworkOf(plainWords(subject)) ? subject : joined([...letter.subject, ...letter.text]),
      addressees: joined(letter.addressees),
      inspected: "",
      lines
    };
  }
  if (index < 0) return {words: titleWords(top), addressees: null, inspected: "", lines};
  const [before = "", after = ""] = (top[index] ?? "").split(inspectionDates);
  const following = top.slice(index + 1, index + 3);
  const stop = following.findIndex(
    (line) => !/^[\s\d–—-]|\b(?:19|20)\d\d\b/.test(line) || /\bpublished\b|:/i.test(line)
  );
  const inspected = joined([after, ...following.slice(0, stop < 0 ? undefined : stop)]);
  return {words: joined(withoutLetterhead([...top.slice(0, index), before])), addressees: null, inspected, lines};
}

/** The first lines, or those that name a way of inspecting, wherever on the page they stand. */
function titleWords(lines: readonly string[]): string {
  const first = joined(withoutLetterhead(lines.slice(0, mostTitleLines)));
  if (frameworkOf(plainWords(first))) return first;
  for (let start = 0; start < lines.length; start++)
    for (const count of [1, 2, 3]) {
      const words = joined(withoutLetterhead(lines.slice(start, start + count)));
      if (frameworkOf(plainWords(words))) return words;
    }
  return first;
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(" ")
    .replace(/[⁰¹²³⁴-⁹]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
