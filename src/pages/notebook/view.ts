import type {DrawnPage} from "../../components/drawn-page.js";
import {type Child, markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";

/** What is told of a worked notebook above its cells. */
export const workedWords =
  "A worked notebook: run it, change it, ask it something else. What you change is not kept until you keep a copy.";

/** A worked notebook in the list of them. */
export interface ListedExample {
  /** Last part of its address. */
  notebook: string;
  title: string;
  /** Its first sentence. */
  about: string;
}

/** What stands in the page of notebooks before its scripts run. */
export interface NotebookPageData {
  title: string;
  lede: string;
  /** The worked notebook that the page is of; null for a notebook of the reader's own. */
  example: string | null;
  cells: readonly Child[];
  examples: readonly ListedExample[];
}

/** The page of notebooks: its title, its cells, and the worked notebooks. */
export function notebookView(
  {title, lede, example, cells, examples}: NotebookPageData,
  {document, root}: {document: Document; root: Href}
): DrawnPage {
  const {html} = markup(document);
  return {
    title,
    description: lede,
    view: html("div", {class: "page", "data-view": "notebook"}, [
      html("div", {"data-part": "message"}),
      html("header", {class: "notebook-head", "data-part": "head"}, [
        html("h1", {}, [title]),
        example === null && html("p", {class: "lede"}, [lede])
      ]),
      html("p", {class: "without-script notice"}, [
        "A notebook runs in the browser, and needs its scripts: without them the worked notebooks below can be read, and their tables downloaded."
      ]),
      html("div", {"data-part": "bar", class: "needs-script"}),
      html("div", {"data-part": "banner"}, [
        example !== null && html("div", {class: "notebook-banner needs-script"}, [html("p", {}, [workedWords])])
      ]),
      html("div", {class: "notebook-body"}, [
        html("div", {"data-part": "cells", class: "cells"}, cells),
        html("aside", {"data-part": "schema", "aria-label": "Tables", hidden: true})
      ]),
      html("section", {"data-part": "own", class: "needs-script"}),
      examplesSection(examples, {document, root}),
      html("div", {"data-part": "said", class: "hidden-text", role: "status", "aria-live": "polite"})
    ])
  };
}

function examplesSection(
  examples: readonly ListedExample[],
  {document, root}: {document: Document; root: Href}
): HTMLElement {
  const {html} = markup(document);
  return html("section", {"data-part": "examples"}, [
    html("h2", {id: "worked"}, ["Worked notebooks"]),
    html("p", {}, ["Questions of this field, asked and answered. Each opens live: change it, and keep a copy."]),
    html(
      "ul",
      {class: "list notebook-list"},
      examples.map(({notebook, title, about}) =>
        html("li", {}, [html("a", {href: `${root}notebooks/${notebook}`}, [title]), html("p", {}, [about])])
      )
    )
  ]);
}
