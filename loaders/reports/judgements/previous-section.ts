import type {PageText} from "../model.js";

const heading = /^\s*(?:previous|other) ofsted inspections?\s*$/i;
const nextHeading =
  /^\s*(?:local leadership|children living in this area|other information\b.*|inspection judgements?\b.*|key judgements?\b.*|summary|the experiences and progress\b.*|information about\b.*)\s*$/i;
/** Lines that the section takes at most, lest a missing next heading takes the report. */
const mostLines = 60;

/** The pages of a report without, and those with nothing but, its section on previous inspections; both keep their numbers. */
export function splitPrevious(pages: readonly PageText[]): {own: PageText[]; previous: PageText[]} {
  const own: PageText[] = [];
  const previous: PageText[] = [];
  let left = 0;
  for (const {page, lines} of pages) {
    const inside: string[] = [];
    const outside: string[] = [];
    for (const line of lines) {
      if (heading.test(line)) left = mostLines;
      else if (nextHeading.test(line)) left = 0;
      if (left > 0) inside.push(line);
      else outside.push(line);
      if (left > 0) left--;
    }
    own.push({page, lines: outside});
    if (inside.length) previous.push({page, lines: inside});
  }
  return {own, previous};
}
