/**
 * Paragraphs whose first line a damaged text has lost begin in the middle of a sentence. What that line ended with is guessed from a closed
 * list: either words that a name goes on from, or what the sentences after it speak of.
 */

/** Ends of first lines after which a figure's name goes on: `… a child entering | care and moving in with its adoptive family`. */
const endings: readonly (readonly [words: string, goesOn: RegExp])[] = [
  ["The number of children looked ", /^after by\b/],
  ["The average time between a child entering ", /^care and (?:moving in|being placed) with\b/],
  ["The proportion of care leavers ", /^not in education, employment (?:or|and) training\b(?=.*\bcare leavers\b)/s],
  ["The number of children subject to child ", /^protection plans? (?:has|have|had)\b/],
  ["The number of special ", /^guardianship orders? (?:has|have|had)\b/]
];

/** What the sentences after a movement show that it is one of. */
const topics: readonly (readonly [words: string, later: RegExp, unit: RegExp])[] = [
  [
    "The number of children subject to police powers of protection has changed ",
    /\bpolice powers\b|\bpolice protection\b/i,
    /^\d+(?!%|\.)/
  ],
  [
    "The number of children placed at home with parents has changed ",
    /\bchildren to be placed at home\b|\bplaced with (?:their )?parents\b/i,
    /^\d+(?!%|\.)/
  ],
  [
    "The proportion of children with three or more placement moves has ",
    /\bplacements?\b[^.]*\.(?:[^.]*\.)?[^.]*\bdisruption|\bplacement (?:moves|stability)\b/i,
    /^\d+(?:\.\d+)?%/
  ],
  [
    "The average time between a child entering care and moving in with its adoptive family has ",
    /\bentering care and moving in with its adoptive family\b/i,
    /^\d+ days/
  ]
];

const moved =
  /^(?:has |have |had )?(?:(?:significantly|slightly|sharply|steadily|further|increased|reduced|risen|fallen|rose|fell|improved|decreased),? ?)+from (.+)$/s;

/** The text of a paragraph without its first line, its lost words put before it where the list knows them; as it is where it does not. */
export function withLostWords(text: string): string {
  const ending = endings.find(([, goesOn]) => goesOn.test(text));
  if (ending !== undefined) return ending[0] + text;
  const figures = moved.exec(text)?.[1];
  if (figures === undefined) return text;
  const [first = "", ...after] = text.split(/(?<=\.) (?=[A-Z])/);
  const later = after.slice(0, 3).join(" ");
  const known = first.includes(" to ")
    ? topics.filter(([, pattern, unit]) => pattern.test(later) && unit.test(figures))
    : [];
  return known.length === 1 && known[0] ? known[0][0] + text : text;
}
