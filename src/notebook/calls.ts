import {closeOf} from "./common-tables.js";
import {isSign, isWord, nameOf, type Token} from "./tokens.js";

/** A function or macro that a statement calls. */
export interface Call {
  /** Its last name, in small letters. */
  name: string;
  /** Offset at which it stands. */
  at: number;
}

/** Functions that read files, addresses or the machine, run texts as SQL, or change the engine. */
const refused =
  /^(?:read_.*|write_.*|.*_scan|.*_scan_\w+|scan_.*|parquet_.*|sniff_csv|csv_.*|glob|getenv|query|query_table|json_execute_serialized_sql|from_substrait\w*|get_substrait\w*|st_read\w*|.*_attach|.*_query|.*_execute|load_.*|import_database|checkpoint|force_checkpoint|which_secret|duckdb_secrets|duckdb_settings|current_setting|duckdb_logs\w*|duckdb_temporary_files|duckdb_extensions|enable_.*|disable_.*|truncate_.*|http_.*|shell\w*|system|add_parquet_key|sql_auto_complete|sleep_ms|nextval|currval|pg_sleep)$/;
/** Pragmas that only look. */
const looking = new Set([
  "pragma_table_info",
  "pragma_version",
  "pragma_show",
  "pragma_collations",
  "pragma_storage_info"
]);

/** Every call of a statement's meaningful pieces, also those within others. */
export function callsOf(own: readonly Token[]): Call[] {
  const calls: Call[] = [];
  for (const [i, token] of own.entries()) {
    if (token.kind !== "word" && token.kind !== "quoted") continue;
    if (isSign(own[i + 1], "(") && !isOwnName(own, i)) calls.push({name: nameOf(token).toLowerCase(), at: token.start});
  }
  return calls;
}

/** Whether a name before a bracket is one that the statement gives: `WITH years(y) AS (…)`, `(VALUES (1)) AS t(x)`. */
function isOwnName(own: readonly Token[], at: number): boolean {
  if (isWord(own[at - 1], "AS") || isSign(own[at - 1], ")")) return true;
  // `name GLOB ('a*')` compares.
  if (
    isWord(own[at], "GLOB") &&
    !isSign(own[at - 1], ",", "(", ".") &&
    !isWord(own[at - 1], "FROM", "JOIN", "LATERAL", "SELECT")
  )
    return true;
  const after = closeOf(own, at + 1) + 1;
  return isWord(own[after], "AS") && (isSign(own[after + 1], "(") || isWord(own[after + 1], "NOT", "MATERIALIZED"));
}

/** The reason why a function may not be called, in a sentence, or `null`. */
export function refusedCall({name}: Call): string | null {
  if (looking.has(name)) return null;
  if (!refused.test(name) && !name.startsWith("pragma_")) return null;
  return `a cell may not call ${name}: it reads files or settings, or runs other statements, and a cell reads tables alone`;
}
