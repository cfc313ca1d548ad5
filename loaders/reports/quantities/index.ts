import {type Block, blocksOf, pageAt} from "../figures/blocks.js";
import {findDates} from "../figures/dates.js";
import {sentencesOf} from "../figures/mask.js";
import {findNumbers} from "../figures/numbers.js";
import type {Figure, Quantity, ReportText} from "../model.js";
import {nounOf} from "./noun.js";

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

/** The address of an office, whose numbers are those of telephones. */
const address = /\b(?:textphone|text phone|telephone|enquiries@\S+|postcode)\b|\bT: ?0\d/i;
/** What is counted in every report, and says nothing of the authority; or no noun at all. */
const boilerplate = /\binspectors?$|^(?:ago|prior|example|section|e)$/;

function ofBlock(block: Block, report: string): Quantity[] {
  return sentencesOf(block.text, {lists: true}).flatMap(({text, offset}) =>
    (address.test(text) ? [] : findNumbers(text, findDates(text))).flatMap((number): Quantity[] => {
      const noun = nounOf(text.slice(0, number.start), text.slice(number.end));
      if (noun === "" || boilerplate.test(noun)) return [];
      return [{report, page: pageAt(block, offset + number.start), value: number.value, unit: number.unit, noun}];
    })
  );
}
