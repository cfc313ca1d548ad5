/** With what a query can begin, also within another. */
export const queryWords: readonly string[] = [
  ...["SELECT", "FROM", "WITH", "VALUES", "TABLE", "PIVOT", "UNPIVOT", "PIVOT_WIDER", "PIVOT_LONGER"]
];

/** What a piece of SQL is. A `parameter` is `$name`, `$1` or `?`; the rest are named as usual. */
export type TokenKind = "space" | "comment" | "word" | "quoted" | "string" | "number" | "parameter" | "operator";

/** A piece of SQL from offset `start` up to `end`, in UTF-16 units. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** False where a text, a quoted name or a comment has no end. */
  closed: boolean;
}

// Spaces of Unicode are spaces to DuckDB too, outside of quotes; every other letter beyond ASCII is part of a word.
const space = /[\t\n\v\f\r \u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/y;
const lineComment = /--[^\n\r]*/y;
const letters =
  "A-Za-z_\\u0080-\\u009f\\u00a1-\\u1fff\\u200c-\\u202e\\u2030-\\u205e\\u2061-\\u2fff\\u3001-\\ufefe\\uff00-\\uffff";
const word = new RegExp(`[${letters}][${letters}\\d$]*`, "y");
const number = /(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const parameter = new RegExp(`\\$(?:\\d+|[${letters}][${letters}\\d]*)|\\?\\d*`, "y");
const dollarQuote = new RegExp(`\\$(?:[${letters}][${letters}\\d]*)?\\$`, "y");
const operator = /::|:=|\.\.|=>|->>|->|\*\*|[<>!=]=|<>|\|\||[^\s]/uy;

/**
 * The pieces of a statement as DuckDB's own lexer cuts them, each character in one of them. Never throws: what has no end
 * reaches to the end of the text and is not `closed`.
 */
export function tokens(sql: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    const [kind, end, closed] = next(sql, at);
    found.push({kind, start: at, end, text: sql.slice(at, end), closed});
    at = end;
  }
  return found;
}

/** The pieces that mean something: no spaces and no comments. */
export function meaningful(sql: string): Token[] {
  return tokens(sql).filter(({kind}) => kind !== "space" && kind !== "comment");
}

/** The name that a word or a quoted name is, without its quotes. */
export function nameOf({kind, text}: Token): string {
  return kind === "quoted"
    ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replaceAll('""', '"')
    : text;
}

/** True for a word that is this keyword, in upper or lower case. */
export function isWord(token: Token | undefined, ...keywords: readonly string[]): boolean {
  return token?.kind === "word" && keywords.includes(token.text.toUpperCase());
}

/** True for a piece that is this sign. */
export function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === "operator" && signs.includes(token.text);
}

type Piece = readonly [kind: TokenKind, end: number, closed: boolean];

function next(sql: string, at: number): Piece {
  const spaces = match(space, sql, at);
  if (spaces) return ["space", spaces, true];
  const two = sql.slice(at, at + 2);
  if (two === "--") return ["comment", match(lineComment, sql, at) ?? sql.length, true];
  if (two === "/*") return comment(sql, at);
  const first = sql[at] ?? "";
  if (first === "'") return delimited(sql, at, "'", "string");
  if (first === '"') return delimited(sql, at, '"', "quoted");
  if (/^e'$/i.test(two)) return escaped(sql, at);
  if (/^[xbn]'$/i.test(two)) return delimited(sql, at + 1, "'", "string");
  if (/^u&['"]$/i.test(sql.slice(at, at + 3)))
    return delimited(sql, at + 2, sql[at + 2] as string, sql[at + 2] === "'" ? "string" : "quoted");
  if (first === "$") return dollar(sql, at);
  const named = match(word, sql, at);
  if (named) return ["word", named, true];
  const digits = match(number, sql, at);
  if (digits) return ["number", digits, true];
  const open = match(parameter, sql, at);
  if (open) return ["parameter", open, true];
  return ["operator", match(operator, sql, at) ?? at + 1, true];
}

function match(pattern: RegExp, sql: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : null;
}

/** Comments stand in one another. */
function comment(sql: string, at: number): Piece {
  let depth = 1;
  let i = at + 2;
  while (i < sql.length && depth > 0) {
    const two = sql.slice(i, i + 2);
    if (two === "/*") depth += 1;
    if (two === "*/") depth -= 1;
    i += two === "/*" || two === "*/" ? 2 : 1;
  }
  return ["comment", i, depth === 0];
}

// A text goes on in the next quotes where a line ends between them, comments or not: 'a' -- b
// 'c' is one text, with the escapes of its beginning.
const continued =
  /(?:[ \t\f\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]|--[^\n\r]*)*[\n\r](?:[ \t\n\r\f\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]|--[^\n\r]*[\n\r])*'/y;

/** Up to the quote that is not doubled. */
function delimited(sql: string, at: number, quote: string, kind: TokenKind): Piece {
  let i = at + 1;
  for (;;) {
    const end = sql.indexOf(quote, i);
    if (end < 0) return [kind, sql.length, false];
    const next = sql[end + 1] === quote ? end + 2 : quote === "'" ? match(continued, sql, end + 1) : null;
    if (next === null) return [kind, end + 1, true];
    i = next;
  }
}

/** `E'…'`, in which a backslash takes the next character with it. */
function escaped(sql: string, at: number): Piece {
  let i = at + 2;
  while (i < sql.length) {
    if (sql[i] === "\\") i += 2;
    else if (sql[i] !== "'") i += 1;
    else {
      const next = sql[i + 1] === "'" ? i + 2 : match(continued, sql, i + 1);
      if (next === null) return ["string", i + 1, true];
      i = next;
    }
  }
  return ["string", sql.length, false];
}

function dollar(sql: string, at: number): Piece {
  const opened = match(dollarQuote, sql, at);
  if (opened) {
    const quote = sql.slice(at, opened);
    const end = sql.indexOf(quote, opened);
    return end < 0 ? ["string", sql.length, false] : ["string", end + quote.length, true];
  }
  const named = match(parameter, sql, at);
  return named ? ["parameter", named, true] : ["operator", at + 1, true];
}
