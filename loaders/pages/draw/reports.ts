import {markup} from "../../../src/dom/element.js";
import {reportsList} from "../../../src/pages/reports/list.js";
import {reportContents} from "../../../src/query/questions.js";
import type {Draw} from "../work.js";

/** The list of all reports. */
export const draw: Draw = async ({answers, document, areas, reports, grades, improvements}) => {
  const {html} = markup(document);

  const contents = await answers.ask(reportContents());
  return {
    description: `${reports.length} inspection reports of children’s services in England: judgements and figures, each traceable to its page.`,
    view: html("div", {"data-view": "reports"}, [
      html("h1", {}, ["Inspection reports"]),
      html("p", {class: "lede"}, [
        "What inspectors judged, and the figures their reports state in prose, each with its page and the official figure beside it."
      ]),
      ...reportsList({reports, contents, areas, grades, told: await improvements()}, {document, root: "./"})
    ])
  };
};
