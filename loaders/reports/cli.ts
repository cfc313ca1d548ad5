import {resolve} from "node:path";
import {createInterface} from "node:readline";
import {Command, Option} from "commander";
import {reportedIndicators} from "../../src/domain/reported-indicators.js";
import {readDocuments, readTable} from "../tables/read.js";
import {reports as reportsTable} from "../tables/report-schema.js";
import {reviewed as reviewedTable} from "../tables/review-schema.js";
import {type Format, formats, type Output, runExtract} from "./extract.js";
import {publicDays} from "./known-names.js";
import {type OfficialSeries, readOfficial} from "./plausibility/official.js";

/** Sightline's own folder of figures, unless another is named. */
const defaultData = resolve(import.meta.dirname, "../../data");

interface ExtractArguments {
  format: Format;
  out?: string;
  judgements?: boolean;
  reports?: boolean;
  quantities?: boolean;
  unsure?: boolean;
  improvements?: boolean;
  history?: boolean;
  limit: number;
}

// What one command alone needs comes with it, so that a report is not kept waiting for the others.

// A reader of the output that has seen enough, such as head, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const program = new Command("reports").description("inspection reports: from PDF files to figures and judgements");
const limit = new Option("--limit <seconds>", "time that one file may take").default(60).argParser(readSeconds);

program
  .command("extract")
  .description("write what reports state, a row for each figure, to standard output")
  .argument("<documents...>", "PDF files, text files or folders of them")
  .addOption(new Option("--format <form>", "form of the output").choices(formats).default("csv"))
  .option("--out <file>", "write to a file instead of standard output")
  .addOption(new Option("--judgements", "write judgements instead of figures").conflicts(["reports", "quantities"]))
  .addOption(new Option("--reports", "write what each report is instead of figures").conflicts(["quantities"]))
  .option("--quantities", "write every other quantity, with the noun it counts, instead of figures")
  .option(
    "--unsure",
    "write the figures of prose that are not sure enough to be shown, with how sure each is, instead of those that are"
  )
  .option("--improvements", "write what reports ask to be improved, as topics, instead of figures")
  .option("--history", "with --judgements: also those told of earlier inspections, and the report that tells of them")
  .addOption(limit)
  .action(
    async (
      documents: string[],
      {judgements, reports, quantities, unsure, improvements, ...options}: ExtractArguments
    ) => {
      const output: Output = judgements
        ? "judgements"
        : reports
          ? "reports"
          : quantities
            ? "quantities"
            : unsure
              ? "unsure"
              : improvements
                ? "improvements"
                : "figures";
      // Figures are held against the official ones last: the reports are read meanwhile.
      const official = officialSeries();
      const reviewed = await readTable(reviewedTable, defaultData);
      const known = await readTable(reportsTable, defaultData);
      const days = publicDays(new Map(), known, await readDocuments(defaultData));
      process.exitCode = await runExtract(documents, {...options, output, reviewed, known, days, official});
    }
  );

program
  .command("update")
  .description(
    "read every report of a folder, say what changes, and write reports, reported, unsure, judgements, quantities and improvements of data/"
  )
  .argument("<folder>", "folder with the reports, at any depth, such as ../shared/sources/reports")
  .option("--dry-run", "say what would change and write nothing")
  .option("--prune", "drop the reports of data/ that the folder does not have")
  .option(
    "--accept-losses",
    "take what the files give now, though some of what is known of their reports is lost by it"
  )
  .option("--data <folder>", "folder to update", defaultData)
  .addOption(limit)
  .action(
    async (
      folder: string,
      options: {dryRun?: boolean; prune?: boolean; acceptLosses?: boolean; data: string; limit: number}
    ) => {
      const {runUpdate} = await import("./update.js");
      process.exitCode = await runUpdate(folder, options);
    }
  );

program
  .command("tell")
  .description("read the documents that data/documents.csv lists, and write what they tell of earlier inspections")
  .argument("<folder>", "folder with their files, such as ../shared/sources/seeds")
  .option("--dry-run", "say what would change and write nothing")
  .option("--data <folder>", "folder to update", defaultData)
  .action(async (folder: string, options: {dryRun?: boolean; data: string}) => {
    const {runTell} = await import("./tell.js");
    process.exitCode = await runTell(folder, options);
  });

program
  .command("outcomes")
  .description("take the grades and addresses of newer reports, which are not held, from a list of outcomes")
  .argument("<list>", "outcomes-overview.xlsx or a folder that has it, such as ../shared/sources/reports")
  .option("--dry-run", "say what would change and write nothing")
  .option("--data <folder>", "folder to update", defaultData)
  .action(async (list: string, options: {dryRun?: boolean; data: string}) => {
    const {runOutcomes} = await import("./outcomes/run-outcomes.js");
    process.exitCode = await runOutcomes(list, options);
  });

program
  .command("review")
  .description(
    "show each figure of data/unsure.csv with its page and words, and write what is answered to data/reviewed.csv"
  )
  .argument("<folder>", "folder with the reports, such as ../shared/sources/reports")
  .option("--report <name>", "only figures of this report, such as 877-2015-05-12")
  .option("--data <folder>", "folder of the figures", defaultData)
  .action(async (folder: string, options: {report?: string; data: string}) => {
    const {runReview} = await import("./review/run-review.js");
    const {linesOf} = await import("./review/lines.js");
    const terminal = createInterface({input: process.stdin, output: process.stdout});
    const lines = linesOf(terminal);
    process.exitCode = await runReview(folder, {...options, ask: lines, say: (line) => console.log(line)});
    terminal.close();
  });

program
  .command("train")
  .description(
    "learn again how sure a figure of prose is, from the judged figures beside the code, and say what that is worth"
  )
  .argument("<folder>", "folder with the reports that were judged, such as ../shared/sources/reports")
  .action(async (folder: string) => {
    const {runTrain} = await import("./doubt/train.js");
    for (const {threshold, right, given, possible} of await runTrain(folder))
      console.log(
        `at least ${threshold.toFixed(2)} sure: ${right} right of ${given} (${((100 * right) / given).toFixed(1)}%), ${((100 * right) / possible).toFixed(1)}% of the right ones`
      );
  });

program
  .command("explain")
  .description("say why each figure of a report was found: its page, the rule, the words around it")
  .argument("<document>", "PDF or text file")
  .addOption(
    new Option("--indicator <name>", "only figures of this indicator").choices(
      reportedIndicators.map(({indicator}) => indicator)
    )
  )
  .addOption(limit)
  .action(async (document: string, options: {indicator?: string; limit: number}) => {
    const {runExplain} = await import("./explain.js");
    process.exitCode = await runExplain(document, {...options, official: officialSeries()});
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** The official figures of this tree; extraction works without them too, with one check less. */
async function officialSeries(): Promise<OfficialSeries | undefined> {
  try {
    return await readOfficial(defaultData);
  } catch (error) {
    console.error(`official figures are not compared: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0)) throw new Error(`invalid limit: "${text}": expected a number of seconds above 0`);
  return seconds;
}
