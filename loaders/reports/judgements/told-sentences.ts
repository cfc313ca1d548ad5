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

/** The sentences of pages that tell of the past: lines joined, and a second sentence added that needs its first. */
export function sentencesOf(pages: readonly PageText[]): Sentence[] {
  return pages.flatMap(({page, lines}) => {
    const text = lines
      .map((line) => line.replace(/[⁰¹²³⁴-⁹]/g, "").trim())
      .filter((line) => line !== "" && !/^\d{1,3}$/.test(line))
      .join(" ")
      .replace(/\s+/g, " ");
    // The words before a bullet or after a full stop and before a capital letter end a sentence.
    const sentences = text.split(/(?<=[.!?]['’”"]?)\s+(?=[A-Z‘“"])|\s*•\s*|\s(?=\d{1,3}\.\s+[A-Z])/).filter(Boolean);
    return sentences.flatMap((sentence, index) => {
      const next = sentences[index + 1] ?? "";
      const joined = dated.test(sentence) && goesOn.test(next) && !dated.test(next) ? `${sentence} ${next}` : sentence;
      return dated.test(joined) ? [{text: joined, page}] : [];
    });
  });
}
