import {parseCsv} from "../../files/csv.js";
import type {Answerer, Answers, Inputs} from "./answer.js";
import {comparisons} from "./comparisons.js";
import {limits} from "./limits.js";
import {places} from "./places.js";
import {series} from "./series.js";
import {spread} from "./spread.js";

const answerers: Readonly<Record<string, Answerer>> = {...limits, ...places, ...comparisons, ...spread, ...series};
const columns = ["statistic", "case", "inputs", "expected", "tolerance"] as const;

/** What became of one known answer: right, wrong (with what was given instead), or not covered by the site's statistics. */
export interface Checked {
  line: number;
  statistic: string;
  case: string;
  outcome: "right" | "wrong" | "not covered";
  /** For a wrong one: each name with what was expected and what was given. */
  differences: string[];
  /** What was expected that the site's statistics do not answer, by name; of inputs that they cannot read, which. */
  unanswered: string[];
}

/**
 * Holds the site's statistics against a file of known answers (columns statistic, case, inputs, expected, tolerance). Throws where
 * the file is not of this form.
 */
export function checkAnswers(text: string, file: string): Checked[] {
  const {header, rows} = parseCsv(text, file);
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length)
    throw new Error(
      `${file}: missing column${missing.length > 1 ? "s" : ""}: ${missing.join(", ")}: expected ${columns.join(", ")}`
    );
  return rows.map(({line, cells}) => {
    const cell = (name: (typeof columns)[number]) => cells[header.indexOf(name)] ?? "";
    const inputs = parseJson(cell("inputs"), file, line, "inputs");
    const expected = parseJson(cell("expected"), file, line, "expected");
    const tolerance = parseTolerance(cell("tolerance"), file, line);
    const of = {line, statistic: cell("statistic"), case: cell("case")};
    const found = answer(cell("statistic"), inputs);
    if (typeof found === "string") return {...of, outcome: "not covered", differences: [], unanswered: [found]};
    const answers = found;
    const names = Object.keys(expected).filter((name) => name === "error" || Object.hasOwn(answers, name));
    if (names.length === 0) return {...of, outcome: "not covered", differences: [], unanswered: Object.keys(expected)};
    const unanswered = Object.keys(expected).filter((name) => !names.includes(name));
    const differences = names
      .filter((name) => !agrees(expected[name], answers[name] ?? null, tolerance))
      .map(
        (name) => `${name}: expected ${JSON.stringify(expected[name])}, given ${JSON.stringify(answers[name] ?? null)}`
      );
    // Some rows hold what another tool gives where it is wrong or means something else: ours must differ.
    const mustDiffer = /must NOT equal|DISAGREEMENT/.test(cell("case"));
    const isRight = mustDiffer ? differences.length > 0 : differences.length === 0;
    return {...of, outcome: isRight ? "right" : "wrong", differences: isRight ? [] : differences, unanswered};
  });
}

type Tolerance = {kind: "exact" | "abs" | "rel"; size: number};

/** What the site's statistics answer, or in words why they do not. */
function answer(statistic: string, inputs: Inputs): Answers | string {
  const answerer = Object.hasOwn(answerers, statistic) ? answerers[statistic] : undefined;
  if (!answerer) return `the statistic ${JSON.stringify(statistic)}`;
  try {
    const answers = answerer(inputs);
    return answers ? {...answers, error: false} : "these inputs";
  } catch (error) {
    // Inputs of another form ask for something that is not answered here; a refusal is an answer.
    return error instanceof TypeError ? `these inputs (${error.message})` : {error: true};
  }
}

function agrees(expected: unknown, given: unknown, tolerance: Tolerance): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(given) &&
      given.length === expected.length &&
      expected.every((value, i) => agrees(value, given[i] ?? null, tolerance))
    );
  if (expected !== null && typeof expected === "object")
    return (
      given !== null &&
      typeof given === "object" &&
      Object.entries(expected).every(([name, value]) => agrees(value, (given as Answers)[name] ?? null, tolerance))
    );
  if (typeof expected !== "number" || typeof given !== "number") return expected === given;
  const gap = Math.abs(given - expected);
  if (tolerance.kind === "rel") return gap <= tolerance.size * Math.abs(expected);
  // Exact is exact but for the last digit of binary arithmetic.
  return gap <= (tolerance.kind === "abs" ? tolerance.size : 1e-12 * Math.max(1, Math.abs(expected)));
}

function parseTolerance(text: string, file: string, line: number): Tolerance {
  const [, kind, size] = /^(exact|abs|rel)(?: (\S+))?$/.exec(text.trim()) ?? [];
  if (kind === "exact") return {kind, size: 0};
  if ((kind === "abs" || kind === "rel") && Number(size) > 0) return {kind, size: Number(size)};
  throw new Error(`${file}: line ${line}: invalid tolerance: "${text}": expected exact, "abs 1e-6" or "rel 1e-6"`);
}

function parseJson(text: string, file: string, line: number, column: string): Inputs {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Inputs;
  } catch {
    // Told below.
  }
  throw new Error(`${file}: line ${line}: invalid ${column}: "${text.slice(0, 40)}": expected an object as JSON`);
}
