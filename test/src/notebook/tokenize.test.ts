import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {type Token, tokens} from "../../../src/notebook/tokens.js";
import {openWasmDatabase} from "../query/support/wasm-database.js";

interface Lexer {
  tokenize(text: string): {offsets: number[]; types: number[]};
}
let lexer: Lexer;

beforeAll(async () => {
  lexer = (await openWasmDatabase()) as unknown as Lexer;
});

/** Where the engine begins a name, a number, a text or a keyword, in UTF-16 units; it counts bytes. */
function theirs(sql: string): number[] {
  const {offsets, types} = lexer.tokenize(sql);
  const bytes = Buffer.from(sql);
  return (
    offsets
      .filter((_, i) => types[i] !== 3 && types[i] !== 5)
      .map((offset) => bytes.subarray(0, offset).toString().length)
      // Keywords are, to it, also a few signs of two letters.
      .filter((offset) => /[\w"'$.\u0080-\uffff]/.test(sql[offset] as string) && !sql.startsWith("..", offset))
  );
}

function ours(sql: string): number[] {
  return tokens(sql).flatMap((token) => {
    if (token.kind === "parameter") return named(token);
    return /^(?:word|quoted|string|number)$/.test(token.kind) ? [token.start] : [];
  });
}

/** A parameter is a sign and a name to the engine. */
function named({text, start}: Token): number[] {
  return /^\$[A-Za-z_\u0080-\uffff]/.test(text) ? [start + 1] : [];
}

const piece = fc.constantFrom(
  ...[
    "SELECT",
    "from",
    "a",
    "b_1",
    "é",
    "x$y",
    '"q""x"',
    "'it''s; --'",
    "E'a\\'b'",
    "$$a ' b$$",
    "$t$ $$ $t$",
    "1",
    "2.5",
    ".5",
    "1e10"
  ],
  ...[
    "(",
    ")",
    "[",
    "]",
    ",",
    ";",
    "+",
    "*",
    "::",
    "=",
    "<>",
    "||",
    ".",
    "-- c ' \n",
    "/* ' ; \" */",
    "/* a /* b */ c */",
    "$area",
    "? "
  ]
);

describe("the lexer of statements", () => {
  it("cuts names, numbers, texts and comments where the engine's own does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.constantFrom(" ", "\n", "\t ")), {maxLength: 25}), (pieces) => {
        const sql = pieces.flat().join("");
        expect(ours(sql)).toEqual(theirs(sql));
      }),
      {numRuns: 2000}
    );
  });
});
