/** Where in a text something stands: line and column, the first of each 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** The place of an offset in a text. */
export function placeOf(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split("\n");
  return {line: before.length, column: (before.at(-1) as string).length + 1};
}
