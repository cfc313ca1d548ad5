import {type Child, markup} from "../dom/element.js";
import type {Href} from "../domain/href.js";
import {gradeClass, gradeWords, reportPath} from "../domain/judgements.js";
import {dateWords} from "../domain/words.js";
import type {NewestGrade} from "../query/questions.js";

/** What stands under a list with grades, of those that no report here gives. */
export const listedNote =
  "Grades are the newest known, each with its month. Outlined: known from a list of outcomes; the report itself is not held here, and the date leads to where it can be read.";

/** The newest grade of an authority in a list, with its month, which leads to the report, or to where a listed one can be found. */
export function newestGradeCell(
  grade: NewestGrade | null | undefined,
  {document, root}: {document: Document; root: Href}
): Child[] {
  if (!grade) return [];
  const {area, report, published, is_listed} = grade;
  const href: Href = is_listed ? `${root}area/${area}#judgements` : `${root}${reportPath(report)}`;
  const month = dateWords(published.slice(0, 7));
  return [
    newestBadge(grade, document),
    " ",
    markup(document).html("a", {href}, [is_listed ? `${month}, from a list` : month])
  ];
}

/** A grade as a badge: outlined where it is known from a list alone. */
export function newestBadge(
  {grade, grade_text, is_listed}: Pick<NewestGrade, "grade" | "grade_text" | "is_listed">,
  document: Document
): HTMLElement {
  return markup(document).html(
    "span",
    {
      class: is_listed ? `${gradeClass(grade)} listed` : gradeClass(grade),
      title: is_listed ? "known from a list of outcomes" : null
    },
    [gradeWords(grade_text)]
  );
}
