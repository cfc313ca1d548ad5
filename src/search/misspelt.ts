import {editDistances} from "../stats/edit-distance.js";

/** How many letters of a text must be added, dropped or changed for a word to begin with it. */
export function beginningDistance(text: string, word: string): number {
  return Math.min(...editDistances(text, word));
}
