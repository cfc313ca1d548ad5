import {type Call, callsOf} from "./calls.js";
import {closeOf, commonTablesAt} from "./common-tables.js";
import {identifier, nameKey} from "./keywords.js";
import {isSign, isWord, meaningful, nameOf, queryWords, type Token} from "./tokens.js";

/** A table that a statement reads. */
export interface Reference {
  /** Its last name. */
  name: string;
  /** Names before it, such as a schema. */
  within: readonly string[];
  /** The piece that is its last name. */
  token: Token;
  /** Whether the statement calls it otherwise, `FROM trend AS t`. */
  isRenamed: boolean;
}

/** What a statement reads. */
export interface References {
  /** Tables in the order in which they stand, common tables of the statement left out. */
  tables: readonly Reference[];
  /** Names without `$` of the inputs that it takes, each once. */
  parameters: readonly string[];
  /** Functions and macros that it calls, in small letters, each once. */
  calls: readonly string[];
  /** Texts that stand where a table should: files. */
  files: readonly Token[];
  /** Names that its common tables and other names of tables take, in small letters. */
  ownNames: ReadonlySet<string>;
  /** Positions of the brackets around queries that stand among values, in place of one or after IN, EXISTS and the like. */
  amongValues: readonly number[];
}

/** What a text reads, as far as it can be told: of what is no statement whatever looks like it. Never throws. */
export function references(sql: string): References {
  return referencesOf(meaningful(sql));
}

/** The same of meaningful pieces. */
export function referencesOf(own: readonly Token[]): References {
  const found: Found = {own, tables: [], files: [], names: new Set(), amongValues: []};
  query(found, 0, own.length, new Set(), 0);
  const parameters = own
    .filter(({kind, text}) => kind === "parameter" && text.startsWith("$"))
    .map(({text}) => text.slice(1));
  return {
    tables: found.tables,
    files: found.files,
    parameters: [...new Set(parameters)],
    calls: [...new Set(callsOf(own).map(({name}: Call) => name))],
    ownNames: found.names,
    amongValues: found.amongValues
  };
}

/**
 * The statement with a table's name changed, wherever it reads it and wherever a column is called by it (`trend.year`); texts,
 * comments and columns of the same name stay.
 */
export function rename(sql: string, from: string, to: string): string {
  const own = meaningful(sql);
  const {tables, ownNames} = referencesOf(own);
  const isFrom = (name: string) => nameKey(name) === nameKey(from);
  const uses = tables.filter(
    ({name, within}) => isFrom(name) && within.every((schema) => /^(?:main|temp|memory)$/i.test(schema))
  );
  if (uses.length === 0) return sql;
  const isTaken = ownNames.has(nameKey(from));
  const changes = new Map<Token, string>();
  // Where the statement has the name for something else too, columns keep theirs, and the table is called as before.
  for (const {token, isRenamed} of uses)
    changes.set(token, isTaken && !isRenamed ? `${identifier(to)} AS ${token.text}` : identifier(to));
  if (!isTaken)
    for (const [i, token] of own.entries()) {
      const isName = token.kind === "word" || token.kind === "quoted";
      if (isName && isFrom(nameOf(token)) && isSign(own[i + 1], ".") && !isSign(own[i - 1], "."))
        changes.set(token, identifier(to));
    }
  const parts: string[] = [];
  let end = 0;
  for (const [token, text] of [...changes].sort(([a], [b]) => a.start - b.start)) {
    parts.push(sql.slice(end, token.start), text);
    end = token.end;
  }
  return parts.join("") + sql.slice(end);
}

interface Found {
  own: readonly Token[];
  tables: Reference[];
  files: Token[];
  names: Set<string>;
  amongValues: number[];
}

type Scope = ReadonlySet<string>;

/** Deepest brackets that are looked into: the grammar refuses deeper ones. */
const deepest = 250;
/** Words that end the list of tables after FROM. */
const clauses = [
  ...["SELECT", "WHERE", "GROUP", "HAVING", "QUALIFY", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH"],
  ...["UNION", "EXCEPT", "INTERSECT", "SET", "VALUES", "RETURNING"]
];
/** Words after a table that are no other name of it. */
const afterTable = [
  ...clauses,
  ...[
    "JOIN",
    "ON",
    "USING",
    "INNER",
    "LEFT",
    "RIGHT",
    "FULL",
    "CROSS",
    "NATURAL",
    "ASOF",
    "POSITIONAL",
    "SEMI",
    "ANTI"
  ],
  ...["PIVOT", "UNPIVOT", "TABLESAMPLE", "WITH", "AT", "IN", "INCLUDE", "EXCLUDE"]
];

/** A query from one piece up to another. */
function query(found: Found, from: number, to: number, scope: Scope, depth: number): void {
  if (depth > deepest) return;
  let inner = scope;
  // Of the last common table; before the first piece where there is none.
  let end = from - 1;
  const common = isWord(found.own[from], "WITH") ? commonTablesAt(found.own.slice(0, to), from) : [];
  for (const {name, from: first, to: last, isRecursive} of common) {
    const after = new Set(inner).add(nameKey(name));
    found.names.add(nameKey(name));
    // Without RECURSIVE its own name within it is another table's.
    query(found, first, last, isRecursive ? after : inner, depth + 1);
    inner = after;
    end = last;
  }
  region(found, end + 1, to, inner, depth, {isExpression: false});
}

/** What stands between brackets, or the rest of a query after WITH. */
function region(
  found: Found,
  from: number,
  to: number,
  scope: Scope,
  depth: number,
  {isExpression, isTables = false}: {isExpression: boolean; isTables?: boolean}
): void {
  if (depth > deepest) return;
  const {own} = found;
  let isList = isTables;
  let isAwaited = isTables;
  let hasSelect = !isExpression;
  // A PIVOT statement: joins of its table have ONs of their own before the one that says what becomes columns.
  let pivot: {joins: number} | null = null;
  for (let i = from; i < to; i++) {
    const token = own[i] as Token;
    if (isSign(token, "(", "[", "{")) {
      const end = Math.min(closeOf(own, i), to);
      bracket(found, i, end, scope, depth, isAwaited && token.text === "(");
      isAwaited = false;
      i = end;
    } else if (isWord(token, "FROM")) {
      const begins = i === from || hasSelect;
      isList = begins && !isDistinctFrom(own, i);
      isAwaited = isList;
    } else if (i === from && isWord(token, "PIVOT", "UNPIVOT", "PIVOT_WIDER", "PIVOT_LONGER")) {
      pivot = {joins: 0};
      isList = isAwaited = true;
    } else if (i === from && isWord(token, "SUMMARIZE", "DESCRIBE", "DESC", "SHOW", "TABLE")) {
      if (isWord(own[i + 1], ...queryWords)) {
        query(found, i + 1, to, scope, depth + 1);
        return;
      }
      // `SHOW TABLES FROM main` has no table.
      if (isWord(own[i + 1], "TABLES", "ALL", "DATABASES") && (i + 2 >= to || isWord(own[i + 2], "TABLES", "FROM")))
        return;
      isList = isAwaited = i + 1 < to;
    } else if (i === from && isWord(token, "EXPLAIN")) {
      let next = i + 1;
      if (isWord(own[next], "ANALYZE", "ANALYSE")) next += 1;
      else if (isSign(own[next], "(") && isWord(own[next + 1], "ANALYZE", "ANALYSE", "FORMAT"))
        next = closeOf(own, next) + 1;
      query(found, next, to, scope, depth + 1);
      return;
    } else if (isWord(token, "WITH") && isWord(own[i - 1], "UNION", "ALL", "EXCEPT", "INTERSECT", "NAME")) {
      query(found, i, to, scope, depth + 1);
      return;
    } else if (isWord(token, ...clauses)) {
      if (isWord(token, "SELECT", "UNION", "EXCEPT", "INTERSECT")) hasSelect = true;
      isList = isAwaited = false;
    } else if (isList && isWord(token, "JOIN")) {
      isAwaited = true;
      if (pivot && !isWord(own[i - 1], "CROSS", "POSITIONAL", "NATURAL")) pivot.joins += 1;
    } else if (isList && pivot && isWord(token, "ON", "USING")) {
      if (pivot.joins > 0) pivot.joins -= 1;
      else isList = isAwaited = false;
    } else if (isList && isSign(token, ",")) {
      isAwaited = true;
    } else if (isAwaited && !isWord(token, "LATERAL")) {
      i = table(found, i, to, scope, depth);
      isAwaited = false;
    }
  }
}

/** What stands within a bracket: a query, tables that are joined, or values. */
function bracket(found: Found, at: number, end: number, scope: Scope, depth: number, isTable: boolean): void {
  const first = found.own[at + 1];
  if (!isTable && isWord(first, ...queryWords)) found.amongValues.push(at);
  if (isWord(first, ...queryWords) || (isTable && isWord(first, "SUMMARIZE", "DESCRIBE", "DESC", "SHOW")))
    query(found, at + 1, end, scope, depth + 1);
  else region(found, at + 1, end, scope, depth + 1, {isExpression: !isTable, isTables: isTable});
}

/** A table by its name, or a function that gives one; the position of its last piece. */
function table(found: Found, at: number, to: number, scope: Scope, depth: number): number {
  const {own} = found;
  const first = own[at] as Token;
  if (first.kind === "string") found.files.push(first);
  if (first.kind !== "word" && first.kind !== "quoted") return at;
  // `FROM t: trend`, as newer versions have it.
  if (isSign(own[at + 1], ":")) {
    found.names.add(nameKey(nameOf(first)));
    return at + 2 < to ? table(found, at + 2, to, scope, depth) : at + 1;
  }
  const names = [first];
  let end = at;
  while (isSign(own[end + 1], ".") && end + 2 < to) {
    names.push(own[end + 2] as Token);
    end += 2;
  }
  if (isSign(own[end + 1], "(") && end + 1 < to) {
    const close = Math.min(closeOf(own, end + 1), to);
    const before = found.amongValues.length;
    bracket(found, end + 1, close, scope, depth, false);
    // A function in place of a table may take queries as tables.
    found.amongValues.splice(before);
    const [, last] = otherName(found, close, to);
    return last;
  }
  const token = names.at(-1) as Token;
  const [isRenamed, last] = otherName(found, end, to);
  const within = names.slice(0, -1).map(nameOf);
  if (within.length > 0 || !scope.has(nameKey(nameOf(token))))
    found.tables.push({name: nameOf(token), within, token, isRenamed});
  return last;
}

/** Whether a table is called otherwise after it, and the position of the last piece of that. */
function otherName({own, names}: Found, at: number, to: number): [isRenamed: boolean, last: number] {
  const isSaid = isWord(own[at + 1], "AS");
  const next = own[at + (isSaid ? 2 : 1)];
  const isName = next !== undefined && at + (isSaid ? 2 : 1) < to && (next.kind === "quoted" || next.kind === "word");
  if (!isName || (!isSaid && isWord(next, ...afterTable))) return [false, at];
  names.add(nameKey(nameOf(next)));
  return [true, at + (isSaid ? 2 : 1)];
}

function isDistinctFrom(own: readonly Token[], at: number): boolean {
  return isWord(own[at - 1], "DISTINCT") && isWord(own[at - 2], "IS", "NOT");
}
