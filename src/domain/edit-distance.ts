/** How many letters of a text must be added, dropped or changed (Levenshtein) to make each beginning of a word, the empty one first. */
export function editDistances(text: string, word: string): number[] {
  let row = Array.from({length: word.length + 1}, (_, j) => j);
  for (let i = 1; i <= text.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const change = (row[j - 1] as number) + (text[i - 1] === word[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row;
}
