import {resolve} from "node:path";
import {Command, InvalidArgumentError, Option} from "commander";
import {parseValue} from "../../src/notebook/input-values.js";
import type {InputCell, Notebook} from "../../src/notebook/notebook.js";
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
  .option("--timeout <seconds>", "until what is not done is cancelled", positive, 60)
  .option("--rows <count>", "most rows printed of a result; how many there are is always said", positive, 100_000)
  .action(async (file: string, {format, cell, set, timeout, rows}: Options) => {
    if (format === "csv" && cell === undefined)
      throw new Error("missing cell: expected --cell <name> with --format csv");
    const notebook = withValues(await readNotebookFile(file), set);
    if (cell !== undefined) cellNamed(notebook.cells, cell);
    const ran = await runNotebook(notebook, {root, only: cell, timeout, rows});
    const own = ran.cells.find((one) => "name" in one.cell && one.cell.name?.toLowerCase() === cell?.toLowerCase());
    const text = format === "json" ? asJson(ran) : format === "csv" && own ? asCsv(own) : asText(ran);
    await new Promise<void>((done) => process.stdout.write(text, () => done()));
    // What the engine could not be stopped from ends with the process.
    process.exit(ran.isSound ? 0 : 1);
  });

try {
  await program.parseAsync();
} catch (error) {
  const {code = "", message} = error as {code?: string; message: string};
  // Of its own options and its help the program has told already.
  if (!code.startsWith("commander.")) console.error(message);
  process.exit(code === "commander.helpDisplayed" || code === "commander.help" ? 0 : 2);
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
      (cell): cell is InputCell => cell.kind === "input" && cell.name.toLowerCase() === name.toLowerCase()
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
