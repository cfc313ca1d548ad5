import type {PageText, ReportText} from "../model.js";
import {type Hyphenation, hyphenationOf} from "../text/hyphenation.js";

/** Which part of a report a block stands in. */
export type Section = "front" | "area" | "recommendations" | "narrative" | "closing";

/** A paragraph, bullet or heading, put together again across lines and pages. */
export interface Block {
  text: string;
  /** Where a page begins inside the text: pairs of offset and page, by offset. */
  starts: {offset: number; page: number}[];
  section: Section;
  /** The chapter's subject, as its last chapter heading says, in lower case. */
  heading: string;
  /** The last heading that opened a section, in lower case. */
  title: string;
  /** Whether a bullet mark stood before it. */
  bullet: boolean;
  /** Whether it begins in the middle of a sentence, its first line lost. */
  headless: boolean;
}

const bulletMark = /^\s*(?:[^\p{L}\p{N}\s"'“”‘’(£&[<]+(?=\s|\p{L}|\d)|o(?=\s{1,4}\S))\s*/u;
const paragraphNumber = /^\s*\d{1,3}\.\s+(?=\S)/;
const pageNumber = /^\s*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?\s*$/i;
const footnoteMark = /^\s{0,6}\d{1,2}\s*$/;
const footnoteLine =
  /^\s{0,6}\d{1,2}\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:[A-Z‘“]|www\.|https?:)/;
const headingEnd = /[.:;,?!]\s*$/;
const areaHeading =
  /^(?:(?:information|key facts|facts) about (?:this|the) (?:local authority )?area|(?:children living|child protection|(?:children looked after|looked after children|children in care)) in (?:this|the)(?: local)?(?: authority)?(?: (?:area|borough|county|city|district))?)\s*[\d¹²³⁴⁵⁶⁷⁸⁹]?$/i;
/** The same of an area that is named: `Children living in Warrington`. */
const namedAreaHeading =
  /^(?:Children living|Child protection|Children (?:looked after|in care)|Looked after children) in [A-Z][\p{L}’' .-]{2,40}$/u;
const otherAreaHeading =
  /^(?:other ofsted inspections|other information about this area|previous ofsted inspections|local leadership)\s*\d?$/i;
const closingHeading =
  /^(?:what the inspection judge?ments mean(?:: [a-z ]+)?|record of main findings|yours (?:sincerely|faithfully),?|information about this inspection|about this inspection|annex\b.*|glossary)\s*\d?$/i;
const recommendationHeading =
  /^(?:what does the (?:local authority|lscb) need to improve\??|recommendations|areas? for improvement|priority and immediate action|what needs to improve.*|areas? for priority (?:and immediate )?actions?:?|the local authority needs to improve.*)$/i;
const narrativeHeading =
  /^(?:executive summary|(?:section \d:? )?(?:the local authority ?[-–:] ?)?summary of (?:key )?findings.*|summary for children and young people|inspection (?:judgements?|findings).*|summary|key judgement.*|the experiences and progress of.*|the graded judge?ment.*|leadership, management and governance.*|the local authority.s strengths|the local authority(?: has the following strengths)?:?|.*safeguarding children board.*|main findings.*|(?:headline |key )?findings:?|overview|(?:key )?strengths(?: and (?:weaknesses|areas).*)?|key strengths.*|(?:the )?lscb.?s strengths:?|service information|overall effectiveness of services.*|capacity to improve|outcomes for looked after.*|quality of provision|leadership and management|what is (?:going|working) well.*|the lscb has the following strengths:?)$/i;
const chapter =
  /(?:experiences? and progress of (?:children (?:who need help|looked after|in care)|care(?: leavers|$))|adoption performance|leadership, management and governance|safeguarding children board|children who need help and protection|children looked after and achieving permanence)/i;

/** Paragraphs and bullets of a report in reading order: page numbers, footnotes and headings are left out, hyphenation is undone. */
export function blocksOf(text: ReportText): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let section: Section = "front";
  let heading = "";
  let title = "";
  const furniture = furnitureOf(text);
  const isBullet = bulletTest(text);
  const hyphenation = hyphenationOf(text.pages.flatMap(({lines}) => lines));
  for (const page of text.pages) {
    const lines = bodyLines(page, furniture);
    let afterGap = false;
    for (let i = 0; i < lines.length; i++) {
      const raw = lines[i] as string;
      const line = raw.replaceAll(/\s+/g, " ").trim();
      if (line === "") {
        afterGap = true;
        continue;
      }
      const bullet = isBullet(raw);
      const next = following(lines, i);
      if (!bullet && isHeading(line, open, afterGap, next)) {
        const entered = sectionAfter(line, section);
        if (entered !== section || isRecommendation(line)) title = line.toLowerCase();
        section = entered;
        if (chapter.test(line)) heading = line.toLowerCase().replace(/ progress of care$/, " progress of care leavers");
        open = null;
        afterGap = false;
        continue;
      }
      const body = withoutMarks(line.replace(bulletMark, "").replace(paragraphNumber, ""));
      const headless: boolean = !bullet && section === "narrative" && isHeadless(body, open);
      const starts =
        bullet || paragraphNumber.test(raw) || open === null || headless || (afterGap && isDone(open, body));
      afterGap = false;
      if (body === "") {
        open = bullet ? null : open;
        continue;
      }
      if (starts || open === null) {
        open = {text: body, starts: [{offset: 0, page: page.page}], section, heading, title, bullet, headless};
        blocks.push(open);
      } else append(open, body, page.page, hyphenation);
    }
  }
  return blocks;
}

/** Page of the file on which a character of a block stands. */
export function pageAt(block: Block, offset: number): number {
  let page = block.starts[0]?.page ?? 1;
  for (const start of block.starts) if (start.offset <= offset) page = start.page;
  return page;
}

function append(block: Block, line: string, page: number, hyphenation: Hyphenation): void {
  const [, first = ""] = /(?<![\p{L}-])(\p{L}+)-$/u.exec(block.text) ?? [];
  const [second = ""] = /^\p{Ll}+/u.exec(line) ?? [];
  const isBroken = first !== "" && second !== "" && !hyphenation.keepsHyphen(first, second);
  if (isBroken) block.text = block.text.slice(0, -1);
  const hyphen = isBroken || (/[a-z]-$/.test(block.text) && /^[a-z]/.test(line));
  const dash = /\d[–—-]$/.test(block.text) && /^\d/.test(line);
  if (!hyphen && !dash) block.text += " ";
  if (block.starts.at(-1)?.page !== page) block.starts.push({offset: block.text.length, page});
  block.text += line;
}

/** Tells a line that begins a bullet. Where a text has lost its marks and its layout, the space that stood after a mark is left. */
function bulletTest(text: ReportText): (line: string) => boolean {
  const lines = text.pages.flatMap((page) => page.lines).filter((line) => line.trim() !== "");
  const marked = lines.some((line) => bulletMark.test(line));
  const spaced = lines.filter((line) => line.startsWith(" "));
  const isLost = !marked && spaced.length < lines.length / 2 && spaced.every((line) => /^ \S/.test(line));
  return isLost ? (line) => line.startsWith(" ") : (line) => bulletMark.test(line);
}

/** Lines that stand at the head or foot of most pages, their page number aside. */
function furnitureOf(text: ReportText): Set<string> {
  const counts = new Map<string, number>();
  for (const page of text.pages) {
    const stated = page.lines.filter((line) => line.trim() !== "").map(alike);
    for (const line of new Set([...stated.slice(0, 3), ...stated.slice(-4)]))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const often = Math.max(3, text.pages.length / 3);
  return new Set([...counts].filter(([line, count]) => count >= often && /[a-z]{3}/i.test(line)).map(([line]) => line));
}

function alike(line: string): string {
  return line
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^\d{1,3} | \d{1,3}$/g, "");
}

/** Lines of a page without its number and its footnotes. */
function bodyLines(page: PageText, furniture: Set<string>): string[] {
  const lines = page.lines.filter((line) => !furniture.has(alike(line)));
  while (lines.length > 0 && (lines.at(-1) as string).trim() === "") lines.pop();
  while (lines.length > 0 && pageNumber.test(lines.at(-1) as string)) {
    lines.pop();
    while (lines.length > 0 && (lines.at(-1) as string).trim() === "") lines.pop();
  }
  const first = lines.findIndex((l) => l.trim() !== "");
  if (first >= 0 && pageNumber.test(lines[first] as string)) lines.splice(first, 1);
  return lines.slice(0, footnotesFrom(lines));
}

/** Footnotes stand together at the foot of a page: each begins with its mark, alone on its line or before a capital. */
function footnotesFrom(lines: string[]): number {
  const begins = (i: number): boolean => {
    const line = lines[i] as string;
    if (footnoteLine.test(line)) return true;
    const next = following(lines, i);
    return footnoteMark.test(line) && next !== null && !bulletMark.test(next);
  };
  let from = lines.length;
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 40); i--) {
    const line = lines[i] as string;
    if (bulletMark.test(line) || paragraphNumber.test(line)) break;
    if (begins(i)) from = i;
  }
  return from;
}

function following(lines: string[], i: number): string | null {
  for (let j = i + 1; j < lines.length; j++) if ((lines[j] as string).trim() !== "") return lines[j] as string;
  return null;
}

function isHeading(line: string, open: Block | null, afterGap: boolean, next: string | null): boolean {
  const bare = line.replace(/\s*\d{1,2}$/, "");
  if (isAreaHeading(bare) || otherAreaHeading.test(bare) || isClosing(line)) return true;
  if (isRecommendation(line)) return true;
  if (narrativeHeading.test(bare) && (afterGap || open === null || isDone(open, line)) && !/[.;]$/.test(line))
    return true;
  if (/\.{4,}|\s\d{1,2}$/.test(line) && chapter.test(line)) return true;
  if (line.length > 75 || headingEnd.test(line) || !/^[A-Z]/.test(line) || /[#%]/.test(line)) return false;
  return (
    afterGap &&
    (open === null || isDone(open, line)) &&
    next !== null &&
    /^\s*(?:[A-Z\d]|\W)/.test(next) &&
    !/\d/.test(line)
  );
}

/** Whether a block can have ended before this line: a sentence that goes on across a page does so with a small letter or a number. */
function isDone(open: Block, line: string): boolean {
  if (/[.:;?!]['’”)]*$/.test(open.text)) return true;
  if (/^[a-z(]/.test(line)) return false;
  return (
    /^[A-Z]/.test(line) && open.bullet && !/\b(?:of|the|and|in|at|to|from|an?|by|with|for|\d{1,2})$/.test(open.text)
  );
}

/** Whether a line goes on from one that the text has lost: in small letters, after a sentence that has ended or a heading. */
function isHeadless(line: string, open: Block | null): boolean {
  return (
    /^[a-z]{3,}\b/.test(line) &&
    (open === null || /(?<!\b(?:e\.g|i\.e|etc|approx|No|Dr|St|vs|www))[.!?]$/.test(open.text))
  );
}

/** Whether a line heads what closes a report; a longer one with a number is a line of the contents, one in small letters goes on. */
function isClosing(line: string): boolean {
  return /^[A-Z]/.test(line) && closingHeading.test(line.replace(/\s*\d{1,2}$/, "")) && !/:.*\s\d{1,2}$/.test(line);
}

function isAreaHeading(line: string): boolean {
  return areaHeading.test(line) || namedAreaHeading.test(line);
}

function isRecommendation(line: string): boolean {
  return recommendationHeading.test(line.replace(/\s*\d{1,2}$/, ""));
}

function sectionAfter(heading: string, before: Section): Section {
  const bare = heading.replace(/\s*\d{1,2}$/, "");
  if (isAreaHeading(bare)) return "area";
  if (otherAreaHeading.test(bare)) return before === "front" ? "area" : before;
  if (isClosing(heading)) return "closing";
  if (isRecommendation(heading)) return "recommendations";
  if (narrativeHeading.test(bare)) return "narrative";
  return before;
}

/** A line without the marks of footnotes that follow a word, a sentence or a percentage. */
function withoutMarks(line: string): string {
  return line
    .replaceAll(/(?<=[a-z)%’][.,;:]?)(?<!\bCO)\d{1,2}(?=\s|$|[.,;:)])/g, (mark, at: number) =>
      /[a-z’)%]$|[a-z)%’][.,;:]$/.test(line.slice(0, at)) ? "" : mark
    )
    .replaceAll(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+/g, "");
}
