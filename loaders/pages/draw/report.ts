import {markup} from "../../../src/dom/element.js";
import {frameworkWords, gradeWords} from "../../../src/domain/judgements.js";
import {listedDocument} from "../../../src/domain/listed.js";
import {dateWords} from "../../../src/domain/words.js";
import {reportView} from "../../../src/pages/report/view.js";
import {figuresOfReport, judgementsOfReport} from "../../../src/query/questions.js";
import {type Draw, rowNamed} from "../work.js";

/** The page of one report, with what is known of newer inspections. */
export const draw: Draw = async ({answers, document, reports, grades, documents, improvements}, name) => {
  const report = rowNamed(reports, "report", name);
  const [judgements, figures] = await Promise.all([
    answers.ask(judgementsOfReport(report.report)),
    answers.ask(figuresOfReport(report.report))
  ]);
  const grade = grades.find(({area}) => area === report.area);
  const url = grade && documents.find((one) => one.document === listedDocument(grade.report))?.url;
  const newest = grade ? {...grade, url: url ?? null} : null;
  const overall = report.overall_text ? `overall ${gradeWords(report.overall_text).toLowerCase()}, ` : "";
  return {
    title: `${report.name}, inspection report of ${dateWords(report.published)}`,
    description: `${frameworkWords(report.framework)}: ${overall}${figures.length} figures, each with its page and the official one beside it.`,
    view: markup(document).html(
      "div",
      {"data-view": "report"},
      reportView(
        {report, judgements, figures, improvements: (await improvements()).get(report.report) ?? [], newest},
        {document, root: "../"}
      )
    )
  };
};
