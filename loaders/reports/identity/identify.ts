import type {ReportIdentity, ReportText} from "../model.js";
import {ReportError} from "../text/report-error.js";
import {areasIn, type KnownArea, knownAreas, plainWords} from "./areas.js";
import {isArticle} from "./article.js";
import {daysBetween, daysIn} from "./dates.js";
import {frameworkOf} from "./framework.js";
import {letterDay, type Publication, publicationOf} from "./publication.js";
import {type Title, titleOf} from "./title.js";

/** A document as text, with the date of its file where that is known. */
export type IdentifiableText = ReportText & {dated?: string | null};

/** What a report says of itself, and what its publication date was taken from. */
export interface SourcedIdentity extends ReportIdentity {
  published_from: Publication["source"];
}

/** Options of `identify`. */
export interface IdentifyOptions {
  /** Authorities to look for (default those of `data/areas.csv`). */
  areas?: readonly KnownArea[];
}

const expectedReport = "a report on the inspection of a local authority's children's services";
const readByTell = `${expectedReport}; \`reports tell\` reads what articles tell of inspections`;
/** Inspectors are with an authority within so many days, a pause of weeks between them included. */
const longestVisit = 120;
const inspectedPhrase =
  /\b(?:inspection|reinspection|visit|review)s? (?:of|to|at) (?:the )?((?:[a-z]+ ){1,12}?)(?:local authority|childrens|council|social care)\b/g;

const generic = new Set(
  "a an and arrangements at authoritys board by care children childrens effectiveness experiences for help in its leavers local looked after authority of ofsted on people progress protection need review safeguarding services social standard short the this to who work young your".split(
    " "
  )
);

/** Who and what a report is about, and when it came out; throws a ReportError where it does not say. */
export function identify(text: IdentifiableText, {areas = knownAreas()}: IdentifyOptions = {}): SourcedIdentity {
  const {file} = text;
  const title = titleOf(text);
  if (isArticle(title))
    throw new ReportError(
      "unsupported document: it is an article that tells of an inspection",
      {file, page: 1},
      readByTell
    );
  const framework = frameworkOf(plainWords(title.words));
  if (!framework)
    throw new ReportError("unsupported document: its title is none of a report", {file, page: 1}, expectedReport);
  const days = inspectionDays(title, text);
  const [inspected_from = null] = days;
  const inspected_to = days.at(-1) ?? null;
  const area = areaOf(title, inspected_from, areas, file);
  const publication = publicationOf(title.lines, {file, dated: text.dated ?? null, inspected: inspected_to});
  if (!publication) {
    throw new ReportError(
      "missing publication date",
      {file, page: 1},
      "it on the first page, or in the file's name as YYYY-MM-DD"
    );
  }
  return {
    report: `${area.code}-${publication.published}`,
    area: area.area,
    framework,
    inspected_from,
    inspected_to,
    published: publication.published,
    pages: text.pages.length,
    published_from: publication.source
  };
}

/** First and last day: after "Inspection dates:", or, in a letter, where it tells of the visit. */
function inspectionDays(title: Title, {pages}: ReportText): string[] {
  const stated = daysIn(title.inspected).sort();
  if (stated.length) return stated;
  const words = (pages[0]?.lines ?? []).join(" ").replace(/\s+/g, " ");
  const told =
    /\b(?:visit|inspection|fieldwork)\b[^.]{0,160}?(?<!-)\b(?:on|from|between|took place)\b(?!-)([^.]{4,60})/gi;
  const phrases = [...words.matchAll(told)].map(([, phrase = ""]) => phrase);
  for (const phrase of phrases) {
    const days = daysIn(phrase).sort();
    if (days.length) return inOneYear(days);
  }
  const written = letterDay(title.lines);
  return written === null
    ? []
    : (phrases.map((phrase) => daysBefore(phrase, written)).find((days) => days.length) ?? []);
}

/** The days of a visit that a letter names without their year: those before it was written. */
function daysBefore(phrase: string, written: string): string[] {
  const year = Number(written.slice(0, 4));
  const inYear = (one: number) => daysIn(`${phrase} ${one}`).sort();
  const days = inYear(year);
  return (days.at(-1) ?? "") > written ? inYear(year - 1) : days;
}

/** A visit lasts days: where its first is said to be of an earlier year than its last and long before it, the year is a slip. */
function inOneYear(days: string[]): string[] {
  const [first = "", last = first] = [days[0], days.at(-1)];
  if (daysBetween(first, last) <= longestVisit) return days;
  const moved = `${last.slice(0, 4)}${first.slice(4)}`;
  return moved <= last && daysBetween(moved, last) <= longestVisit ? [moved, last] : days;
}

/**
 * The one authority of the title: of what is inspected, else of the other lines of a title, or those whom a letter is written to.
 * What a letter says was inspected is never replaced by a name from its addresses.
 */
function areaOf(title: Title, day: string | null, areas: readonly KnownArea[], file: string): KnownArea {
  const place = {file, page: 1};
  const expected = "the name of one of the authorities of data/areas.csv in the title";
  // `Durham's services` are those of Durham; those of children and of an authority are words of a title.
  const words = plainWords(title.words.replace(/(?<!children|authority)['’]s\b/gi, ""));
  const inspected = [...words.matchAll(inspectedPhrase)].map(([, name = ""]) => name).filter((name) => isName(name));
  const others = title.addressees === null ? [words] : inspected.length ? [] : [words, plainWords(title.addressees)];
  for (const phrase of [...inspected, ...others]) {
    const found = areasIn(phrase, day, areas);
    if (found.length === 1 && found[0]) return found[0];
    if (found.length > 1) {
      const names = found.map(({name}) => name).join(" and ");
      throw new ReportError(`ambiguous authority: the title names ${names}`, place, expected);
    }
  }
  const named = inspected[0]?.trim();
  throw new ReportError(
    `unknown authority: the title names ${named ? `"${named}"` : "none that is known"}`,
    place,
    expected
  );
}

/** Whether words say more than that services for children are inspected. */
function isName(phrase: string): boolean {
  return phrase.split(" ").some((word) => word !== "" && !generic.has(word));
}
