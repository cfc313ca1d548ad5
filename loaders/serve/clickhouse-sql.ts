import type {Bound, Question} from "../../src/engine/question.js";

/** A question as ClickHouse takes it: its text with named values, and these by their names. */
export interface ClickHouseQuestion {
  sql: string;
  params: Readonly<Record<string, Bound>>;
}

/**
 * The settings under which every question has the rows that DuckDB gives: a join without a match gives NULL, a cast of NULL is NULL, the
 * stream of the answer is one that the page reads; and a server that is missing fails the question, where two thirds of the rows would come
 * in silence otherwise.
 */
export const clickHouseSettings: Readonly<Record<string, string>> = {
  join_use_nulls: "1",
  cast_keep_nullable: "1",
  output_format_arrow_compression_method: "none",
  output_format_arrow_string_as_string: "1",
  output_format_arrow_low_cardinality_as_dictionary: "0",
  skip_unavailable_shards: "0"
};

/** The one text of a question for ClickHouse, which names values where others count them. */
export function clickHouseQuestion({sql, params}: Question<unknown>): ClickHouseQuestion {
  let place = 0;
  const text = sql.replace(/\?/g, () => `{p${place}:${typeOf(params[place++] ?? null)}}`);
  return {
    sql: textsJoined(text),
    params: Object.fromEntries(params.map((value, i) => [`p${i}`, value]))
  };
}

/** Distinct texts, joined in their order: the one construct for which there is no common form. */
function textsJoined(sql: string): string {
  return sql.replace(
    /STRING_AGG\(DISTINCT ([\w.]+), ('[^']*') ORDER BY \1\)/g,
    (_, column: string, between: string) => `arrayStringConcat(arraySort(groupUniqArray(${column})), ${between})`
  );
}

function typeOf(value: Bound): string {
  if (value === null) return "Nullable(String)";
  if (typeof value === "number") return Number.isInteger(value) ? "Int64" : "Float64";
  return typeof value === "boolean" ? "Bool" : "String";
}
