import {type Block, blocksOf, pageAt} from "../figures/blocks.js";
import {findDates} from "../figures/dates.js";
import {sentencesOf} from "../figures/mask.js";
import {findNumbers} from "../figures/numbers.js";
import type {Figure, Quantity, ReportText} from "../model.js";
import {nounOf, subjectOf} from "./noun.js";

export interface QuantitiesOptions {
  /** Id of the report, for the rows; empty by default. */
  report?: string;
  /** Figures that are kept elsewhere: their numbers are left out; none by default. */
  figures?: readonly Pick<Figure, "value" | "page">[];
}

/** Every quantity that a report states and that no figure holds: its number, unit and page, and the noun that it counts. */
export function quantitiesOf(text: ReportText, {report = "", figures = []}: QuantitiesOptions = {}): Quantity[] {
  const kept = new Set(figures.map(({value, page}) => `${page}|${value}`));
  return blocksOf(text)
    .filter(({section}) => section === "area" || section === "narrative")
    .flatMap((block) => ofBlock(block, report))
    .filter(({page, value}) => !kept.has(`${page}|${value}`));
}

/** The address of an office, whose numbers are those of telephones, and what an inspection was made by. */
const address =
  /\b(?:textphone|text phone|telephone|enquiries@\S+|postcode)\b|\bT: ?0\d|\b(?:Her|His) Majesty’?s.? Inspectors?\b|\badditional inspectors?\b|\bfewer than 295 days\b/i;
/** What is counted in every report, and says nothing of the authority. */
const boilerplate = /\binspectors?$|^(?:section|e)$/;
/** Words that stand where a noun does and are none. */
const empty =
  /^(?:ago|prior|example|old|them|increase|decrease|reduction|average|maintained|time|proportion|percentage|number|dramatic decrease|dramatic increase|significant increase|further)$/;
/** Sentences that go on about what the one before counted. */
const goesOn = /^(?:This|That|It|These|Those|They|Of (?:these|those|them|this|the)|Both)\b/;

/** Numbers without a noun of their own count what the number before them in the sentence does, or that of the sentence that theirs goes on from. */
function ofBlock(block: Block, report: string): Quantity[] {
  const quantities: Quantity[] = [];
  let last = "";
  for (const {text, offset} of sentencesOf(block.text, {lists: true})) {
    if (!goesOn.test(text)) last = "";
    if (address.test(text)) continue;
    for (const number of findNumbers(text, findDates(text))) {
      // Within two years, in nine months: a time says no more of what was counted before it.
      const isSpan = number.unit === "months" || number.unit === "years";
      const own = nounOf(text.slice(0, number.start), text.slice(number.end));
      const noun = own === "" || empty.test(own) ? (isSpan ? "" : last) : own;
      if (noun === "" || boilerplate.test(noun)) continue;
      last = noun;
      quantities.push({
        report,
        page: pageAt(block, offset + number.start),
        value: number.value,
        unit: number.unit,
        noun
      });
    }
    if (last === "") last = subjectOf(text);
  }
  return quantities;
}
