import {editDistances} from "../domain/edit-distance.js";

/** The known word that differs least from a text, where that is little enough to be a slip of the hand; else undefined. */
export function closestWord(text: string, words: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(text.length / 4));
  let best: string | undefined;
  let least = allowed + 1;
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= least) continue;
    const distance = editDistances(text, word)[word.length] as number;
    if (distance < least || (distance === least && best !== undefined && word < best)) {
      best = word;
      least = distance;
    }
  }
  return best;
}
