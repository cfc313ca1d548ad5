import {type Child, html} from "../charts/element.js";
import {type Palette, themePalette} from "../charts/palette.js";
import {type TimelineMark, timelineChart} from "../charts/timeline.js";
import type {DatedJudgement} from "../query/questions.js";
import {defaultChartState} from "../state/chart-state.js";
import {isListed} from "../stats/listed.js";
import type {TellingDocument} from "../stats/model.js";
import type {AreaModel} from "./area-model.js";
import {chartQuery} from "./embed-builder-state.js";
import {figure, plot, printedWidths} from "./figure.js";
import type {ViewOptions} from "./indicator-view.js";
import {gradeBadge} from "./report-view.js";
import {gradeWords, judgementOrder, judgementWords, momentWords} from "./report-words.js";
import {newestFinding, timelineWords} from "./timeline-words.js";

/** First and last year of an area's timeline: it reaches as far as the trends above it. */
export function leadYears({leadModels}: Pick<AreaModel, "leadModels">): readonly [number, number] {
  const years = leadModels.flatMap(({years: own}) => own);
  return years.length > 0 ? [Math.min(...years), Math.max(...years)] : [2013, 2025];
}

/** How a timeline is made. */
export interface TimelinePartOptions extends Pick<ViewOptions, "document" | "root"> {
  /** Slug of the authority. */
  area: string;
  /** First and last year of the trends above it. */
  years: readonly [number, number];
  /** Documents other than reports that judgements may be stated by; default none. */
  documents?: readonly TellingDocument[];
}

/** The name of the lane in which visits stand that give no grade. */
const visitLane = "Visits without a grade";

/** How a timeline of judgements is drawn. */
export interface TimelineSvgOptions {
  document: Document;
  /** Width in pixels. */
  width: number;
  /** First and last year that the axis reaches at least. */
  years: readonly [number, number];
  palette?: Palette;
}

/** The timeline itself: a lane for each thing that is judged, in the order of reports. */
export function timelineSvg(
  judgements: readonly DatedJudgement[],
  {document, width, years, palette = themePalette}: TimelineSvgOptions
): SVGSVGElement {
  const first = Math.min(years[0], ...judgements.map(({date}) => Number(date.slice(0, 4))));
  const last = Math.max(years[1], ...judgements.map(({date}) => Number(date.slice(0, 4))));
  return timelineChart(timelineMarks(judgements), {
    document,
    width,
    palette,
    years: [first, last + 1],
    sayAll: true,
    gutter: width < 900 ? 0 : 190
  });
}

/** Judgements as the marks of a timeline, in the order of reports. */
export function timelineMarks(judgements: readonly DatedJudgement[]): TimelineMark[] {
  const overall = judgements.filter(
    ({judgement, stated_by}) => judgement === "overall" && (stated_by === null || isListed(stated_by))
  );
  return [...judgements]
    .sort((a, b) => laneOf(a) - laneOf(b))
    .map(({judgement, date, grade, grade_text, stated_by}) => {
      // A visit leaves the grade that there is: it is a moment, and no end of what was judged.
      if (isVisit(grade_text))
        return {lane: visitLane, date, grade, words: gradeWords(grade_text), told: stated_by !== null, until: date};
      // A later inspection that no longer judges this part ends what was said of it.
      const next = overall.find((one) => one.date > date)?.date;
      return {
        lane: judgementWords(judgement),
        date,
        grade,
        words: gradeWords(grade_text),
        told: stated_by !== null,
        ...(next && {until: next})
      };
    });
}

/** The judgements on an area along time, with a link to every report; nothing where none is held. */
export function timelinePart(
  judgements: readonly DatedJudgement[],
  {area, document, root, years, documents = []}: TimelinePartOptions
): Child[] {
  if (judgements.length === 0) return [];
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
    html(document, "h2", {id: "judgements"}, ["What inspectors judged"]),
    figure(
      printedWidths.map(({width, name}) => plot(timelineSvg(judgements, {document, width, years}), {document, name})),
      {
        part: "timeline",
        level: 3,
        ...timelineWords,
        finding: newestFinding(timelineMarks(judgements)),
        ...(told.length > 0 && {source: "Ofsted inspection reports, and the documents below"}),
        of: chartQuery({chart: "timeline", indicator: "", state: {...defaultChartState, areas: [area]}}),
        key: gradeKey(judgements, {document}),
        document
      }
    ),
    ...listed.map(({published, url}) =>
      html(document, "p", {class: "facts"}, [
        "Newest report: ",
        html(document, "a", {href: url}, [momentWords(published ?? "")]),
        ", known from a list of outcomes. Its grades are shown; the report itself is not held here, and none of its figures are read."
      ])
    ),
    reports.size > 0 &&
      html(document, "p", {class: "facts"}, [
        "Reports: ",
        ...[...reports].flatMap(([report, date], i) => [
          i > 0 ? ", " : "",
          html(document, "a", {href: `${root}report/${report}`}, [momentWords(date ?? report.slice(4))])
        ]),
        "."
      ]),
    told.length > 0 &&
      html(document, "p", {class: "facts"}, [
        "Also reported by: ",
        ...told.flatMap(({publisher, title, published, url}, i) => [
          i > 0 ? "; " : "",
          html(document, "a", {href: url}, [title ? `“${title}”` : publisher]),
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
  return html(
    document,
    "p",
    {class: "grade-key"},
    grades.map(([text, grade]) => gradeBadge(grade, text, document))
  );
}

/** Visits stand below all that is judged. */
function laneOf({judgement, grade_text}: DatedJudgement): number {
  return isVisit(grade_text) ? judgementOrder.length : judgementOrder.indexOf(judgement);
}

function isVisit(words: string): boolean {
  return words.endsWith("-visit");
}
