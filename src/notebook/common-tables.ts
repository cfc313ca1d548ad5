import {isSign, isWord, nameOf, type Token} from "./tokens.js";

/** A common table: `name AS (body)` after WITH. */
export interface CommonTable {
  name: string;
  /** The pieces within its brackets. */
  body: readonly Token[];
  /** Positions, among the pieces given, of the body's first piece and of the bracket that closes it. */
  from: number;
  to: number;
  isRecursive: boolean;
}

/** The common tables of the WITH that stands at a position. */
export function commonTablesAt(own: readonly Token[], at: number): CommonTable[] {
  const found: CommonTable[] = [];
  let i = at + 1;
  const isRecursive = isWord(own[i], "RECURSIVE");
  if (isRecursive) i += 1;
  for (;;) {
    const name = own[i];
    if (name === undefined || (name.kind !== "word" && name.kind !== "quoted")) return found;
    i += 1;
    if (isSign(own[i], "(")) i = closeOf(own, i) + 1;
    if (isWord(own[i], "USING") && isWord(own[i + 1], "KEY")) i = closeOf(own, i + 2) + 1;
    if (!isWord(own[i], "AS")) return found;
    i += 1;
    if (isWord(own[i], "NOT")) i += 1;
    if (isWord(own[i], "MATERIALIZED")) i += 1;
    if (!isSign(own[i], "(")) return found;
    const to = closeOf(own, i);
    found.push({name: nameOf(name), body: own.slice(i + 1, to), from: i + 1, to, isRecursive});
    i = to + 1;
    if (!isSign(own[i], ",")) return found;
    i += 1;
  }
}

/** The position of what closes the bracket at a position, or the end. */
export function closeOf(own: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < own.length; i++) {
    if (isSign(own[i], "(", "[", "{")) depth += 1;
    if (isSign(own[i], ")", "]", "}")) depth -= 1;
    if (depth === 0) return i;
  }
  return own.length;
}
