import {aroundNames} from "../domain/site.js";
import type {Area} from "../domain/tables.js";
import {closestWord} from "./closest-word.js";

/** What of a pasted list was understood, and what was not. */
export interface AreaList {
  /** Slugs in the order of the list, each once. */
  areas: string[];
  /** Lines that name no area, each with the name that comes closest, if any does. */
  unread: Array<{line: string; closest: string | null}>;
}

type Named = Pick<Area, "area" | "name" | "la_code" | "ons_code" | "aliases">;

/**
 * The areas that a pasted list means: names with odd spelling, codes of the Department for Education (877) or of the Office for National
 * Statistics (E06000007), one a line or with commas, semicolons or tabs between them, as spreadsheets give them.
 */
export function readAreaList(text: string, areas: readonly Named[]): AreaList {
  const byWord = wordsOfAreas(areas);
  const areaOf = (words: string) => byWord.get(plain(words)) ?? byWord.get(bare(words));
  const found = new Set<string>();
  const unread: AreaList["unread"] = [];
  for (const line of text.split(/[\r\n;]+/).map((one) => one.trim())) {
    if (!/[a-z0-9]/i.test(line)) continue;
    const whole = areaOf(line);
    if (whole !== undefined) {
      found.add(whole);
      continue;
    }
    // Some names hold a comma themselves: only a line that is none of them is a list.
    const cells = line.split(/[,\t|]+/).filter((cell) => /[a-z0-9]/i.test(cell));
    const named = cells.map((cell) => ({cell: cell.trim(), area: areaOf(cell)}));
    for (const {area} of named) if (area !== undefined) found.add(area);
    // Beside a code or a name a row of a spreadsheet has figures, which name nothing.
    const strange = named.filter(({cell, area}) => area === undefined && (named.length === 1 || /[a-z]/i.test(cell)));
    const isRow = line.includes("\t") && named.some(({area}) => area !== undefined);
    if (!isRow) for (const {cell} of strange) unread.push({line: cell, closest: closestArea(cell, byWord, areas)});
    else if (named.every(({area}) => area === undefined)) unread.push({line, closest: null});
  }
  return {areas: [...found], unread};
}

/** Every way in which an area can be meant, by its slug; what is ambiguous means the first. */
function wordsOfAreas(areas: readonly Named[]): Map<string, string> {
  const words = new Map<string, string>();
  const add = (word: string, area: string) => {
    if (word !== "" && !words.has(word)) words.set(word, area);
  };
  for (const {area, name, la_code, ons_code} of areas) {
    add(plain(name), area);
    add(plain(area), area);
    if (la_code !== null) add(String(la_code), area);
    if (ons_code !== null) add(ons_code.toLowerCase(), area);
  }
  // What others are called besides comes after every own name.
  for (const {area, name, aliases} of areas) {
    for (const alias of aliases?.split("|") ?? []) add(plain(alias), area);
    add(bare(name), area);
  }
  return words;
}

function closestArea(text: string, words: ReadonlyMap<string, string>, areas: readonly Named[]): string | null {
  // A code that differs by a figure is another area's, and no slip of the hand.
  if (/\d/.test(text)) return null;
  const near = closestWord(plain(text), words.keys()) ?? closestWord(bare(text), words.keys());
  const slug = near === undefined ? undefined : words.get(near);
  return areas.find(({area}) => area === slug)?.name ?? null;
}

/** A name in lower case without accents and marks, "&" as "and", "Saint" as "St". */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, "")
    .replaceAll("&", " and ")
    .replace(/\bsaint\b/g, "st")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The same without what councils add to the name of their place. */
function bare(text: string): string {
  const words = plain(text);
  return words.replace(aroundNames, " ").replace(/\s+/g, " ").trim() || words;
}
