import {normalise} from "./words.js";

/**
 * The parts of a name to be highlighted, as [start, end) in characters: the beginnings of its words that were typed,
 * and whole words that were found although misspelt.
 */
export function matchedRanges(name: string, typed: readonly string[], found: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const {0: word, index} of name.matchAll(/[\p{L}\p{M}\p{N}'’,.]+/gu)) {
    const plain = normalise(word);
    const beginnings = typed.filter((part) => plain.startsWith(part)).map((part) => part.length);
    if (beginnings.length > 0) ranges.push([index, index + lengthOf(word, Math.max(...beginnings))]);
    else if (found.includes(plain)) ranges.push([index, index + word.length]);
  }
  return ranges;
}

/** How many characters of a word as written make up so many of the word as compared. */
function lengthOf(word: string, normalised: number): number {
  for (let length = 1; length < word.length; length++) {
    if (normalise(word.slice(0, length)).replaceAll(" ", "").length >= normalised) return length;
  }
  return word.length;
}
