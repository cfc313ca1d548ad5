import {partAtNumbers} from "./page-numbers.js";
import {ReportError} from "./report-error.js";

const expected = "text in UTF-8, UTF-16 or Windows-1252, a form feed at the end of each page";

/** The letters of Windows-1252 from 0x80 to 0x9f; a space where it has none. */
const windowsLetters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The pages of a text file: what form feeds part, or, where it has none, the numbers printed at the ends of pages. A text with neither
 * is one page, for nothing in it tells for sure where pages ended.
 */
export function readPlainText(bytes: Uint8Array, file: string): string[][] {
  const text = decode(bytes);
  if (text.includes("\0")) throw new ReportError("invalid text: it holds binary data", {file}, expected);
  if (text.trim() === "") throw new ReportError("empty text", {file}, expected);
  const parted = text.split("\f").map((page) => page.split(/\r\n|\r|\n/).map((line) => line.trimEnd()));
  const pages = parted.length === 1 ? partAtNumbers(parted[0] ?? []) : parted;
  if (pages.at(-1)?.every((line) => line === "")) pages.pop();
  return pages.map((lines) => lines.filter((line, index) => line !== "" || lines[index - 1] !== ""));
}

function decode(bytes: Uint8Array): string {
  const wide = wideLetters(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    // The decoder of some releases of Node takes Windows-1252 for Latin-1.
    const text = Buffer.from(bytes).toString("latin1");
    return text.replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? "");
  }
}

/** In which order the bytes of a text in UTF-16 stand, by its mark or by where the zeros of plain letters are; null for another. */
function wideLetters(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((odd) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length / (start.length / 2));
  const [even = 0, odd = 0] = zeros;
  if (odd > 0.7 && even < 0.1) return "utf-16le";
  return even > 0.7 && odd < 0.1 ? "utf-16be" : null;
}
