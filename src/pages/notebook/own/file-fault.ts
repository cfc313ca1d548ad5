import type {FileKind} from "./known-content.js";

/** What a file could not be read of, in a sentence for who brought it. */
export function fileFault(error: unknown, kind: FileKind | null): string {
  const told = error instanceof Error ? error.message : String(error);
  const [first = ""] = told.split("\n");
  if (error instanceof RangeError || /call stack|too much recursion/i.test(told))
    return "its values stand too deep within one another";
  if (/out of bounds|unreachable|Out of Memory|memory access|allocation failed|could not allocate/i.test(told))
    return "it needs more memory than there is: split it, or leave out columns";
  const line = /on line (\d+)/.exec(first)?.[1];
  const where = line === undefined ? "" : `line ${line}: `;
  const columns = /expected (\d+) values per row, but got (more|\d+)/.exec(first);
  if (columns)
    return `${where}it has ${columns[2] === "more" ? "more" : columns[2]} values, where the first line has ${columns[1]}: is another mark between columns meant, or are there words above the table?`;
  if (/unterminated quotes/.test(first)) return `${where}a quote is opened and not closed: the file may have been cut`;
  if (/quote should be followed/.test(first))
    return `${where}a quote stands within a quoted value: expected it twice, "like ""this"""`;
  if (/Maximum line size/.test(first)) return `${where}it is longer than 2 MB`;
  if (
    kind === "parquet" &&
    /^(?:[A-Z]\w* )*(?:Error|Exception)\b|Thrift|Snappy|ZSTD|magic bytes|too small/i.test(first)
  )
    return `the Parquet file is damaged or not whole (${parquetWords(first)})`;
  if (kind === "excel" && !/[a-z]: |^the |^it /.test(first))
    return `the workbook is damaged (${first.replace(/`/g, "")})`;
  return first.replace(/^(?:[A-Z]\w* )*Error: /, "").replace(/"?own-\w+\.\w+"?/g, "the file");
}

function parquetWords(first: string): string {
  return first
    .replace(/^(?:[A-Z]\w* )*(?:Error|Exception): /, "")
    .replace(/\s*(?:in|at end of)? ?(?:file|File) '[^']*'\s*/g, " ")
    .trim();
}
