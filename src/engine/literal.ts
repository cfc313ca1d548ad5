import type {Bound} from "./question.js";

/**
 * A bound value as SQL that stands for it and for nothing else: what `EXECUTE` takes in place of a placeholder. A number
 * with a fraction is a double, as it is where it was made. Throws where a text has a NUL, which would end the statement.
 */
export function literal(value: Bound): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberLiteral(value);
  return `'${withoutNul(value).replaceAll("'", "''")}'`;
}

/** The text itself, if it has no NUL: the engine would take what stands before it for all. */
export function withoutNul(text: string): string {
  if (text.includes("\0")) throw new Error(`invalid text: ${JSON.stringify(text)}: expected no NUL`);
  return text;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) return `CAST('${value}' AS DOUBLE)`;
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  const text = Object.is(value, -0) ? "-0" : String(value);
  return text.includes("e") ? text : `${text}e0`;
}
