import {readFile} from "node:fs/promises";
import {Command} from "commander";
import {checkAnswers} from "./known-answers/check.js";

const program = new Command("compare").description("the comparison statistics of the site");

program
  .command("check")
  .description(
    "hold the statistics against known answers: prints each wrong one, what of others is not answered, then how many are right"
  )
  .argument("<csv>", "file with the columns statistic, case, inputs, expected and tolerance")
  .action(async (file: string) => {
    const checked = checkAnswers(await readFile(file, "utf8"), file);
    const count = (outcome: string) => checked.filter((one) => one.outcome === outcome).length;
    for (const {line, statistic, case: name, differences} of checked.filter(({outcome}) => outcome === "wrong"))
      console.log(`line ${line}: ${statistic}: ${name}: ${differences.join("; ")}`);
    for (const {line, statistic, case: name, outcome, unanswered} of checked.filter((one) => one.unanswered.length > 0))
      console.log(
        `line ${line}: ${statistic}: ${name}: ${outcome === "malformed" ? "" : "not covered: "}${unanswered.join(", ")}`
      );
    // What cannot be read is not answered either.
    const others = count("not covered") + count("malformed");
    console.log(`${count("right")} right, ${count("wrong")} wrong, ${others} not covered`);
    process.exitCode = count("wrong") + count("malformed") > 0 ? 1 : 0;
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
