import type {JudgementName} from "../../../src/domain/tables.js";

const names: readonly (readonly [JudgementName, string])[] = [
  [
    "help-and-protection",
    "(?:experiences? and progress of )?children (?:and young people )?(?:who|that) need (?:early )?help(?: and| or|,)?(?: care)?(?: and)? protection"
  ],
  ["children-in-care-and-care-leavers", "experiences? and progress of children in care and (?:of )?care leavers"],
  [
    "children-in-care",
    "(?:experiences? and progress of )?(?:children looked after|looked after children|children in care)(?: and achieving permanence)?"
  ],
  ["adoption", "adoption performance"],
  ["care-leavers", "(?:experiences? and progress of )?care leavers"],
  [
    "leadership",
    "(?:leadership management and governance|leadership and management|leadership and governance|impact of leaders(?:hip)? on social work practice with (?:children|children young people) and (?:their )?families)"
  ],
  ["overall", "overall effectiveness"],
  ["lscb", "(?:effectiveness of the )?(?:local safeguarding children(?:s)? board(?: lscb)?|lscb)"]
];

/** Each judgement with how reports name it, as the source of a pattern over plain words. */
export const judgementNames: readonly {judgement: JudgementName; words: string}[] = names.map(([judgement, words]) => ({
  judgement,
  words
}));

const whole = judgementNames.map(({judgement, words}) => ({
  judgement,
  pattern: new RegExp(`^(?:the )?(?:${words})$`)
}));

/** The judgement that plain words name, and nothing but name, or null. */
export function judgementNamed(words: string): JudgementName | null {
  return whole.find(({pattern}) => pattern.test(words))?.judgement ?? null;
}

const starts =
  /^(?:the )?(?:experiences? and progress of|impact of leaders|overall effectiveness|leadership|adoption performance|children (?:and young people )?who need|children looked after|looked after children|care leavers)\b/;

/** Whether plain words begin as the name of a judgement does. */
export function startsName(words: string): boolean {
  return starts.test(words);
}
