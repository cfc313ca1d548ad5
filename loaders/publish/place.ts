/** Where words go in a page: what the place is for, and what stands there now, which names it in errors too. */
export interface Place {
  /** `title`, `content policy`. */
  name: string;
  /** What stands there once; a pattern has no flags. */
  at: string | RegExp;
}

/**
 * A text with other words in the one place for them; `words` is given what stands there. Throws where there is no such
 * place, and where there is more than one: a page must not change because the program that made it writes otherwise.
 */
export function inPlace(text: string, {name, at}: Place, words: (found: string, groups: readonly string[]) => string) {
  const found = [...text.matchAll(typeof at === "string" ? new RegExp(escaped(at), "g") : new RegExp(at, "g"))];
  const [first] = found;
  if (!first) throw new Error(`missing place: ${name}, expected ${shown(at)}`);
  if (found.length > 1)
    throw new Error(`ambiguous place: ${name}, expected ${shown(at)} once and not ${found.length} times`);
  const [whole, ...groups] = first;
  return `${text.slice(0, first.index)}${words(whole, groups)}${text.slice(first.index + whole.length)}`;
}

/** A text with more words before what stands in a place. Throws as `inPlace`. */
export function beforePlace(text: string, place: Place, words: string): string {
  return inPlace(text, place, (found) => `${words}${found}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function shown(at: string | RegExp): string {
  return typeof at === "string" ? at.trim() : at.source;
}
