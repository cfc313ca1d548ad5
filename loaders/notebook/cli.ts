import {readFile} from "node:fs/promises";
import {resolve} from "node:path";
import {Command, InvalidArgumentError, Option} from "commander";
import {parseValue} from "../../src/notebook/input-values.js";
import {nameKey} from "../../src/notebook/keywords.js";
import type {InputCell, Notebook} from "../../src/notebook/notebook.js";
import {writeWhole} from "../files/write-whole.js";
import {differenceText, keptRun, runToKeep} from "./against.js";
import {asCsv, asJson, asText} from "./print.js";
import {cellNamed, runNotebook} from "./ran.js";
import {readNotebookFile} from "./read-file.js";

/** Sightline's own folder, in which the built site and `data/` are. */
const root = resolve(import.meta.dirname, "../..");

interface Options {
  format: "text" | "json" | "csv";
  cell?: string;
  set: readonly string[];
  timeout: number;
  rows: number;
  charts?: string;
  against?: string;
}

const program = new Command("notebook").description("notebooks of the site without a browser").exitOverride();

program
  .command("run")
  .description(
    "run a notebook over the tables of the built site, or of data/ where it is not built; the exit code is 1 where a cell failed"
  )
  .argument("<file>", "the notebook, a Markdown file")
  .addOption(new Option("--format <word>", "what is printed").choices(["text", "json", "csv"]).default("text"))
  .option("--cell <name>", "run this cell and what it needs; csv needs it")
  .option("--set <name=value>", "the value of an input; may be given several times", collect, [])
  .option("--timeout <seconds>", "that each cell has before it is cancelled", positive, 60)
  .option("--rows <count>", "most rows printed of a result; how many there are is always said", positive, 100_000)
  .option("--charts <folder>", "write every chart into this folder as SVG")
  .option(
    "--against <run.json>",
    "compare with a run that was kept as JSON, and print what differs; the exit code is 1 where results do"
  )
  .action(async (file: string, {format, cell, set, timeout, rows, charts, against}: Options) => {
    if (format === "csv" && cell === undefined)
      throw new Error("missing cell: expected --cell <name> with --format csv");
    const before = against === undefined ? null : keptRun(await readFile(against, "utf8"));
    const notebook = withValues(await readNotebookFile(file), set);
    if (cell !== undefined) cellNamed(notebook.cells, cell);
    const ran = await runNotebook(notebook, {root, only: cell, timeout, rows, isSeparate: true});
    if (charts !== undefined) {
      const {writeCharts} = await import("./drawn.js");
      for (const name of await writeCharts(ran, charts)) console.error(`${charts}/${name}`);
    }
    if (before) {
      const {text, isSame} = differenceText(before, runToKeep(ran));
      await print(text);
      process.exit(ran.isSound && isSame ? 0 : 1);
    }
    const chosen = cell === undefined ? null : cellNamed(notebook.cells, cell);
    const own = ran.cells.find((one) => one.cell.id === chosen?.id);
    const text = format === "json" ? asJson(ran) : format === "csv" && own ? asCsv(own) : asText(ran);
    await print(text);
    process.exit(ran.isSound ? 0 : 1);
  });

program
  .command("report")
  .description(
    "run a notebook and write it as a page that stands alone: words, queries, rows, charts, editions of the tables"
  )
  .argument("<file>", "the notebook, a Markdown file")
  .requiredOption("-o, --out <file>", "the page to write, ending in .html")
  .option("--set <name=value>", "the value of an input; may be given several times", collect, [])
  .option("--timeout <seconds>", "that each cell has before it is cancelled", positive, 60)
  .option("--rows <count>", "most rows shown of a result; how many there are is always said", positive, 1000)
  .action(
    async (file: string, {out, set, timeout, rows}: Pick<Options, "set" | "timeout" | "rows"> & {out: string}) => {
      const [{runReport}, notebook] = [await import("./run-report.js"), withValues(await readNotebookFile(file), set)];
      const ran = await runNotebook(notebook, {root, timeout, isSeparate: true});
      writeWhole(out, runReport(ran, {date: new Date().toISOString().slice(0, 10), mostRows: rows}));
      console.error(`${out}: ${notebook.title}`);
      process.exit(ran.isSound ? 0 : 1);
    }
  );

try {
  await program.parseAsync();
} catch (error) {
  const {code = "", message} = error as {code?: string; message: string};
  // Of its own options and its help the program has told already.
  if (!code.startsWith("commander.")) console.error(message);
  process.exit(code === "commander.helpDisplayed" || code === "commander.help" ? 0 : 2);
}

function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

function positive(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > 1e9)
    throw new InvalidArgumentError("expected a whole number from 1.");
  return number;
}

/** The notebook with the values of some of its inputs set anew. */
function withValues(notebook: Notebook, set: readonly string[]): Notebook {
  let {cells} = notebook;
  for (const one of set) {
    const [, name = "", text = ""] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
    const input = cells.find(
      (cell): cell is InputCell => cell.kind === "input" && nameKey(cell.name) === nameKey(name)
    );
    if (!input) {
      const names = cells.flatMap((cell) => (cell.kind === "input" ? [cell.name] : []));
      throw new Error(
        `unknown input: ${one}: expected name=value with one of ${names.join(", ") || "none: there is no input cell"}`
      );
    }
    const next = {...input, value: parseValue(input.input, text)};
    cells = cells.map((cell) => (cell === input ? next : cell));
  }
  return {...notebook, cells};
}
