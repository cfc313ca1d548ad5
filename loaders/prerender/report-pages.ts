import {html} from "../../src/dom/element.js";
import {frameworkWords, gradeWords} from "../../src/domain/judgements.js";
import {listedDocument} from "../../src/domain/listed.js";
import type {Area, TellingDocument} from "../../src/domain/tables.js";
import {dateWords} from "../../src/domain/words.js";
import {judgementsView} from "../../src/pages/judgements/view.js";
import {reportView} from "../../src/pages/report/view.js";
import {reportsList} from "../../src/pages/reports/list.js";
import {
  allAreas,
  figuresOfReport,
  judgementsByYear,
  judgementsOfReport,
  type ListedReport,
  movers,
  type NewestGrade,
  reportContents
} from "../../src/query/questions.js";
import type {Answers} from "../tables/answers.js";
import type {PageContent} from "./pages.js";

/** What the pages of reports are drawn with. */
export interface ReportWork {
  answers: Answers;
  document: Document;
}

/** What is known of newer inspections than those whose reports are held. */
export interface NewerWork {
  /** The newest overall grade of every authority. */
  grades: readonly NewestGrade[];
  documents: readonly TellingDocument[];
}

/** The page of one report. */
export async function reportContent(
  report: ListedReport,
  {answers, document, grades, documents}: ReportWork & NewerWork
): Promise<PageContent> {
  const [judgements, figures] = await Promise.all([
    answers.query(judgementsOfReport(report.report)),
    answers.query(figuresOfReport(report.report))
  ]);
  const grade = grades.find(({area}) => area === report.area);
  const url = grade && documents.find((one) => one.document === listedDocument(grade.report))?.url;
  const newest = grade ? {...grade, url: url ?? null} : null;
  const view = html(
    document,
    "div",
    {"data-view": "report"},
    reportView({report, judgements, figures, newest}, {document, root: "../"})
  );
  const overall = report.overall_text ? `overall ${gradeWords(report.overall_text).toLowerCase()}, ` : "";
  return {
    path: `report/${report.report}`,
    title: `${report.name}, inspection report of ${dateWords(report.published)}`,
    description: `${frameworkWords(report.framework)}: ${overall}${figures.length} figures, each with its page and the official one beside it.`,
    html: view.outerHTML
  };
}

/** The list of all reports. */
export async function reportsContent(
  reports: readonly ListedReport[],
  areas: readonly Area[],
  {answers, document, grades}: ReportWork & Pick<NewerWork, "grades">
): Promise<PageContent> {
  const contents = await answers.query(reportContents());
  const view = html(document, "div", {"data-view": "reports"}, [
    html(document, "h1", {}, ["Inspection reports"]),
    html(document, "p", {class: "lede"}, [
      "What inspectors judged, and the figures their reports state in prose, each with its page and the official figure beside it."
    ]),
    ...reportsList({reports, contents, areas, grades}, {document, root: "./"})
  ]);
  return {
    path: "reports",
    title: "Inspection reports",
    description: `${reports.length} inspection reports of children’s services in England: judgements and figures, each traceable to its page.`,
    html: view.outerHTML
  };
}

/** How judgements are spread over England, and who moved. */
export async function judgementsContent({answers, document}: ReportWork): Promise<PageContent> {
  const [grades, moves, areas] = await Promise.all([
    answers.query(judgementsByYear()),
    answers.query(movers()),
    answers.query(allAreas())
  ]);
  const view = html(
    document,
    "div",
    {"data-view": "judgements"},
    judgementsView({grades, moves, areas}, {document, root: "./"})
  );
  return {
    path: "judgements",
    title: "England in judgements",
    description:
      "How inspectors’ overall grades of children’s services are spread over authorities, year by year, and which authorities moved.",
    html: view.outerHTML
  };
}
