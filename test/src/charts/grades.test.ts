import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {type GradeCount, gradesChart} from "../../../src/charts/grades.js";
import {lightPalette} from "../../../src/charts/palette.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const counts: readonly GradeCount[] = [
  {year: 2015, grade: 3, words: "requires improvement", authorities: 30},
  {year: 2015, grade: 1, words: "outstanding", authorities: 10},
  {year: 2014, grade: 4, words: "inadequate", authorities: 1},
  {year: 2014, grade: null, words: "adequate", authorities: 1}
];

function pieces(rows: readonly GradeCount[]) {
  const chart = gradesChart(rows, {document, palette: lightPalette});
  return [...chart.querySelectorAll("rect")].map((rect) => ({
    label: rect.getAttribute("aria-label"),
    x: Number(rect.getAttribute("x")),
    width: Number(rect.getAttribute("width")),
    fill: rect.getAttribute("fill")
  }));
}

describe("the spread of grades", () => {
  test("has a bar a year, earliest first, best grade at the left, words of other scales before inadequate", () => {
    expect(pieces(counts).map(({label}) => label)).toEqual([
      "2014: 1 adequate",
      "2014: 1 inadequate",
      "2015: 10 outstanding",
      "2015: 30 requires improvement"
    ]);
  });

  test("gives the same length to as many authorities in every year: a few are no picture of the country", () => {
    const [adequate, inadequate, outstanding, requires] = pieces(counts).map(({width}) => width + 1);
    expect((requires ?? 0) / (outstanding ?? 1)).toBeCloseTo(3);
    expect((outstanding ?? 0) / (adequate ?? 1)).toBeCloseTo(10);
    expect(adequate).toBeCloseTo(inadequate ?? 0);
  });

  test("says how many authorities each year counts, and in every piece that has room; the newest year names its grades", () => {
    const texts = [...gradesChart(counts, {document, palette: lightPalette}).querySelectorAll("text")];
    const words = texts.map(({textContent}) => textContent);
    expect(words).toEqual(
      expect.arrayContaining(["2014", "of 2", "of 40", "10 outstanding", "30 requires improvement"])
    );
    const crowded = [
      {year: 2014, grade: 1, words: "outstanding", authorities: 1},
      {...counts[0], year: 2014, authorities: 999}
    ];
    const narrow = gradesChart(crowded as GradeCount[], {document, palette: lightPalette, width: 350});
    expect([...narrow.querySelectorAll("text")].map(({textContent}) => textContent)).toEqual([
      "2014",
      "999 requires improvement",
      "of 1000"
    ]);
  });

  test("colours grades by the palette, and words of other scales in grey", () => {
    const [adequate, inadequate] = pieces(counts);
    expect(adequate?.fill).toBe(lightPalette.context);
    expect(inadequate?.fill).toBe(lightPalette.grades[3]);
  });

  test("says so where there is none", () => {
    const chart = gradesChart([], {document, palette: lightPalette});
    expect(chart.textContent).toBe("No judgement is known.");
    expect(chart.getAttribute("aria-label")).toBe("Grades of authorities by year");
  });
});
