import type {Judgement} from "../model.js";

/** A grade in words. */
export type GradeText = "outstanding" | "good" | "requires-improvement" | "adequate" | "inadequate";

/** How reports write a grade, as the source of a pattern of small letters; "require" and "required" follow their subject. */
export const gradeWords =
  "outstanding|good|inadequate|adequate|requir(?:es?|ed|ing) (?:significant )?improvements?(?: to be (?:rated |judged )?good)?";

const numbers: Record<GradeText, Judgement["grade"]> = {
  outstanding: 1,
  good: 2,
  "requires-improvement": 3,
  adequate: null,
  inadequate: 4
};

/** The grade that `gradeWords` has matched. */
export function gradeText(words: string): GradeText {
  const first = words.trim().toLowerCase();
  if (first.startsWith("requir")) return "requires-improvement";
  if (first === "outstanding" || first === "good" || first === "adequate" || first === "inadequate") return first;
  throw new Error(`unknown grade: ${words}`);
}

/** Its number on the scale of today; null for a grade of older scales. */
export function gradeNumber(text: GradeText): Judgement["grade"] {
  return numbers[text];
}
