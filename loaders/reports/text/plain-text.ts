import {ReportError} from "./report-error.js";

const expected = "text in UTF-8 or Windows-1252, a form feed at the end of each page";

/** The letters of Windows-1252 from 0x80 to 0x9f; a space where it has none. */
const windowsLetters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The pages of a text file: what form feeds part. A text without form feeds is one page, for nothing in it tells for sure
 * where pages ended.
 */
export function readPlainText(bytes: Uint8Array, file: string): string[][] {
  if (bytes.includes(0)) throw new ReportError("invalid text: it holds binary data", {file}, expected);
  const text = decode(bytes);
  if (text.trim() === "") throw new ReportError("empty text", {file}, expected);
  const pages = text.split("\f").map((page) => page.split(/\r\n|\r|\n/).map((line) => line.trimEnd()));
  if (pages.at(-1)?.every((line) => line === "")) pages.pop();
  return pages.map((lines) => lines.filter((line, index) => line !== "" || lines[index - 1] !== ""));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    // The decoder of some releases of Node takes Windows-1252 for Latin-1.
    const text = Buffer.from(bytes).toString("latin1");
    return text.replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? "");
  }
}
