import type {Role} from "../model.js";
import {type Block, pageAt} from "./blocks.js";
import {dateOf} from "./date-of.js";
import {type Masked, mask, sentencesOf} from "./mask.js";
import {around, isChange, roleOf} from "./roles.js";
import {rateOf, type Subject, subjects} from "./subjects.js";

/** A figure as a sentence states it, before repeats and roles are settled over the whole report. */
export interface Found {
  indicator: string;
  value: number;
  unit: string;
  role: Role;
  asAt: string;
  page: number;
  qualifier: string;
  rule: string;
  context: string;
  /** Whether the section on the area states it. */
  area: boolean;
  /** Which figures belong together: those of one paragraph. */
  group: number;
}

/** What a reader keeps in mind from one sentence to the next. */
export interface Memory {
  /** The figure that `this is an increase from …` speaks of. */
  carried: {subject: Subject; asAt: string} | null;
  /** Date of the number of children in care, for `of this number: …`. */
  stockDate: string;
  /** The sentence that a list of bullets goes on from. */
  lead: string;
  previousSentence: string;
  heading: string;
}

const ownStart = /^(?:At|As at|As of|On|In the|During|Approximately|The|Children|There|Since|Of (?:these|this|the)) /;
const carryOn =
  /^(?:This|That|It|These|Those|The (?:number|figure|rate|proportion|percentage|average|total|most|latest|previous|England|national|comparable)|By @|In @|At @|As (?:at|of) @|Performance|Current(?:ly)?|@|However|Although|Data|More recent|Similarly|Which|Compared|National|England|There (?:has|was|is)|Recent|For @|During|Since|Between|Numbers|Figures|While|and |but |which )/i;
const samples =
  /\b(?:sampled|tracked|dip[- ]sampl|inspectors (?:saw|seen|reviewed|looked|read|considered|examined|found|met|spoke|tracked)|(?:cases|files|records|plans|assessments|audits|reports|children) (?:that (?:were|inspectors) )?(?:were )?(?:seen|reviewed|examined|considered|looked at|read|scrutinised|audited)\b|seen by inspectors|spoken to|case[- ]tracked|(?:files|cases) (?:inspected|seen))/i;
let groups = 0;

/** Figures of a paragraph; what it leaves to the next is kept in `memory`. */
export function bindBlock(block: Block, memory: Memory): Found[] {
  const found: Found[] = [];
  const group = ++groups;
  if (memory.heading !== block.heading)
    Object.assign(memory, {heading: block.heading, carried: null, previousSentence: ""});
  if (!block.bullet || (block.section === "area" && ownStart.test(block.text))) memory.lead = "";
  if (block.section !== "area") memory.carried = null;
  const sentences = sentencesOf(block.text);
  for (const {text, offset} of sentences) {
    const sentence = mask(text);
    found.push(...bindSentence(sentence, block, memory, group, (start) => pageAt(block, offset + start)));
    memory.previousSentence = sentence.masked;
    if (
      /:\s*$/.test(text) ||
      (block.section === "area" &&
        /\b(?:of (?:this number|these|the total)|there (?:have|has|had) been|in the last (?:12|twelve) months|additional language|free school meals)[,;:\s]*$/i.test(
          text
        ))
    )
      memory.lead = sentence.masked;
  }
  return found;
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
    const match = subjectOf(sentence, i, block, memory, bound);
    if (match === null) continue;
    const {subject, rule} = match;
    bound.set(i, subject);
    const role = roleOf(sentence, i);
    const date = dateOf(sentence, i, role);
    let asAt = date ?? "";
    if (
      date === null &&
      memory.carried?.subject === subject &&
      role !== "previous" &&
      role !== "current" &&
      rule.endsWith("carried")
    )
      asAt = memory.carried.asAt;
    if (
      date === null &&
      block.section === "area" &&
      subject.kind !== "flow" &&
      role === "current" &&
      subject.indicator.startsWith("care-")
    )
      asAt = memory.stockDate;
    if (role === "current") {
      memory.carried = {subject, asAt};
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

function subjectOf(
  sentence: Masked,
  index: number,
  block: Block,
  memory: Memory,
  bound: Map<number, Subject>
): {subject: Subject; rule: string} | null {
  const number = sentence.numbers[index] as Masked["numbers"][number];
  const {left, right, clause} = around(sentence, index);
  const inLead = block.section === "area" && memory.lead !== "" ? `${memory.lead} ` : "";
  const whole = `${inLead}${sentence.masked}`;
  const isSample = samples.test(sentence.masked);
  const surroundings = `${block.heading} ${memory.previousSentence} ${whole}`;
  const possible = subjects.filter(
    (s) =>
      s.unit === number.unit &&
      (!s.areaOnly || block.section === "area") &&
      (!isSample || s.indicator === "common-assessments-good") &&
      !(s.not?.test(sentence.masked) ?? false) &&
      (s.context?.test(surroundings) ?? true) &&
      (s.before?.test(left) ?? true) &&
      !(s.notBefore?.test(left) ?? false)
  );
  const bracketed = /\($|\(or $|\(a rate of $/.test(left);
  const follows = right.replace(/^(?: \([^()]*\))+/, "");
  if (number.unit === "per 10000") {
    const count =
      [...bound.entries()].filter(([i]) => i < index).at(-1)?.[1].indicator ??
      (bracketed ? memory.carried?.subject.indicator : undefined);
    const rate = subjects.find((s) => s.indicator === rateOf[count ?? ""] && s.unit === "per 10000");
    if (rate !== undefined && (bracketed || clause.length < 60)) return {subject: rate, rule: "rate beside its count"};
  }
  for (const s of possible)
    if (s.predicate?.test(right) || s.predicate?.test(follows)) return {subject: s, rule: "words after the number"};
  for (const s of possible)
    if (s.predicate === undefined && s.name === undefined && s.before !== undefined)
      return {subject: s, rule: "words before the number"};
  const bare = bracketed || isBare(right);
  if (!bare) return null;
  const nearest = nearestName(possible, `${inLead}${left}`, right, bracketed);
  if (nearest !== null) return {subject: nearest, rule: "the name before the number"};
  const carried = lastBound(bound, index, number.unit) ?? carriedFrom(sentence, memory, number.unit);
  return carried === null || isSample ? null : {subject: carried, rule: "carried"};
}

/** A value that stands for itself: nothing follows that it would count. */
function isBare(right: string): boolean {
  return /^(?:\s*$|\s*[.,;:)–-]|\)| ?\(| (?:in|at|as|on|by|from|to|compared|which|and|but|for|against|during|since|over|when|while|is|was|are|were|with|of (?:cases|children|these|the cohort|all|those)|children(?: and young people)?(?: at| in|\.|,|$)|nationally|respectively|across|last|this|within|each|per|between|up|until|though|currently|overall|@|the previous|better|worse)\b| @)/i.test(
    right
  );
}

function nearestName(possible: Subject[], left: string, right: string, bracketed: boolean): Subject | null {
  let best: Subject | null = null;
  let bestEnd = -1;
  for (const s of possible) {
    if (s.name === undefined) continue;
    const all = new RegExp(s.name.source, "gi");
    for (const match of left.matchAll(all)) {
      const end = match.index + match[0].length;
      const between = left.slice(end);
      if (between.length > 170 || (s.unit === "number" && (between.match(/#/g)?.length ?? 0) > 2)) continue;
      if (end > bestEnd) [best, bestEnd] = [s, end];
    }
  }
  if (best !== null) return best;
  if (!bracketed) return null;
  const clause = /^[^#;.]{0,90}/.exec(right)?.[0] ?? "";
  return (
    possible.find((s) => s.name !== undefined && s.unit !== "number" && new RegExp(s.name.source, "i").test(clause)) ??
    null
  );
}

function lastBound(bound: Map<number, Subject>, index: number, unit: string): Subject | null {
  const before = [...bound.entries()].filter(([i, s]) => i < index && s.unit === unit);
  return before.at(-1)?.[1] ?? null;
}

function carriedFrom(sentence: Masked, memory: Memory, unit: string): Subject | null {
  if (memory.carried === null || memory.carried.subject.unit !== unit) return null;
  return carryOn.test(sentence.masked) ? memory.carried.subject : null;
}
