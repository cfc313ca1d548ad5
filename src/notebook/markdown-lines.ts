import type {Block} from "./cell-text.js";

/** A fence of Markdown that a line opens. */
export interface Fence {
  /** The kind of cell that it holds, or `null` where it is words of a text. */
  kind: Block["kind"] | null;
  /** What stands after the kind. */
  info: string;
  mark: string;
  closes(line: string): boolean;
}

const cellKinds = ["sql", "input", "chart", "check"] as const;

/** The fence that a line opens. Only one of backticks at the very beginning of the line can hold a cell. */
export function fenceOf(line: string): Fence | null {
  const [, indent, mark, info = ""] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line) ?? [];
  if (mark === undefined) return null;
  const [, word = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(info.trim()) ?? [];
  const kind =
    indent === "" && mark.startsWith("`") ? (cellKinds.find((one) => one === word.toLowerCase()) ?? null) : null;
  const closing = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \\t]*$`);
  return {kind, info: rest, mark, closes: (other) => closing.test(other)};
}

/** Blocks of HTML in Markdown, and how they end: within them a fence is words. */
const html: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [
    /^ {0,3}<\/?(?:address|article|aside|blockquote|body|center|details|dialog|dir|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|nav|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?:[\s>]|\/>|$)/i,
    /^\s*$/
  ]
];

/** The last line of the block of HTML that begins at a line, or that line itself where none does. */
export function htmlEnd(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  const ends = html.find(([begins]) => begins.test(line))?.[1];
  if (ends === undefined) return at;
  for (let i = at; i < lines.length; i++) if (ends.test(lines[i] as string)) return i;
  return lines.length - 1;
}
