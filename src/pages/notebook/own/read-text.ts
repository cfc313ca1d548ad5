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
  const wide = wideWithoutMark(bytes);
  if (wide) return wide;
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** A text of two bytes a letter that has no mark: of Latin letters each other byte is nought. */
function wideWithoutMark(bytes: Uint8Array): Encoding | null {
  const some = bytes.subarray(0, 400);
  if (some.length < 4) return null;
  const noughts = [0, 1].map((first) => some.filter((byte, i) => i % 2 === first && byte === 0).length);
  const [even = 0, odd = 0] = noughts;
  const most = some.length / 2;
  if (odd > 0.7 * most && even === 0) return "utf-16le";
  return even > 0.7 * most && odd === 0 ? "utf-16be" : null;
}

/** The text of a file in an encoding, by default that which it looks to have. Throws where it is none: a letter is cut, or NULs stand in it. */
export function decodedText(bytes: Uint8Array, encoding: Encoding = encodingOf(bytes)): string {
  if (encoding.startsWith("utf-16") && bytes.length % 2 === 1)
    throw new Error("its last letter is cut: the file is not whole");
  const text = new TextDecoder(encoding).decode(bytes);
  const nul = text.indexOf("\0");
  if (nul >= 0) throw new Error(`line ${lineAt(text, nul)}: it has a NUL character: it is no text, or damaged`);
  return text;
}

/** The line, from 1, of the first byte of a file that is not UTF-8; null where all of it is. */
export function firstLineNotUtf8(bytes: Uint8Array): number | null {
  let [line, left] = [1, 0];
  for (const byte of bytes) {
    if (left > 0) {
      if (byte >> 6 !== 2) return line;
      left -= 1;
    } else if (byte === 10) line += 1;
    else if (byte > 0xf4 || (byte > 0x7f && byte < 0xc2)) return line;
    else if (byte > 0x7f) left = byte > 0xef ? 3 : byte > 0xdf ? 2 : 1;
  }
  return left > 0 ? line : null;
}

function lineAt(text: string, at: number): number {
  return (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

/** A first line by which Excel is told the delimiter, `sep=;`: it is no row. */
const told = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r)/i;

/** The bytes of a file as UTF-8, without a mark or a line before them that is no row. Throws where it is no text. */
export function asUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  return new TextEncoder().encode(withoutTold(decodedText(bytes, encoding)));
}

/** A text without a first line that only tells the delimiter. */
export function withoutTold(text: string): string {
  return text.replace(told, "");
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
export function formOf(whole: string, encoding: Encoding): TextForm {
  const said = told.exec(whole)?.[1];
  const text = withoutTold(whole);
  const score = (delimiter: string) => {
    const rows = rowsOfText(text, delimiter, 40);
    const width = rows[0]?.length ?? 1;
    return width < 2 ? 0 : rows.filter((row) => row.length === width).length * Math.min(width, 20);
  };
  const known = delimiters.find((one) => one === said);
  const delimiter = known ?? [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ",";
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
