import {markup} from "../../dom/element.js";
import {nation} from "../../domain/site.js";
import type {ProfileState} from "./profile-state.js";

/** What the rows are put in order by, in the words of their attributes. */
const orderAttributes = {[nation]: "distance", change: "change", rank: "rank"} as const;

/**
 * Takes hold of a profile as it was drawn, and gives what shows it in a state: the rows by topic, or in one list where they are in another order
 * or held to what is clear. `asked` hears of a press on a heading that sorts.
 */
export function profileArranger(
  table: HTMLTableElement,
  asked: (by: NonNullable<ProfileState["sort"]>["by"]) => void
): (state: ProfileState) => {shown: number; of: number} {
  const {ownerDocument: document} = table;
  const {html} = markup(document);
  const homes = [...table.querySelectorAll("tbody")].map((body) => ({body, children: [...body.children]}));
  const rows = homes.flatMap(({body, children}) =>
    children
      .filter((child): child is HTMLElement => child.matches("[data-indicator]"))
      .map((row) => ({row, family: body.dataset.family}))
  );
  const list = html("tbody", {"data-list": ""});
  let wasList = false;
  const headings = [...table.querySelectorAll<HTMLElement>("thead [data-sort]")];
  for (const heading of headings) {
    const button = html("button", {type: "button"}, [...heading.childNodes]);
    heading.append(button);
    button.addEventListener("click", () => asked(heading.dataset.column as keyof typeof orderAttributes));
  }
  return ({sort, family, clear}) => {
    for (const heading of headings) {
      const isSorted = sort?.by === heading.dataset.column;
      if (sort && isSorted) heading.setAttribute("aria-sort", sort.order);
      else heading.removeAttribute("aria-sort");
    }
    const isOfTopic = (of: string | undefined) => family === undefined || of === family;
    const chosen = rows.filter((one) => isOfTopic(one.family) && (!clear || one.row.hasAttribute("data-clear")));
    const isList = sort !== undefined || clear === true;
    table.toggleAttribute("data-listed", isList);
    for (const {body, children} of homes) {
      body.hidden = isList || !isOfTopic(body.dataset.family);
      if (wasList) body.replaceChildren(...children);
    }
    wasList = isList;
    list.replaceChildren(...(isList ? sorted(chosen, sort).map(({row}) => row) : []));
    if (isList) table.append(list);
    else list.remove();
    return {shown: chosen.length, of: rows.length};
  };
}

/** Rows in an order, those without a value last; each of them as it stood where two are alike. */
function sorted<Row extends {row: HTMLElement}>(rows: readonly Row[], sort: ProfileState["sort"]): readonly Row[] {
  if (!sort) return rows;
  const sign = sort.order === "ascending" ? 1 : -1;
  const key = ({row}: Row) => {
    const text = row.dataset[orderAttributes[sort.by]];
    return text === undefined ? Number.POSITIVE_INFINITY : sign * Number(text);
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : left - right;
  });
}
