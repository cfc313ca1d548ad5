import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {meaningful, nameOf, tokens} from "../../../src/notebook/tokens.js";

const told = (sql: string) => meaningful(sql).map(({kind, text}) => `${kind} ${text}`);

describe("the pieces of a statement", () => {
  it.each([
    ["SELECT 1", ["word SELECT", "number 1"]],
    ["'it''s; -- no' || E'a\\'b'", ["string 'it''s; -- no'", "operator ||", "string E'a\\'b'"]],
    [
      "$$a;b$$, $t$x'$t$, $area, $1, ?",
      [
        "string $$a;b$$",
        "operator ,",
        "string $t$x'$t$",
        "operator ,",
        "parameter $area",
        "operator ,",
        "parameter $1",
        "operator ,",
        "parameter ?"
      ]
    ],
    ['"a ""b"" c".x', ['quoted "a ""b"" c"', "operator .", "word x"]],
    ["1.5e3 .5 1_000 1..2", ["number 1.5e3", "number .5", "number 1_000", "number 1", "operator ..", "number 2"]],
    ["a /* b /* c */ ; */ d -- ; ` e\nf", ["word a", "word d", "word f"]],
    ["x::INT <> a$b", ["word x", "operator ::", "word INT", "operator <>", "word a$b"]],
    ["select\u00a01\u2003,\u200b2", ["word select", "number 1", "operator ,", "number 2"]],
    ["größe", ["word größe"]],
    ["E'a' -- b\n'\\'', c", ["string E'a' -- b\n'\\''", "operator ,", "word c"]]
  ])("of %s are as the engine cuts them", (sql, expected) => {
    expect(told(sql)).toEqual(expected);
  });

  it("say of what has no end that it is not closed", () => {
    for (const sql of ["'a", '"a', "/* a", "/* /* */", "$$a", "$t$ a $$", "E'a\\'"])
      expect(tokens(sql).at(-1), sql).toMatchObject({closed: false, end: sql.length});
  });

  it("name what a quoted name names", () => {
    expect(nameOf(tokens('"a ""b"""')[0] as never)).toBe('a "b"');
  });

  it("have every character of any text in one of them", () => {
    const sign = fc.constantFrom(
      "'",
      '"',
      "$",
      "$$",
      "$t$",
      "--",
      "/*",
      "*/",
      "\n",
      "\\",
      "E'",
      "a",
      "1",
      ".",
      ";",
      " ",
      "é",
      "\ud800",
      "😀"
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: "binary"}),
          fc.array(sign).map((signs) => signs.join(""))
        ),
        (sql) => {
          expect(
            tokens(sql)
              .map(({text}) => text)
              .join("")
          ).toBe(sql);
        }
      )
    );
  });
});
