import {nation} from "../domain/site.js";
import {areaAnswers, asResult, chartAnswers, reportAnswers, unique} from "./answers.js";
import {correctPlace, correctTopic, misspelt} from "./corrections.js";
import {compare, directly, type Found, tiers} from "./direct.js";
import type {Entry, SearchKind} from "./entries.js";
import type {SearchIndex} from "./index-of.js";
import {matchedRanges} from "./matched-ranges.js";
import {slipsBetween, tolerance} from "./misspelt.js";
import {placeWordsOf} from "./place-keys.js";
import type {SearchResult} from "./result.js";
import {type Understood, understand} from "./understand.js";
import {normalise, wordsOf} from "./words.js";

export type {SearchKind} from "./entries.js";
export {buildIndex, type SearchIndex} from "./index-of.js";
export type {SearchableIndicator} from "./records.js";
export type {SearchResult} from "./result.js";

export interface SearchOptions {
  /** Kinds wanted; default all. */
  kinds?: readonly SearchKind[];
  /** Most results given; default 10. */
  limit?: number;
}

/** How many indicators an area is offered a chart of. */
const mostTopics = 4;

/** A result with its place among the others. */
interface Ranked {
  result: SearchResult;
  tier: number;
}

/**
 * What a text finds as it is typed, best first: exact names and codes; what is understood whole (a council by any of its
 * names, a place and its authorities, a page, a grade, an area's reports); names that begin with the text, synonyms,
 * names that have all its words; charts of a topic with the areas named; definitions; and only where no name fits, names
 * that are spelt nearly so. Among equals, today's authorities precede regions and abolished ones, areas indicators, and
 * headline indicators the others.
 */
export function search(index: SearchIndex, text: string, {kinds, limit = 10}: SearchOptions = {}): SearchResult[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const wanted = ({kind}: {kind: SearchKind}) => kinds?.includes(kind) ?? true;
  const typed = normalise(text);
  const direct = directly(index, typed, words).filter(({entry}) => wanted(entry));
  // Where something is called so, what only a definition says is beside the point.
  const isCalled = direct.some(({tier}) => tier <= tiers.synonymBeginning);
  const named = isCalled ? direct.filter(({tier}) => tier < tiers.text) : direct;
  const ranked = [
    ...named.sort(compare).map((found) => ({result: resultOf(found, words), tier: found.tier})),
    ...pagesFor(index, typed),
    ...answersTo(index, text)
  ].filter(({result}) => wanted(result));
  const isNamed = ranked.some(({tier}) => tier <= tiers.place);
  if (!ranked.some(({result, tier}) => result.kind === "area" && tier <= tiers.name))
    ranked.push(...placesBeginning(index, typed).filter(({result}) => wanted(result)));
  if (!isNamed && !ranked.some(({tier}) => tier === tiers.place)) {
    ranked.push(
      ...misspelt(index, words, wanted).map((found) => ({result: resultOf(found, words), tier: tiers.misspelt})),
      ...answersToMisspelt(index, text).filter(({result}) => wanted(result))
    );
  }
  return unique(ranked.sort((a, b) => a.tier - b.tier).map(({result}) => result)).slice(0, limit);
}

/** Pages of the site by what they are called. */
function pagesFor({pages}: SearchIndex, typed: string): Ranked[] {
  return pages.flatMap((page) => {
    const called = page.phrases.includes(typed) || typed.split(" ").every((word) => page.phrases.includes(word));
    if (called) return [{result: asResult(page), tier: tiers.understood}];
    const begins = typed.length > 2 && page.phrases.some((phrase) => phrase.startsWith(typed));
    return begins ? [{result: asResult(page), tier: tiers.page}] : [];
  });
}

/** What is understood of a text: its places with its topic, its reports, its grade. */
function answersTo(
  index: SearchIndex,
  text: string,
  understood = understand(text, index.keys, index.regions)
): Ranked[] {
  const {places, years, grade, reports, topic} = understood;
  const at = (tier: number, results: readonly SearchResult[]) => results.map((result) => ({result, tier}));
  if (places.length === 0) {
    // A question without its fillers: "what is the rate of children in care".
    if (topic.length > 0 && topic.length < wordsOf(text).length && !asksOf(understood))
      return topicsOf(index, understood)
        .filter(({tier}) => tier < tiers.text)
        .slice(0, mostTopics)
        .map((found) => ({result: resultOf(found, topic), tier: tiers.synonymBeginning}));
    if (topic.length > 0 || (!grade && !reports && years.length === 0)) return [];
    const found = reportAnswers(understood, index).filter(() => isHeld(understood, index));
    const judgements = index.pages.filter(({slug}) => slug === "judgements").map((page) => asResult(page));
    return at(tiers.understood, [...found, ...(grade && found.length > 0 ? judgements : [])]);
  }
  const areas = areaAnswers(understood, index);
  if (topic.length > 0) {
    const topics = topicsOf(index, understood);
    const close = topics.filter(({tier}) => tier < tiers.text);
    const charts = (found: readonly Found[]) =>
      found
        .map((one) => topicAnswers(index, one.entry, understood))
        .filter((answers) => answers.length > 0)
        .slice(0, mostTopics)
        .flat();
    const named = charts(close);
    const told = named.length > 0 ? [] : charts(topics);
    // "Key stage 2 reading" is an indicator before it is one of Reading; "LAC Reading" is not.
    const [best] = topics;
    const isName = directly(index, normalise(text), wordsOf(text)).some(
      ({entry, tier}) => tier <= tiers.words && entry === best?.entry
    );
    const tier = named.length === 0 ? tiers.chartsByText : isName ? tiers.page : tiers.charts;
    // Of a topic that nothing is known about the place still is.
    return at(named.length + told.length > 0 ? tier : tiers.rest, [...named, ...told, ...areas]);
  }
  const asked = reports !== null || grade !== null || years.length > 0;
  const told = asked ? reportAnswers(understood, index) : [];
  const anyReports =
    asked && told.length === 0 ? reportAnswers({...understood, years: [], grade: null, framework: null}, index) : [];
  return at(tiers.understood, [...told, ...areas, ...anyReports]);
}

/** Whether a text asks for reports. */
function asksOf({grade, reports}: Understood): boolean {
  return grade !== null || reports !== null;
}

/** Whether any report is of the years, framework and grade of a text. */
function isHeld({years, framework, grade}: Understood, {reports}: SearchIndex): boolean {
  return reports.some(
    (report) =>
      (years.length === 0 || years.includes(Number(report.published.slice(0, 4)))) &&
      (framework === null || report.framework === framework) &&
      (grade === null || report.grade === grade)
  );
}

/** The chart of a topic with the places of a text; of what only reports state, the reports on them that do. */
function topicAnswers(index: SearchIndex, entry: Entry, understood: Understood): SearchResult[] {
  if (entry.kind === "indicator") {
    // Of an indicator for England alone there is no chart of an authority.
    const isOfAll = !index.ofEnglandOnly.has(entry.slug);
    return isOfAll || understood.places.every(({areas}) => areas.join() === nation)
      ? chartAnswers(entry, understood, index)
      : [];
  }
  const stating = (index.figures.get(entry.slug)?.reports ?? []).flatMap((i) => index.reports[i] ?? []);
  const answers = reportAnswers({...understood, reports: "one"}, {...index, reports: stating, listed: []});
  return answers
    .filter(({kind}) => kind === "report")
    .slice(0, 2)
    .map((answer) => ({...answer, name: `${answer.name}: ${entry.name}`}));
}

/** Indicators, and figures of reports, that some words name; best first. */
function topicsOf(index: SearchIndex, {topic, counts}: Understood): Found[] {
  const isCount = ({entry}: Found) => Number(entry.also.includes("number"));
  return directly(index, topic.join(" "), topic)
    .filter(({entry}) => entry.kind !== "area")
    .sort((a, b) => (counts ? a.tier - b.tier || isCount(b) - isCount(a) : 0) || compare(a, b));
}

/** Authorities of a place whose name begins with a text: "runc". */
function placesBeginning(index: SearchIndex, typed: string): Ranked[] {
  const key = placeWordsOf(typed).join(" ");
  if (key.length < 3) return [];
  return [...index.keys]
    .filter(([name, {place}]) => place !== null && place.kind !== "abbreviation" && name.startsWith(key))
    .slice(0, 5)
    .flatMap(([, target]) => areaAnswers(onlyPlace({...target, from: 0, to: 1}), index))
    .map((result) => ({result, tier: tiers.place}));
}

/** What is understood of a text once the name of a place, or a word of its topic, is put right. */
function answersToMisspelt(index: SearchIndex, text: string): Ranked[] {
  const words = placeWordsOf(text);
  const corrected = correctPlace(words, index) ?? correctTopic(words, index);
  if (corrected === null) return phrasesLike(index, normalise(text));
  return answersTo(index, corrected)
    .filter(({tier}) => tier !== tiers.rest)
    .map(({result, tier}) => ({result, tier: tier === tiers.understood ? tiers.misspelt : tiers.chartsMisspelt}));
}

/** Pages of the site, and grades, whose name is spelt nearly so. */
function phrasesLike(index: SearchIndex, typed: string): Ranked[] {
  const isLike = (phrase: string) => slipsBetween(typed, phrase, tolerance(typed)) < Number.POSITIVE_INFINITY;
  const grade = ["inadequate", "outstanding", "requires improvement"].find(isLike);
  const graded = grade ? answersTo(index, grade) : [];
  const pages = index.pages.filter(({phrases}) => phrases.some(isLike)).map((page) => ({result: asResult(page)}));
  return [...graded, ...pages].map(({result}) => ({result, tier: tiers.misspelt}));
}

function onlyPlace(span: Understood["places"][number]): Understood {
  return {
    places: [span],
    years: [],
    grade: null,
    reports: null,
    framework: null,
    council: null,
    counts: false,
    topic: []
  };
}

function resultOf({entry, terms}: Found, words: readonly string[]): SearchResult {
  return asResult(entry, matchedRanges(entry.name, words, terms));
}
