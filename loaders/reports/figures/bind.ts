import type {StatedDate} from "../../../src/domain/period.js";
import type {ReportedRole} from "../../../src/domain/tables.js";
import {type Signs, signsOf} from "../doubt/signs.js";
import {besideDates, type Dated, isPeriod} from "./beside-dates.js";
import {type Block, pageAt} from "./blocks.js";
import {dateOf} from "./date-of.js";
import {besideCount, findSubject} from "./find-subject.js";
import {withLostWords} from "./lost-line.js";
import {type Masked, mask, sentencesOf} from "./mask.js";
import type {Memory} from "./memory.js";
import {isComparedNow, isOfLatest, isOfNow} from "./of-now.js";
import {isChange, isOfSeveral, rolesOf} from "./roles.js";
import {onScorecard} from "./scorecard.js";
import type {Subject} from "./subjects/subject.js";
import {relativeDate, toldBy} from "./told-dates.js";

/** A figure as a sentence states it, before repeats and roles are settled over the whole report. */
export interface Found {
  indicator: string;
  value: number;
  unit: string;
  role: ReportedRole;
  /** Null where none is stated. */
  asAt: StatedDate | null;
  /** Whether it is said to be of the time of the inspection. */
  isNow: boolean;
  page: number;
  qualifier: string;
  rule: string;
  context: string;
  /** What its sentence shows of how sure the reading is. */
  signs: Signs;
  /** Whether the section on the area states it. */
  area: boolean;
  /** Which figures belong together: those of one paragraph. */
  group: number;
  /** Whether another paragraph states it too. */
  isRepeated: boolean;
}

const ofThose = /^Of (?:these|those|them|this)\b/;
/** `Between @ and the end of @, a total of # …`: the time over which those are counted of whom the next sentence tells. */
const opening =
  /^(?:Between @ and (?:the end of )?|(?:In|During|By|At|As at) (?:the end of )?)@,? (?:a total of |there were |there have been )*#/;
const ownStart = /^(?:At|As at|As of|On|In the|During|Approximately|The|Children|There|Since|Of (?:these|this|the)) /;
let groups = 0;

/** Figures of a paragraph; what it leaves to the next is kept in `memory`. */
export function bindBlock(block: Block, memory: Memory): Found[] {
  const found: Found[] = [];
  const group = ++groups;
  if (memory.heading !== block.heading)
    Object.assign(memory, {heading: block.heading, carried: new Map(), previousSentence: "", recent: []});
  if (!block.bullet) memory.leadDate = null;
  memory.told = null;
  if (!block.bullet || (block.section === "area" && ownStart.test(block.text))) memory.lead = "";
  if (block.section !== "area") Object.assign(memory, {carried: new Map(), previousSentence: ""});
  const whole = block.headless ? withLostWords(block.text) : block.text;
  const guessed = whole.length - block.text.length;
  const sentences = sentencesOf(whole, {lists: block.section === "area"});
  for (const {text, offset} of sentences) {
    const sentence = mask(text);
    found.push(...bindSentence(sentence, block, memory, group, (start) => pageAt(block, offset + start - guessed)));
    memory.told = toldBy(sentence, memory.told);
    memory.previousSentence = sentence.masked;
    memory.previousDates = sentence.dates.flatMap(({date}) => (date === null ? [] : [date]));
    if (!ofThose.test(sentence.masked)) memory.wholeDate = openingDate(sentence);
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

/** The date with which a sentence opens that counts a whole. */
function openingDate({masked, dates}: Masked): StatedDate | null {
  const end = (opening.exec(masked)?.[0] ?? "").lastIndexOf("@");
  return dates.find(({at}) => at === end)?.date ?? null;
}

function bindSentence(
  sentence: Masked,
  block: Block,
  memory: Memory,
  group: number,
  page: (start: number) => number
): Found[] {
  const found: Found[] = [];
  const dated: Dated[] = [];
  /** Places in `found` of what several authorities share: others are compared with it, and it is none's. */
  const joint = new Set<number>();
  const bound = new Map<number, Subject>();
  for (let i = 0; i < sentence.numbers.length; i++) {
    const number = sentence.numbers[i] as Masked["numbers"][number];
    if (isChange(sentence, i) || number.unit === "points") continue;
    const match = findSubject(sentence, i, block, memory, bound);
    if (match === null) continue;
    const {rule} = match;
    const beside = rule === besideCount ? found.at(-1) : undefined;
    const own = rolesOf(sentence, i, bound.size === 0 && /name before|words after/.test(rule));
    for (const one of own.length === 1 && own[0] === "current" && beside ? [beside.role] : own) {
      const known = onScorecard(match.subject, number.value, one);
      if (known === null) continue;
      const {subject, role} = known;
      bound.set(i, subject);
      const isJoint = memory.guarded && (role === "current" || role === "previous") && isOfSeveral(sentence, i);
      if (isJoint) joint.add(found.length);
      const stated = beside ? beside.asAt : dateOf(sentence, i, role);
      const date =
        stated === undefined && role !== "current" && isComparedNow(sentence.masked, number.at) ? null : stated;
      const bracketed = /\($/.test(sentence.masked.slice(0, number.at));
      if (rule === "carried" && bracketed && role === "current" && date === undefined) continue;
      const isPart = ofThose.test(sentence.masked) && block.section !== "area";
      const before = isPart
        ? memory.wholeDate
        : isOfLatest(sentence, i)
          ? null
          : dateFromBefore(subject, role, rule, block, memory, besideOf(sentence, i, found));
      // The 26 weeks of care proceedings are those of a law, of no year.
      const isLaw = role === "target" && subject.indicator === "care-proceedings";
      const relative = date === undefined && !isLaw ? relativeDate(sentence, i, {subject, role}, memory) : null;
      const asAt = isLaw ? null : date === undefined ? (relative ?? before) : date;
      dated.push({index: i, indicator: subject.indicator, unit: subject.unit, role, asAt, isDated: date !== undefined});
      if (role === "current" && !isJoint) {
        memory.carried.set(subject.unit, {subject, asAt});
        if (subject.indicator === "children-in-care" && block.section === "area") memory.stockDate = asAt;
      }
      found.push({
        indicator: subject.indicator,
        value: number.value,
        unit: subject.unit,
        role,
        asAt,
        isNow: date === null || (date === undefined && isOfNow(sentence, i)),
        page: page(number.start),
        qualifier: number.qualifier,
        rule: `${subject.indicator}: ${rule}`,
        context: sentence.text.trim(),
        signs: signsOf(sentence, i, {
          subject,
          role,
          rule,
          isDated: date !== undefined,
          before: memory.previousSentence
        }),
        area: block.section === "area",
        group,
        isRepeated: false
      });
    }
  }
  moveOn(sentence, bound, memory);
  if (block.section === "area") return found;
  const dates = besideDates(sentence, dated);
  const settled = found.map((one, i) => ({...one, asAt: dates[i] ?? null})).filter((_, i) => !joint.has(i));
  memory.lastDate = settled.findLast(({asAt}) => asAt !== null)?.asAt ?? memory.lastDate;
  return settled;
}

/** The figure with which one is compared: not an earlier one, unless the sentence goes on to tell of that: `an improvement on #, which was better than #`. */
function besideOf({masked, numbers}: Masked, index: number, found: readonly Found[]): Found | undefined {
  const before = found.at(-1);
  const between = masked.slice(numbers[index - 1]?.at ?? 0, numbers[index]?.at);
  return before?.role === "previous" && !/\b(?:which|when)\b/.test(between) ? undefined : before;
}

/** The date of a figure whose sentence states none: that of what it is compared with, of the count it is a part of, or of its list. */
function dateFromBefore(
  subject: Subject,
  role: ReportedRole,
  rule: string,
  block: Block,
  memory: Memory,
  before: Found | undefined
): StatedDate | null {
  const carried = memory.carried.get(subject.unit);
  if (role === "current") {
    if (subject.kind === "flow") return memory.leadDate;
    return block.section === "area" && subject.indicator.startsWith("care-") ? memory.stockDate : null;
  }
  // A target for a count is for what is to come; those of adoption times go with the years that are measured.
  if (role === "target" && subject.unit !== "days") return null;
  if (role === "previous" || carried?.subject !== subject || !rule.endsWith("carried")) return null;
  const date = before?.indicator === subject.indicator ? before.asAt : carried.asAt;
  // `This was at # in @ against an average of #`: a month is the authority’s own.
  return before?.role === "current" && date !== null && !isPeriod(date) ? null : date;
}

/** Forgets the figure that a later sentence could go on from, where this one speaks of others that nothing is known of: the topic has moved on. */
function moveOn(sentence: Masked, bound: Map<number, Subject>, memory: Memory): void {
  if (/^\(.*\)\.?\s*$/s.test(sentence.masked)) return;
  for (const unit of memory.carried.keys()) {
    const those = sentence.numbers.flatMap((number, i) => (number.unit === unit && !isChange(sentence, i) ? [i] : []));
    if (those.length > 0 && those.every((i) => !bound.has(i))) memory.carried.delete(unit);
  }
}
