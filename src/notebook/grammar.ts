import {callsOf, refusedCall} from "./calls.js";
import {commonTablesAt} from "./common-tables.js";
import {nameKey} from "./keywords.js";
import {nearest} from "./nearest.js";
import {type Reference, referencesOf} from "./references.js";
import {isSign, isWord, meaningful, queryWords, type Token, tokens} from "./tokens.js";

/** Whether a cell may run a statement; where not, the reason in a sentence and the offset that it is about. */
export type Checked = {ok: true; keyword: string} | {ok: false; message: string; at: number};

/** With what a statement that gives rows can begin. */
const beginnings = [...queryWords, "SUMMARIZE", "DESCRIBE", "DESC", "SHOW", "EXPLAIN"];

/** What other statements do, as the reason why they are refused. */
const refusals: Readonly<Record<string, string>> = {
  ATTACH: "opens another database",
  DETACH: "closes a database",
  USE: "changes the database in use",
  COPY: "reads or writes a file",
  EXPORT: "writes files",
  IMPORT: "reads files",
  INSTALL: "installs an extension",
  LOAD: "loads an extension",
  UPDATE: "changes rows",
  INSERT: "adds rows",
  DELETE: "removes rows",
  MERGE: "changes rows",
  TRUNCATE: "removes rows",
  CREATE: "makes something in the database: give the cell a name instead, and later cells select from it",
  DROP: "removes something from the database",
  ALTER: "changes a table",
  COMMENT: "changes a table",
  SET: "changes a setting",
  RESET: "changes a setting",
  PRAGMA: "changes or reads settings",
  CALL: "calls a procedure",
  PREPARE: "keeps a statement: inputs are written $name and bound by themselves",
  EXECUTE: "runs a kept statement",
  DEALLOCATE: "drops a kept statement",
  BEGIN: "begins a transaction",
  START: "begins a transaction",
  COMMIT: "ends a transaction",
  END: "ends a transaction",
  ABORT: "ends a transaction",
  ROLLBACK: "ends a transaction",
  CHECKPOINT: "writes the database",
  FORCE: "writes the database",
  VACUUM: "changes the database",
  ANALYZE: "changes the database",
  REINDEX: "changes the database",
  GRANT: "changes rights",
  REVOKE: "changes rights"
};

/** Longest statement, in UTF-16 units. */
const longest = 100_000;
/** Deepest brackets: far beyond what anybody writes, and what every engine here can take. */
const deepest = 200;
/** Most operators of one expression, each of which stands in the next: with more an engine ends at its own limit, or breaks down. */
const longestChain = 500;

/**
 * Whether a text is one statement that gives rows and reads nothing but tables: SELECT, FROM, WITH, VALUES, TABLE, PIVOT with its
 * values, UNPIVOT, SUMMARIZE, DESCRIBE, SHOW or EXPLAIN of one. `names`, in their `nameKey`, are those of results: they are tables, whatever
 * they look like. The engine beneath is locked and holds alone as well.
 */
export function checkSql(sql: string, {names = new Set()}: {names?: ReadonlySet<string>} = {}): Checked {
  if (sql.length > longest)
    return no(`the statement is too long: ${sql.length} characters, expected at most ${longest}`, longest);
  const nul = sql.indexOf("\0");
  if (nul >= 0) return no("the statement has a NUL character, which ends it for the engine", nul);
  const open = tokens(sql).find(({closed}) => !closed);
  if (open) return no(unclosed(open), open.start);
  const found = meaningful(sql);
  const end = found.findIndex((token) => isSign(token, ";"));
  const own = end < 0 ? found : found.slice(0, end);
  if (own.length === 0 && found.some((token) => !isSign(token, ";")))
    return no(
      "nothing stands before the semicolon: expected one statement that gives rows, and a semicolon only at its end",
      found[0]?.start ?? 0
    );
  if (own.length === 0) return no("the cell is empty: expected one statement that gives rows", 0);
  const further = end < 0 ? undefined : found.slice(end).find((token) => !isSign(token, ";"));
  if (further)
    return no(
      "a cell is one statement: another begins after the semicolon; put it into a cell of its own",
      further.start
    );
  const nameless = own.find(({kind, text}) => kind === "parameter" && text.startsWith("?"));
  if (nameless) return no("a value comes from an input cell, by its name: expected $name", nameless.start);
  return brackets(own) ?? chains(own) ?? statement(own, names) ?? {ok: true, keyword: firstWord(own)};
}

function no(message: string, at: number): Checked & {ok: false} {
  return {ok: false, message, at};
}

function unclosed({kind, text}: Token): string {
  if (kind === "comment") return "the comment has no end: expected */";
  if (kind === "quoted") return 'the quoted name has no end: expected "';
  return `the text has no end: expected ${text.startsWith("$") ? text.slice(0, text.indexOf("$", 1) + 1) : "'"}`;
}

const closing: Readonly<Record<string, string>> = {"(": ")", "[": "]", "{": "}"};

function brackets(own: readonly Token[]): Checked | null {
  const open: Token[] = [];
  for (const token of own) {
    if (isSign(token, "(", "[", "{")) open.push(token);
    if (open.length > deepest) return no(`brackets stand in one another more than ${deepest} deep`, token.start);
    if (!isSign(token, ")", "]", "}")) continue;
    const last = open.pop();
    if (last === undefined || closing[last.text] !== token.text)
      return no(`"${token.text}" closes no bracket that is open`, token.start);
  }
  const last = open.at(-1);
  return last ? no(`"${last.text}" is not closed: expected "${closing[last.text]}"`, last.start) : null;
}

/** An expression or a union of too many parts: commas, AND, OR and the parts of a CASE begin a new one, brackets have their own. */
function chains(own: readonly Token[]): Checked | null {
  const counts = [0];
  for (const token of own) {
    if (isSign(token, "(", "[", "{")) counts.push(0);
    else if (isSign(token, ")", "]", "}")) counts.pop();
    else if (isSign(token, ",") || isWord(token, "AND", "OR", "WHEN", "THEN", "ELSE")) counts[counts.length - 1] = 0;
    else if (
      (token.kind === "operator" && !isSign(token, ".", ";")) ||
      isWord(token, "NOT", "CASE", "UNION", "EXCEPT", "INTERSECT")
    ) {
      const count = (counts.at(-1) ?? 0) + 1;
      counts[counts.length - 1] = count;
      if (count > longestChain)
        return no(`an expression or a union has more than ${longestChain} parts in a row: expected fewer`, token.start);
    }
  }
  return null;
}

function firstWord(own: readonly Token[]): string {
  return (own.find((token) => !isSign(token, "("))?.text ?? "").toUpperCase();
}

/** The reason against a statement, or `null`. */
function statement(own: readonly Token[], names: ReadonlySet<string>): Checked | null {
  const at = own.findIndex((token) => !isSign(token, "("));
  const first = own[at] as Token | undefined;
  if (first === undefined) return no("expected a statement within the brackets", own[0]?.start ?? 0);
  const word = first.kind === "word" ? first.text.toUpperCase() : "";
  if (!beginnings.includes(word)) return no(notRows(first), first.start);
  if (["EXPLAIN", "SUMMARIZE", "DESCRIBE", "DESC", "SHOW"].includes(word)) {
    const inner = own.slice(at + 1 + (word === "EXPLAIN" ? manner(own.slice(at + 1)) : 0));
    if (word === "EXPLAIN" || isQuery(inner))
      return inner.length === 0 ? no(`${word} of what? expected a query`, first.start) : statement(inner, names);
    return anywhere(own, names);
  }
  return wrongCommonTable(own) ?? pivotsWithoutValues(own) ?? anywhere(own, names);
}

/** Whether what follows is a query of its own, and no name. */
function isQuery(inner: readonly Token[]): boolean {
  return (
    isWord(
      inner.find((token) => !isSign(token, "(")),
      ...queryWords
    ) || isWord(inner[0], ...Object.keys(refusals))
  );
}

/** How many pieces say how to explain: `ANALYZE`, or words in brackets. */
function manner(after: readonly Token[]): number {
  if (isWord(after[0], "ANALYZE", "ANALYSE")) return 1;
  if (!isSign(after[0], "(") || !isWord(after[1], "ANALYZE", "ANALYSE", "FORMAT")) return 0;
  return after.findIndex((token) => isSign(token, ")")) + 1;
}

function notRows(first: Token): string {
  const word = first.text.toUpperCase();
  const what = first.kind === "word" ? refusals[word] : undefined;
  return what
    ? `a cell may not ${word}: it ${what}. A cell is one statement that gives rows, such as SELECT`
    : `a cell cannot begin with ${JSON.stringify(shortened(first.text))}${beginningMeant(word)}`;
}

function beginningMeant(word: string): string {
  const near = nearest(word, beginnings);
  return near
    ? `, did you mean ${near}?`
    : ": expected a statement that gives rows, such as SELECT, FROM, WITH or VALUES";
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

/** A common table that is no query, or a statement after common tables that is none. */
function wrongCommonTable(own: readonly Token[]): Checked | null {
  for (const [i, token] of own.entries()) {
    if (!isWord(token, "WITH")) continue;
    const all = commonTablesAt(own, i);
    const last = all.at(-1);
    if (last === undefined) continue;
    for (const body of [...all.map((one) => one.body), own.slice(last.to + 1)]) {
      const first = body.find((piece) => !isSign(piece, "("));
      if (first && !isWord(first, ...queryWords, "SUMMARIZE", "DESCRIBE")) return no(notRows(first), first.start);
    }
  }
  return null;
}

/** A PIVOT that would have to look for its values first, which makes two statements of it. */
function pivotsWithoutValues(own: readonly Token[]): Checked | null {
  for (const [i, token] of own.entries()) {
    const before = own[i - 1];
    const begins = i === 0 || isSign(before, "(", ")") || isWord(before, "ALL", "UNION", "EXCEPT", "INTERSECT", "NAME");
    if (!isWord(token, "PIVOT", "PIVOT_WIDER") || !begins) continue;
    // In the form that stands after a table (`FROM t PIVOT (…)`) the grammar asks for them.
    if (isSign(own[i + 1], "(") && isSign(before, ")")) continue;
    const missing = withoutValues(own.slice(i + 1));
    if (missing)
      return no(
        "PIVOT needs the values that become columns: expected ON column IN (value, value, …), as a cell is one statement",
        missing.start
      );
  }
  return null;
}

/** The first thing pivoted on that names no values, of the pieces after PIVOT. */
function withoutValues(after: readonly Token[]): Token | null {
  let depth = 0;
  let joins = 0;
  let begun: {token: Token; isListed: boolean} | null = null;
  for (const [i, token] of after.entries()) {
    if (isSign(token, "(", "[", "{")) depth += 1;
    if (isSign(token, ")", "]", "}")) depth -= 1;
    if (depth < 0) break;
    if (depth > 0) continue;
    if (begun === null) {
      if (isWord(token, "JOIN") && !isWord(after[i - 1], "CROSS", "POSITIONAL")) joins += 1;
      if (isWord(token, "USING") && joins > 0) joins -= 1;
      const next = after[i + 1];
      if (isWord(token, "ON") && joins > 0) joins -= 1;
      else if (isWord(token, "ON") && next) begun = {token: next, isListed: false};
      continue;
    }
    const opens = after[i + 1];
    // Values that a query would have to tell first make two statements of it as well.
    if (isWord(token, "IN")) begun.isListed = !(isSign(opens, "(") && isWord(after[i + 2], ...queryWords));
    const ends =
      isSign(token, ",") || isWord(token, "USING", "GROUP", "ORDER", "LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT");
    if (!ends) continue;
    if (!begun.isListed) return begun.token;
    const next = after[i + 1];
    if (!isSign(token, ",") || next === undefined) return null;
    begun = {token: next, isListed: false};
  }
  return begun === null || begun.isListed ? null : begun.token;
}

/** Names that the engine would open as a file or an address. */
const looksLikeFile =
  /[\\/]|:\/\/|\.(?:csv|tsv|txt|parquet|json|jsonl|ndjson|geojson|xlsx?|db|duckdb|arrow|ipc|feather|gz|zst)$/i;

/** Whether a word at the beginning of a bracket, with others after it, is that of a statement that a cell may not be. */
function isOtherStatement(own: readonly Token[], at: number): boolean {
  const next = own[at + 1];
  return (
    isSign(own[at - 1], "(") &&
    Object.hasOwn(refusals, own[at]?.text.toUpperCase() ?? "") &&
    next !== undefined &&
    (isWord(next, "FROM", "INTO", "SET", "TABLE", "VIEW") ||
      next.kind === "string" ||
      isWord(own[at + 2], "TO", "FROM", "SET"))
  );
}

/** What no part of a statement may have: INTO, a file in place of a table, or a function that reads one. */
function anywhere(own: readonly Token[], names: ReadonlySet<string>): Checked | null {
  // `UNPIVOT … INTO NAME month VALUE sales` names columns.
  const into = own.find((token, i) => isWord(token, "INTO") && !isWord(own[i + 1], "NAME"));
  if (into) return no("a cell may not write INTO a table: give the cell a name instead", into.start);
  const {files, tables} = referencesOf(own);
  // `FROM (DELETE FROM areas)`: what stands for a table begins another kind of statement.
  const other = tables.find(
    ({token, within}) => within.length === 0 && token.kind === "word" && isOtherStatement(own, own.indexOf(token))
  );
  if (other) return no(notRows(other.token), other.token.start);
  const isFile = ({name}: Reference) => looksLikeFile.test(name) && !names.has(nameKey(name));
  const file = [...files, ...tables.filter(isFile).map(({token}) => token)][0];
  if (file) return no(`a cell reads tables, not files such as ${shortened(file.text)}`, file.start);
  for (const call of callsOf(own)) {
    const reason = refusedCall(call);
    if (reason) return no(reason, call.at);
  }
  return null;
}
