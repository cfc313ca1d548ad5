import {anchoredHeading} from "../../components/anchored-heading.js";
import {markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import {reportedPath} from "../../domain/judgements.js";
import type {ReportedIndicator} from "../../domain/reported-indicators.js";
import {areasTitle, areasWord} from "../../domain/site.js";
import type {StatedCount} from "../../query/questions.js";

const root = "./";

/** An indicator that only reports state, with how much they state of it. */
export type StatedListed = ReportedIndicator & Omit<StatedCount, "indicator">;

/** The list of indicators that only reports state, as a topic of the list of all. */
export function statedList(listed: readonly StatedListed[], document: Document): HTMLElement {
  const {html} = markup(document);
  return html("section", {"data-group": "stated-only-in-reports"}, [
    anchoredHeading(document, 2, {text: "Stated only in reports"}),
    html("p", {class: "muted"}, [
      `None of the official statistics held here has these of ${areasWord}; inspection reports state them, most between 2013 and 2019.`
    ]),
    table<StatedListed>(
      [
        {
          key: "name",
          heading: "Indicator",
          type: "name",
          cell: ({indicator, name, family}) => [
            html("a", {href: `${root}${reportedPath(indicator)}`}, [name]),
            " ",
            html("span", {class: "definition"}, [family])
          ],
          sort: "ascending"
        },
        {
          key: "figures",
          heading: "Figures",
          label: "Figures",
          type: "number",
          cell: ({figures}) => figures,
          sort: "descending"
        },
        {
          key: "authorities",
          heading: areasTitle,
          label: areasTitle,
          type: "number",
          cell: ({authorities}) => authorities,
          sort: "descending"
        },
        {
          key: "years",
          heading: "Reports of",
          class: "years",
          cell: ({first, last}) => (first === last ? first : `${first}–${last}`),
          sort: "ascending"
        }
      ],
      listed,
      {
        document,
        attributes: {class: "list indicators"},
        row: ({name, family}) => ({"data-find": [name, family, "reports"].join(" ")})
      }
    )
  ]);
}
