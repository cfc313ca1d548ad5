import type {StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import {type Block, pageAt} from "./blocks.js";
import {dateOf} from "./date-of.js";
import {besideCount, findSubject} from "./find-subject.js";
import {type Masked, mask, sentencesOf} from "./mask.js";
import type {Memory} from "./memory.js";
import {isChange, roleOf} from "./roles.js";
import type {Subject} from "./subjects/subject.js";

/** A figure as a sentence states it, before repeats and roles are settled over the whole report. */
export interface Found {
  indicator: string;
  value: number;
  unit: string;
  role: ReportedRole;
  /** Null where none is stated. */
  asAt: StatedDate | null;
  page: number;
  qualifier: string;
  rule: string;
  context: string;
  /** Whether the section on the area states it. */
  area: boolean;
  /** Which figures belong together: those of one paragraph. */
  group: number;
}

const ownStart = /^(?:At|As at|As of|On|In the|During|Approximately|The|Children|There|Since|Of (?:these|this|the)) /;
let groups = 0;

/** Figures of a paragraph; what it leaves to the next is kept in `memory`. */
export function bindBlock(block: Block, memory: Memory): Found[] {
  const found: Found[] = [];
  const group = ++groups;
  if (memory.heading !== block.heading)
    Object.assign(memory, {heading: block.heading, carried: new Map(), previousSentence: "", recent: []});
  if (!block.bullet) memory.leadDate = null;
  if (!block.bullet || (block.section === "area" && ownStart.test(block.text))) memory.lead = "";
  if (block.section !== "area") Object.assign(memory, {carried: new Map(), previousSentence: ""});
  const sentences = sentencesOf(block.text, {lists: block.section === "area"});
  for (const {text, offset} of sentences) {
    const sentence = mask(text);
    found.push(...bindSentence(sentence, block, memory, group, (start) => pageAt(block, offset + start)));
    memory.previousSentence = sentence.masked;
    memory.recent = [...memory.recent.slice(-2), sentence.masked];
    if (
      /:\s*$/.test(text) ||
      (block.section === "area" &&
        /\b(?:of (?:this number|these|the total)|there (?:have|has|had) been|in the last (?:12|twelve) months|additional language|free school meals)[,;:\s]*$/i.test(
          text
        ))
    )
      Object.assign(memory, {lead: sentence.masked, leadDate: endOf(sentence)});
  }
  return found;
}

/** The last day of the time that a sentence names, such as `in the 12 months to @`. */
function endOf({masked, dates}: Masked): StatedDate | null {
  return (
    dates.find(({at, date}) => date !== null && /\b(?:to|until|ending|ended) $/.test(masked.slice(0, at)))?.date ?? null
  );
}

function bindSentence(
  sentence: Masked,
  block: Block,
  memory: Memory,
  group: number,
  page: (start: number) => number
): Found[] {
  const found: Found[] = [];
  const bound = new Map<number, Subject>();
  for (let i = 0; i < sentence.numbers.length; i++) {
    const number = sentence.numbers[i] as Masked["numbers"][number];
    if (isChange(sentence, i) || number.unit === "points") continue;
    const match = findSubject(sentence, i, block, memory, bound);
    if (match === null) continue;
    const {subject, rule} = match;
    bound.set(i, subject);
    const beside = rule === besideCount ? found.at(-1) : undefined;
    const own = roleOf(sentence, i);
    const role = own === "current" ? (beside?.role ?? own) : own;
    const date = beside ? beside.asAt : dateOf(sentence, i, role);
    const bracketed = /\($/.test(sentence.masked.slice(0, number.at));
    if (rule === "carried" && bracketed && role === "current" && date === undefined) continue;
    let asAt = date ?? null;
    const beforeIt = found.at(-1);
    if (
      date === undefined &&
      memory.carried.get(subject.unit)?.subject === subject &&
      role !== "previous" &&
      role !== "current" &&
      rule.endsWith("carried")
    )
      asAt =
        beforeIt?.indicator === subject.indicator ? beforeIt.asAt : (memory.carried.get(subject.unit)?.asAt ?? null);
    if (
      date === undefined &&
      block.section === "area" &&
      subject.kind !== "flow" &&
      role === "current" &&
      subject.indicator.startsWith("care-")
    )
      asAt = memory.stockDate;
    if (date === undefined && subject.kind === "flow" && role === "current") asAt = memory.leadDate;
    if (role === "current") {
      memory.carried.set(subject.unit, {subject, asAt});
      if (subject.indicator === "children-in-care" && block.section === "area") memory.stockDate = asAt;
    }
    found.push({
      indicator: subject.indicator,
      value: number.value,
      unit: subject.unit,
      role,
      asAt,
      page: page(number.start),
      qualifier: number.qualifier,
      rule: `${subject.indicator}: ${rule}`,
      context: sentence.text.trim(),
      area: block.section === "area",
      group
    });
  }
  return found;
}
