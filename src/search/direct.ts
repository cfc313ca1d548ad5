import type {SearchOptions as MiniSearchOptions, Query} from "minisearch";
import {type Entry, isAbolished} from "./entries.js";
import type {SearchIndex} from "./index-of.js";
import {withoutCommon, wordsOf} from "./words.js";

/** How well a result answers a text, best first. */
export const tiers = {
  exact: 0,
  understood: 1,
  past: 1.5,
  areaBeginning: 2,
  synonym: 2.1,
  beginning: 2.2,
  synonymBeginning: 3,
  name: 4,
  charts: 5,
  words: 6,
  page: 7,
  place: 8,
  text: 9,
  chartsByText: 10,
  misspelt: 11,
  chartsMisspelt: 12,
  rest: 13
};
/** An entry that was found. */
export interface Found {
  entry: Entry;
  tier: number;
  score: number;
  /** Words of the index that were matched. */
  terms: string[];
}

/** Areas and indicators whose names, synonyms, codes or definitions have all words of a text, or their beginnings. */
export function directly(index: SearchIndex, typed: string, words: readonly string[]): Found[] {
  return ask(index, words.join(" "), {prefix: isBeginning(words)}).flatMap((found) => {
    const tier = tierOf(found.entry, typed, words);
    if (tier === null) return [];
    // An abolished authority comes after what its name means today.
    return [{...found, tier: tier === tiers.exact && isAbolished(found.entry) ? tiers.past : tier}];
  });
}

/** Entries that answer a query of the engine. */
export function ask({entries, engine}: SearchIndex, query: Query, options: MiniSearchOptions): Found[] {
  return engine
    .search(query, {combineWith: "AND", ...options})
    .map(({id, score, terms}) => ({entry: entries.get(id) as Entry, score, terms, tier: tiers.misspelt}));
}

/** Whether a word may be the beginning of another; one letter among other words is a word of its own, as in "H&F". */
function isBeginning(words: readonly string[]) {
  return (word: string) => !isCode(word) && (word.length > 1 || words.length === 1);
}

/** The order of what is found: by tier, then today's authorities, regions, abolished ones, headline indicators, others. */
export function compare(a: Found, b: Found): number {
  const isLikeness = a.tier === tiers.misspelt && a.entry.kind === "area" && b.entry.kind === "area";
  return (
    a.tier - b.tier ||
    // Among misspelt areas the nearest spelling comes first, but never the past.
    (isLikeness ? Number(isAbolished(a.entry)) - Number(isAbolished(b.entry)) || b.score - a.score : 0) ||
    a.entry.order - b.entry.order ||
    (a.entry.kind === "area" ? 0 : b.score - a.score) ||
    a.entry.name.localeCompare(b.entry.name, "en-GB") ||
    a.entry.id.localeCompare(b.entry.id, "en-GB")
  );
}

/** How well an entry answers a text; null where only the beginnings of words of its definition are like it. */
function tierOf({kind, phrases, codes, also, text}: Entry, typed: string, words: readonly string[]): number | null {
  const bare = withoutCommon(typed);
  const are = (list: readonly string[]) => list.some((each) => each === typed || withoutCommon(each) === bare);
  const begin = (list: readonly string[]) => list.some((each) => each.startsWith(typed));
  if (are(phrases) || codes.includes(typed)) return tiers.exact;
  if (kind === "area" && begin(phrases)) return tiers.areaBeginning;
  if (are(also)) return kind === "figure" ? tiers.beginning : tiers.synonym;
  if (begin(phrases)) return tiers.beginning;
  if (begin(also)) return tiers.synonymBeginning;
  const areIn = (list: readonly string[]) => words.every((word) => list.some((each) => each.startsWith(word)));
  const names = phrases.flatMap((phrase) => phrase.split(" "));
  if (areIn(names)) return tiers.name;
  const all = [...names, ...also.flatMap((phrase) => phrase.split(" "))];
  if (areIn(all)) return tiers.words;
  const said = [...all, ...wordsOf(text)];
  return words.every((word) => said.some((each) => each === word || each === `${word}s`)) ? tiers.text : null;
}

/** Numbers and official codes are meant whole: "87" is not the beginning of "877". */
export function isCode(word: string): boolean {
  return /^\d+$|^[a-z]\d{2,}$/.test(word);
}
