import {scaleLinear} from "d3-scale";
import {svg} from "../dom/element.js";
import {type Palette, themePalette} from "./palette.js";
import {chartRoot} from "./root.js";
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

/**
 * Draws one bar a year, as long as there are authorities with a grade and cut by how many have each, best at the left, counts
 * in the pieces.
 */
export function gradesChart(
  counts: readonly GradeCount[],
  {width = 720, description, document = globalThis.document, palette = themePalette}: GradesOptions = {}
): SVGSVGElement {
  const years = [...new Set(counts.map(({year}) => year))].sort();
  const rowHeight = 25;
  const left = 46;
  const right = 54;
  const height = years.length * rowHeight + 4;
  const totals = years.map((year) => counts.reduce((sum, one) => (one.year === year ? sum + one.authorities : sum), 0));
  // The same length stands for as many authorities in every year: four of them are no picture of the country.
  const x = scaleLinear([0, Math.max(1, ...totals)], [left, width - right]);
  const parts = years.flatMap((year, row) => {
    const own = counts
      .filter((one) => one.year === year)
      .sort((a, b) => place(a) - place(b) || a.words.localeCompare(b.words, "en-GB"));
    const total = totals[row] ?? 0;
    let before = 0;
    const pieces = own.flatMap(({grade, words, authorities, isUnknown}) => {
      const [start, end] = [x(before), x(before + authorities)];
      before += authorities;
      const fits = (text: string | number) => textWidth(String(text), 13, {bold: true}) + 8 < end - start;
      // The newest year names its grades, where there is room: the colours need no key then.
      const named =
        row === years.length - 1 && fits(`${authorities} ${words}`) ? `${authorities} ${words}` : authorities;
      return [
        svg(document, "rect", {
          x: start,
          y: row * rowHeight + 2,
          width: Math.max(1, end - start - 1),
          height: rowHeight - 6,
          fill: isUnknown ? palette.grid : grade === null ? palette.context : palette.grades[grade - 1],
          role: "img",
          "aria-label": `${year}: ${authorities} ${words}`
        }),
        fits(authorities) &&
          svg(
            document,
            "text",
            {
              x: (start + end) / 2,
              y: row * rowHeight + 17,
              "text-anchor": "middle",
              "font-weight": 600,
              fill: grade === null ? palette.ink : palette.onGrade
            },
            [named]
          )
      ];
    });
    return [
      svg(document, "text", {y: row * rowHeight + 17, fill: palette.muted}, [year]),
      ...pieces,
      svg(document, "text", {x: x(total) + 7, y: row * rowHeight + 17, fill: palette.muted}, [`of ${total}`])
    ];
  });
  return chartRoot(
    {
      document,
      palette,
      width,
      height: Math.max(40, height),
      textSize: 13,
      description: description ?? "Grades of authorities by year"
    },
    parts.length > 0
      ? parts
      : [
          svg(document, "text", {x: width / 2, y: 24, "text-anchor": "middle", fill: palette.muted}, [
            "No judgement is known."
          ])
        ]
  );
}

/** Words of another scale stand before the worst grade, and those of whom nothing is known behind it. */
function place({grade, isUnknown}: GradeCount): number {
  return isUnknown ? 5 : (grade ?? 3.5);
}
