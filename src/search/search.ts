import MiniSearch from "minisearch";
import type {Area} from "../stats/model.js";
import type {Entry, SearchableIndicator, SearchKind} from "./entries.js";
import {areaEntries, indicatorEntries} from "./entries.js";
import {matchedRanges} from "./matched-ranges.js";
import {normalise, wordsOf} from "./words.js";

export type {SearchableIndicator, SearchKind} from "./entries.js";

/** Everything that can be found, ready to be searched. */
export interface SearchIndex {
  entries: ReadonlyMap<string, Entry>;
  engine: MiniSearch<Entry>;
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
const tiers = {exact: 0, beginning: 1, name: 2, synonym: 3, text: 4, misspelt: 5};

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
  return {entries: new Map(entries.map((entry) => [entry.id, entry])), engine};
}

/**
 * What a text finds as it is typed, best first: exact names and codes, names that begin with it, names that have all
 * its words, synonyms, definitions; and only when no name fits, names that are spelt nearly so. Among equals, today's
 * authorities precede regions and abolished ones, areas indicators, and headline indicators the others.
 */
export function search(
  {entries, engine}: SearchIndex,
  text: string,
  {kinds, limit = 10}: SearchOptions = {}
): SearchResult[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const filter = kinds && (({id}: {id: string}) => kinds.includes((entries.get(id) as Entry).kind));
  const typed = normalise(text);
  const options = {combineWith: "AND", ...(filter && {filter})} as const;
  const found = engine
    .search(words.join(" "), {...options, prefix: (word) => !isCode(word)})
    .map(({id, score, terms}) => {
      const entry = entries.get(id) as Entry;
      return {entry, score, terms, tier: tierOf(entry, typed, words)};
    });
  if (!found.some(({tier}) => tier < tiers.text)) {
    const known = new Set(found.map(({entry}) => entry.id));
    const fuzzy = engine.search(words.join(" "), {
      ...options,
      fields: ["phrases", "also"],
      prefix: (word) => !isCode(word),
      fuzzy: (word) => (word.length < 4 || isCode(word) ? false : word.length < 8 ? 1 : 2)
    });
    for (const {id, score, terms} of fuzzy) {
      if (!known.has(id)) found.push({entry: entries.get(id) as Entry, score, terms, tier: tiers.misspelt});
    }
  }
  return found
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        (a.tier === tiers.misspelt ? 0 : a.entry.order - b.entry.order) ||
        b.score - a.score ||
        a.entry.order - b.entry.order ||
        a.entry.id.localeCompare(b.entry.id, "en-GB")
    )
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

function tierOf({phrases, codes, also}: Entry, typed: string, words: readonly string[]): number {
  if (phrases.includes(typed) || codes.includes(typed)) return tiers.exact;
  if (phrases.some((phrase) => phrase.startsWith(typed))) return tiers.beginning;
  const names = phrases.join(" ").split(" ");
  const isIn = (list: readonly string[]) => words.every((word) => list.some((candidate) => candidate.startsWith(word)));
  if (isIn(names)) return tiers.name;
  return isIn([...names, ...wordsOf(also)]) ? tiers.synonym : tiers.text;
}

/** Numbers and official codes are meant whole: "87" is not the beginning of "877". */
function isCode(word: string): boolean {
  return /^\d+$|^[a-z]\d{2,}$/.test(word);
}
