const months = "January|February|March|April|May|June|July|August|September|October|November|December";

/** What no line may break: a rate's base, a page of a report, a day or a month with its year, a name's unit. */
const groups = new RegExp(
  [
    "[Pp]er [\\d,]*\\d",
    "\\b[Pp]ages? \\d+",
    `\\b\\d{1,2} (?:${months})(?: \\d{4})?\\b`,
    `\\b(?:${months}) \\d{4}\\b`,
    "\\S+ \\((?:%|£|months)\\)"
  ].join("|"),
  "g"
);

/** A text cut into what may be broken and what may not, in turns; the first may be broken. */
export function breakableParts(text: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const {0: group, index} of text.matchAll(groups)) {
    parts.push(text.slice(at, index), group);
    at = index + group.length;
  }
  return [...parts, text.slice(at)];
}

/** A text with no-break spaces where no line may break, for what knows only characters. */
export function withoutBreaks(text: string): string {
  return breakableParts(text)
    .map((part, i) => (i % 2 === 1 ? part.replaceAll(" ", "\u00a0") : part))
    .join("");
}
