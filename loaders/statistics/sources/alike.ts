import {editDistances} from "../../../src/domain/edit-distance.js";
import {plainName} from "../areas/registry.js";

/** Words reduced to what tells two values of a filter apart: no case, no spaces, dashes, apostrophes or other marks. */
export function plainWords(words: string): string {
  return plainName(words.normalize("NFKC").replace(/['\u2018\u2019\u00b4`]/g, "")).replaceAll(" ", "");
}

/** The known words that are nearest to others, by their letters; undefined where none is like them. */
export function nearestWords(words: string, known: Iterable<string>): string | undefined {
  const plain = plainWords(words);
  let nearest: {words: string; distance: number} | undefined;
  for (const one of known) {
    const other = plainWords(one);
    const distance = editDistances(plain, other).at(-1) ?? plain.length;
    // Half the letters changed is another word.
    if (distance > Math.max(plain.length, other.length) / 2) continue;
    if (nearest === undefined || distance < nearest.distance) nearest = {words: one, distance};
  }
  return nearest?.words;
}
