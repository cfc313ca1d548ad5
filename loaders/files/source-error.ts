/** Where in a source something is wrong: as much of it as is known. */
export interface SourcePlace {
  /** File as the user knows it: its path below the folder that was given. */
  file?: string;
  /** Line of a text file, or row of a table (1 is the first row of figures in Parquet, the first row of the sheet in Excel). */
  row?: number;
  column?: string;
}

/** A source, or a row of `data/`, that is not as it should be; the message says what, where and what would be right. */
export class SourceError extends Error {
  readonly place: SourcePlace;
  readonly expected: string;

  constructor(problem: string, place: SourcePlace, expected: string, options?: ErrorOptions) {
    super(`${problem}${describePlace(place)}: expected ${expected}`, options);
    this.name = "SourceError";
    this.place = place;
    this.expected = expected;
  }
}

/** A value as it is quoted in a message: shortened, so that a whole file in one cell does not fill the screen. */
export function quote(value: unknown): string {
  const text = value === null || value === undefined ? "nothing" : JSON.stringify(String(value));
  return text.length > 80 ? `${text.slice(0, 76)}…"` : text;
}

/** `a, b and c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function describePlace({file, row, column}: SourcePlace): string {
  const parts = [
    file,
    row === undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column ${column}`
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length ? ` (${known.join(", ")})` : "";
}
