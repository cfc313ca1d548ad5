import {shownModels} from "../../../src/domain/neighbour-models.js";
import {areasWord, figuresWords} from "../../../src/domain/site.js";
import {neighboursModel} from "../../../src/pages/neighbours/model.js";
import {neighboursView} from "../../../src/pages/neighbours/view.js";
import {neighboursOf, valuesAmongNeighbours} from "../../../src/query/questions.js";
import {type Draw, rowNamed} from "../work.js";

/** The statistical neighbours of one area, and its figures beside theirs. */
export const draw: Draw = async ({answers, document, areas, indicators}, name) => {
  const area = rowNamed(areas, "area", name);
  const [newer, older] = await Promise.all([
    answers.ask(neighboursOf(area.area, "2025")),
    answers.ask(neighboursOf(area.area, "2021"))
  ]);
  const values = newer.length > 0 ? await answers.ask(valuesAmongNeighbours(area.area, "2025")) : [];
  const model = neighboursModel({
    area,
    areas,
    indicators,
    neighbours: {2025: newer, 2021: older},
    version: "2025",
    values
  });
  return {
    title: `Statistical neighbours of ${area.name}`,
    description: `The ${areasWord} most like ${area.name}${shownModels().length > 1 ? ", in both models," : ""} and its ${figuresWords} beside theirs.`,
    view: neighboursView(model, {document, root: "../"})
  };
};
