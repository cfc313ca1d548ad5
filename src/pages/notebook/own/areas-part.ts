import {markup} from "../../../dom/element.js";
import type {Area} from "../../../domain/tables.js";
import type {FoundAreas} from "./found-areas.js";

/** Names that are listed as not known at once; those after them when they are asked for. */
const listedAtOnce = 40;

/**
 * What a file's column of areas names, and what of it is not known. A near miss is proposed, and only counts once a reader has accepted
 * it, which can be taken back; `accepted`, of the slug by the value, is filled so.
 */
export function areasPart(
  found: FoundAreas | null,
  {document, areas, accepted}: {document: Document; areas: readonly Area[]; accepted: Map<string, string>}
): HTMLElement {
  const {html} = markup(document);
  if (!found) return html("p", {class: "muted"}, ["No column names areas of the site: the table can still be asked."]);
  const {column, slugs} = found;
  const unmatched = [...found.unmatched];
  const slugOf = new Map(areas.map(({name, area}) => [name, area]));
  const nameOf = new Map(areas.map(({name, area}) => [area, name]));
  const words = html("p", {"aria-live": "polite"});
  const count = () => {
    const left = unmatched.filter(({value}) => !accepted.has(value)).length;
    const own = unmatched.length - left;
    words.textContent = `“${column}” names areas: known ${slugs.size}${own > 0 ? `, accepted by you ${own}` : ""}, with their slug in a column of its own; unknown ${left === 0 ? "none." : `${left}, left empty there:`}`;
  };
  const row = ({value, closest}: FoundAreas["unmatched"][number]) => {
    const slug = closest === null ? undefined : slugOf.get(closest);
    const said = html("span", {});
    const button = html("button", {type: "button"});
    const draw = () => {
      const chosen = accepted.get(value);
      said.textContent =
        chosen !== undefined
          ? `“${value}” is read as ${nameOf.get(chosen) ?? chosen} `
          : `“${value}”${closest ? `: did you mean ${closest}? ` : ""}`;
      button.textContent = chosen === undefined ? "Accept" : "Undo";
      button.setAttribute(
        "aria-label",
        chosen === undefined ? `Read “${value}” as ${closest}` : `Do not read “${value}” so`
      );
      count();
    };
    button.addEventListener("click", () => {
      if (accepted.has(value)) accepted.delete(value);
      else if (slug !== undefined) accepted.set(value, slug);
      draw();
    });
    draw();
    return html("li", {}, [said, (slug !== undefined || accepted.has(value)) && button]);
  };
  const list = html("ul", {class: "bring-unmatched"});
  const more = html("button", {type: "button"});
  const listMore = () => {
    const from = list.children.length;
    const rows = unmatched.slice(from, from + listedAtOnce).map(row);
    list.append(...rows);
    const left = unmatched.length - list.children.length;
    more.textContent = `${Math.min(left, listedAtOnce)} more of ${left}`;
    more.hidden = left === 0;
    return rows;
  };
  more.addEventListener("click", () => {
    const [first] = listMore();
    first?.querySelector("button")?.focus();
  });
  // A near miss that can be accepted comes before what is like nothing.
  unmatched.sort((a, b) => Number(a.closest === null) - Number(b.closest === null));
  listMore();
  count();
  return html("div", {}, [words, unmatched.length > 0 && list, more]);
}
