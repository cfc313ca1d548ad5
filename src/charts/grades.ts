import {scaleLinear} from "d3-scale";
import {markup} from "../dom/element.js";
import {areasWord} from "../domain/site.js";
import {chartRoot} from "./frame.js";
import {messageText} from "./message.js";
import {type Palette, themePalette} from "./palette.js";
import {textWidth} from "./text.js";

/** How many authorities had a grade at the end of a year. */
export interface GradeCount {
  year: number;
  /** 1 outstanding to 4 inadequate; null for words of another scale. */
  grade: number | null;
  words: string;
  authorities: number;
  /** Whether no grade of theirs is known; false by default. */
  isUnknown?: boolean;
}

/** How the spread of grades is drawn. */
export interface GradesOptions {
  /** Width in pixels; default 720. */
  width?: number;
  description?: string;
  document?: Document;
  palette?: Palette;
}

/** A piece of a year's bar: how many authorities have one grade. */
export interface PlacedGrade {
  count: GradeCount;
  x: number;
  width: number;
  /** The words in it, or null where it has no room for any. */
  text: string | null;
}

/** All numbers that the spread of grades is drawn from. */
export interface GradesLayout {
  width: number;
  height: number;
  rows: Array<{year: number; y: number; total: number; end: number; pieces: PlacedGrade[]}>;
}

const textSize = 13;
const rowHeight = 25;

/** Turns counts into one bar a year, cut by how many authorities have each grade, best at the left. */
export function layoutGrades(
  counts: readonly GradeCount[],
  {width = 720}: Pick<GradesOptions, "width"> = {}
): GradesLayout {
  const years = [...new Set(counts.map(({year}) => year))].sort();
  const left = 46;
  const right = 54;
  const totals = years.map((year) => counts.reduce((sum, one) => (one.year === year ? sum + one.authorities : sum), 0));
  // The same length stands for as many authorities in every year: four of them are no picture of the country.
  const x = scaleLinear([0, Math.max(1, ...totals)], [left, width - right]);
  const rows = years.map((year, row) => {
    const own = counts
      .filter((one) => one.year === year)
      .sort((a, b) => place(a) - place(b) || a.words.localeCompare(b.words, "en-GB"));
    const total = totals[row] ?? 0;
    const pieces = own.map((count, i): PlacedGrade => {
      const before = own.slice(0, i).reduce((sum, one) => sum + one.authorities, 0);
      const [start, end] = [x(before), x(before + count.authorities)];
      const fits = (text: string) => textWidth(text, textSize, {bold: true}) + 8 < end - start;
      const [bare, named] = [String(count.authorities), `${count.authorities} ${count.words}`];
      // The newest year names its grades, where there is room: the colours need no key then.
      const text = row === years.length - 1 && fits(named) ? named : fits(bare) ? bare : null;
      return {count, x: start, width: end - start, text};
    });
    return {year, y: row * rowHeight, total, end: x(total), pieces};
  });
  return {width, height: Math.max(40, years.length * rowHeight + 4), rows};
}

/**
 * Draws one bar a year, as long as there are authorities with a grade and cut by how many have each, best at the left, counts
 * in the pieces.
 */
export function gradesChart(counts: readonly GradeCount[], options: GradesOptions = {}): SVGSVGElement {
  return drawGrades(layoutGrades(counts, options), options);
}

/** Draws a laid-out spread of grades. Never throws: where none is known it says so. */
export function drawGrades(
  {width, height, rows}: GradesLayout,
  {
    document = globalThis.document,
    palette = themePalette,
    description = `Grades of ${areasWord} by year`
  }: Omit<GradesOptions, "width"> = {}
): SVGSVGElement {
  const {svg} = markup(document);
  const parts = rows.flatMap(({year, y, total, end, pieces}) => [
    svg("text", {y: y + 17, fill: palette.muted}, [year]),
    ...pieces.flatMap(({count: {grade, words, authorities, isUnknown}, x, width, text}) => [
      svg("rect", {
        x,
        y: y + 2,
        width: Math.max(1, width - 1),
        height: rowHeight - 6,
        fill: isUnknown ? palette.grid : grade === null ? palette.context : palette.grades[grade - 1],
        role: "img",
        "aria-label": `${year}: ${authorities} ${words}`
      }),
      text !== null &&
        svg(
          "text",
          {
            x: x + width / 2,
            y: y + 17,
            "text-anchor": "middle",
            "font-weight": 600,
            fill: grade === null ? palette.ink : palette.onGrade
          },
          [text]
        )
    ]),
    svg("text", {x: end + 7, y: y + 17, fill: palette.muted}, [`of ${total}`])
  ]);
  return chartRoot(
    {document, palette, width, height, textSize, description},
    parts.length > 0 ? parts : [messageText("No judgement is known.", {x: width / 2, y: 24}, {document, palette})]
  );
}

/** Words of another scale stand before the worst grade, and those of whom nothing is known behind it. */
function place({grade, isUnknown}: GradeCount): number {
  return isUnknown ? 5 : (grade ?? 3.5);
}
