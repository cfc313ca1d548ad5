import type {ReportedRole} from "../../../src/domain/tables.js";
import {around} from "../figures/around.js";
import type {Masked} from "../figures/mask.js";
import type {Subject} from "../figures/subjects/subject.js";

/** What was made of a number, as far as it says how sure that is. */
export interface Reading {
  subject: Subject;
  role: ReportedRole;
  /** By which rule the number was found to be a value of it. */
  rule: string;
  /** Whether the sentence states a date for it. */
  isDated: boolean;
  /** The sentence before, masked. */
  before: string;
}

/** What the sentence of a figure shows of how sure its reading is; nothing of it is stored. */
export interface Signs {
  /** Each has a weight in the model of doubt. */
  marks: string[];
  /** The words of its clause, `<` before those on the left of the number and `>` before those on the right. */
  words: string[];
}

/** Words beside a number that may say that it is another's, or the contrary of what is looked for. */
const cautions: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    "subset",
    /\b(?:of (?:these|those|them|whom|which|this|the (?:#|\w+ (?:#|children)))|among|including|includes?|included)\b/i
  ],
  ["example", /\b(?:for example|for instance|such as|one (?:child|young|care)|another|in one|examples?)\b/i],
  [
    "negation",
    /\b(?:not|never|no longer|without|failed?|yet to|unable|neither|lack\w*|unknown|out of timescale|overdue|delay\w*)\b/i
  ],
  ["opinion", /\b(?:felt|feel|said|say|told|think|thought|survey|consult\w*|suitable for)\b/i],
  [
    "process",
    /\b(?:result(?:s|ed|ing)? in|led to|used?|using|access(?:ed|ing)?|sign\w*|requests?|visits?|referred|waiting|await\w*|plan(?:s|ned)?|support(?:s|ed|ing)?)\b/i
  ],
  [
    "others",
    /\b(?:all (?:children|young people|pupils)|population|peers|general|pupils|adults|parents|families|carers|staff|teams?|managers?|posts?|households?)\b/i
  ],
  [
    "narrowed",
    /\b(?:who|whose|where|because|aged|under|over|newly|some of|initial|complex|cohort|small number|new)\b/i
  ],
  ["average", /\b(?:average|national|neighbours?|comparators?|England|regional?|London)\b/i],
  ["goal", /\b(?:target|threshold|standard|aim\w*|expect\w*|goal|aspir\w*|predict\w*|project\w*|forecast)\b/i],
  ["earlier", /\b(?:previous|last|before|earlier|prior)\b/i],
  ["health", /\b(?:immuni\w+|attendance|development\w*|optician\w*|registered|strengths)\b/i],
  ["stability", /\b(?:two years|long(?:er)?[- ]term|stability|same placement)\b/i]
];

/** Signs of how sure a reading of a number is, from its sentence and the one before. */
export function signsOf(sentence: Masked, index: number, reading: Reading): Signs {
  const number = sentence.numbers[index];
  if (number === undefined) return {marks: [], words: []};
  const {subject, role, isDated, before} = reading;
  const {left, right} = around(sentence, index);
  const near = {left: /[^#,;:()]{0,70}$/.exec(left)?.[0] ?? "", right: /^[^#,;:()]{0,70}/.exec(right)?.[0] ?? ""};
  const way = reading.rule.replaceAll(" ", "-");
  const marks = [
    `way:${way}`,
    `role:${role}`,
    `indicator:${subject.indicator}`,
    `way:${way}/${role}`,
    `way:${way}/${subject.unit}`,
    `numbers:${Math.min(sentence.numbers.length, 6)}`,
    `place:${Math.min(index, 4)}`,
    `length:${Math.min(5, Math.floor(sentence.masked.length / 80))}`,
    isDated ? "dated" : "undated",
    `stated:${number.qualifier || "exactly"}`
  ];
  if (/\(\s?$/.test(left)) marks.push("bracketed", `bracketed/${way}`);
  if (subject.unit === "number")
    marks.push(number.value < 5 ? "count-under-5" : number.value < 20 ? "count-under-20" : "count");
  if (/[a-z]/i.test(number.text)) marks.push("in-words");
  const goesOn = /carried|before$/.test(way);
  for (const [name, pattern] of cautions) {
    if (pattern.test(near.left)) marks.push(`${name}-left`, `${name}/${role}`);
    if (pattern.test(near.right)) marks.push(`${name}-right`, `${name}/${role}`);
    if (goesOn && pattern.test(before)) marks.push(`${name}-before`);
  }
  if (goesOn) marks.push(`numbers-before:${Math.min(4, before.match(/#/g)?.length ?? 0)}`);
  const words = [...wordsOf(near.left).map((word) => `<${word}`), ...wordsOf(near.right).map((word) => `>${word}`)];
  return {marks: [...new Set(marks)], words: [...new Set(words)]};
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z’@-]+/g) ?? [];
}
