import type {Glyph} from "./glyph.js";

/** A gap wider than this share of the size of the type parts words where the document has no space. */
const wordGap = 0.22;
/** A gap wider than this share of the size of the type parts columns. */
const columnGap = 1.1;
/** Mean width of a letter as a share of its size: columns and indents are measured by it. */
const letterWidth = 0.5;
/** Letters whose baselines differ by less than this share of the size of the type stand on one line. */
const sameLine = 0.22;
/** A mark is smaller than this share of the line that it belongs to … */
const markSize = 0.85;
/** … and raised by a share of that line's size between these. */
const markRise = [0.1, 0.75] as const;
const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** The forms that bullets take: discs, squares, the private codes of symbol fonts. */
const bullets = /^[\u2022\u2043\u25a0\u25aa\u25cb\u25cf\u25e6\u25fc\u25fe\u27a2\ue000-\uf8ff]$/u;
/** A step down wider than this share of the size of the type parts paragraphs. */
const paragraphGap = 1.6;

interface Line {
  baseline: number;
  size: number;
  left: number;
  right: number;
  glyphs: Glyph[];
}

/**
 * The letters of a page as lines from top to bottom, columns parted and lines indented by spaces as on the page. Raised
 * footnote digits become `¹²³`, so that no number grows by one; bullets of every form become `•`; an empty line parts
 * paragraphs.
 */
export function layOut(glyphs: readonly Glyph[]): string[] {
  const lines = attachMarks(toLines(glyphs));
  const left = Math.min(...lines.map((line) => line.left));
  const sorted = [...lines].sort((a, b) => b.baseline - a.baseline);
  return sorted.flatMap((line, index) => {
    const text = write(line, left);
    if (text.trim() === "") return [];
    const above = sorted[index - 1];
    const apart = above && above.baseline - line.baseline > paragraphGap * Math.max(line.size, above.size);
    return apart ? ["", text] : [text];
  });
}

/** Gathers letters by their baselines; letters of another size come together with others of theirs only. */
function toLines(glyphs: readonly Glyph[]): Line[] {
  const runs = toRuns(glyphs).sort((a, b) => b.baseline - a.baseline || b.size - a.size);
  const lines: Line[] = [];
  for (const run of runs) {
    const line = lines.findLast((each) => each.baseline - run.baseline < sameLine * Math.max(each.size, run.size));
    const near = line && Math.abs(line.baseline - run.baseline) < sameLine * Math.min(line.size, run.size);
    if (line && near && !isMark(run, line)) {
      line.glyphs.push(...run.glyphs);
      line.left = Math.min(line.left, run.left);
      line.right = Math.max(line.right, run.right);
      line.size = Math.max(line.size, run.size);
    } else lines.push(run);
  }
  return lines;
}

/** Letters that follow each other on one baseline in one size, as the document has them. */
function toRuns(glyphs: readonly Glyph[]): Line[] {
  const runs: Line[] = [];
  let run: Line | undefined;
  for (const glyph of glyphs) {
    const {baseline, size, left, right} = glyph;
    if (run && Math.abs(run.baseline - baseline) < 0.05 * size && Math.abs(run.size - size) < 0.1 * size) {
      run.glyphs.push(glyph);
      run.left = Math.min(run.left, left);
      run.right = Math.max(run.right, right);
    } else {
      run = {baseline, size, left, right, glyphs: [glyph]};
      runs.push(run);
    }
  }
  return runs;
}

/** Puts small raised runs onto the line that they stand at. */
function attachMarks(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  const marks: [Line, Line][] = [];
  for (const line of lines) {
    const carrier = lines.find((each) => each !== line && isMark(line, each));
    if (carrier) marks.push([line, carrier]);
    else kept.push(line);
  }
  const carried = new Map<Line, Glyph[]>();
  for (const [mark, carrier] of marks) {
    const raised = mark.glyphs.map((glyph) => ({
      ...glyph,
      text: raisedDigits[Number.parseInt(glyph.text, 10)] ?? glyph.text
    }));
    carried.set(carrier, [...(carried.get(carrier) ?? []), ...raised]);
  }
  return kept.map((line) => {
    const raised = carried.get(line) ?? [];
    return {
      ...line,
      left: Math.min(line.left, ...raised.map((glyph) => glyph.left)),
      glyphs: [...line.glyphs, ...raised]
    };
  });
}

function isMark(small: Line, line: Line): boolean {
  const rise = (small.baseline - line.baseline) / line.size;
  return (
    small.size < markSize * line.size &&
    rise > markRise[0] &&
    rise < markRise[1] &&
    small.left > line.left - line.size &&
    small.right < line.right + 2 * line.size
  );
}

function write({glyphs, size}: Line, pageLeft: number): string {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  let text = "";
  let previous: Glyph | undefined;
  for (const glyph of sorted) {
    const column = Math.round((glyph.left - pageLeft) / (letterWidth * size));
    if (!previous) text += " ".repeat(Math.max(0, column));
    else if (isOverprint(previous, glyph)) continue;
    else {
      const gap = glyph.left - previous.right;
      if (gap > columnGap * size) text = text.padEnd(Math.max(text.length + 2, column));
      else if (glyph.spaced || gap > wordGap * size) text += " ";
    }
    text += bullets.test(glyph.text) ? "•" : glyph.text;
    previous = glyph;
  }
  return text.trimEnd();
}

/** Bold letters are sometimes printed twice, a hair apart. */
function isOverprint(previous: Glyph, glyph: Glyph): boolean {
  return previous.text === glyph.text && glyph.left - previous.left < 0.2 * (previous.right - previous.left);
}
