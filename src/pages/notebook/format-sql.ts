import {isSign, isWord, meaningful, type Token, tokens} from "../../notebook/tokens.js";

/** Words with which a clause begins, on a line of its own. */
const clauses = [
  "SELECT",
  "FROM",
  "WHERE",
  "GROUP",
  "HAVING",
  "QUALIFY",
  "WINDOW",
  "ORDER",
  "LIMIT",
  "OFFSET",
  "UNION",
  "EXCEPT",
  "INTERSECT"
];
/** Words that stand before JOIN and belong to it. */
const joins = ["LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS", "NATURAL", "ASOF", "SEMI", "ANTI", "POSITIONAL"];
/** Words that are written in capitals. */
const capitals = [
  ...clauses,
  ...joins,
  ...[
    "JOIN",
    "BY",
    "ON",
    "USING",
    "AS",
    "AND",
    "OR",
    "NOT",
    "IN",
    "IS",
    "NULL",
    "WITH",
    "DISTINCT",
    "ALL",
    "ASC",
    "DESC",
    "BETWEEN",
    "LIKE",
    "CASE",
    "WHEN",
    "THEN",
    "ELSE",
    "END"
  ]
];

/**
 * A statement laid out: a clause a line, its conditions beneath each other, single spaces. What stands in brackets keeps its lines. The
 * pieces are the same, or the statement is left as it is.
 */
export function formattedSql(sql: string): string {
  const all = tokens(sql);
  if (all.some(({closed}) => !closed)) return sql;
  const lines = laidOut(all);
  return isSame(sql, lines) ? lines : sql;
}

function laidOut(all: readonly Token[]): string {
  let text = "";
  let depth = 0;
  let isBetween = false;
  let isCondition = false;
  const own = all.filter(({kind}) => kind !== "space");
  const byToken = new Map(own.map((token, i) => [token, i]));
  for (const [place, token] of all.entries()) {
    if (token.kind === "space") continue;
    const i = byToken.get(token) ?? 0;
    const [before, next] = [own[i - 1], own[i + 1]];
    const gap = all[place - 1]?.kind === "space" ? (all[place - 1]?.text ?? "") : "";
    const isLine = text === "" || /\n\s*$/.test(text);
    if (isSign(token, ")", "]", "}")) depth -= 1;
    if (isWord(token, "BETWEEN")) isBetween = true;
    const isBroken = depth === 0 && before !== undefined && begins(token, before, next);
    const isJoined = depth === 0 && isCondition && isWord(token, "AND", "OR") && !isBetween;
    if (isWord(token, "AND")) isBetween = false;
    if (depth === 0 && (isBroken || before === undefined) && clauses.some((word) => isWord(token, word)))
      isCondition = isWord(token, "WHERE", "HAVING", "QUALIFY");
    const isAfterRemark = before?.kind === "comment" && before.text.startsWith("--");
    if (!isLine) {
      if (isBroken) text += "\n";
      else if (isJoined) text += "\n  ";
      else if (isAfterRemark) text += gap.includes("\n") ? gap.replace(/[^\n ]/g, "") : "\n";
      else if (depth > 0 && gap.includes("\n")) text += gap.slice(gap.lastIndexOf("\n"));
      else if (gap !== "") text += " ";
    }
    text +=
      token.kind === "word" && capitals.includes(token.text.toUpperCase()) && !isSign(before, ".")
        ? token.text.toUpperCase()
        : token.text;
    if (isSign(token, "(", "[", "{")) depth += 1;
  }
  return text;
}

/** Whether a piece begins a line: a clause, or a join with the words before it. */
function begins(token: Token, before: Token, next: Token | undefined): boolean {
  if (isWord(token, "FROM")) return !isWord(before, "DISTINCT");
  if (isWord(token, "GROUP", "ORDER")) return isWord(next, "BY") && !isWord(before, "WITHIN");
  if (isWord(token, "SELECT")) return !isSign(before, "(");
  if (isWord(token, ...clauses)) return !isSign(before, ".", ",") && !isWord(before, "SELECT", "AS");
  if (isWord(token, "JOIN")) return !isWord(before, ...joins);
  return isWord(token, ...joins) && isWord(next, "JOIN", ...joins) && !isWord(before, ...joins);
}

/** Whether two statements are of the same pieces, but for the case of their words. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((sql) =>
    meaningful(sql).map(({kind, text}) => (kind === "word" ? text.toLowerCase() : text))
  );
  return JSON.stringify(a) === JSON.stringify(b);
}
