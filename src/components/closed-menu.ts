import {markup} from "../dom/element.js";

/** An arrow down into a tray. */
const arrow = "M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11";

/**
 * The menu of a chart before it has been opened: its button alone, which has its place from the first drawing on. `of` is the
 * chart in the words of the embed builder's address; the site's script fills the menu from it when it is opened.
 */
export function closedMenu({document, of}: {document: Document; of?: string}): HTMLElement {
  const {html, svg} = markup(document);
  const words = "Download or share";
  const icon = svg("svg", {viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true"}, [
    svg("path", {
      d: arrow,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 1.6,
      "stroke-linecap": "round",
      "stroke-linejoin": "round"
    })
  ]);
  return html("details", {class: "menu needs-script", "data-of": of ?? null}, [
    html("summary", {title: words}, [icon, html("span", {class: "menu-words"}, [words])])
  ]);
}
