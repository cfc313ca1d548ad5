import MiniSearch, {type SearchOptions as MiniSearchOptions, type Query} from "minisearch";
import type {Area} from "../stats/model.js";
import type {Entry, SearchableIndicator, SearchKind} from "./entries.js";
import {areaEntries, indicatorEntries, isAbolished} from "./entries.js";
import {matchedRanges} from "./matched-ranges.js";
import {beginningDistance} from "./misspelt.js";
import {normalise, wordsOf} from "./words.js";

export type {SearchableIndicator, SearchKind} from "./entries.js";

/** Everything that can be found, ready to be searched. */
export interface SearchIndex {
  entries: ReadonlyMap<string, Entry>;
  engine: MiniSearch<Entry>;
  /** Each word of the names and synonyms. */
  vocabulary: readonly string[];
}

/** Something found. */
export interface SearchResult {
  kind: SearchKind;
  slug: string;
  name: string;
  /** What tells it apart: its region or family; for an abolished authority, when it ended and what followed. */
  detail: string;
  /** Address from the site's root, without a leading slash: "area/warrington". */
  href: string;
  /** Parts of the name that the text matched, as [start, end) in characters, in order. */
  matched: [number, number][];
}

export interface SearchOptions {
  /** Kinds wanted; default both. */
  kinds?: readonly SearchKind[];
  /** Most results given; default 10. */
  limit?: number;
}

/** How well an entry answers a text, best first. */
const tiers = {exact: 0, beginning: 1, synonym: 2, name: 3, words: 4, text: 5, misspelt: 6};

/** How many letters of a word may be wrong: at first, and where that finds nothing and no word begins nearly so. */
const tolerances = {
  first: (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2),
  last: (word: string) => (word.length < 5 ? 1 : 2)
};

interface Found {
  entry: Entry;
  tier: number;
  score: number;
  /** Words of the index that were matched. */
  terms: string[];
}

/** The index of all areas and indicators. */
export function buildIndex(areas: readonly Area[], indicators: readonly SearchableIndicator[]): SearchIndex {
  const entries = [...areaEntries(areas), ...indicatorEntries(indicators)];
  const engine = new MiniSearch<Entry>({
    fields: ["phrases", "codes", "also", "text"],
    idField: "id",
    tokenize: wordsOf,
    processTerm: (term) => term,
    // A code such as "877" or "e06000007" is one word.
    extractField: (entry, field) => [entry[field as keyof Entry]].flat().join(" ")
  });
  engine.addAll(entries);
  const vocabulary = [...new Set(entries.flatMap(({phrases, also}) => [...phrases, ...also].flatMap(wordsOf)))];
  return {entries: new Map(entries.map((entry) => [entry.id, entry])), engine, vocabulary};
}

/**
 * What a text finds as it is typed, best first: exact names and codes, names that begin with it, synonyms, names that
 * have all its words, definitions; and only where no name fits, names that are spelt nearly so. Among equals, today's
 * authorities precede regions and abolished ones, areas indicators, and headline indicators the others.
 */
export function search(index: SearchIndex, text: string, {kinds, limit = 10}: SearchOptions = {}): SearchResult[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const wanted = (entry: Entry) => kinds?.includes(entry.kind) ?? true;
  const typed = normalise(text);
  const found = ask(index, words.join(" "), wanted, {prefix: isBeginning(words)});
  for (const result of found) result.tier = tierOf(result.entry, typed, words);
  const fields = ["phrases", "also"];
  const misspelt = (tolerance: (word: string) => number) => {
    const fuzzy = (word: string) => (isCode(word) ? false : tolerance(word));
    return ask(index, words.join(" "), wanted, {fields, fuzzy, prefix: isBeginning(words)});
  };
  const likenesses = [
    () => misspelt(tolerances.first),
    () => ask(index, misspeltBeginnings(words, index), wanted, {fields}),
    () => misspelt(tolerances.last)
  ];
  for (const likeness of likenesses) {
    if (found.some(({tier}) => tier !== tiers.text)) break;
    const known = new Set(found.map(({entry}) => entry));
    found.push(...likeness().filter(({entry}) => !known.has(entry)));
  }
  return found
    .sort(compare)
    .slice(0, limit)
    .map(({entry: {kind, slug, name, detail, href}, terms}) => ({
      kind,
      slug,
      name,
      detail,
      href,
      matched: matchedRanges(name, words, terms)
    }));
}

function ask(
  {entries, engine}: SearchIndex,
  query: Query,
  wanted: (entry: Entry) => boolean,
  options: MiniSearchOptions
): Found[] {
  return engine
    .search(query, {combineWith: "AND", ...options})
    .map(({id, score, terms}) => ({entry: entries.get(id) as Entry, score, terms, tier: tiers.misspelt}))
    .filter(({entry}) => wanted(entry));
}

/** Whether a word may be the beginning of another; one letter among other words is a word of its own, as in "H&F". */
function isBeginning(words: readonly string[]) {
  return (word: string) => !isCode(word) && (word.length > 1 || words.length === 1);
}

/** Asks for the words that each typed one is a misspelt beginning of: "waringt", on the way to "warington". */
function misspeltBeginnings(words: readonly string[], {vocabulary}: SearchIndex): Query {
  const likely = (word: string) => {
    const allowed = isCode(word) ? 0 : Math.min(2, Math.floor(word.length / 4));
    return vocabulary.filter((each) => each[0] === word[0] && beginningDistance(word, each) <= allowed);
  };
  return {combineWith: "AND", queries: words.map((word) => ({combineWith: "OR", queries: likely(word)}))};
}

function compare(a: Found, b: Found): number {
  const isLikeness = a.tier === tiers.misspelt && a.entry.kind === "area" && b.entry.kind === "area";
  return (
    a.tier - b.tier ||
    // Among misspelt areas the nearest spelling comes first, but never the past.
    (isLikeness ? Number(isAbolished(a.entry)) - Number(isAbolished(b.entry)) || b.score - a.score : 0) ||
    a.entry.order - b.entry.order ||
    (a.entry.kind === "indicator" ? b.score - a.score : 0) ||
    a.entry.name.localeCompare(b.entry.name, "en-GB") ||
    a.entry.id.localeCompare(b.entry.id, "en-GB")
  );
}

function tierOf({phrases, codes, also}: Entry, typed: string, words: readonly string[]): number {
  if (phrases.includes(typed) || codes.includes(typed)) return tiers.exact;
  if (phrases.some((phrase) => phrase.startsWith(typed))) return tiers.beginning;
  if (also.some((phrase) => phrase.startsWith(typed))) return tiers.synonym;
  const areIn = (list: readonly string[]) => words.every((word) => list.some((each) => each.startsWith(word)));
  const names = phrases.flatMap((phrase) => phrase.split(" "));
  if (areIn(names)) return tiers.name;
  return areIn([...names, ...also.flatMap((phrase) => phrase.split(" "))]) ? tiers.words : tiers.text;
}

/** Numbers and official codes are meant whole: "87" is not the beginning of "877". */
function isCode(word: string): boolean {
  return /^\d+$|^[a-z]\d{2,}$/.test(word);
}
