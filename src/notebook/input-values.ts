import {literal} from "../engine/literal.js";
import {nameKey} from "./keywords.js";
import {nearest} from "./nearest.js";
import type {InputCell, InputKind, InputValue} from "./notebook.js";

export const inputKinds: readonly InputKind[] = ["area", "indicator", "years", "number", "choice", "text", "list"];

/** A value that a statement reads, of a type of the database, as SQL that stands for it and for nothing else. */
export interface BoundValue {
  type: "VARCHAR" | "DOUBLE" | "INTEGER" | "VARCHAR[]";
  literal: string;
}

/** What may be chosen: slugs of the tables. */
export interface Choices {
  areas: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

/** The names that statements read an input by, in small letters and without `$`. */
export function inputNames({input, name}: Pick<InputCell, "input" | "name">): string[] {
  const own = nameKey(name);
  return input === "years" ? [`${own}_from`, `${own}_to`] : [own];
}

/** A value as a file or a command line writes it; throws with a sentence where it is none. Empty is nothing chosen. */
export function parseValue(input: InputKind, text: string): InputValue {
  if (text === "") return input === "list" ? [] : null;
  if (input === "list")
    return text
      .split("|")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  if (input === "years") {
    const [, from, to = from] = /^(\d{4})(?:\s*(?:-|–|to)\s*(\d{4}))?$/.exec(text) ?? [];
    if (from === undefined || Number(from) > Number(to))
      throw new Error(`invalid years: ${text}: expected the first and the last, such as 2015-2024`);
    return [Number(from), Number(to)];
  }
  if (input !== "number") return text;
  const number = numberOf(text);
  if (number === null) throw new Error(`invalid number: ${text}: expected one such as 12.5`);
  return number;
}

function numberOf(text: string): number | null {
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A value as the file writes it. */
export function valueText(value: InputValue, input: InputKind): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join(input === "years" ? "-" : " | ");
  return String(value);
}

/** What is chosen among, where the cell lists it: `choices: Yes | No`. */
export function choicesOf({options}: Pick<InputCell, "options">): string[] | null {
  const text = options.choices;
  return text === undefined ? null : (parseValue("list", text) as string[]);
}

/** The lines that kinds of inputs have besides kind, label and value. */
export const inputOptions: Readonly<Record<InputKind, readonly string[]>> = {
  area: [],
  indicator: [],
  years: [],
  number: ["min", "max", "step"],
  choice: ["choices"],
  text: [],
  list: ["of", "choices"]
};

/** What is wrong with the further lines of an input: the key of each, and a sentence. */
export function wrongOptions(
  input: InputKind,
  options: Readonly<Record<string, string>>
): (readonly [key: string, message: string])[] {
  const wrong: (readonly [string, string])[] = [];
  for (const [key, text] of Object.entries(options)) {
    const known = inputOptions[input];
    if (!known.includes(key))
      wrong.push([
        key,
        `unknown line of an input: ${key}: expected ${["kind", "label", "value", ...known].join(", ")} for the kind ${input}`
      ]);
    else if (input === "number" && numberOf(text) === null)
      wrong.push([key, `invalid ${key}: ${text}: expected a number such as 12.5`]);
    else if (key === "of" && !/^(?:area|indicator)$/.test(text))
      wrong.push([key, `invalid list: of ${text}: expected of: area or of: indicator`]);
    else if (key === "choices" && choicesOf({options})?.length === 0)
      wrong.push([key, "missing choices: expected choices: one | two"]);
  }
  const [min, max] = [numberOf(options.min ?? ""), numberOf(options.max ?? "")];
  if (min !== null && max !== null && min > max) wrong.push(["min", `invalid min: ${min} is more than max, ${max}`]);
  return wrong;
}

/** What is wrong with the value of an input, in a sentence, or `null`. */
export function wrongValue(
  cell: Pick<InputCell, "input" | "value" | "options" | "name">,
  {areas, indicators}: Choices
): string | null {
  const {input, value, name, options} = cell;
  const [wrongOption] = wrongOptions(input, options);
  if (wrongOption) return wrongOption[1];
  const texts =
    typeof value === "string" ? [value] : Array.isArray(value) && input === "list" ? (value as string[]) : [];
  const of = input === "list" ? cell.options.of : input;
  const known = of === "area" ? areas : of === "indicator" ? indicators : null;
  const wrong = known ? texts.find((text) => !known.has(text)) : undefined;
  if (wrong !== undefined) {
    const near = nearest(wrong, [...(known as ReadonlySet<string>)]);
    return `unknown ${of}: ${wrong} of the input \`${name}\`${near ? `, did you mean ${near}?` : ": expected the last part of the address of its page"}`;
  }
  if (typeof value === "number") {
    const [min, max] = [Number(cell.options.min ?? "-Infinity"), Number(cell.options.max ?? "Infinity")];
    if (value < min || value > max)
      return `invalid number: ${value} of the input \`${name}\`: expected ${min} to ${max}`;
  }
  const choices = choicesOf(cell);
  const other = choices ? texts.find((text) => !choices.includes(text)) : undefined;
  if (other !== undefined) return `unknown choice: ${other} of the input \`${name}\`: expected ${choices?.join(", ")}`;
  return texts.some((text) => text.includes("\0")) ? `invalid text of the input \`${name}\`: expected no NUL` : null;
}

/** What statements read of an input, by name. */
export function boundValues(cell: Pick<InputCell, "input" | "value" | "name">): Map<string, BoundValue> {
  const {input, value} = cell;
  const names = inputNames(cell);
  if (input === "years") {
    const years = value as readonly [number, number] | null;
    return new Map(names.map((name, i) => [name, given("INTEGER", literal(years?.[i] ?? null))]));
  }
  const [name = ""] = names;
  if (input === "list") {
    const texts = (value ?? []) as readonly string[];
    // An empty list has no type of its own.
    const items = texts.length > 0 ? `[${texts.map(literal).join(", ")}]` : "CAST([] AS VARCHAR[])";
    return new Map([[name, {type: "VARCHAR[]", literal: items}]]);
  }
  if (input === "number") {
    const number = value as number | null;
    return new Map([[name, given("DOUBLE", number === null ? "NULL" : double(number))]]);
  }
  return new Map([[name, given("VARCHAR", literal(value as string | null))]]);
}

/** A value of a type; nothing has the type as well. */
function given(type: BoundValue["type"], text: string): BoundValue {
  return {type, literal: text === "NULL" ? `CAST(NULL AS ${type})` : text};
}

/** Without an exponent the engine would take it for a whole number or a decimal. */
function double(number: number): string {
  const text = Object.is(number, -0) ? "-0" : String(number);
  return text.includes("e") ? text : `${text}e0`;
}
