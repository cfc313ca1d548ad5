import {parseHTML} from "linkedom";
import {type Child, html} from "../../src/dom/element.js";

/** A page that a loader prints: Markdown whose body is markup made with the site's own functions. */
export interface Page {
  title: string;
  description: string;
  body: readonly Child[];
  /** Whether the page has lists under a filter; default false. */
  filter?: boolean;
  /** Slug of the area whose trends the page tells of, to be made live; default none. */
  storyOf?: string;
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

/** The page as Framework reads it: front matter, the scripts that it has, and the body in one block. */
export function pageMarkdown(
  {title, description, body, storyOf, filter = false}: Page,
  {document, root = "./"}: PageMarkdownOptions
): string {
  const main = html(document, "div", {class: "page", "data-description": description}, body).outerHTML;
  const options = JSON.stringify({area: storyOf, root});
  const scripts = [
    `import {mountSite} from "${root}components/site.js";`,
    ...(storyOf ? [`import {mountStory} from "${root}pages/story/page.js";`] : []),
    ...(filter ? [`import {mountListFilter} from "${root}components/list-filter.js";`] : []),
    "",
    `mountSite("${root}");`,
    ...(filter ? ["mountListFilter(document);"] : []),
    ...(storyOf ? [`mountStory(document.querySelector(".page"), ${options});`] : [])
  ];
  return `---
title: ${JSON.stringify(title)}
---

\`\`\`js
${scripts.join("\n")}
\`\`\`

${asMarkdown(main)}
`;
}

/**
 * Markup as Framework leaves it alone: in its Markdown `${` begins a cell that runs in the page, a backslash escapes, and
 * an empty line ends the block of markup, after which text would be Markdown and code.
 */
export function asMarkdown(markup: string): string {
  return markup
    .replaceAll("$", "&#36;")
    .replaceAll("\\", "&#92;")
    .replaceAll(/[\r\n]\s*[\r\n]/g, "\n")
    .replaceAll("\r", "\n");
}
