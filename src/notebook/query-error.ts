import {meaningful, nameOf} from "./tokens.js";

/** What is said of a statement that takes more memory than there is. */
export const memoryAdvice =
  "The query needs more memory than there is: narrow it to fewer rows (WHERE, LIMIT), join on more columns, or part it into cells.";

/** What a statement failed of, in words for who wrote it; `at` is an offset in the statement where one is known. */
export class QueryError extends Error {
  readonly at: number | null;

  constructor(message: string, {at = null, cause}: {at?: number | null; cause?: unknown} = {}) {
    super(message, {cause});
    this.name = "QueryError";
    this.at = at;
  }
}

/**
 * The error of an engine as one of the statement that it was about, which it was given behind `lead` lines of ours. The engine says where
 * by a line, an excerpt and a sign beneath; some errors only name what they are about.
 */
export function queryError(cause: unknown, sql: string, {lead = 0}: {lead?: number} = {}): QueryError {
  const told = cause instanceof Error ? cause.message : String(cause);
  const [, number, excerpt = "", sign = ""] = /\nLINE (\d+): ([^\n]*)\n([ ]*)\^/.exec(told) ?? [];
  const message = wordsOf(told);
  const at =
    number === undefined
      ? named(told, sql)
      : placed(sql, Number(number) - lead, excerpt, sign.length - `LINE ${number}: `.length);
  return new QueryError(message, {at: at ?? named(told, sql), cause});
}

function wordsOf(told: string): string {
  const [words = ""] = told.split(/\n+LINE \d+: /, 1);
  const message = words
    .trim()
    .replace(/\n+/g, "\n")
    // No cell changes a setting.
    .replace(/[\n ]Use "SET [^\n]*/g, "")
    .replace(
      / is not in the catalog, but it exists in the (\w+) extension[\s\S]*/,
      " belongs to the extension $1, which the engine of the site does not have"
    )
    .replace(
      /A table cannot be created from an unnamed struct/,
      "A result cannot have a row without names: expected {'a': 1, 'b': 2} in place of (1, 2)"
    );
  if (/^Out of Memory Error/i.test(message)) return `${message.split("\n", 1)[0]}\n${memoryAdvice}`;
  return message;
}

/** The offset of a sign beneath an excerpt, of which dots may stand at either end. */
function placed(sql: string, line: number, excerpt: string, column: number): number | null {
  const lines = sql.split("\n");
  const whole = lines[line - 1];
  if (whole === undefined) return null;
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  const isCut = excerpt.startsWith("...");
  const shown = excerpt.slice(isCut ? 3 : 0).replace(/\.\.\.$/, "");
  const from = isCut ? whole.indexOf(shown.trimEnd()) : 0;
  const within = from + column - (isCut ? 3 : 0);
  return from < 0 || within < 0 ? start : start + Math.min(within, whole.length);
}

/** The offset of what an error names, where the statement has it. */
function named(told: string, sql: string): number | null {
  if (/at end of input/.test(told)) return sql.trimEnd().length;
  const [, text] = /Could not convert string '([^']*)'/.exec(told) ?? [];
  if (text !== undefined) return meaningful(sql).find((token) => token.text === `'${text}'`)?.start ?? null;
  // Of a table and its column the column is what is wrong.
  const [, quoted] =
    /column named "([^"]+)"/i.exec(told) ?? /(?:column|table|name|near|type) "([^"]+)"/i.exec(told) ?? [];
  const [, plain = quoted] = /with name "?([^\s"!]+)"?/i.exec(told) ?? [];
  if (plain === undefined) return null;
  const last = plain.split(".").at(-1)?.toLowerCase();
  return (
    meaningful(sql).find((token) => /^(?:word|quoted)$/.test(token.kind) && nameOf(token).toLowerCase() === last)
      ?.start ?? null
  );
}
