/** What keeps its hyphen before any word. */
const prefixes = new Set(
  "anti co cross ex ever high inter intra joint long low mid mis multi near newly non one out over part post pre pro re section self semi short single sub third two under well year".split(
    " "
  )
);

/** Undoes the breaking of words at the ends of lines, by what words the text has elsewhere. */
export interface Hyphenation {
  /** The word of two pieces: whether the hyphen between them belongs to it. */
  keepsHyphen(first: string, second: string): boolean;
}

/**
 * A break within a word loses its hyphen: `accom-` and `modation`. Before `re-` and its like, and where the text has both pieces
 * as words or the whole with its hyphen, the hyphen is the word's own: `decision-` and `making`.
 */
export function hyphenationOf(lines: Iterable<string>): Hyphenation {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/(?<![\p{L}-])\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu)) words.add(word);
  return {
    keepsHyphen(first, second) {
      const [before, after] = [first.toLowerCase(), second.toLowerCase()];
      if (words.has(`${before}-${after}`)) return true;
      if (words.has(before + after)) return false;
      return prefixes.has(before) || words.has(before);
    }
  };
}
