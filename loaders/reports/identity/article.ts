import type {Title} from "./title.js";

/** What only those write who tell of a report: who said what, or who they are. */
const telling =
  /\b(?:said|says|added|stressed|according to|praise[ds]?|pleased|delighted|proud)\b|\b(?:council|town hall) (?:chiefs|bosses|leaders)\b|\bwatchdog\b/i;
const inspecting = /\bOfsted\b/i;
const reportOnly =
  /^\s*dear\b|\b(?:inspection|visit) dates?\s*:|\breport published\s*:|\bOfsted produces this report\b|^\s*contents\s*$/im;
/** Lines of the first page that are looked at. */
const mostLines = 60;

/** Whether the first page reads as a news article that tells of an inspection, and as no report or letter. */
export function isArticle({lines, addressees}: Pick<Title, "lines" | "addressees">): boolean {
  const words = lines.slice(0, mostLines).join("\n");
  return addressees === null && inspecting.test(words) && telling.test(words) && !reportOnly.test(words);
}
