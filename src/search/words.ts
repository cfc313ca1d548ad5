/** Words too common to tell one name from another. */
const stopWords = new Set(["a", "and", "for", "in", "of", "on", "the", "to", "who", "with"]);

/**
 * A text as it is compared: lower case, no accents or punctuation, "&" as "and", "Saint" as "St", "10,000" as "10000",
 * "re-" joined, "S. 47" as "s47", "northwest" in two words, "kids" as "children".
 */
export function normalise(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’`]/g, "")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/%/g, " percent ")
    .replace(/\bre-(?=\p{L})/gu, "re")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\bsaint\b/g, "st")
    .replace(/\bs (?=\d)/g, "s")
    .replace(/\b(north|south)(?=(east|west)\b)/g, "$1 ")
    .replace(/\bkids?\b/g, "children")
    .trim();
}

/** The words of a text that can be searched for; all of them where each is too common to count. */
export function wordsOf(text: string): string[] {
  const all = normalise(text)
    .split(" ")
    .filter((word) => word !== "");
  const telling = all.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : all;
}

/** A normalised phrase without the words that are too common to count; itself where all are. */
export function withoutCommon(phrase: string): string {
  const words = phrase.split(" ");
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 && telling.length < words.length ? telling.join(" ") : phrase;
}
