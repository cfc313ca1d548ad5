import {isSign, isWord, meaningful, nameOf, type Token, tokens} from "../../../notebook/tokens.js";

/** A column that can be named, with what it means. */
export interface KnownColumn {
  name: string;
  type: string;
  meaning: string;
}

/** A table, a view or a named result. */
export interface KnownTable {
  name: string;
  meaning: string;
  columns: readonly KnownColumn[];
  /** Whether it is called with values, as a function is; default false. */
  isMacro?: boolean;
}

/** What there is to be named where an editor stands. */
export interface Situation {
  tables: readonly KnownTable[];
  /** Inputs, without their dollar. */
  parameters: readonly string[];
}

/** Something that can stand where the cursor is. */
export interface Offer {
  label: string;
  kind: "table" | "column" | "function" | "keyword" | "parameter";
  detail?: string;
  info?: string;
  apply?: string;
}

/** What can stand where the cursor is: words from `from` to `to`, or values of a column within quotes. */
export type Offers =
  | {
      kind: "words";
      from: number;
      to: number;
      offers: readonly Offer[] /** Offered before anything is typed. */;
      isEager: boolean;
    }
  | {kind: "values"; from: number; to: number; column: string; tables: readonly string[]};

const keywordOffers: readonly Offer[] = [
  "SELECT",
  "FROM",
  "WHERE",
  "GROUP BY",
  "ORDER BY",
  "LIMIT",
  "HAVING",
  "JOIN",
  "LEFT JOIN",
  "USING",
  "ON",
  "AND",
  "OR",
  "NOT",
  "IN",
  "IS NULL",
  "IS NOT NULL",
  "LIKE",
  "ILIKE",
  "BETWEEN",
  "CASE",
  "WHEN",
  "THEN",
  "ELSE",
  "END",
  "AS",
  "DISTINCT",
  "WITH",
  "UNION ALL",
  "PIVOT",
  "UNPIVOT",
  "SUMMARIZE",
  "DESCRIBE",
  "VALUES",
  "QUALIFY",
  "OVER",
  "PARTITION BY",
  "ASC",
  "DESC",
  "FILTER",
  "EXCLUDE"
].map((label) => ({label, kind: "keyword"}));

/** Functions that questions of this field use most, each with how it is called. */
const functionOffers: readonly Offer[] = [
  ["avg", "mean"],
  ["count", "how many"],
  ["sum", "sum"],
  ["min", "least"],
  ["max", "largest"],
  ["median", "median"],
  ["quantile_cont", "quantile_cont(x, 0.25): a quantile, between values"],
  ["stddev_samp", "standard deviation"],
  ["corr", "corr(y, x): correlation"],
  ["regr_slope", "regr_slope(y, x): slope of the line"],
  ["arg_max", "arg_max(a, b): a where b is largest"],
  ["arg_min", "arg_min(a, b): a where b is least"],
  ["first", "first value"],
  ["list", "values as a list"],
  ["string_agg", "string_agg(a, ', '): texts, joined"],
  ["round", "round(x, 1)"],
  ["abs", "without its sign"],
  ["coalesce", "the first that is there"],
  ["nullif", "nullif(a, b): nothing where they are equal"],
  ["greatest", "largest of several"],
  ["least", "least of several"],
  ["lag", "lag(x) OVER (ORDER BY year): the row before"],
  ["lead", "lead(x) OVER (ORDER BY year): the row after"],
  ["rank", "rank() OVER (ORDER BY value)"],
  ["dense_rank", "rank without gaps"],
  ["row_number", "row_number() OVER (ORDER BY value)"],
  ["ntile", "ntile(4) OVER (ORDER BY value): quarters"],
  ["percent_rank", "place between 0 and 1"],
  ["lower", "small letters"],
  ["upper", "capitals"],
  ["contains", "contains(text, part)"],
  ["starts_with", "starts_with(text, part)"],
  ["regexp_matches", "regexp_matches(text, pattern)"],
  ["regexp_extract", "regexp_extract(text, pattern, 1)"],
  ["substring", "substring(text, 1, 4)"],
  ["length", "number of characters"],
  ["strftime", "strftime(date, '%Y')"],
  ["date_part", "date_part('year', date)"],
  ["date_diff", "date_diff('day', a, b)"],
  ["generate_series", "generate_series(2013, 2025)"],
  ["unnest", "a row for each of a list"]
].map(([label = "", detail = ""]) => ({label, kind: "function", detail, apply: `${label}(`}));

/** What can stand at an offset of a statement; null where nothing is offered: in comments, numbers and open texts without a column. */
export function offersAt(sql: string, at: number, {tables, parameters}: Situation): Offers | null {
  const all = tokens(sql);
  const here = all.find(({start, end, closed}) => start < at && (at < end || (at === end && !closed)));
  const text = here ?? all.find(({end}) => end === at);
  const isRemark = text?.kind === "comment" && (here !== undefined || text.text.startsWith("--"));
  if (isRemark || text?.kind === "number") return null;
  const read = tablesRead(sql, tables);
  if (here?.kind === "string") {
    const column = columnBefore(all.filter(({end}) => end <= here.start));
    const to = here.closed ? here.end - 1 : valueEnd(sql, at);
    return column === null
      ? null
      : {kind: "values", from: here.start + 1, to, column, tables: read.map(({table}) => table.name)};
  }
  if (text?.kind === "parameter" || (text?.text === "$" && text.end === at)) {
    const offers = parameters.map((name): Offer => ({label: `$${name}`, kind: "parameter", detail: "input"}));
    return {kind: "words", from: text.start, to: at, offers, isEager: true};
  }
  const isTyping = text?.kind === "word" || text?.kind === "quoted";
  const from = isTyping ? text.start : at;
  const before = meaningful(sql.slice(0, from));
  const last = before.at(-1);
  if (isSign(last, ".")) {
    const owner = before.at(-2);
    const name = owner ? nameOf(owner).toLowerCase() : "";
    const table =
      read.find(({alias}) => alias === name)?.table ?? tables.find((one) => one.name.toLowerCase() === name);
    return table ? {kind: "words", from, to: at, offers: table.columns.map(columnOffer), isEager: true} : null;
  }
  const tableOffers = tables.map(
    ({name, meaning}): Offer => ({label: name, kind: "table", detail: "table", info: meaning})
  );
  if (isWord(last, "FROM", "JOIN") || (isSign(last, ",") && isAmongTables(before)))
    return {kind: "words", from, to: at, offers: tableOffers, isEager: true};
  const columns = unique(read.flatMap(({table}) => table.columns));
  return {
    kind: "words",
    from,
    to: at,
    offers: [...columns.map(columnOffer), ...tableOffers, ...functionOffers, ...keywordOffers],
    isEager: false
  };
}

function columnOffer({name, type, meaning}: KnownColumn): Offer {
  return {label: name, kind: "column", detail: type.toLowerCase(), ...(meaning && {info: meaning})};
}

function unique(columns: readonly KnownColumn[]): KnownColumn[] {
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

/** The tables that a statement reads as far as it is written, with what they are called in it. */
function tablesRead(sql: string, tables: readonly KnownTable[]): {table: KnownTable; alias: string}[] {
  const all = meaningful(sql);
  return all.flatMap((token, i) => {
    const isPlace = isWord(all[i - 1], "FROM", "JOIN", "SUMMARIZE", "DESCRIBE", "PIVOT") || isSign(all[i - 1], ",");
    if (!isPlace || (token.kind !== "word" && token.kind !== "quoted")) return [];
    const table = tables.find(({name}) => name.toLowerCase() === nameOf(token).toLowerCase());
    if (!table) return [];
    const next = isWord(all[i + 1], "AS") ? all[i + 2] : all[i + 1];
    const alias = next?.kind === "word" && !isWord(next, ...notAliases) ? nameOf(next) : table.name;
    return [{table, alias: alias.toLowerCase()}];
  });
}

const notAliases =
  "WHERE GROUP ORDER LIMIT JOIN LEFT RIGHT FULL INNER CROSS NATURAL ASOF SEMI ANTI ON USING UNION EXCEPT INTERSECT HAVING QUALIFY WINDOW SELECT POSITIONAL".split(
    " "
  );

/** Whether a comma parts tables: nothing but names and commas stands between it and its FROM. */
function isAmongTables(before: readonly Token[]): boolean {
  for (let i = before.length - 2; i >= 0; i--) {
    const token = before[i];
    if (isWord(token, "FROM")) return true;
    if (isWord(token, "SELECT", "WHERE", "GROUP", "ORDER", "BY", "ON", "USING") || isSign(token, "(", ")"))
      return false;
  }
  return false;
}

/** The column that a text is compared with: what stands left of `=`, `<>`, `LIKE` or of the list that it stands in. */
function columnBefore(all: readonly Token[]): string | null {
  const before = all.filter(({kind}) => kind !== "space" && kind !== "comment");
  let i = before.length - 1;
  while (i >= 0 && (before[i]?.kind === "string" || isSign(before[i], ","))) i--;
  if (isSign(before[i], "(") && isWord(before[i - 1], "IN")) i -= 1;
  if (isWord(before[i], "IN", "LIKE", "ILIKE") || isSign(before[i], "=", "<>", "!=", "==")) i -= 1;
  else return null;
  if (isWord(before[i], "NOT")) i -= 1;
  const column = before[i];
  return column && (column.kind === "word" || column.kind === "quoted") ? nameOf(column) : null;
}

/** Where a text that has no end yet can be taken to end: at the end of what is typed of it. */
function valueEnd(sql: string, at: number): number {
  const rest = /^[\w -]*/.exec(sql.slice(at))?.[0] ?? "";
  return at + (/[\r\n]/.test(rest) ? 0 : rest.trimEnd().length > 0 && sql[at + rest.length] === "'" ? rest.length : 0);
}
