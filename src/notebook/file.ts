import {type Block, blockOf, parseBlock} from "./cell-text.js";
import {type Fence, fenceOf, htmlEnd} from "./markdown-lines.js";
import type {Cell, Fault, Notebook, TextCell} from "./notebook.js";

/** Longest file that is read, in UTF-16 units. */
export const longestFile = 1_048_576;
/** Most cells. */
const mostCells = 2000;

const separator = /^<!-- cell -->[ \t]*$/;

/**
 * The notebook that a file says. Never throws: what is not as the grammar says is a fault with its line, or words. Cells,
 * one after the other, are every character of the file after its head.
 */
export function readNotebook(text: string): Notebook {
  if (text.length > longestFile) {
    const message = `the file is too long: ${text.length} characters, expected at most ${longestFile}`;
    return {title: untitled, front: [], head: "", cells: [], faults: [{line: 1, message}]};
  }
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
  const {front, end, faults} = frontMatter(lines);
  const cells = cellsOf(lines, end, faults);
  if (cells.length > mostCells) {
    const message = `the file has ${cells.length} cells: expected at most ${mostCells}`;
    return {title: untitled, front: [], head: "", cells: [], faults: [{line: 1, message}]};
  }
  faults.sort((a, b) => a.line - b.line);
  return {title: titleOf(front, cells), front, head: lines.slice(0, end).join(""), cells, faults};
}

/** The file of a notebook: that of which it was read, byte for byte, where no cell was changed. */
export function writeNotebook({head, cells}: Notebook): string {
  const parts = [head];
  for (const [i, cell] of cells.entries()) {
    const before = parts.at(-1) as string;
    if (before !== "" && !/[\r\n]$/.test(before)) parts.push("\n\n");
    const isApart = cells[i - 1]?.kind !== "text" || cell.kind !== "text" || separator.test(firstLine(cell.raw));
    parts.push(isApart ? cell.raw : `<!-- cell -->\n\n${cell.raw}`);
  }
  return parts.join("");
}

/** A notebook with the title and the front matter that keeps it. */
export function withTitle(notebook: Notebook, title: string): Notebook {
  return withFront(notebook, {title: title.replace(/\s+/g, " ").trim() || untitled});
}

/** A notebook with some words of its front matter set; those that it has already stay, in their order. */
export function withFront(notebook: Notebook, words: Readonly<Record<string, string>>): Notebook {
  const held = new Map([["sightline", "notebook"], ["title", notebook.title], ...notebook.front]);
  for (const [key, value] of Object.entries({sightline: "notebook", ...words})) held.set(key, value);
  const front = [...held];
  const mark = notebook.head.startsWith("\ufeff") ? "\ufeff" : "";
  const lines = ["---", ...front.map(([key, value]) => `${key}: ${value}`), "---", ""];
  return {
    ...notebook,
    title: held.get("title") as string,
    front,
    head: `${mark}${lines.join(endOf(notebook.head))}${notebook.front.length > 0 ? "" : endOf(notebook.head)}`
  };
}

/** A cell with other words, and the text of its block written anew: its fences, ends of lines and blank lines after it stay. */
export function changed<C extends Cell>(cell: C, changes: Partial<Omit<C, "id" | "raw" | "kind" | "fault">>): C {
  // The block is written as the grammar has it.
  const {fault: _, ...sound} = {...cell, ...changes};
  const next = sound as C;
  return {...next, raw: rawOf(next, cell.raw)};
}

/** A cell that is in no file yet. */
export function newCell<C extends Cell>(cell: Omit<C, "raw">): C {
  const whole = {...cell, raw: ""} as C;
  return {...whole, raw: rawOf(whole, "\n\n")};
}

const untitled = "Untitled notebook";

function rawOf(cell: Cell, before: string): string {
  const end = endOf(before);
  const after = before.slice(before.trimEnd().length);
  if (cell.kind === "text") {
    const [, mark = ""] = /^(<!-- cell -->[ \t]*(?:\r\n|\n|\r)+)/.exec(before) ?? [];
    return `${mark}${cell.text.split(/\r\n|\n|\r/).join(end)}${after}`;
  }
  const {kind, info, lines} = blockOf(cell);
  const longest = Math.max(2, ...lines.flatMap((line) => /^\s*(`+)/.exec(line)?.[1]?.length ?? []));
  const [, own = "```"] = /^(`{3,})/.exec(before) ?? [];
  const fence = own.length > longest ? own : "`".repeat(longest + 1);
  return `${[`${fence}${kind}${info && ` ${info}`}`, ...lines, fence].join(end)}${after}`;
}

function endOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

function firstLine(raw: string): string {
  return raw.split(/[\r\n]/, 1)[0] ?? "";
}

function bare(line: string): string {
  return line.replace(/[\r\n]+$/, "");
}

function frontMatter(lines: readonly string[]): {front: [string, string][]; end: number; faults: Fault[]} {
  const faults: Fault[] = [];
  const none = {front: [], end: 0, faults};
  if (!/^\ufeff?---[ \t]*$/.test(bare(lines[0] ?? ""))) return none;
  const close = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(bare(line)));
  const isFront = lines.slice(1, close < 0 ? 2 : close).some((line) => /^\s*[\w-]+\s*:/.test(line));
  // A line of dashes at the top is a rule of Markdown where no words follow.
  if (!isFront) return none;
  if (close < 0) {
    faults.push({line: 1, message: "the front matter is not closed: expected a line ---"});
    return none;
  }
  const front: [string, string][] = [];
  for (const [i, line] of lines.slice(1, close).entries()) {
    const [, key, value = ""] = /^([\w-]+)\s*:(?:\s+(.*))?$/.exec(bare(line).trimEnd()) ?? [];
    if (key !== undefined) front.push([key, unquoted(value)]);
    else if (bare(line).trim() !== "" && !/^\s*#/.test(line))
      faults.push({line: i + 2, message: 'unreadable line of the front matter: expected "key: value"'});
  }
  const kind = front.find(([key]) => key === "sightline")?.[1];
  if (kind !== undefined && kind !== "notebook")
    faults.push({line: 1, message: `unknown kind of file: ${kind}: expected "sightline: notebook"`});
  // Blank lines after it belong to it.
  let end = close + 1;
  while (end < lines.length && bare(lines[end] as string).trim() === "") end += 1;
  return {front, end, faults};
}

function unquoted(value: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/.exec(value) ?? [];
  return double?.replaceAll('\\"', '"') ?? single?.replaceAll("''", "'") ?? value;
}

function titleOf(front: readonly (readonly [string, string])[], cells: readonly Cell[]): string {
  const said = front.find(([key]) => key === "title")?.[1];
  if (said) return said;
  const texts = cells.filter((cell): cell is TextCell => cell.kind === "text");
  const heading = texts.map(({text}) => /^# +(\S.*)$/m.exec(text)?.[1]?.trim()).find((one) => one !== undefined);
  return heading ?? untitled;
}

function cellsOf(lines: readonly string[], start: number, faults: Fault[]): Cell[] {
  const cells: Cell[] = [];
  let words = start;
  const endWords = (end: number) => {
    if (end > words) cells.push(textCell(lines.slice(words, end), `cell-${cells.length + 1}`));
  };
  let i = start;
  while (i < lines.length) {
    const line = bare(lines[i] as string).replace(/^\ufeff/, "");
    const fence = fenceOf(line);
    if (separator.test(line)) {
      endWords(i);
      words = i;
      i += 1;
    } else if (fence) {
      const close = closeOf(lines, i, fence);
      let end = close < 0 ? lines.length : close + 1;
      if (fence.kind === null) {
        i = end;
        continue;
      }
      endWords(i);
      if (close < 0) faults.push({line: i + 1, message: `the cell is not closed: expected a line ${fence.mark}`});
      const within = lines.slice(i + 1, close < 0 ? lines.length : close).map(bare);
      while (end < lines.length && bare(lines[end] as string).trim() === "") end += 1;
      const block: Block = {kind: fence.kind, info: fence.info, lines: within};
      const {cell, faults: own} = parseBlock(block);
      for (const [at, message] of own) faults.push({line: i + 1 + at, message});
      const fault = close < 0 ? "the cell is not closed" : own[0]?.[1];
      const raw = lines.slice(i, end).join("");
      cells.push({...cell, id: `cell-${cells.length + 1}`, raw, ...(fault !== undefined && {fault})} as Cell);
      words = i = end;
    } else {
      // A fence whose line has another backtick is words, by Markdown's grammar, and what was to end it begins another.
      if (/^`{3,}(?:sql|input|chart|check)\b/.test(line))
        faults.push({line: i + 1, message: "the first line of a cell has a backtick: it is read as words"});
      i = htmlEnd(lines, i) + 1;
    }
  }
  endWords(lines.length);
  return cells;
}

function closeOf(lines: readonly string[], at: number, fence: Fence): number {
  for (let i = at + 1; i < lines.length; i++) if (fence.closes(bare(lines[i] as string))) return i;
  return -1;
}

function textCell(lines: readonly string[], id: string): TextCell {
  const isMarked = separator.test(bare(lines[0] as string));
  const text = (isMarked ? lines.slice(1) : lines).map(bare).join("\n");
  return {id, kind: "text", raw: lines.join(""), text: text.replace(/^(?:[ \t]*\n)+|^\ufeff/, "").trimEnd()};
}
