import {parseCsv} from "../../files/csv.js";
import type {Inputs} from "./answer.js";
import {limitsTable} from "./limits-table.js";
import {plainName} from "./names.js";
import type {Malformed, Stated, Tolerance} from "./stated.js";

const columns = ["statistic", "case", "inputs", "expected", "tolerance"] as const;
/** Without these there is nothing to check. */
const needed: readonly (typeof columns)[number][] = ["statistic", "inputs", "expected"];

/**
 * The known answers of a CSV file, its columns in any order and others beside them; blank lines are left out. Throws where the
 * file as a whole is not of this form; a row that is not says so in its place.
 */
export function readAnswers(text: string, file: string): (Stated | Malformed)[] {
  const {header, rows} = parseCsv(text.replaceAll(/\r\n?/g, "\n"), file, {isLenient: true});
  const places = new Map(header.map((name, i) => [plainName(name), i]));
  const table = limitsTable(header);
  if (table) return rows.map(({line, cells}) => table(line, cells));
  const missing = needed.filter((name) => !places.has(name));
  if (missing.length)
    throw new Error(
      `${file}: missing column${missing.length > 1 ? "s" : ""}: ${missing.join(", ")}: expected ${columns.join(", ")}`
    );
  return rows.map(({line, cells}) => {
    const cell = (name: string) => (cells[places.get(name) ?? -1] ?? "").trim();
    const of = {line, statistic: cell("statistic"), case: cell("case")};
    try {
      const [inputs] = parseJson(cell("inputs"), "inputs");
      const [expected, units] = parseJson(cell("expected"), "expected");
      const mustDiffer = /must not equal|disagreement|a default, not a test/i.test(`${cell("case")} ${cell("source")}`);
      return {...of, inputs, expected, units, tolerance: parseTolerance(cell("tolerance")), mustDiffer};
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return {...of, problem: error.message};
    }
  });
}

function parseTolerance(text: string): Tolerance {
  const plain = text.toLowerCase().replace(/^(?:±|\+\/-|<=?|≤)\s*/, "abs ");
  if (plain === "" || /^(?:as )?(?:stated|rounded|shown|published)$/.test(plain)) return {kind: "rounded"};
  if (/^(?:exact|exactly|none|equal)$/.test(plain)) return {kind: "exact", size: 0};
  const [, before, digits, percent, after] =
    /^(abs|rel)?(?:olute|ative)?[\s:=]*(\d*\.?\d+(?:e[+-]?\d+)?)\s*(%)?\s*(abs|rel)?(?:olute|ative)?$/.exec(plain) ??
    [];
  const size = Number(digits) / (percent ? 100 : 1);
  if (digits === undefined || (before && after))
    throw new SyntaxError(`invalid tolerance: "${text}": expected exact, "abs 1e-6" or "rel 1e-6"`);
  if (size === 0) return {kind: "exact", size};
  return {kind: (before ?? after ?? (percent ? "rel" : "abs")) as "abs" | "rel", size};
}

/** An object of JSON, or of JSON as some programs write it (NaN is none, Infinity), and the half units of its numbers. */
function parseJson(text: string, column: string): [value: Inputs, units: Inputs] {
  const tokens = /"(?:[^"\\]|\\.)*"|-?Infinity|-?Inf\b|NaN|None|True|False|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  const replaced = (numberAs: (digits: string) => string) =>
    text.replaceAll(tokens, (token) => (token.startsWith('"') ? token : (others[token] ?? numberAs(token))));
  try {
    const value: unknown = JSON.parse(replaced((digits) => digits));
    if (value !== null && typeof value === "object" && !Array.isArray(value))
      return [value as Inputs, JSON.parse(replaced((digits) => String(halfUnit(digits)))) as Inputs];
  } catch {
    // Told below.
  }
  throw new SyntaxError(`invalid ${column}: "${text.slice(0, 40)}": expected an object as JSON`);
}

const others: Readonly<Record<string, string>> = {
  NaN: "null",
  None: "null",
  True: "true",
  False: "false",
  Inf: '"Inf"',
  Infinity: '"Inf"',
  "-Inf": '"-Inf"',
  "-Infinity": '"-Inf"'
};

/** Half a unit of the last digit of a number as it is written. */
function halfUnit(digits: string): number {
  const [, decimals = "", power = "0"] = /^-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  return 0.5 * 10 ** (Number(power) - decimals.length);
}
