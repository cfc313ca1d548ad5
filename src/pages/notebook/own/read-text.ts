/** How a file of text is encoded. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** How the rows of a file of text are to be read. */
export interface TextForm {
  encoding: Encoding;
  delimiter: string;
  hasHeader: boolean;
  /** What stands before the fraction of a number. */
  decimal: "." | ",";
}

/** Marks that part columns, the likeliest first. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** The encoding of some bytes: by their mark, else UTF-8 where they are that, else the one of old files of Windows. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The bytes of a file as UTF-8 without a mark before them. */
export function asUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** The rows of a text, quotes taken off (RFC 4180); at most as many as asked for. */
export function rowsOfText(text: string, delimiter: string, most = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const end = () => {
    row.push(cell);
    cell = "";
  };
  const endRow = () => {
    end();
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length && rows.length < most; i++) {
    const sign = text[i] as string;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter) end();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[i + 1] === "\n") i++;
      endRow();
    } else cell += sign;
  }
  if (rows.length < most && (cell !== "" || row.length > 0)) endRow();
  return rows;
}

/** How a text looks to be meant: the mark that parts most lines alike, a header where the first line has no number and the next ones have. */
export function formOf(text: string, encoding: Encoding): TextForm {
  const score = (delimiter: string) => {
    const rows = rowsOfText(text, delimiter, 40);
    const width = rows[0]?.length ?? 1;
    return width < 2 ? 0 : rows.filter((row) => row.length === width).length * Math.min(width, 20);
  };
  const delimiter = [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ",";
  const [first = [], ...rest] = rowsOfText(text, delimiter, 40);
  const isNumber = (cell: string) => /^\s*-?[\d.,]+%?\s*$/.test(cell);
  const hasHeader = first.every((cell) => !isNumber(cell)) && new Set(first).size === first.length;
  const cells = rest.flat();
  const commas = cells.filter((cell) => /^-?\d+,\d+$/.test(cell)).length;
  const points = cells.filter((cell) => /^-?\d+\.\d+$/.test(cell)).length;
  return {encoding, delimiter, hasHeader, decimal: commas > points && delimiter !== "," ? "," : "."};
}

/** Names of columns, of a header or by their places: none empty, none twice. */
export function columnNames(header: readonly string[] | null, width: number): string[] {
  const taken = new Set<string>();
  return Array.from({length: width}, (_, i) => {
    const said = (header?.[i] ?? "").replace(/\s+/g, " ").trim() || `column_${i + 1}`;
    let name = said;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${said}_${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
