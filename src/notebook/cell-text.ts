import {inputKinds, parseValue, valueText, wrongOptions} from "./input-values.js";
import type {Cell, CellKind, ChartCell, CheckCell, InputCell, SqlCell, TextCell} from "./notebook.js";

/** The fence of a cell: its kind, the rest of its line, and the lines within. */
export interface Block {
  kind: Exclude<CellKind, "text">;
  /** What stands after the kind. */
  info: string;
  lines: readonly string[];
}

/** Something wrong within a block: the line, from 0 the fence's own, and what is wrong. */
export type BlockFault = readonly [line: number, message: string];

type Parsed<C extends Cell = Cell> = {cell: Omit<C, "id" | "raw">; faults: BlockFault[]};

/** The words of a chart's block that are no columns. */
const chartWords = ["title", "subtitle", "note"] as const;
const named = /^(?:"((?:[^"\n]|"")+)"|([^\s"=]+))$/;

/** What a block says, and what is wrong with it. */
export function parseBlock(block: Block): Parsed {
  if (block.kind === "chart") return parseChart(block);
  if (block.kind === "input") return parseInput(block);
  const faults: BlockFault[] = [];
  const name = parseName(block.info, faults);
  return {
    cell: {kind: block.kind, name, sql: block.lines.join("\n")} as Omit<SqlCell | CheckCell, "id" | "raw">,
    faults
  };
}

/** The text between the fences of a cell and the words of its first fence: what `parseBlock` reads. */
export function blockOf(cell: Exclude<Cell, TextCell>): Block {
  if (cell.kind === "sql" || cell.kind === "check")
    return {kind: cell.kind, info: cell.name === null ? "" : nameText(cell.name), lines: cell.sql.split("\n")};
  if (cell.kind === "input") {
    const label: Record<string, string> = cell.label === null ? {} : {label: cell.label};
    const words = {kind: cell.input, ...label, value: valueText(cell.value, cell.input), ...cell.options};
    return {kind: "input", info: nameText(cell.name), lines: pairs(words)};
  }
  const words = Object.fromEntries(
    chartWords.flatMap((word) => (cell[word] === null ? [] : [[word, cell[word] as string]]))
  );
  const choices = Object.entries(cell.options).map(([key, value]) => `${key}=${attribute(value)}`);
  return {
    kind: "chart",
    info: [`from=${attribute(cell.from)}`, `exhibit=${attribute(cell.exhibit)}`, ...choices].join(" "),
    lines: [...pairs(words), ...pairs(cell.columns)]
  };
}

function pairs(words: Readonly<Record<string, string>>): string[] {
  // A line of the file is a line of the words.
  return Object.entries(words).map(([key, value]) => `${key}: ${value.replace(/\s*[\r\n]+\s*/g, " ")}`.trimEnd());
}

function nameText(name: string): string {
  return /^[^\s"=`]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function attribute(value: string): string {
  return value !== "" && /^[^\s"]+$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`;
}

function parseName(info: string, faults: BlockFault[]): string | null {
  if (info === "") return null;
  const [, quoted, plain] = named.exec(info) ?? [];
  const name = quoted?.replaceAll('""', '"') ?? plain;
  if (name === undefined)
    faults.push([0, `invalid name of a cell: ${info}: expected one word, or a name in double quotes`]);
  else if (plain !== undefined && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(plain)) {
    faults.push([0, `invalid name of a cell: ${plain}: expected letters, digits and _, or a name in double quotes`]);
    return null;
  }
  return name ?? null;
}

function parseInput({info, lines}: Block): Parsed<InputCell> {
  const faults: BlockFault[] = [];
  const name = parseName(info, faults);
  if (name === null && faults.length === 0) faults.push([0, "missing name of an input: expected ```input name"]);
  if (name !== null && !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    faults.push([0, `invalid name of an input: ${name}: expected letters, digits and _, as it is read as $name`]);
  const {kind = "text", label = null, value = "", ...options} = words(lines, faults);
  const input = inputKinds.find((one) => one === kind);
  if (!input) faults.push([0, `unknown kind of an input: ${kind}: expected one of ${inputKinds.join(", ")}`]);
  let chosen: InputCell["value"] = null;
  try {
    chosen = parseValue(input ?? "text", value);
  } catch (error) {
    faults.push([lineOf(lines, "value"), (error as Error).message]);
  }
  if (input) for (const [key, message] of wrongOptions(input, options)) faults.push([lineOf(lines, key), message]);
  return {cell: {kind: "input", name: name ?? "", input: input ?? "text", label, value: chosen, options}, faults};
}

function parseChart({info, lines}: Block): Parsed<ChartCell> {
  const faults: BlockFault[] = [];
  const choices: Record<string, string> = {};
  const pattern = /\s*(?:([\w-]+)=(?:"((?:[^"]|"")*)"|(\S*))|(\S+))/gy;
  for (const [, key, quoted, plain, stray] of info.matchAll(pattern)) {
    if (key === undefined) faults.push([0, `unknown word of a chart: ${stray}: expected from=name exhibit=name`]);
    else if (Object.hasOwn(choices, key)) faults.push([0, `${key} is said twice`]);
    else choices[key] = quoted?.replaceAll('""', '"') ?? plain ?? "";
  }
  const {from = "", exhibit = "", ...options} = choices;
  if (from === "") faults.push([0, "missing cell of a chart: expected from=name"]);
  const {title = null, subtitle = null, note = null, ...columns} = words(lines, faults);
  return {cell: {kind: "chart", from, exhibit, title, subtitle, note, columns, options}, faults};
}

/** The lines `key: value` of a block. */
function words(lines: readonly string[], faults: BlockFault[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [, key, value = ""] = /^([\w-]+)\s*:(?:\s+(.*))?$/.exec(line.trim()) ?? [];
    if (key === undefined) faults.push([i + 1, `unreadable line: ${line.trim().slice(0, 60)}: expected "key: value"`]);
    else if (found.has(key)) faults.push([i + 1, `${key} is said twice`]);
    else found.set(key, value);
  }
  return Object.fromEntries(found);
}

function lineOf(lines: readonly string[], key: string): number {
  return lines.findIndex((line) => new RegExp(`^\\s*${key}\\s*:`).test(line)) + 1;
}
