import {type Child, markup} from "../../dom/element.js";
import {webHref} from "../../domain/href.js";
import {frameworkWords} from "../../domain/judgements.js";
import {dateWords} from "../../domain/words.js";
import type {ListedReport} from "../../query/questions.js";

/** A page's number, leading to that page of the public PDF where an address of it is known. */
export function pageCell(page: number, {document, url}: {document: Document; url: string | null}): Child {
  if (url === null) return page;
  return markup(document).html("a", {href: webHref(`${url}#page=${page}`)}, [String(page)]);
}

/** What names a report to whoever can give it: the words to ask for it where no address of it is known. */
export function askWords({
  name,
  framework,
  inspected_from,
  inspected_to,
  published
}: Pick<ListedReport, "name" | "framework" | "inspected_from" | "inspected_to" | "published">): string {
  const days = inspected_from
    ? `inspected ${dateWords(inspected_from)}${inspected_to && inspected_to !== inspected_from ? ` to ${dateWords(inspected_to)}` : ""}, `
    : "";
  return `Ofsted, ${name}, children’s services: ${frameworkWords(framework)}, ${days}published ${dateWords(published)}`;
}
