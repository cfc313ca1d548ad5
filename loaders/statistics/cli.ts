import {resolve} from "node:path";
import {Command} from "commander";
import {catalogue, leftOut} from "./catalogue/index.js";
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

// A report that cannot be written, as to a full disk, does not undo the update that it tells of.
process.stdout.on("error", (error) => {
  process.stderr.write(`cannot write the report: ${error.message}\n`);
  process.exitCode = 1;
});

await program.parseAsync();
