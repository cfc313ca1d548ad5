import {
  argumentsOf,
  closesMap,
  isCall,
  isNameBefore,
  isOrderedCall,
  opensValue,
  type Places,
  phrase,
  where
} from "./gap-places.js";
import {missingFunctions} from "./missing-functions.js";
import {isSign, isWord, meaningful, nameOf} from "./tokens.js";

/** Something that the browser's DuckDB (0.9.1) and newer ones do otherwise. */
export interface Gap {
  name: string;
  /** What the browser's engine does of it, in a few words. */
  browser: string;
  /** What newer ones do. */
  newer: string;
  /** What does the same in both. */
  instead: string;
  /** The position, among the pieces of a statement, of what shows it; `null` where it cannot be told from the text. */
  at: Places;
}

/** A place in a statement that an engine takes otherwise than the other. */
export interface GapFound {
  /** Offset in the statement. */
  at: number;
  gap: Gap;
}

/** Every place of a statement where it would not give the same in the browser and from the desk, as far as its text tells. */
export function gapsIn(sql: string): GapFound[] {
  const own = meaningful(sql);
  return gaps
    .flatMap((gap) => (gap.at?.(own) ?? []).map((i) => ({at: own[i]?.start ?? 0, gap})))
    .sort((a, b) => a.at - b.at);
}

/** A gap in a sentence, for the margin of an editor. */
export function gapSentence({name, browser, newer, instead}: Gap): string {
  return `${name}: in the browser ${browser}, from the desk ${newer}; the same in both: ${instead}`;
}

/** The known gaps: the editor marks those that a statement's text shows, and the page of the grammar lists them all. */
export const gaps: readonly Gap[] = [
  {
    name: "functions that are newer",
    browser: "there are none of that name",
    newer: "answer",
    instead: "the functions of 0.9, such as `list_aggregate`, `string_agg`, `length`",
    at: where((token, i, own) => isCall(own, i) && missingFunctions.has(nameOf(token).toLowerCase()))
  },
  {
    name: "JSON",
    browser: "no type, no `->>`, no functions",
    newer: "all of it",
    instead: "structs and lists: `{'a': 1}.a`",
    at: where((token, i, own) => isSign(token, "->>") || (isWord(token, "JSON") && isSign(own[i - 1], "::")))
  },
  {
    name: "time zones",
    browser: "`AT TIME ZONE` is no function",
    newer: "answers",
    instead: "times without zones",
    at: phrase("AT", "TIME", "ZONE")
  },
  {
    name: "a place of a list that is written out, `[1, 2][1]`",
    browser: "a syntax error",
    newer: "the value",
    instead: "`list_extract([1, 2], 1)`",
    at: where((token, i, own) => isSign(token, "[") && isSign(own[i - 1], "]") && opensValue(own, i - 1))
  },
  {
    name: "a key of a map, `m['a']`",
    browser: "a list with the value",
    newer: "the value",
    instead: "`element_at(m, 'a')[1]`",
    at: where((token, i, own) => isSign(token, "[") && closesMap(own, i - 1))
  },
  {
    name: "`IN` without brackets, `x IN [1, 2]`, `x IN $list`",
    browser: "a syntax error",
    newer: "answers",
    instead: "`list_contains([1, 2], x)`",
    at: where(
      (token, i, own) =>
        isWord(token, "IN") &&
        !isWord(own[i - 2], "FOR") &&
        (isSign(own[i + 1], "[") || own[i + 1]?.kind === "parameter")
    )
  },
  {
    name: "a day and a span, `date + INTERVAL 1 MONTH`, `date_trunc('year', date)`",
    browser: "a DATE",
    newer: "a TIMESTAMP",
    instead: "`CAST(… AS DATE)` around it",
    at: where(
      (token, i, own) =>
        (isWord(token, "INTERVAL") && isSign(own[i - 1], "+", "-")) ||
        (isCall(own, i) && /^(?:date_trunc|datetrunc|date_add)$/i.test(token.text))
    )
  },
  {
    name: "times without seconds, `TIME '10:00'`",
    browser: "an error",
    newer: "answer",
    instead: "`TIME '10:00:00'`",
    at: where(
      (token, i, own) =>
        token.kind === "string" && isWord(own[i - 1], "TIME", "TIMESTAMP") && /(?:^'|\s)\d+:\d+'$/.test(token.text)
    )
  },
  {
    name: "numbers such as `1_000`",
    browser: "a number with another name: `1 AS _000`",
    newer: "the number",
    instead: "`1000`",
    at: where((token) => token.kind === "number" && /^\d+_/.test(token.text))
  },
  {
    name: "`FROM (SUMMARIZE …)`, `FROM (DESCRIBE …)`",
    browser: "a syntax error",
    newer: "answers",
    instead: "a cell of its own, and its name",
    at: where((token, i, own) => isWord(token, "SUMMARIZE", "DESCRIBE", "SHOW") && isSign(own[i - 1], "(") && i > 1)
  },
  {
    name: "names before what they name, `SELECT x: 1`, `FROM t: areas`",
    browser: "a syntax error",
    newer: "answer",
    instead: "`1 AS x`, `areas AS t`",
    at: where((token, i, own) => isSign(token, ":") && isNameBefore(own, i))
  },
  {
    name: "`* RENAME (…)`, `* LIKE '…'`",
    browser: "a syntax error",
    newer: "answers",
    instead: "`* EXCLUDE (a), a AS b`, `COLUMNS('…')`",
    at: where(
      (token, i, own) =>
        isWord(token, "RENAME", "LIKE", "ILIKE", "SIMILAR") && isSign(own[i - 1], "*") && !isSign(own[i - 2], ")")
    )
  },
  {
    name: "`GROUPS` and `EXCLUDE` in windows",
    browser: "a syntax error",
    newer: "answer",
    instead: "`ROWS` or `RANGE`",
    at: where(
      (token, i, own) =>
        (isWord(token, "GROUPS") && isWord(own[i + 1], "BETWEEN", "UNBOUNDED", "CURRENT")) ||
        (isWord(token, "EXCLUDE") && isWord(own[i + 1], "CURRENT", "GROUP", "TIES", "NO"))
    )
  },
  {
    name: "`WITH ORDINALITY`",
    browser: "an error",
    newer: "answers",
    instead: "`row_number() OVER ()`",
    at: phrase("WITH", "ORDINALITY")
  },
  {
    name: "`WITH RECURSIVE … USING KEY`",
    browser: "a syntax error",
    newer: "answers",
    instead: "`UNION` without it",
    at: phrase("USING", "KEY")
  },
  {
    name: "several of the greatest, `max(x, 3)`, `arg_max(a, x, 3)`",
    browser: "no such function",
    newer: "a list",
    instead: "`list(x ORDER BY x DESC)[1:3]`",
    at: where(
      (token, i, own) =>
        isCall(own, i) &&
        ((/^(?:max|min)$/i.test(token.text) && argumentsOf(own, i + 1) === 2) ||
          (/^(?:arg_max|arg_min|max_by|min_by)$/i.test(token.text) && argumentsOf(own, i + 1) === 3))
    )
  },
  {
    name: "`log(2, 8)`",
    browser: "no such function",
    newer: "the logarithm to a base",
    instead: "`log2(8)`, `ln(8) / ln(2)`",
    at: where((token, i, own) => isCall(own, i) && /^log$/i.test(token.text) && argumentsOf(own, i + 1) === 2)
  },
  {
    name: "arrays of a fixed length, `INTEGER[3]`",
    browser: "lists",
    newer: "arrays",
    instead: "`INTEGER[]`",
    at: where(
      (token, i, own) =>
        isSign(token, "[") &&
        own[i + 1]?.kind === "number" &&
        isWord(own[i - 1], "INTEGER", "INT", "DOUBLE", "FLOAT", "VARCHAR", "BIGINT") &&
        isSign(own[i - 2], "::")
    )
  },
  {
    name: "samples and hashes, `USING SAMPLE`, `hash(x)`",
    browser: "rows and numbers of its own",
    newer: "others",
    instead: "`ORDER BY` something, and `LIMIT`; `md5(x)`",
    at: where(
      (token, i, own) => isWord(token, "SAMPLE", "TABLESAMPLE") || (isCall(own, i) && /^hash$/i.test(token.text))
    )
  },
  {
    name: "an aggregate in an order, `list(x ORDER BY x)`, of a statement that takes an input",
    browser: "at times the engine breaks down, and begins anew",
    newer: "answer",
    instead: "`list_sort(list(x))`, or the input in a cell before",
    at: (own) =>
      own.some(({kind}) => kind === "parameter") ? own.flatMap((_, i) => (isOrderedCall(own, i) ? [i] : [])) : []
  },
  {
    name: "a query in place of one value that has several rows",
    browser: "the first row, silently; the page counts its rows and refuses it",
    newer: "an error",
    instead: "`max(…)` or `LIMIT 1` in it",
    at: null
  },
  {
    name: "numbers in place of text, `substring(2024, 1, 2)`; a division by zero",
    browser: "text of the number; NULL",
    newer: "an error; infinity. The command here is set to do as the browser does",
    instead: "`CAST(2024 AS VARCHAR)`, `x / NULLIF(y, 0)`",
    at: null
  },
  {
    name: "numbers and text side by side, `CASE … THEN 1 ELSE 'a' END`, `coalesce(1, 'a')`",
    browser: "text",
    newer: "the type of the one that is no plain text, or an error",
    instead: "`CAST(… AS VARCHAR)`",
    at: null
  },
  {
    name: "`corr(y, x)`, `regr_slope(y, x)` of one point or of equal ones",
    browser: "NULL",
    newer: "NaN",
    instead: "`CASE WHEN count(*) > 2 THEN corr(y, x) END`",
    at: null
  },
  {
    name: "names of columns that have none, such as `round(value, 1)`",
    browser: "the text of the expression, in a spelling of its own",
    newer: "in another",
    instead: "`round(value, 1) AS value`",
    at: null
  },
  {
    name: "`SUMMARIZE`",
    browser: "counts and shares as text (`0.0%`)",
    newer: "as numbers",
    instead: "`count(*)`, `count(x)` by name where figures are wanted",
    at: null
  },
  {
    name: "types of some answers, such as `greatest(1, 2.5)`, `round(25, -1)`",
    browser: "DOUBLE",
    newer: "DECIMAL, INTEGER",
    instead: "`CAST(… AS DOUBLE)`",
    at: null
  }
];
