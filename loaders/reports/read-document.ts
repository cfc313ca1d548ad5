import type {ReadDocument, Wants} from "./document.js";
import {findFigures} from "./figures/index.js";
import {knownAreas} from "./identity/areas.js";
import {identify} from "./identity/identify.js";
import {improvementsOf} from "./improvements/index.js";
import {judgementsOf} from "./judgements/judgements-of.js";
import {quantitiesOf} from "./quantities/index.js";
import {readReport} from "./text/read-report.js";

/** Reads one document: its text, what it is, its figures and judgements. Throws a ReportError of one line where it is no report. */
export async function readDocument(
  path: string,
  {quantities = false, explained = false, areas}: Wants = {}
): Promise<ReadDocument> {
  const text = await readReport(path);
  const {report, area, framework, inspected_from, inspected_to, published, pages} = identify(text, {
    areas: knownAreas(areas)
  });
  const identity = {report, area, framework, inspected_from, inspected_to, published, pages};
  const found = findFigures(text, identity);
  const figures = found.map(({figure}) => figure);
  const {judgements, disagreements} = judgementsOf(text, identity);
  return {
    identity,
    figures,
    judgements,
    quantities: quantities ? quantitiesOf(text, {report, figures}) : [],
    improvements: improvementsOf(text, report),
    explained: explained ? found : [],
    notices: disagreements
  };
}
