import {Command, Option} from "commander";
import type {CountedThing} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {type NewSiteOptions, newSite} from "./new-site.js";
import type {Answers} from "./propose.js";

/** What the command line can say. */
type CommandOptions = Partial<Answers> &
  NewSiteOptions["columns"] & {yes?: boolean; force?: boolean; countsOf?: CountedThing};

const program = new Command("new")
  .description("write the configuration of a site of the CSV and Parquet files in a folder")
  .argument("<folder>", "folder with the files")
  .option("--title <words>", "name of the site")
  .option("--family <words>", "subject under which its indicators stand")
  .option("--source <words>", "publication that the figures come from")
  .option("--source-url <address>", "where it is found, https://…")
  .option("--period-kind <words>", "what a period is, such as calendar year")
  .option("--whole <name>", "area that is the whole, with which the others are compared")
  .option("--area-column <name>", "column with the area, where its name does not tell")
  .option("--period-column <name>", "column with the period, likewise")
  .addOption(new Option("--counts-of <what>", "what the counts behind figures are of").choices(["people", "episodes"]))
  .option("--yes", "ask nothing: take what the files tell, and defaults for the rest")
  .option("--force", "write over a configuration that is there")
  .action(async (folder: string, {yes, force, areaColumn, periodColumn, countsOf, ...known}: CommandOptions) => {
    try {
      const terminal = {input: process.stdin, output: process.stdout};
      const columns = {
        ...(areaColumn !== undefined && {areaColumn}),
        ...(periodColumn !== undefined && {periodColumn})
      };
      const lines = await newSite(folder, {
        known,
        columns,
        ...(countsOf !== undefined && {countsOf}),
        yes: yes ?? false,
        force: force ?? false,
        terminal
      });
      console.log(lines.join("\n"));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  });

await program.parseAsync();
