import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {textWidth, wrapText} from "../../../src/charts/text.js";

const word = fc.string({minLength: 1, maxLength: 14}).filter((text) => !text.includes(" "));
const text = fc.array(word, {maxLength: 20}).map((words) => words.join(" "));
const size = fc.integer({min: 8, max: 40});

describe("the estimated width of a text", () => {
  it("is nothing for no text, and more for bold", () => {
    expect(textWidth("", 14)).toBe(0);
    expect(textWidth("Warrington", 14, {bold: true})).toBeGreaterThan(textWidth("Warrington", 14));
  });

  it("grows with its size, and is the sum of its parts", () => {
    fc.assert(
      fc.property(text, text, size, (one, other, size) => {
        expect(textWidth(one, 2 * size)).toBeCloseTo(2 * textWidth(one, size), 6);
        expect(textWidth(one + other, size)).toBeCloseTo(textWidth(one, size) + textWidth(other, size), 6);
      }),
      {seed: 1}
    );
  });
});

describe("a text that is broken into lines", () => {
  it("loses no word and gains none", () => {
    fc.assert(
      fc.property(text, fc.integer({min: 20, max: 400}), size, (text, width, size) => {
        expect(wrapText(text, width, size).join(" ")).toBe(text);
      }),
      {seed: 2}
    );
  });

  it("has no line wider than asked for but one of a single word, and none that had room for the next word", () => {
    fc.assert(
      fc.property(text, fc.integer({min: 20, max: 400}), size, (text, width, size) => {
        const lines = wrapText(text, width, size);
        for (const [i, line] of lines.entries()) {
          if (line.includes(" ")) expect(textWidth(line, size)).toBeLessThanOrEqual(width);
          const [next] = lines[i + 1]?.split(" ") ?? [];
          if (next !== undefined) expect(textWidth(`${line} ${next}`, size)).toBeGreaterThan(width);
        }
      }),
      {seed: 3}
    );
  });
});
