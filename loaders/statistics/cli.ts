import {resolve} from "node:path";
import {Command} from "commander";
import {servedFiles} from "./catalogue/data-sets.js";
import {catalogue, leftOut} from "./catalogue/index.js";
import {type FetchOptions, production, runFetch} from "./fetch/fetch.js";
import {runUpdate} from "./update.js";

/** Sightline's own folder of figures, unless another is named. */
const defaultData = resolve(import.meta.dirname, "../../data");

const program = new Command("statistics").description("official statistics: from the downloaded files to data/");

program
  .command("update")
  .description("import a release: read and check every file, report what changes, and write data/")
  .argument("<folder>", "folder with the downloaded files, at any depth, such as ../shared/sources/statistics")
  .option("--dry-run", "report what would change and write nothing")
  .option("--report <file>", "write every disagreement between sources and every changed cell to a CSV file")
  .option("--data <folder>", "folder to update", defaultData)
  .action(async (folder: string, options: {dryRun?: boolean; report?: string; data: string}) => {
    process.exitCode = await runUpdate(folder, {catalogue, leftOut}, options);
  });

program
  .command("fetch")
  .description(
    "fetch what is newer from the Department's service of statistics, check it, and import it with the other files"
  )
  .argument("<folder>", "folder with the files that the service does not have, as update reads them")
  .option("--dry-run", "report what is newer and what would change; write nothing but the cache")
  .option(
    "--data-set <name>",
    "only this file of the catalogue, or data set by its id, or both as file=id; several times",
    gather
  )
  .option("--since <day>", "only versions published on this day or later, such as 2026-11-01")
  .option("--accept-major", "take a version from which something is gone, after a look at what it is")
  .option("--report <file>", "write every disagreement between sources and every changed cell to a CSV file")
  .option("--data <folder>", "folder to update", defaultData)
  .option("--cache <folder>", "folder that keeps what was fetched", resolve(defaultData, "../.fetched"))
  .option("--api <address>", "address of the service", production)
  .action(async (folder: string, {dataSet, ...options}: FetchCommand) => {
    const sources = {catalogue, leftOut, served: servedFiles};
    process.exitCode = await runFetch(folder, sources, {...options, ...(dataSet && {dataSets: dataSet})});
  });

/** What the command line says of a fetch. */
interface FetchCommand extends Omit<FetchOptions, "dataSets"> {
  dataSet?: string[];
}

function gather(name: string, before: readonly string[] = []): string[] {
  return [...before, name];
}

// A report that cannot be written, as to a full disk, does not undo the update that it tells of.
process.stdout.on("error", (error) => {
  process.stderr.write(`cannot write the report: ${error.message}\n`);
  process.exitCode = 1;
});

await program.parseAsync();
