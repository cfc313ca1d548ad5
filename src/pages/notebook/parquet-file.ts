import {toCsv} from "../../dom/csv.js";
import type {FileLoader} from "../../engine/file-loader.js";
import {literal} from "../../engine/literal.js";
import {identifier} from "../../notebook/keywords.js";
import {exactText} from "../../notebook/value-text.js";
import type {ResultRows} from "./outcome.js";

/** What stands for a missing value on the way; a text that is the same would be one. */
const missing = "\\N";
/** Types of one value each, which their text gives again. */
const simple =
  /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|REAL|DECIMAL\(\d+,\s?\d+\)|VARCHAR|BOOLEAN|DATE|TIME|TIMESTAMP)$/i;
const part = 5000;

/**
 * All rows of a result as a Parquet file, each column of its type; lists and the like as text. The reader's engine is locked and writes
 * no file: the rows go to another one as text.
 */
export async function parquetFile(
  {columns, rows, page}: ResultRows,
  openLoader: () => Promise<FileLoader>
): Promise<Uint8Array> {
  const loader = await openLoader();
  try {
    const names = columns.map(({name}) => name);
    const pieces = [toCsv([names])];
    for (let at = 0; at < rows; at += part) pieces.push(toCsv((await page(at, part)).map((row) => row.map(cellText))));
    await loader.add("rows.csv", new TextEncoder().encode(pieces.join("")));
    const types = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ");
    const read = `read_csv('rows.csv', delim = ',', quote = '"', escape = '"', header = true, nullstr = ${literal(missing)}, columns = {${types}}, auto_detect = false)`;
    const typed = columns.map(({name, type}) => {
      const of = identifier(name);
      return simple.test(type) ? `CAST(${of} AS ${type}) AS ${of}` : of;
    });
    return await loader.parquet(`SELECT ${typed.join(", ")} FROM ${read}`);
  } finally {
    loader.close();
  }
}

function cellText(value: unknown): string {
  return value === null || value === undefined ? missing : exactText(value);
}
