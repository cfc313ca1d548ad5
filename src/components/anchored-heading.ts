import {markup} from "../dom/element.js";

/** A heading that links to itself, so that its address can be copied; its words make its `id` unless that is given. */
export function anchoredHeading(
  document: Document,
  level: 1 | 2 | 3,
  {text, id = anchorOf(text)}: {text: string; id?: string}
): HTMLElement {
  const {html} = markup(document);
  return html(`h${level}`, {id, tabindex: -1}, [
    html("a", {class: "observablehq-header-anchor", href: `#${id}`}, [text])
  ]);
}

/** `Python: pandas` is `python-pandas`, `DuckDB` is `duck-db`. */
function anchorOf(text: string): string {
  return text
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
}
