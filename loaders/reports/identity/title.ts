import type {ReportText} from "../model.js";

/** What the beginning of a report says. */
export interface Title {
  /** Words before the inspection dates, or before the text begins, as one line. */
  words: string;
  /** The words after "Inspection dates:", or empty. */
  inspected: string;
  /** The lines of the first page. */
  lines: readonly string[];
}

const inspectionDates = /\b(?:re-?)?(?:inspect(?:ion|ed)|visit) dates?(?: from)?\s*:?/i;
/** Lines among which a title ends, where no inspection dates end it. */
const mostTitleLines = 14;

/** The title of a report: on its first page with words. */
export function titleOf({pages}: ReportText): Title {
  const lines = (pages.find((page) => page.lines.some((line) => line.trim()))?.lines ?? []).filter((line) =>
    line.trim()
  );
  const top = lines.slice(0, 40);
  const index = top.findIndex((line) => inspectionDates.test(line));
  if (index < 0) return {words: joined(lines.slice(0, mostTitleLines)), inspected: "", lines};
  const [before = "", after = ""] = (top[index] ?? "").split(inspectionDates);
  const following = top.slice(index + 1, index + 3);
  const stop = following.findIndex(
    (line) => !/^[\s\d–—-]|\b(?:19|20)\d\d\b/.test(line) || /\bpublished\b|:/i.test(line)
  );
  const inspected = joined([after, ...following.slice(0, stop < 0 ? undefined : stop)]);
  return {words: joined([...top.slice(0, index), before]), inspected, lines};
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(" ")
    .replace(/[⁰¹²³⁴-⁹]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
