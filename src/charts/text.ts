/** Family of all chart text: the site's own face, then what the machine has. */
export const chartFont = '"Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** How wide a text is in pixels at a size: `textWidth`, or what a face itself says. */
export type Measure = (text: string, size: number, options?: {bold?: boolean}) => number;

const narrow = new Set("iljtfrI.,:;'|!()[] \u00a01-".split(""));
const wide = new Set("mwMW@%—".split(""));

/**
 * Estimates the width of a text in pixels from its characters (no layout engine is asked, so the same chart comes out
 * in Node and in the browser). Within about 6% for the site's face; errs on the wide side.
 */
export function textWidth(text: string, size: number, {bold = false}: {bold?: boolean} = {}): number {
  let em = 0;
  for (const character of text) {
    if (narrow.has(character)) em += 0.29;
    else if (wide.has(character)) em += 0.82;
    else if (character >= "A" && character <= "Z") em += 0.6;
    else em += 0.5;
  }
  return em * size * (bold ? 1.06 : 1);
}

/** Breaks a text into lines no wider than `width` pixels, at spaces; a longer word stays whole. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  {bold = false, measure = textWidth}: {bold?: boolean; measure?: Measure} = {}
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measure(longer, size, {bold}) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}
