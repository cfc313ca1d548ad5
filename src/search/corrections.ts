import type {Query} from "minisearch";
import {ask, compare, type Found, isCode, tiers} from "./direct.js";
import type {Entry} from "./entries.js";
import type {SearchIndex} from "./index-of.js";
import {slipsBetween, slipsToBeginning, tolerance} from "./misspelt.js";
import {findPlaces, placeWordsOf} from "./place-keys.js";

/** Names that are spelt nearly as the words of a text, the nearest first: each word, or what it is the beginning of. */
export function misspelt(index: SearchIndex, words: readonly string[], wanted: (entry: Entry) => boolean): Found[] {
  const nearly = (query: Query) =>
    ask(index, query, {fields: ["phrases", "also"]})
      .filter(({entry}) => wanted(entry))
      .map((found) => ({...found, tier: tiers.misspelt}))
      .sort(compare);
  for (const slips of [1, 2]) {
    for (const distance of [slipsBetween, slipsToBeginning]) {
      const found = nearly({
        combineWith: "AND",
        queries: words.map((word) => ({combineWith: "OR", queries: likely(word, index, {slips, distance})}))
      });
      if (found.length > 0) return found;
    }
  }
  return [];
}

interface Likeness {
  slips: number;
  distance: typeof slipsBetween;
}

/** Words of the index that one is, begins, or is a slip away from. */
function likely(word: string, {vocabulary}: SearchIndex, {slips, distance}: Likeness): string[] {
  if (isCode(word)) return [word];
  const allowed = Math.min(slips, tolerance(word));
  const same = vocabulary.filter((each) => each === word || (word.length > 1 && each.startsWith(word)));
  return same.length > 0 ? same : vocabulary.filter((each) => distance(word, each, allowed) <= allowed);
}

/** The text with the one span that is nearly the name of a place, or its beginning at the end, put right; null without one. */
export function correctPlace(words: readonly string[], {areas, keys, vocabulary}: SearchIndex): string | null {
  if (words.length < 2 || findPlaces(words, keys).length > 0) return null;
  const known = new Set(vocabulary);
  const own = new Set([...areas.values()].map(({name}) => placeWordsOf(name).join(" ")));
  let best: {least: number; text: string} | null = null;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 4); to > from; to--) {
      const span = words.slice(from, to).join(" ");
      if (span.length < 4 || isCode(span) || (to - from === 1 && known.has(span))) continue;
      for (const key of keys.keys()) {
        // "Lines" is no slip of "Lincs": of short words only the names of areas themselves are thought of.
        if (key.length < (own.has(key) ? 4 : 6)) continue;
        const begins = to === words.length && key.startsWith(span);
        const least = begins ? 0.5 : slipsBetween(span, key, tolerance(span));
        if (least === Number.POSITIVE_INFINITY || (best && best.least <= least)) continue;
        best = {least, text: [...words.slice(0, from), key, ...words.slice(to)].join(" ")};
      }
    }
  }
  return best?.text ?? null;
}

/** The text with each word of its topic that nothing is called put right; null where that does not help. */
export function correctTopic(words: readonly string[], index: SearchIndex): string | null {
  const named = findPlaces(words, index.keys);
  if (named.length === 0) return null;
  let changed = false;
  const corrected = words.map((word, i) => {
    if (named.some(({from, to}) => i >= from && i < to) || isCode(word)) return word;
    if (index.vocabulary.some((each) => each.startsWith(word))) return word;
    const allowed = tolerance(word);
    const [nearest] = index.vocabulary
      .map((each) => [slipsBetween(word, each, allowed), each] as const)
      .filter(([slips]) => slips <= allowed)
      // "Neets" are more than one "neet" before they are "needs".
      .sort((a, b) => a[0] - b[0] || isPlural(word, b[1]) - isPlural(word, a[1]) || (a[1] < b[1] ? -1 : 1));
    changed ||= nearest !== undefined;
    return nearest?.[1] ?? word;
  });
  return changed ? corrected.join(" ") : null;
}

function isPlural(word: string, other: string): number {
  return Number(word === `${other}s` || other === `${word}s`);
}
