import {newestBadge} from "../../components/newest-grade.js";
import {markup} from "../../dom/element.js";
import {type Href, webHref} from "../../domain/href.js";
import {reportPath} from "../../domain/judgements.js";
import {dateWords} from "../../domain/words.js";
import type {JudgementOfReport, ListedReport, NewestGrade} from "../../query/questions.js";

/** The newest graded inspection of an authority, with where it can be read. */
export interface NewestInspection extends NewestGrade {
  /** Public address, where only a list has it; null for a report that is held, or where none is known. */
  url: string | null;
}

/** Says on a report's page that a newer inspection has graded the authority since; nothing where none has. */
export function replacedNotice(
  {report, published}: Pick<ListedReport, "report" | "published">,
  {
    newest,
    judgements,
    document,
    root
  }: {
    newest: NewestInspection | null;
    judgements: readonly Pick<JudgementOfReport, "is_told">[];
    document: Document;
    root: Href;
  }
): HTMLElement | null {
  const {html} = markup(document);
  if (!newest || newest.report === report || newest.published <= published) return null;
  const file = newest.url === null ? null : webHref(newest.url);
  const href = newest.is_listed ? file : (`${root}${reportPath(newest.report)}` as const);
  const day = `the report of ${dateWords(newest.published)}`;
  const isUnknown = newest.grade_text === "not-known";
  return html("p", {class: "notice", "data-replaced": newest.report}, [
    judgements.some(({is_told}) => !is_told)
      ? "The judgements below are replaced by "
      : "A newer inspection is known: ",
    href === null ? day : html("a", {href}, [day]),
    ...(isUnknown ? ["."] : [", overall ", newestBadge(newest, document), "."]),
    newest.is_listed
      ? ` It is known from a list of outcomes${isUnknown ? " that has no overall grade of it" : ""}; the report itself is not held here.`
      : ""
  ]);
}
