import {monthNumber} from "../identity/dates.js";
import type {Judgement, PageText} from "../model.js";
import type {TellingOptions} from "./told.js";

/** Whose visits are told, and by what. */
export interface VisitOptions extends Omit<TellingOptions, "before"> {
  /** Year of the months that are named without one; null where none is known, and such a visit is left out. */
  year: number | null;
}

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const visit = /\b(focused|monitoring) visit\b/i;
const date = new RegExp(
  `\\b(?:in|of|during|on(?: \\d{1,2}(?: (?:and|to) \\d{1,2})?)?) (${months})\\b(?:,? ((?:19|20)\\d\\d)\\b)?`
);

/** The visits without grades that a document tells of, each in the month that its sentence names. */
export function toldVisits(pages: readonly PageText[], {code, statedBy, year}: VisitOptions): Judgement[] {
  const found = pages.flatMap(({page, lines}) => {
    const text = lines
      .join("\n")
      .replace(/\n{2,}/g, ". ")
      .replace(/\s+/g, " ");
    return text.split(/(?<=[a-z”’"')][.!?])\s+/).flatMap((sentence): Judgement[] => {
      const [, kind] = visit.exec(sentence) ?? [];
      const [, month, named] = date.exec(sentence) ?? [];
      const of = named ?? year;
      if (!kind || !month || of === null) return [];
      return [
        {
          report: `${code}-${of}-${String(monthNumber(month.toLowerCase())).padStart(2, "0")}`,
          judgement: "overall",
          grade: null,
          grade_text: `${kind.toLowerCase()}-visit`,
          page,
          stated_by: statedBy
        }
      ];
    });
  });
  return found.filter(({report}, i) => found.findIndex((one) => one.report === report) === i);
}
