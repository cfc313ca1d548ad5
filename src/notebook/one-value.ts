import {closeOf} from "./common-tables.js";
import {referencesOf} from "./references.js";
import {isSign, isWord, meaningful, type Token} from "./tokens.js";

/** What an engine says of a query in place of one value that has several rows. */
export const severalRows =
  "a query in place of one value has several rows: expected one, as of max(…), or LIMIT 1 with an ORDER BY";

/** A query in place of one value, from its bracket up to the one that closes it; offsets in the statement. */
export interface OneValue {
  from: number;
  to: number;
}

/** After which words a query in brackets is not in place of one value, but a set of rows. */
const sets = [
  ...["IN", "EXISTS", "ANY", "ALL", "SOME", "ARRAY", "UNION", "EXCEPT", "INTERSECT", "DISTINCT", "NAME", "AS"],
  ...["MATERIALIZED", "FROM", "JOIN", "LATERAL", "EXPLAIN", "ANALYZE", "SUMMARIZE", "DESCRIBE", "DESC", "SHOW", "ON"]
];

/** The queries of a statement that stand in place of one value and could have several rows, those within others first. */
export function oneValues(sql: string): OneValue[] {
  const own = meaningful(sql);
  const found: OneValue[] = [];
  for (const open of referencesOf(own).amongValues) {
    const close = closeOf(own, open);
    const end = own[close];
    if (end === undefined || !standsForOne(own, open) || hasOneRow(own.slice(open + 1, close))) continue;
    found.push({from: (own[open] as Token).start, to: end.end});
  }
  return found.sort((a, b) => b.from - a.from);
}

/**
 * The statement with each query in place of one value made to fail where it has several rows, for an engine that takes the first of them
 * silently. Two of the same words stay the same.
 */
export function guardedValues(sql: string): string {
  // Those within others come first, and ends shift by what they grew.
  const grown: {at: number; by: number}[] = [];
  let text = sql;
  for (const {from, to} of oneValues(sql)) {
    const end = to + grown.reduce((sum, {at, by}) => sum + (at < to ? by : 0), 0);
    const inner = text.slice(from + 1, end - 1);
    const guarded = `(SELECT CASE WHEN count(*) > 1 THEN error('${severalRows}') ELSE first(one.value) END FROM (${inner}\n) AS one(value))`;
    text = text.slice(0, from) + guarded + text.slice(end);
    grown.push({at: from, by: guarded.length - (end - from)});
  }
  return text;
}

function standsForOne(own: readonly Token[], open: number): boolean {
  let before = open - 1;
  while (isSign(own[before], "(")) before -= 1;
  const token = own[before];
  return token !== undefined && !isSign(token, ";") && !isWord(token, ...sets);
}

/** Whether a query has one row at most, as its words tell: LIMIT 1, or a SELECT of no table. */
function hasOneRow(own: readonly Token[]): boolean {
  let depth = 0;
  let hasTable = false;
  for (const [i, token] of own.entries()) {
    if (isSign(token, "(", "[", "{")) depth += 1;
    if (isSign(token, ")", "]", "}")) depth -= 1;
    if (depth > 0) continue;
    const next = own[i + 1];
    if (isWord(token, "LIMIT") && next?.kind === "number" && /^[01]$/.test(next.text) && !isSign(own[i + 2], "%"))
      return true;
    const isCall = isWord(token, "UNNEST", "GENERATE_SUBSCRIPTS");
    if (isCall || isWord(token, "FROM", "UNION", "EXCEPT", "INTERSECT", "VALUES", "TABLE", "WITH", "PIVOT", "UNPIVOT"))
      hasTable = true;
  }
  return !hasTable;
}
