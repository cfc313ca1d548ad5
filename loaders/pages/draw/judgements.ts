import {markup} from "../../../src/dom/element.js";
import {judgementsView} from "../../../src/pages/judgements/view.js";
import {judgementsByYear, movers} from "../../../src/query/questions.js";
import type {Draw} from "../work.js";

/** How judgements are spread over England, and who moved. */
export const draw: Draw = async ({answers, document, areas, reports, grades: newest}) => {
  const [grades, moves] = await Promise.all([answers.ask(judgementsByYear()), answers.ask(movers())]);
  const view = judgementsView({grades, moves, areas, waits: {reports, grades: newest}}, {document, root: "./"});
  return {view: markup(document).html("div", {"data-view": "judgements"}, view)};
};
