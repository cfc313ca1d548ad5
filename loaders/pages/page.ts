import {parseHTML} from "linkedom";
import {type Child, html} from "../../src/charts/element.js";

/** A page that a loader prints: Markdown whose body is markup made with the site's own functions. */
export interface Page {
  title: string;
  description: string;
  body: readonly Child[];
}

/** A document of its own, to make a page's markup in. */
export function newDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/** The page as Framework reads it: front matter, the script that every page has, and the body in one block. */
export function pageMarkdown({title, description, body}: Page, {document}: {document: Document}): string {
  const main = html(document, "div", {class: "page", "data-description": description}, body).outerHTML;
  return `---
title: ${JSON.stringify(title)}
---

\`\`\`js
import {mountSite} from "./components/site.js";

mountSite("./");
\`\`\`

${main.replaceAll(/\n\s*\n/g, "\n")}
`;
}
