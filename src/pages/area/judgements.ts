import {figure, plot, printedWidths} from "../../components/figure.js";
import {type Child, markup} from "../../dom/element.js";
import {webHref} from "../../domain/href.js";
import {isVisit, momentWords, reportPath} from "../../domain/judgements.js";
import {isListed} from "../../domain/listed.js";
import {inspectorate} from "../../domain/site.js";
import type {Area, TellingDocument} from "../../domain/tables.js";
import {isReason} from "../../exhibits/exhibit.js";
import {judgementsOf} from "../../exhibits/judgements-of-area.js";
import {timeline} from "../../exhibits/timeline.js";
import type {DatedJudgement} from "../../query/questions.js";
import {chartQuery} from "../../state/builder-state.js";
import {defaultChartState} from "../../state/chart-state.js";
import {gradeBadge} from "../report/view.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaModel} from "./model.js";

/** First and last year of an area's timeline: it reaches as far as the trends above it. */
export function leadYears({leadModels}: Pick<AreaModel, "leadModels">): readonly [number, number] {
  const years = leadModels.flatMap(({years: own}) => own);
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : [2013, 2025];
}

/** How a timeline is made. */
export interface TimelinePartOptions extends Pick<ViewOptions, "document" | "root"> {
  /** The authority. */
  area: Area;
  /** First and last year of the trends above it. */
  years: readonly [number, number];
  /** Documents other than reports that judgements may be stated by; default none. */
  documents?: readonly TellingDocument[];
}

/** The judgements on an area along time, with a link to every report; nothing where none is held. */
export function timelinePart(
  judgements: readonly DatedJudgement[],
  {area, document, root, years, documents = []}: TimelinePartOptions
): Child[] {
  const {html} = markup(document);
  const shown = timeline.show(judgementsOf(area, judgements, {years}));
  if (isReason(shown)) return [];
  const said = shown.say();
  const cited = new Map(documents.map((one) => [one.document, one]));
  const reports = new Map(
    judgements
      .filter(({stated_by}) => !cited.has(stated_by ?? "") && !isListed(stated_by))
      .map(({report, date, stated_by}) => [stated_by ?? report, stated_by === null ? date : null] as const)
  );
  const all = [...new Set(judgements.flatMap(({stated_by}) => cited.get(stated_by ?? "") ?? []))];
  const listed = all.filter((one) => isListed(one.document));
  const told = all.filter((one) => !isListed(one.document));
  return [
    html("h2", {id: "judgements"}, ["What inspectors judged"]),
    figure(
      printedWidths.map(({width, name}) => plot(shown.draw({document, base: root, width}), {document, name})),
      {
        ...said,
        // The page names the area; its section has said what these are.
        title: "Judgements over time",
        part: timeline.name,
        level: 3,
        ...(told.length > 0 && {source: `${inspectorate} inspection reports, and the documents below`}),
        of: chartQuery({chart: timeline.name, indicator: "", state: {...defaultChartState, areas: [area.area]}}),
        key: gradeKey(judgements, {document}),
        document
      }
    ),
    ...listed.map(({published, url}) =>
      html("p", {class: "facts"}, [
        "Newest report: ",
        html("a", {href: webHref(url)}, [momentWords(published ?? "")]),
        ", known from a list of outcomes. Its grades are shown; the report itself is not held here, and none of its figures are read."
      ])
    ),
    reports.size > 0 &&
      html("p", {class: "facts"}, [
        "Reports: ",
        ...[...reports].flatMap(([report, date], i) => [
          i > 0 ? ", " : "",
          html("a", {href: `${root}${reportPath(report)}`}, [momentWords(date ?? report.slice(4))])
        ]),
        "."
      ]),
    told.length > 0 &&
      html("p", {class: "facts"}, [
        "Also reported by: ",
        ...told.flatMap(({publisher, title, published, url}, i) => [
          i > 0 ? "; " : "",
          html("a", {href: webHref(url)}, [title ? `“${title}”` : publisher]),
          [title && `, ${publisher}`, published && `, ${momentWords(published)}`].filter(Boolean).join("")
        ]),
        "."
      ])
  ];
}

/** The grades that there are, in their colours, best first; after them words of another scale. Visits are none. */
export function gradeKey(
  judgements: readonly Pick<DatedJudgement, "grade" | "grade_text">[],
  {document}: {document: Document}
): HTMLElement {
  const graded = judgements.filter(({grade_text}) => !isVisit(grade_text));
  const words = new Map(graded.map(({grade, grade_text}) => [grade_text, grade]));
  const grades = [...words].sort((a, b) => (a[1] ?? 5) - (b[1] ?? 5));
  return markup(document).html(
    "p",
    {class: "grade-key"},
    grades.map(([text, grade]) => gradeBadge(grade, text, document))
  );
}
