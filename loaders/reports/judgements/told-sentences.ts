import type {PageText} from "../model.js";

/** A sentence with the page on which it begins. */
export interface Sentence {
  text: string;
  page: number;
}

/** A sentence that only says how the one before it ended: "The local authority was judged to be good." */
const goesOn =
  /^(?:The (?:local )?authority|The council|They|It|This|Both|The overall|Services|The service)\b[^.]{0,60}\b(?:was|were)\b[^.]{0,40}\b(?:judged|found|rated|graded)\b/;
const dated = /\b(?:19|20)\d\d\b/;

/** The sentences of pages that tell of a year: lines joined, and a second sentence added that needs its first. */
export function sentencesOf(pages: readonly PageText[]): Sentence[] {
  return pages.flatMap(({page, lines}) =>
    paragraphs(lines).flatMap((text) => split(text).map((each) => ({text: each, page})))
  );
}

/** What empty lines part; page numbers are left out. */
function paragraphs(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.replace(/[⁰¹²³⁴-⁹]/g, "").trim())
    .map((line) => (/^\d{1,3}$/.test(line) ? "" : line))
    .join("\n")
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => dated.test(paragraph));
}

function split(paragraph: string): string[] {
  // A bullet, a number of a paragraph, or a full stop before a capital letter ends a sentence.
  const sentences = paragraph
    .split(
      /(?<=[a-z)\d’'”"][.!?]['’”"]?)(?<!\b(?:e\.g|i\.e|etc|cf|no)\.)\s+(?=[A-Za-z‘“"])|\s*•\s*|\s(?=\d{1,3}\.\s+[A-Z])/
    )
    .filter(Boolean);
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1] ?? "";
    const joined = dated.test(sentence) && goesOn.test(next) && !dated.test(next) ? `${sentence} ${next}` : sentence;
    return dated.test(joined) ? [joined] : [];
  });
}
