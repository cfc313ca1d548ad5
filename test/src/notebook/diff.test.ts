import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diffLines} from "../../../src/notebook/diff.js";

const told = (before: string, after: string) =>
  diffLines(before, after).map(({kind, line}) => `${{same: " ", removed: "-", added: "+"}[kind]}${line}`);

describe("the difference of two texts", () => {
  it("says which lines stay, go and come", () => {
    expect(told("a\nb\nc\n", "a\nx\nc\nd\n")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(told("", "a")).toEqual(["+a"]);
    expect(told("a\r\nb", "a\nb\n")).toEqual([" a", " b"]);
  });

  it("is both texts, whatever they are, and no line more", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", ""), {maxLength: 12});
    fc.assert(
      fc.property(text, text, (one, two) => {
        const lines = diffLines(one.map((line) => `${line}\n`).join(""), two.map((line) => `${line}\n`).join(""));
        expect(lines.filter(({kind}) => kind !== "added").map(({line}) => line)).toEqual(one);
        expect(lines.filter(({kind}) => kind !== "removed").map(({line}) => line)).toEqual(two);
      })
    );
  });

  it("of texts too long to be compared is all of both", () => {
    const [one, two] = ["a\n", "b\n"].map((line) => line.repeat(3000)) as [string, string];
    expect(diffLines(one, two)).toHaveLength(6000);
  });
});
