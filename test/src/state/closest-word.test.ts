import {describe, expect, it} from "vitest";
import {closestWord} from "../../../src/state/closest-word.js";

const words = ["warrington", "darlington", "bury", "derby", "derbyshire"];

describe("closestWord", () => {
  it("finds the word that a slip of the hand was meant to be", () => {
    expect(closestWord("warington", words)).toBe("warrington");
    expect(closestWord("warringtno", words)).toBe("warrington");
    expect(closestWord("burry", words)).toBe("bury");
    expect(closestWord("derby", words)).toBe("derby");
  });

  it("finds none that differs by more than a slip", () => {
    expect(closestWord("gondor", words)).toBeUndefined();
    expect(closestWord("b", words)).toBeUndefined();
    expect(closestWord("", words)).toBeUndefined();
    expect(closestWord("warrington", [])).toBeUndefined();
  });

  it("takes the first in the alphabet of equally close words, in whatever order they come", () => {
    expect(closestWord("bxt", ["but", "bat", "bit"])).toBe("bat");
    expect(closestWord("bxt", ["bit", "but", "bat"])).toBe("bat");
  });
});
