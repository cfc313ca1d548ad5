/** The known word that differs least from a text, where that is little enough to be a slip of the hand; else undefined. */
export function closestWord(text: string, words: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(text.length / 4));
  let best: string | undefined;
  let least = allowed + 1;
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= least) continue;
    const distance = editDistance(text, word);
    if (distance < least || (distance === least && best !== undefined && word < best)) {
      best = word;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein's distance: how many letters are added, dropped or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
