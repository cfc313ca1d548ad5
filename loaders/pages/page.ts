import {parseHTML} from "linkedom";
import {type Child, html} from "../../src/charts/element.js";

/** A page that a loader prints: Markdown whose body is markup made with the site's own functions. */
export interface Page {
  title: string;
  description: string;
  body: readonly Child[];
}

/** How a page is printed. */
export interface PageMarkdownOptions {
  document: Document;
  /** The way from the page to the root of the site; default "./". */
  root?: string;
}

/** A document of its own, to make a page's markup in. */
export function newDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

/** The page as Framework reads it: front matter, the script that every page has, and the body in one block. */
export function pageMarkdown({title, description, body}: Page, {document, root = "./"}: PageMarkdownOptions): string {
  const main = html(document, "div", {class: "page", "data-description": description}, body).outerHTML;
  return `---
title: ${JSON.stringify(title)}
---

\`\`\`js
import {mountSite} from "${root}components/site.js";

mountSite("${root}");
\`\`\`

${main.replaceAll(/\n\s*\n/g, "\n")}
`;
}
