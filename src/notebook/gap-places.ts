import {isSign, isWord, queryWords, type Token} from "./tokens.js";

/** The positions, among the pieces of a statement, of what shows a gap; `null` where it cannot be told from the text. */
export type Places = ((own: readonly Token[]) => number[]) | null;

/** Positions of pieces of which something holds. */
export function where(holds: (token: Token, i: number, own: readonly Token[]) => boolean): Places {
  return (own) => own.flatMap((token, i) => (holds(token, i, own) ? [i] : []));
}

/** Positions of words that stand in this order. */
export function phrase(...words: readonly string[]): Places {
  return where((_, i, own) => words.every((word, k) => isWord(own[i + k], word)));
}

export function isCall(own: readonly Token[], i: number): boolean {
  return (own[i]?.kind === "word" || own[i]?.kind === "quoted") && isSign(own[i + 1], "(");
}

/** Whether a function is called at a position with its rows in an order. */
export function isOrderedCall(own: readonly Token[], i: number): boolean {
  if (!isCall(own, i) || isWord(own[i], "OVER", "IN", "FROM", "AS", "JOIN", "LATERAL", "EXISTS", "UNION", "ALL"))
    return false;
  let depth = 0;
  for (let k = i + 1; k < own.length; k++) {
    if (isSign(own[k], "(", "[", "{")) depth += 1;
    if (isSign(own[k], ")", "]", "}")) depth -= 1;
    if (depth === 0) return false;
    if (depth === 1 && isWord(own[k], "SELECT", "PARTITION")) return false;
    if (depth === 1 && isWord(own[k], "ORDER") && isWord(own[k + 1], "BY")) return true;
  }
  return false;
}

/** The position of what opens the bracket that closes at a position. */
function openOf(own: readonly Token[], close: number): number {
  let depth = 0;
  for (let i = close; i >= 0; i--) {
    if (isSign(own[i], ")", "]", "}")) depth += 1;
    if (isSign(own[i], "(", "[", "{")) depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

/** Whether a bracket that closes at a position holds a list that is written out, and no place of something before it. */
export function opensValue(own: readonly Token[], close: number): boolean {
  const before = own[openOf(own, close) - 1];
  if (before === undefined || isSign(before, "(", ",", "=", "[", "||", "+")) return true;
  return isWord(before, ...queryWords, "BY", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "ON", "WHERE");
}

/** Whether a map ends at a position: `map(…)` or `map {…}`. */
export function closesMap(own: readonly Token[], close: number): boolean {
  return isSign(own[close], ")", "}") && isWord(own[openOf(own, close) - 1], "MAP", "HISTOGRAM", "MAP_FROM_ENTRIES");
}

/** Whether a colon stands after a name that names what follows, and not in a struct or a slice. */
export function isNameBefore(own: readonly Token[], colon: number): boolean {
  const name = own[colon - 1];
  if (name?.kind !== "word" && name?.kind !== "quoted") return false;
  let depth = 0;
  for (let i = colon - 1; i >= 0; i--) {
    if (isSign(own[i], ")", "]", "}")) depth += 1;
    if (isSign(own[i], "(", "[", "{")) depth -= 1;
    if (depth < 0) return isSign(own[i], "(");
  }
  return isWord(own[colon - 2], "SELECT", "FROM", "JOIN") || isSign(own[colon - 2], ",");
}

/** How many arguments stand in the brackets that open at a position. */
export function argumentsOf(own: readonly Token[], open: number): number {
  let [depth, commas] = [0, 0];
  for (let i = open; i < own.length; i++) {
    if (isSign(own[i], "(", "[", "{")) depth += 1;
    if (isSign(own[i], ")", "]", "}")) depth -= 1;
    if (depth === 0) break;
    if (depth === 1 && isSign(own[i], ",")) commas += 1;
  }
  return commas + 1;
}
