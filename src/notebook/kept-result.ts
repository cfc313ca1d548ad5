import type {Answer, Database, KeptResult, ResultColumn, StatementOptions} from "../engine/database.js";
import {literal} from "../engine/literal.js";
import type {BoundValue} from "./input-values.js";
import {identifier, nameKey, resultName} from "./keywords.js";
import {guardedValues, oneValues, severalRows} from "./one-value.js";
import {QueryError, queryError} from "./query-error.js";
import {references} from "./references.js";
import {isSign, isWord, meaningful, queryWords, type Token} from "./tokens.js";

interface KeptOptions extends StatementOptions {
  name: string;
  values: ReadonlyMap<string, BoundValue>;
}

/**
 * Runs a statement and keeps its result as a table of the session. A query is prepared as it stands, so that its errors point into it; its
 * columns are asked for with nothing bound; then it is run into a table of such columns, with the values bound.
 */
export async function kept(database: Database, sql: string, options: KeptOptions): Promise<KeptResult> {
  const own = statementOf(sql);
  await database.run(`DROP TABLE IF EXISTS ${resultName(options.name)}`);
  const first = meaningful(own).find((token) => !isSign(token, "("));
  return isWord(first, ...queryWords) ? query(database, own, options) : told(database, own, options);
}

/** The statement without what follows its semicolon. */
function statementOf(sql: string): string {
  const end = meaningful(sql).find((token) => isSign(token, ";"));
  return end ? sql.slice(0, end.start) : sql;
}

async function query(database: Database, sql: string, {name, values, signal}: KeptOptions): Promise<KeptResult> {
  // A cell may be called as the view that it reads: until it is whole it then has another name.
  const readsItself = references(sql).tables.some((table) => nameKey(table.name) === nameKey(name));
  const making = readsItself ? `${name} in the making` : name;
  const table = resultName(making);
  await database.run(`DROP TABLE IF EXISTS ${table}`);
  const open = unbound(sql, values);
  await located(sql, 1, () => database.run(`PREPARE checked AS\n${sql}`));
  await database.run("DEALLOCATE checked");
  const described = distinct(await columnsOf(database, sql, open, values));
  const columns = await located(sql, 1, () => typed(database, sql, described, values));
  const names = columns.map(({name: column}) => identifier(column));
  // A column keeps the type that the engine has for it, whose words not every engine reads again, unless a value makes it another.
  const list = columns.map(({type}, i) =>
    type === described[i]?.type ? names[i] : `CAST(${names[i]} AS ${type}) AS ${names[i]}`
  );
  // A result that nothing can be in: the engine works out nothing for it.
  await located(sql, 1, () =>
    database.run(
      `CREATE TEMP TABLE ${identifier(making)} AS SELECT ${list.join(", ")} FROM (\n${open}\n) AS result(${names.join(", ")}) WHERE false`
    )
  );
  try {
    const asked = database.takesFirstRow ? await refusingSeveral(database, sql) : sql;
    await fill(database, asked, `INSERT INTO ${table}`, values, signal);
    const {rows} = await database.run(`SELECT count(*) FROM ${table}`);
    if (readsItself) {
      await database.run(`CREATE TEMP TABLE ${identifier(name)} AS FROM ${table}`, {signal});
      await database.run(`DROP TABLE ${table}`);
    }
    return {columns, rows: Number(rows[0]?.[0])};
  } catch (error) {
    await database.run(`DROP TABLE IF EXISTS ${table}`).catch(() => {});
    throw error;
  }
}

/** The statement as an engine that takes the first of several rows for a value refuses them; itself where there is no such query in it. */
async function refusingSeveral(database: Database, sql: string): Promise<string> {
  const asked = guardedValues(sql);
  if (asked === sql) return sql;
  try {
    await database.run(`PREPARE checked AS\n${asked}`);
    await database.run("DEALLOCATE checked");
    return asked;
  } catch (cause) {
    throw new QueryError(
      `it cannot be told whether a query in place of one value has several rows: expected one, as of max(…), or LIMIT 1`,
      {at: oneValues(sql).at(-1)?.from ?? null, cause}
    );
  }
}

/** Runs a query into a table. What takes no values is run as it is: 0.9.1 breaks down at some ordered aggregates when they are prepared. */
async function fill(
  database: Database,
  sql: string,
  into: string,
  values: KeptOptions["values"],
  signal: AbortSignal | undefined
): Promise<void> {
  if (parameters(sql).length === 0) {
    await located(sql, 1, () => database.run(`${into}\n${sql}`, {signal}));
    return;
  }
  await located(sql, 1, () => database.run(`PREPARE kept AS ${into}\n${sql}`));
  try {
    await located(sql, 1, () => database.run(`EXECUTE kept${bound(sql, values)}`, {signal}));
  } finally {
    await database.run("DEALLOCATE kept").catch(() => {});
  }
}

/** The columns of a query. */
async function columnsOf(
  database: Database,
  sql: string,
  open: string,
  values: KeptOptions["values"]
): Promise<ResultColumn[]> {
  const {rows} = await located(sql, 1, () => database.run(`DESCRIBE\n${open}`));
  return rows.map(([column, type]) => ({name: asWritten(String(column), sql, values), type: String(type)}));
}

/**
 * The columns with the types that they have when the values are bound: with nothing bound an engine may take what is worked out of an
 * input to have no type at all. An aggregate of no rows has one row, and the type of its values.
 */
async function typed(
  database: Database,
  sql: string,
  columns: readonly ResultColumn[],
  values: KeptOptions["values"]
): Promise<ResultColumn[]> {
  if (parameters(sql).length === 0) return [...columns];
  const names = columns.map((_, i) => `column_${i}`);
  const types = names.map((name) => `typeof(first(${name}))`).join(", ");
  await database.run(`PREPARE typed AS SELECT ${types} FROM (\n${sql}\n) AS result(${names.join(", ")}) WHERE false`);
  try {
    const {rows} = await database.run(`EXECUTE typed${bound(sql, values)}`);
    // Of nothing but NULLs newer engines tell no type: that of the column with nothing bound is left.
    return columns.map(({name, type}, i) => {
      const told = String(rows[0]?.[i]);
      return {name, type: knownType(/^"?NULL"?$/.test(told) ? type : told)};
    });
  } finally {
    await database.run("DEALLOCATE typed").catch(() => {});
  }
}

/** A column of nothing but NULLs has a type, as DuckDB's own tables give it one. */
function knownType(type: string): string {
  return type.replace(/^"?NULL"?(?=$|\[)/, "INTEGER");
}

/** The name of a column that has none of its own, with the parameters as the statement has them. */
function asWritten(column: string, sql: string, values: KeptOptions["values"]): string {
  const written = spellings(sql);
  return written.reduceRight((name, text, i) => {
    const {type} = givenValue(values, nameOfParameter(text));
    // Newer engines write the type in quotes.
    return [type, `"${type}"`].reduce((so, own) => so.replaceAll(nothing(own, i), text), name);
  }, column);
}

/** What tells of something (SUMMARIZE, DESCRIBE, SHOW, EXPLAIN) is no query to every engine: its rows are few, and kept as values. */
async function told(database: Database, sql: string, {name, values, signal}: KeptOptions): Promise<KeptResult> {
  const answer = isWord(meaningful(sql)[0], "SUMMARIZE")
    ? await summary(database, sql, {name, values, signal})
    : await located(sql, 0, () => database.run(valued(sql, values), {signal}));
  const columns = distinct(
    // Engines say different types of what has no values.
    answer.columns.map(({name: column, type}, i) => ({
      name: column,
      type: answer.rows.every((row) => row[i] === null) ? "VARCHAR" : type
    }))
  );
  const shape = columns.map((column) => `${identifier(column.name)} ${column.type}`).join(", ");
  await database.run(`CREATE TEMP TABLE ${identifier(name)} (${shape})`);
  for (const row of answer.rows) {
    const cells = row.map(constant);
    await database.run(`INSERT INTO ${resultName(name)} VALUES (${cells.join(", ")})`);
  }
  return {columns, rows: answer.rows.length};
}

/** A value that the engine told, as SQL; it is cast to the type of its column. */
function constant(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(constant).join(", ")}]`;
  return literal(value === null || value === undefined ? null : String(value));
}

/** The summary of a query that takes values is that of its result. */
async function summary(database: Database, sql: string, {name, values, signal}: KeptOptions): Promise<Answer> {
  const [first, second] = meaningful(sql) as [Token, Token | undefined];
  const isQuery = second !== undefined && (isWord(second, ...queryWords) || isSign(second, "("));
  if (!isQuery) return located(sql, 0, () => database.run(sql, {signal}));
  const inner = `summary of ${name}`;
  // As many characters before it as there were: what is wrong stands where it stood.
  await query(database, `${" ".repeat(first.end)}${sql.slice(first.end)}`, {name: inner, values, signal});
  try {
    return await database.run(`SUMMARIZE ${resultName(inner)}`, {signal});
  } finally {
    await database.run(`DROP TABLE IF EXISTS ${resultName(inner)}`).catch(() => {});
  }
}

/** The values of a statement's parameters, as `EXECUTE` takes them: `(area := 'warrington')`. */
function bound(sql: string, values: ReadonlyMap<string, BoundValue>): string {
  const names = new Set(spellings(sql).map(nameOfParameter));
  // In quotes every word is a name, also one that the grammar has.
  const given = [...names].map((name) => `"${name}" := ${givenValue(values, name).literal}`);
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

/** The statement with nothing bound: of each parameter a `NULL` of its type. */
function unbound(sql: string, values: ReadonlyMap<string, BoundValue>): string {
  const written = spellings(sql);
  return withParameters(sql, (text) => nothing(givenValue(values, nameOfParameter(text)).type, written.indexOf(text)));
}

/** A `NULL` of a type, cast once more for each parameter before it: the names of columns tell one from the other by that. */
function nothing(type: string, i: number): string {
  return `${"CAST(".repeat(i + 1)}NULL${` AS ${type})`.repeat(i + 1)}`;
}

/** The statement with its values written out, for what no engine prepares: a plan is then that of the query as it is asked. */
function valued(sql: string, values: ReadonlyMap<string, BoundValue>): string {
  return withParameters(sql, (text) => {
    const {type, literal: value} = givenValue(values, nameOfParameter(text));
    return `CAST(${value} AS ${type})`;
  });
}

function withParameters(sql: string, textOf: (text: string) => string): string {
  const parts: string[] = [];
  let end = 0;
  for (const token of parameters(sql)) {
    parts.push(sql.slice(end, token.start), textOf(token.text));
    end = token.end;
  }
  return parts.join("") + sql.slice(end);
}

function parameters(sql: string): Token[] {
  return meaningful(sql).filter(({kind}) => kind === "parameter");
}

/** The parameters as they are written, each spelling once. */
function spellings(sql: string): string[] {
  return [...new Set(parameters(sql).map(({text}) => text))];
}

function nameOfParameter(text: string): string {
  return nameKey(text.slice(1));
}

function givenValue(values: ReadonlyMap<string, BoundValue>, name: string): BoundValue {
  const value = values.get(name);
  if (!value) throw queryError(new Error(`no input is called "${name}": expected an input cell of that name`), "");
  return value;
}

/** A name for each column: a second `value` is `value_1`. Capital and small letters are the same to the engine. */
function distinct(columns: readonly ResultColumn[]): ResultColumn[] {
  const taken = new Set<string>();
  const said = new Set(columns.map(({name}) => nameKey(name)));
  return columns.map(({name, type}) => {
    let own = name;
    for (let i = 1; taken.has(nameKey(own)) || (own !== name && said.has(nameKey(own))); i++) own = `${name}_${i}`;
    taken.add(nameKey(own));
    return {name: own, type};
  });
}

/** Tells of an error where in the statement it is, which the engine was given behind some lines of ours. */
async function located<T>(sql: string, lead: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException) throw error;
    const several = error instanceof Error && error.message.includes(severalRows) ? oneValues(sql) : [];
    if (several.length > 0)
      throw new QueryError(severalRows, {at: several.length === 1 ? (several[0]?.from ?? null) : null, cause: error});
    throw queryError(error, sql, {lead});
  }
}
