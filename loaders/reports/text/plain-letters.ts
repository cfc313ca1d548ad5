/** Strokes laid over the letter before them, which some files print a dash with. */
const overlays = "\\u0335-\\u0338";
/** Signs of the length of a hyphen: the hyphen, the one that does not break, the small and the wide one. */
const hyphens = /[\u2010\u2011\ufe63\uff0d\u2043]/g;
/** Longer ones: dashes for figures, bars, rules of boxes, minus signs; `–` and `—` stay, which rules know. */
const dashes = /[\u2012\u2015\u2212\u2500\u2501\u2796\u23af\u2e3a\u2e3b\ufe58\u30fc]/g;
const dash = `[-–—]`;

/**
 * A line in the letters that rules know, whatever file it is from: every kind of hyphen, dash and space as one of each, ligatures
 * and wide digits as what they stand for, nothing that has no form. A soft hyphen is one where a line breaks at it or between
 * digits, and nothing elsewhere.
 */
export function plainLetters(line: string): string {
  // Most lines hold none of them.
  if (!/[^\n -~£©‘’“”–—•¹²³⁴⁵⁶⁷⁸⁹⁰]/.test(line)) return line;
  return line
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\ufb00-\ufb06\uff01-\uff0c\uff0e-\uff5e]/g, (letter) => letter.normalize("NFKC"))
    .replace(hyphens, "-")
    .replace(dashes, "–")
    .replace(new RegExp(`[${overlays}]+(?=\\s?${dash})|(?<=${dash}\\s?)[${overlays}]+`, "g"), "")
    .replace(new RegExp(`(?<=\\d)[${overlays}]+(?=\\s?\\d)`, "g"), "–")
    .replace(/(?<=\d)\u00ad(?=\d)|\u00ad(?=\s*$)/g, "-")
    .replace(/\u00ad/g, "");
}
