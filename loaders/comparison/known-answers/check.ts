import type {Answerer, Answers, Inputs} from "./answer.js";
import {comparisons} from "./comparisons.js";
import {control} from "./control.js";
import {readAnswers} from "./form.js";
import {further} from "./further.js";
import {limits} from "./limits.js";
import {answerNamed, statisticOf, withOtherNames} from "./names.js";
import {places} from "./places.js";
import {series} from "./series.js";
import {spread} from "./spread.js";
import type {Stated, Tolerance} from "./stated.js";

const answerers: Readonly<Record<string, Answerer>> = {
  ...limits,
  ...places,
  ...comparisons,
  ...spread,
  ...series,
  ...control,
  ...further
};
/** Inputs that only say what a case is about. */
const beside = new Set([
  "label",
  "name",
  "note",
  "area",
  "unit",
  "multiplier",
  "value",
  "values",
  "min",
  "max",
  "decimals"
]);

/** What became of one known answer. */
export interface Checked {
  line: number;
  statistic: string;
  case: string;
  /** Right, wrong (with what was given instead), not covered by the site's statistics, or not of the form of a known answer. */
  outcome: "right" | "wrong" | "not covered" | "malformed";
  /** For a wrong one: each name with what was expected and what was given. */
  differences: string[];
  /** What was expected that the site's statistics do not answer, by name; of inputs that they cannot read, which; what is malformed. */
  unanswered: string[];
}

/**
 * Holds the site's statistics against a file of known answers (columns statistic, case, inputs, expected, tolerance). Throws where
 * the file is not of this form.
 */
export function checkAnswers(text: string, file: string): Checked[] {
  return readAnswers(text, file).map((row) => {
    const {line, statistic, case: name} = row;
    const of = {line, statistic, case: name, differences: []};
    if ("problem" in row) return {...of, outcome: "malformed", unanswered: [row.problem]};
    const {inputs, unread} = withOtherNames(row.inputs);
    const found = answer(statistic, inputs, Object.keys(row.expected));
    if (typeof found === "string") return {...of, outcome: "not covered", unanswered: [found]};
    const checked = compare(row, found);
    // An answer to another question than was asked is not a wrong one.
    const ignored = unread().filter((one) => !beside.has(one));
    return checked.outcome === "wrong" && ignored.length > 0 && !row.mustDiffer
      ? {...of, outcome: "not covered", unanswered: ignored.map((one) => `the input ${one}`)}
      : {...of, ...checked};
  });
}

function compare(
  {expected, units, tolerance, mustDiffer}: Stated,
  {answers, refusal}: Found
): Pick<Checked, "outcome" | "differences" | "unanswered"> {
  const differences: string[] = [];
  const unanswered: string[] = [];
  let right = 0;
  for (const [name, value] of Object.entries(expected)) {
    const found = name === "error" ? name : answerNamed(answers, name);
    if (found === undefined && refusal !== null && value === null) right += 1;
    else if (found === undefined) unanswered.push(refusal === null ? name : `${name} (${refusal})`);
    else if (agrees(value, answers[found], units[name], tolerance)) right += 1;
    else differences.push(`${name}: expected ${JSON.stringify(value)}, given ${JSON.stringify(shown(answers[found]))}`);
  }
  if (right + differences.length === 0) return {outcome: "not covered", differences: [], unanswered};
  const isRight = mustDiffer ? differences.length > 0 : differences.length === 0;
  return {outcome: isRight ? "right" : "wrong", differences: isRight ? [] : differences, unanswered};
}

interface Found {
  answers: Answers;
  /** Why nothing but a refusal is answered; null where something is. */
  refusal: string | null;
}

/** What the site's statistics answer, or in words why they do not. */
function answer(name: string, inputs: Inputs, asked: readonly string[]): Found | string {
  const statistic = statisticOf(name, Object.keys(answerers));
  const answerer = statistic === undefined ? undefined : answerers[statistic];
  if (!answerer) return `the statistic ${JSON.stringify(name)}`;
  try {
    const answers = answerer(inputs, asked);
    return answers ? {answers: {error: false, ...answers}, refusal: null} : "these inputs";
  } catch (error) {
    // Inputs of another form ask for something that is not answered here; a refusal is an answer.
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof TypeError ? `these inputs (${message})` : {answers: {error: true}, refusal: message};
  }
}

function agrees(expected: unknown, given: unknown, unit: unknown, tolerance: Tolerance): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(given) &&
      given.length === expected.length &&
      expected.every((value, i) => agrees(value, given[i], (unit as unknown[])[i], tolerance))
    );
  if (expected !== null && typeof expected === "object")
    return (
      given !== null &&
      typeof given === "object" &&
      Object.entries(expected).every(([name, value]) =>
        agrees(value, (given as Answers)[name], (unit as Inputs)[name], tolerance)
      )
    );
  const plain = shown(given);
  if (typeof expected === "number" && typeof plain === "boolean") return expected === Number(plain);
  if (typeof expected === "string" && typeof plain === "string") return expected.toLowerCase() === plain.toLowerCase();
  if (typeof expected !== "number" || typeof plain !== "number") return expected === plain;
  const gap = Math.abs(plain - expected);
  // A hair for binary arithmetic, which has no exact tenths.
  const hair = 1e-12 * Math.max(1, Math.abs(expected));
  if (tolerance.kind === "rel") return gap <= tolerance.size * Math.abs(expected);
  if (tolerance.kind === "rounded") return gap <= (unit as number) + hair;
  return gap <= (tolerance.kind === "abs" ? tolerance.size : hair);
}

/** What is given, as JSON can hold it: nothing, and what is no number, are null. */
function shown(value: unknown): unknown {
  if (value === undefined || (typeof value === "number" && Number.isNaN(value))) return null;
  if (value === Number.POSITIVE_INFINITY) return "Inf";
  return value === Number.NEGATIVE_INFINITY ? "-Inf" : value;
}
