/**
 * How many letters of a text must be added, dropped, changed or swapped with the next one to make each beginning of a
 * word, the empty one first (optimal string alignment: a swap counts once, as it is one slip of the hand).
 */
export function slips(text: string, word: string): number[] {
  let before: number[] = [];
  let row = Array.from({length: word.length + 1}, (_, j) => j);
  for (let i = 1; i <= text.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const change = (row[j - 1] as number) + (text[i - 1] === word[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      if (i > 1 && j > 1 && text[i - 1] === word[j - 2] && text[i - 2] === word[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row;
}

/** How many letters of a word may be wrong: none of the shortest, and two only where five others are right. */
export function tolerance(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
}

/** How many slips make one word another, at most so many: more give Infinity. The first letter is right, or swapped with the second. */
export function slipsBetween(text: string, word: string, most: number): number {
  if (most === 0 || Math.abs(text.length - word.length) > most || !beginsLike(text, word))
    return Number.POSITIVE_INFINITY;
  const distance = slips(text, word)[word.length] as number;
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** How many slips make a text the beginning of a word, at most so many. */
export function slipsToBeginning(text: string, word: string, most: number): number {
  if (most === 0 || word.length < text.length - most || !beginsLike(text, word)) return Number.POSITIVE_INFINITY;
  const distance = Math.min(...slips(text, word).slice(Math.max(1, text.length - most)));
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

function beginsLike(text: string, word: string): boolean {
  return text[0] === word[0] || (text[0] === word[1] && text[1] === word[0]);
}
