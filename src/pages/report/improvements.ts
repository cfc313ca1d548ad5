import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {table} from "../../dom/table.js";
import {improvementTopics, type ReportImprovement} from "../../domain/improvement-topics.js";
import type {ListedReport} from "../../query/questions.js";
import type {ViewOptions} from "../view-options.js";
import {pageCell} from "./page-of.js";

/** A topic of what a report asks to be improved, with how many reports tell authorities the same. */
export interface ToldTopic extends ReportImprovement {
  reports: number;
}

/** What a report told to improve, topic by topic, each with its page and the way to the reports that told the same; nothing where none was read. */
export function improvementsPart(
  topics: readonly ToldTopic[],
  {report, url}: Pick<ListedReport, "report" | "url">,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  if (topics.length === 0) return [];
  const words = ({topic}: ToldTopic) => improvementTopics[topic];
  return [
    html("h2", {id: "to-improve"}, ["What it told to improve"]),
    html("p", {class: "muted"}, [
      "Topics of a fixed list, found by rules in what the report asks for; one point can be on several. What it says in full stands on its page."
    ]),
    html("div", {class: "with-download"}, [
      tableTools({document, name: `${report}-to-improve`}),
      table<ToldTopic>(
        [
          {
            key: "topic",
            heading: "Topic",
            type: "name",
            cell: (one) => [
              words(one),
              one.told === "board" && " (safeguarding children board)",
              one.priority === "yes" && html("strong", {}, [" priority action"])
            ],
            sort: "ascending"
          },
          {
            key: "points",
            heading: "Points",
            label: "Points",
            type: "number",
            cell: ({points}) => points,
            sort: "descending"
          },
          {
            key: "page",
            heading: "Page",
            label: "Page",
            type: "number",
            cell: ({page}) => pageCell(page, {document, url}),
            order: ({page}) => page,
            sort: "ascending"
          },
          {
            key: "same",
            heading: "Told the same",
            label: "Told the same",
            type: "number",
            cell: ({topic, told, reports}) =>
              told === "authority"
                ? html("a", {href: `${root}reports?told=${topic}`}, [
                    `${reports} ${reports === 1 ? "report" : "reports"}`
                  ])
                : "",
            value: ({reports}) => reports,
            sort: "descending"
          }
        ],
        topics,
        {
          document,
          attributes: {class: "improvements stacked"},
          row: ({topic, told}) => ({id: `${told === "board" ? "board-" : ""}improve-${topic}`})
        }
      )
    ])
  ];
}

/** What each report asks to be improved, by report, with how many ask authorities the same. */
export function toldTopics(improvements: readonly ReportImprovement[]): Map<string, ToldTopic[]> {
  const counts = new Map<string, number>();
  for (const {topic, told} of improvements) if (told === "authority") counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const byReport = new Map<string, ToldTopic[]>();
  for (const one of improvements) {
    const own = byReport.get(one.report) ?? [];
    own.push({...one, reports: counts.get(one.topic) ?? 0});
    byReport.set(one.report, own);
  }
  // Priorities stand first, then what the authority is told, then what the report has most points on.
  const rank = ({priority, told}: ToldTopic) => (told === "board" ? 2 : priority === "yes" ? 0 : 1);
  for (const own of byReport.values()) own.sort((a, b) => rank(a) - rank(b) || b.points - a.points || a.page - b.page);
  return byReport;
}
