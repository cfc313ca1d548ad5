import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {officialNear} from "../../../src/domain/only-reported.js";
import {reportedIndicators} from "../../../src/domain/reported-indicators.js";
import {markChoice} from "../../../src/pages/reported/choices.js";
import {
  authoritiesOf,
  reportedHeading,
  reportedScaffold,
  statedPart,
  statedTablePart
} from "../../../src/pages/reported/view.js";
import {figuresStated} from "../../../src/query/questions.js";
import {type Draw, rowNamed} from "../work.js";
import {fillParts, inert} from "./parts.js";

/** The page of an indicator that only reports state; it also writes the figures that the live page is made from. */
export const draw: Draw = async ({answers, document, dist, indicators}, name) => {
  const options = {document, root: "../"} as const;
  const indicator = rowNamed(reportedIndicators, "indicator", name);
  const figures = await answers.ask(figuresStated(indicator.indicator));
  const folder = join(dist, "embed/data/stated");
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, `${indicator.indicator}.json`), JSON.stringify({indicator, figures}));
  const of = {indicator, figures, chosen: []};
  const beside = officialNear(indicator.indicator);
  const near = indicators.find((one) => one.indicator === beside) ?? null;
  const scaffold = reportedScaffold(document);
  fillParts(scaffold, {
    heading: reportedHeading(of, {...options, near}),
    choices: [inert(markChoice(document, {areas: authoritiesOf(of), change: () => {}}).element)],
    stated: statedPart(of, options),
    table: statedTablePart(of, options)
  });
  return {
    title: `${indicator.name}, in inspection reports`,
    description: `What inspection reports state of ${authoritiesOf(of).length} authorities: ${figures.length} figures, each with its report and page.`,
    view: scaffold
  };
};
