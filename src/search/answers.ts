import {isVisit, reportPath} from "../domain/judgements.js";
import {areasWord, nation} from "../domain/site.js";
import {dateWords, listOf} from "../domain/words.js";
import type {Entry} from "./entries.js";
import {placeWords} from "./place.js";
import type {PlaceSpan} from "./place-keys.js";
import type {SearchableGrade, SearchableReport} from "./records.js";
import type {SearchResult} from "./result.js";
import type {Understood} from "./understand.js";

/** What answers are made of. */
export interface Known {
  /** Entries of areas by slug. */
  areas: ReadonlyMap<string, Entry>;
  /** Reports, newest first. */
  reports: readonly SearchableReport[];
  /** Newest grades that are known from a list of outcomes alone. */
  listed: readonly SearchableGrade[];
  /** Day of the newest report of each area that gives a grade, those of the list among them. */
  newestGraded: ReadonlyMap<string, string>;
  /** Regions that each area lies in. */
  regions: ReadonlyMap<string, readonly string[]>;
}

/** Most areas that one chart is opened with. */
const mostCharted = 12;
/** Most reports of one area that are offered. */
const mostReports = 4;

/** The areas that the places of a text are, with what the place has to do with each; of county and city the one meant first. */
export function areaAnswers({places, council}: Understood, known: Known): SearchResult[] {
  const found = places.flatMap((span) => span.areas.flatMap((slug) => areaAnswer(slug, span, known)));
  const others = places.flatMap(({areas, place}) =>
    place !== null && place.kind !== "abbreviation" ? [] : areas.flatMap((slug) => namesakes(slug, known))
  );
  const countyFirst =
    council === "county" ? others.filter(({name}) => found.some((one) => name === `${one.name}shire`)) : [];
  return unique([...countyFirst, ...found, ...others]);
}

/** The chart of an indicator with the areas of a text. */
export function chartAnswers(indicator: Entry, {places}: Understood, known: Known): SearchResult[] {
  // Of an unclear name each meaning has a chart; parts of one place, and several places, stand in one together.
  const [first] = places;
  if (!first) return [];
  const region = places.length === 1 ? first.areas[0] : undefined;
  const ranked = region && first.areas.length === 1 ? rankingAnswer(indicator, region, known) : [];
  const unclear = places.length === 1 && !first.together ? first.areas.map((area) => [area]) : null;
  const sets = unclear ?? [places.flatMap(({areas, together}) => (together ? areas : areas.slice(0, 1)))];
  const charts = sets.flatMap((slugs): SearchResult[] => {
    const areas = [...new Set(slugs)].slice(0, mostCharted).filter((slug) => known.areas.has(slug));
    if (areas.length === 0) return [];
    const names = areas.map((slug) => known.areas.get(slug)?.name ?? slug);
    const together = places.length === 1 && first.together && first.place ? first.place.place : null;
    const title = together ?? (names.length > 3 ? `${names.length} areas` : listOf(names));
    // Addresses take the areas that are charted, and England, whose line stands beside every other anyway.
    const query = areas.join() === nation ? "" : `?areas=${areas.join(",")}`;
    const other = query === "" ? indicator.detail : `Chart with ${title}`;
    return [
      {
        kind: query === "" ? "indicator" : "chart",
        slug: indicator.slug,
        name: query === "" ? indicator.name : `${title}: ${indicator.name}`,
        detail: query === "" ? other : indicator.detail,
        href: `${indicator.href}${query}`,
        matched: []
      }
    ];
  });
  return [...charts, ...ranked];
}

/** The ranking of a region's authorities; none of what is no region. */
function rankingAnswer(indicator: Entry, slug: string, {areas, regions}: Known): SearchResult[] {
  const isRegion = slug !== nation && [...regions.values()].some((above) => above.includes(slug));
  if (!isRegion) return [];
  return [
    {
      kind: "chart",
      slug: indicator.slug,
      name: `${areas.get(slug)?.name ?? slug}, its ${areasWord} ranked: ${indicator.name}`,
      detail: indicator.detail,
      href: `${indicator.href}?within=${slug}&view=ranking`,
      matched: []
    }
  ];
}

/**
 * Reports of the places of a text, of its years, framework and grade; newest first, of a year asked for oldest last. After
 * them, where grades or reports are asked for, the newest grades that only a list has.
 */
export function reportAnswers(understood: Understood, known: Known): SearchResult[] {
  const {places, years, framework, grade, reports} = understood;
  const named = places.flatMap(({areas}) => areas);
  const isIn = (area: string) =>
    named.some((slug) => slug === area || slug === nation || known.regions.get(area)?.includes(slug));
  const meant = known.reports.filter(
    ({area, ...report}) =>
      isIn(area) &&
      (years.length === 0 || years.includes(Number(report.published.slice(0, 4)))) &&
      (framework === null || report.framework === framework) &&
      (grade === null || report.grade === grade)
  );
  // A visit gives no grade: who asks for reports means inspections first.
  const mine = [
    ...meant.filter((report) => !isVisit(report.framework)),
    ...meant.filter((report) => isVisit(report.framework))
  ];
  const single = mine.slice(0, mostReports).map((report) => reportAnswer(report, known));
  const isAsked = (reports !== null || grade !== null) && framework === null;
  const listed = known.listed
    .filter(
      ({area, ...newest}) =>
        isAsked &&
        isIn(area) &&
        (years.length === 0 || years.includes(Number(newest.published.slice(0, 4)))) &&
        (grade === null || newest.grade === grade)
    )
    .slice(0, mostReports)
    .map((newest) => listedAnswer(newest, known));
  const list = mine.length > 0 || places.length === 0 ? [listAnswer(understood, named, known)] : [];
  return reports === "list" || grade !== null ? [...list, ...single, ...listed] : [...single, ...listed, ...list];
}

/** An entry as a result, with what is highlighted in its name. */
export function asResult({kind, slug, name, detail, href}: Entry, matched: [number, number][] = []): SearchResult {
  return {kind, slug, name, detail, href, matched};
}

/** Results without those whose address came before. */
export function unique(results: readonly SearchResult[]): SearchResult[] {
  const seen = new Set<string>();
  return results.filter(({href}) => !seen.has(href) && seen.add(href));
}

function areaAnswer(slug: string, {place}: Pick<PlaceSpan, "place">, {areas}: Known): SearchResult[] {
  const entry = areas.get(slug);
  if (!entry) return [];
  const words = place ? placeWords(place) : "";
  const detail = [words && upperFirst(words), entry.detail].filter(Boolean).join(" · ");
  return [{...asResult(entry), detail}];
}

/** Authorities whose name begins with an area's, or its with theirs: Nottingham and Nottinghamshire. */
function namesakes(slug: string, {areas}: Known): SearchResult[] {
  const own = areas.get(slug);
  if (own?.order !== 0) return [];
  return [...areas.values()]
    .filter(
      ({slug: other, order}) => other !== slug && order === 0 && isNamesake(own.name, areas.get(other)?.name ?? "")
    )
    .map((entry) => asResult(entry));
}

function isNamesake(one: string, other: string): boolean {
  return `${one}shire` === other || `${other}shire` === one;
}

function reportAnswer(
  {report, area, published, framework, grade}: SearchableReport,
  {areas, newestGraded}: Known
): SearchResult {
  const name = areas.get(area)?.name ?? area;
  const kind = frameworkNames[framework] ?? "Report";
  const isReplaced = (newestGraded.get(area) ?? published) > published;
  return {
    kind: "report",
    slug: report,
    name: `${name}, ${dateWords(published)}`,
    detail: grade === null ? kind : `${kind}: ${gradeName(grade)}${isReplaced ? ", since replaced" : ""}`,
    href: reportPath(report),
    matched: []
  };
}

/** A newest grade that no report here gives leads to the judgements of its area, where the way to the report stands. */
function listedAnswer({area, published, grade}: SearchableGrade, {areas}: Known): SearchResult {
  return {
    kind: "report",
    slug: `${area}-${published}`,
    name: `${areas.get(area)?.name ?? area}, ${dateWords(published)}`,
    detail: `Known from a list of outcomes: ${gradeName(grade)}`,
    href: `area/${area}#judgements`,
    matched: []
  };
}

function listAnswer(
  {years, framework, grade}: Understood,
  named: readonly string[],
  {areas, regions}: Known
): SearchResult {
  const [area] = named.filter((slug) => slug !== nation);
  const isRegion = area !== undefined && [...regions.values()].some((above) => above.includes(area));
  const query = [
    ...(area !== undefined ? [`${isRegion ? "region" : "area"}=${area}`] : []),
    ...(framework ? [`framework=${framework}`] : []),
    ...(years[0] === undefined ? [] : [`year=${years[0]}`]),
    ...(grade ? [`grade=${grade}`] : [])
  ];
  const about = [
    grade && `with the grade ${gradeName(grade)}`,
    framework && (frameworkNames[framework] ?? framework),
    years[0] !== undefined && `published in ${years[0]}`
  ].filter(Boolean);
  return {
    kind: "page",
    slug: "reports",
    name: ["Inspection reports", area && `of ${areas.get(area)?.name ?? area}`, ...about].filter(Boolean).join(" "),
    detail: "List",
    href: `reports${query.length > 0 ? `?${query.join("&")}` : ""}`,
    matched: []
  };
}

const frameworkNames: Readonly<Record<string, string>> = {
  sif: "Single inspection framework",
  ilacs: "ILACS",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  joint: "Joint inspection"
};

function gradeName(grade: string): string {
  return grade.replaceAll("-", " ");
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
