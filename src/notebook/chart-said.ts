import {isUnit} from "../domain/format.js";
import {nation} from "../domain/site.js";
import type {Indicator} from "../domain/tables.js";
import {listOf} from "../domain/words.js";
import type {Reason} from "../exhibits/exhibit.js";
import type {AnyExhibit} from "../exhibits/registry.js";
import {closestWord} from "../state/closest-word.js";
import {columnNames, type ResultColumn} from "./chart-result.js";
import {guessColumns, type Mapping, rolesOf} from "./chart-roles.js";

/** What a chart cell says, as far as a chart is drawn from it. */
export interface ChartAsked {
  /** Name of the result. */
  from: string;
  /** Name of the exhibit. */
  exhibit: string;
  /** Role to column. */
  columns: Mapping;
  title?: string | null;
  subtitle?: string | null;
  /** Choices of the exhibit, in the words of the site's addresses. */
  options: Readonly<Record<string, string>>;
}

/** What is known of a figure whose result names no indicator of the site, or in place of what that says. */
type Described = Partial<Pick<Indicator, "name" | "unit" | "decimals" | "better">>;

/** A chart cell's words, told apart. */
export interface Said {
  mapping: Mapping;
  /** Choices by their words. */
  choices: ReadonlyMap<string, string>;
  described: Described;
}

/** Choices by exhibit that are no parameters of addresses of single charts. */
const ownChoices: Readonly<Record<string, readonly string[]>> = {
  comparison: ["areas", "by", "show", "base", "axes", "from", "to", "zero", nation, "named"],
  scatter: ["areas", "year"],
  timeline: ["areas"]
};
/** Choices of addresses that rows say in a notebook: which lines there are is what the query asks. */
const saidByRows: ReadonlySet<string> = new Set(["compare", "average", "model", "reports"]);
const describing = ["name", "unit", "decimals", "better"] as const;

/** The choices that a chart cell of an exhibit can make, by their words. */
export function choicesOf({name, about, params}: Pick<AnyExhibit, "name" | "about" | "params">): readonly string[] {
  const own = ownChoices[name] ?? [];
  const ofIndicator = about === "indicator" || about === "around" ? ["indicator", ...describing] : [];
  return [...new Set([...params.filter((one) => !saidByRows.has(one)), ...own, ...ofIndicator])];
}

/**
 * Tells the words of a chart cell apart: those of its fence are choices; of its lines, a role whose value is a column of the result names
 * that column, any other is a choice too. Columns that are not named are guessed. A reason where a word is known as neither, or a column that is needed is not there.
 */
export function readSaid(
  {columns: named, options}: Pick<ChartAsked, "columns" | "options">,
  columns: readonly ResultColumn[],
  exhibit: AnyExhibit
): Said | Reason {
  const roles = new Map(rolesOf(exhibit).map((one) => [one.name, one]));
  const known = choicesOf(exhibit);
  const mapping: Record<string, string> = {};
  const choices = new Map<string, string>();
  for (const [word, text] of Object.entries(options)) {
    if (!known.includes(word)) return unknownWord(word, known);
    choices.set(word, text);
  }
  for (const [word, text] of Object.entries(named)) {
    const column = roles.has(word) ? columnNamed(text, columns) : undefined;
    // A year is a choice, though a pivoted table can have a column of that name.
    if (column !== undefined && !(known.includes(word) && /^\d{4}$/.test(text))) mapping[word] = column;
    else if (known.includes(word)) choices.set(word, text);
    else if (roles.has(word))
      return {reason: `unknown column: “${text}” for ${word}, expected one of ${columnNames(columns)}`};
    else return unknownWord(word, [...roles.keys(), ...known]);
  }
  const described = readDescribed(choices);
  if ("reason" in described) return described;
  const guessed = guessColumns(columns, exhibit, mapping);
  const [missing] = guessed.missing;
  if (missing)
    return {
      reason: `missing column: ${missing.name} (${missing.words}), name one of ${columnNames(columns)} as “${missing.name}: …”`
    };
  return {mapping: guessed.mapping, choices, described};
}

function unknownWord(word: string, words: readonly string[]): Reason {
  const near = closestWord(word, words);
  const meant = near ? `, did you mean “${near}”?` : `, expected one of ${listOf([...new Set(words)], "or")}`;
  return {reason: `unknown word of a chart: “${word}”${meant}`};
}

function readDescribed(choices: ReadonlyMap<string, string>): Described | Reason {
  const [name, unit, decimals, better] = describing.map((word) => choices.get(word)?.trim());
  if (unit !== undefined && !isUnit(unit))
    return {reason: `unknown unit: “${unit}”, expected one such as number, percent, per-10000 or pounds`};
  if (decimals !== undefined && !/^[0-6]$/.test(decimals))
    return {reason: `invalid decimals: “${decimals}”, expected a number from 0 to 6`};
  if (better !== undefined && !["higher", "lower", "neither"].includes(better))
    return {reason: `unknown better: “${better}”, expected higher, lower or neither`};
  return {
    ...(name && {name}),
    ...(unit !== undefined && {unit: unit as Indicator["unit"]}),
    ...(decimals !== undefined && {decimals: Number(decimals)}),
    ...(better !== undefined && {better: better === "neither" ? null : (better as "higher" | "lower")})
  };
}

function columnNamed(text: string, columns: readonly ResultColumn[]): string | undefined {
  const exact = columns.find(({name}) => name === text);
  return (exact ?? columns.find(({name}) => name.toLowerCase() === text.toLowerCase()))?.name;
}
