import {type Child, markup} from "../../dom/element.js";
import type {Column} from "../../dom/table.js";
import type {Href} from "../../domain/href.js";
import {gradeBadge} from "../report/view.js";

/** The overall grades, the best first. */
export const gradeTexts = ["outstanding", "good", "requires-improvement", "inadequate"] as const;

/** How many rows of a long table stand there until a reader asks for more: as many as the stylesheet shows of a folded one. */
export const firstRows = 40;

/** Makes the badge of a grade, of which 1 is the best. */
export function badgeOf(document: Document): (grade: number) => HTMLElement {
  return (grade) => gradeBadge(grade, gradeTexts[grade - 1] ?? "", document);
}

/** The column that names an authority and leads to its page. */
export function authorityColumn<Row extends {area: string; name: string}>(document: Document, root: Href): Column<Row> {
  const {html} = markup(document);
  return {
    key: "name",
    heading: "Authority",
    type: "name",
    cell: ({area, name}) => html("a", {href: `${root}area/${area}`}, [name]),
    sort: "ascending"
  };
}

/** What shows all rows of a folded table; nothing where none is folded away. */
export function moreRows(count: number, noun: string, document: Document): Child {
  const {html} = markup(document);
  return (
    count > firstRows &&
    html("p", {class: "needs-script"}, [
      html("button", {type: "button", "data-more": ""}, [`Show all ${count} ${noun}`])
    ])
  );
}
