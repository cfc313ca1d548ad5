import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import {gradeWords, reportPath} from "../../domain/judgements.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import {medianWait} from "../../stats/waiting.js";
import {authorityColumn, badgeOf, firstRows, gradeTexts, moreRows} from "./graded.js";
import {type MovesOptions, regionsOf, selectOf, spanWords} from "./moves-table.js";
import type {GradedReport, GradeWait, Outcome} from "./waits.js";

const outcomes: Readonly<Record<Outcome, string>> = {
  better: "Became better",
  "not-better": "Inspected again, not better",
  "not-inspected": "Not re-inspected",
  "not-known": "Inspected again, grade not known here",
  abolished: "Authority abolished before"
};

/** How long it took from a grade to a better one: in sum, and each, with filters and headings that the page's script brings to life. */
export function waitsSection(
  waits: readonly GradeWait[],
  {last, document, root, areas}: MovesOptions & {last: string}
): Child[] {
  const {html} = markup(document);
  const region = regionsOf(areas);
  const of = (name: (wait: GradeWait) => string | undefined) =>
    [...new Set(waits.flatMap((wait) => name(wait) ?? []))].sort().map((word) => [word, word] as const);
  const select = selectOf(document);
  const has = (outcome: string) => waits.some((wait) => wait.outcome === outcome);
  return [
    html("h2", {id: "until-better"}, ["How long until better"]),
    html("p", {class: "muted"}, [
      `From the report that gave an authority a grade anew to the first that gave a better one, in days between their publications: who has become better is seen only when it is inspected again. What is not re-inspected is so by ${dateWords(last)}, the last outcome known here. Medians are `,
      html("a", {href: `${root}method#waits`}, ["Kaplan and Meier’s estimates"]),
      ", in which those still waiting count for as long as they have."
    ]),
    html(
      "ul",
      {class: "waits-in-sum"},
      [4, 3, 2].map((grade) =>
        html("li", {}, [
          sumWords(
            waits.filter((one) => one.grade === grade),
            grade
          )
        ])
      )
    ),
    html("div", {class: "filters needs-script", "data-filters": "waits"}, [
      select(
        "was",
        "Grade",
        [4, 3, 2].map((grade) => [String(grade), gradeWords(gradeTexts[grade - 1] ?? "")] as const)
      ),
      select("since", "Report of", of(({since}) => since.published.slice(0, 4)).reverse()),
      select(
        "then",
        "Since then",
        Object.entries(outcomes).filter(([outcome]) => has(outcome))
      ),
      select(
        "in",
        "Region",
        of(({area}) => region(area)?.name)
      )
    ]),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted", role: "status", "data-count": ""}, [`${waits.length} grades.`]),
        tableTools({document, name: "days-until-a-better-grade", embed: "embed/list/waits"})
      ]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "How long until better"}, [
        table(columns({document, root, last, areas}), waits, {
          document,
          attributes: {class: "waits stacked", "data-folded": waits.length > firstRows},
          row: ({area, grade, since, outcome}) => ({
            "data-area": area,
            "data-was": grade,
            "data-since": since.published.slice(0, 4),
            "data-then": outcome,
            "data-in": region(area)?.name ?? ""
          })
        })
      ]),
      moreRows(waits.length, "grades", document)
    ])
  ];
}

/** How many were given a grade, how many have become better, and the median wait with those who still wait. */
export function sumWords(waits: readonly GradeWait[], grade: number): string {
  const better = waits.filter(({outcome}) => outcome === "better").length;
  const median = medianWait(waits.map(({days, outcome}) => ({length: days, hasEnded: outcome === "better"})));
  const begin = `${gradeWords(gradeTexts[grade - 1] ?? "")}: given anew ${waits.length} times, ${better} of them followed by a better grade.`;
  if (waits.length === 0) return begin;
  return `${begin} ${
    median === null
      ? "Fewer than half are estimated to be better within the time that is known."
      : `Half are estimated to be better within ${spanWords(median)}.`
  }`;
}

function columns({document, root, last}: MovesOptions & {last: string; areas: readonly Area[]}): Column<GradeWait>[] {
  const {html} = markup(document);
  const link = ({report, published, isListed}: GradedReport) =>
    isListed
      ? html("span", {class: "of-date", title: "Known from a list of outcomes"}, [`${dateWords(published)} (list)`])
      : html("a", {href: `${root}${reportPath(report)}`, class: "of-date"}, [dateWords(published)]);
  const badge = badgeOf(document);
  const then = ({outcome, next: report}: GradeWait): Child[] => {
    if (outcome === "better" && report?.grade) return [badge(report.grade), " ", link(report)];
    if (outcome === "abolished") return ["abolished before"];
    if (outcome === "not-inspected" || !report) return [`not re-inspected by ${dateWords(last)}`];
    return [
      `${outcome === "not-known" ? "inspected again, grade not known here: " : "inspected again, not better: "}`,
      link(report)
    ];
  };
  return [
    authorityColumn(document, root),
    {
      key: "was",
      heading: "Grade",
      label: "Grade",
      cell: ({grade}) => badge(grade),
      value: ({grade}) => grade,
      sort: "descending"
    },
    {
      key: "since",
      heading: "Report of",
      label: "Report of",
      cell: ({since}) => link(since),
      value: ({since}) => since.published,
      sort: "descending"
    },
    {
      key: "then",
      heading: "Since then",
      label: "Since then",
      cell: then,
      value: ({outcome}) => outcomes[outcome].toLowerCase(),
      sort: "ascending"
    },
    {
      key: "days",
      heading: "Days until better",
      label: "Days until better",
      type: "number",
      cell: ({outcome, days}) =>
        outcome === "better" ? days.toLocaleString("en-GB") : `more than ${days.toLocaleString("en-GB")}`,
      value: ({days}) => days,
      sort: "descending"
    }
  ];
}
