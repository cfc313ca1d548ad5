import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {breakableParts, withoutBreaks} from "../../../src/domain/unbroken.js";

describe("a line of text", () => {
  it.each([
    ["Children looked after per 10,000, Warrington", ["per 10,000"]],
    ["Per 10,000 children, at 31 March of each year", ["Per 10,000", "31 March"]],
    ["report, page 7", ["page 7"]],
    ["inspected on 30 July 2024, released November 2025", ["30 July 2024", "November 2025"]],
    ["Not in education, employment or training (%), every authority", ["training (%)"]],
    ["Deaths per 100,000", ["per 100,000"]],
    ["Nothing to keep", []]
  ])("is not broken within the figures of “%s”", (text, groups) => {
    expect(breakableParts(text).filter((_, i) => i % 2 === 1)).toEqual(groups);
  });

  it("keeps every character, spaces but for their kind", () => {
    const words = fc.constantFrom("per", "10,000", "page", "7", "30", "July", "2024", "(%)", "a", ",", " ", "\n");
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join(" ");
        expect(breakableParts(text).join("")).toBe(text);
        expect(withoutBreaks(text).replaceAll("\u00a0", " ")).toBe(text);
      })
    );
  });
});
