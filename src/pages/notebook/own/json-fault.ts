/** What of a text is no JSON: the offset, and why. */
export interface JsonFault {
  at: number;
  why: string;
}

/** Deepest values: far beyond any table, and what every browser can write again. */
const deepest = 500;
const space = /[ \t\n\r]*/y;
const value =
  /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/uy;

/** What a place in a text may go on with. */
type Next = "value" | "value or ]" | "name" | "name or }" | ":" | ", or ]" | ", or }" | "end";

/** Where a text is no JSON, or too deep, and why; null where it is JSON. Browsers say this each in their own words, or not at all. */
export function jsonFault(text: string): JsonFault | null {
  const open: ("[" | "{")[] = [];
  let next: Next = "value";
  let at = past(space, text, 0);
  while (at < text.length) {
    const end = past(value, text, at);
    const part = text.slice(at, end);
    const after = following(part, next, open);
    if (after === null) return {at, why: "it is not as JSON is written"};
    if (open.length > deepest) return {at, why: `values stand in one another more than ${deepest} deep`};
    next = after;
    at = past(space, text, end);
  }
  return next === "end" ? null : {at: text.length, why: "it ends before it should"};
}

/** How a text goes on after a part; null where the part may not stand there. Keeps what is open. */
function following(part: string, next: Next, open: ("[" | "{")[]): Next | null {
  const after = (): Next => (open.length === 0 ? "end" : open.at(-1) === "[" ? ", or ]" : ", or }");
  if (part === "]" || part === "}") {
    if (part === "]" ? !/\]$/.test(next) : !/\}$/.test(next)) return null;
    open.pop();
    return after();
  }
  if (part === ",") return next === ", or ]" ? "value" : next === ", or }" ? "name" : null;
  if (part === ":") return next === ":" ? "value" : null;
  if (next === "name" || next === "name or }") return part.startsWith('"') ? ":" : null;
  if (part === "" || !next.startsWith("value")) return null;
  if (part !== "[" && part !== "{") return after();
  open.push(part);
  return part === "[" ? "value or ]" : "name or }";
}

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
