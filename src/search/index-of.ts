import MiniSearch from "minisearch";
import type {Area} from "../domain/tables.js";
import type {Known} from "./answers.js";
import type {Entry} from "./entries.js";
import {areaEntries, figureEntries, indicatorEntries, pageEntries} from "./entries.js";
import {unpackPlaces} from "./place.js";
import {type PlaceKeys, placeKeys} from "./place-keys.js";
import type {
  SearchableFigure,
  SearchableGrade,
  SearchableIndicator,
  SearchableReport,
  SearchRecords
} from "./records.js";
import {sitePages} from "./site-pages.js";
import {wordsOf} from "./words.js";

/** Everything that can be found, ready to be searched. */
export interface SearchIndex extends Known {
  entries: ReadonlyMap<string, Entry>;
  engine: MiniSearch<Entry>;
  pages: readonly Entry[];
  figures: ReadonlyMap<string, SearchableFigure>;
  keys: PlaceKeys;
  /** Indicators that have values of England alone. */
  ofEnglandOnly: ReadonlySet<string>;
  /** Each word of the names and synonyms. */
  vocabulary: readonly string[];
}

/** The index of everything that the site has, from what the search is made from. */
export function buildIndex(
  areas: readonly Area[],
  indicators: readonly SearchableIndicator[],
  {
    places = {},
    reports = [],
    listed = [],
    figures = []
  }: Partial<Pick<SearchRecords, "places" | "reports" | "listed" | "figures">> = {}
): SearchIndex {
  const ofAreas = areaEntries(areas);
  const entries = [...ofAreas, ...indicatorEntries(indicators), ...figureEntries(figures)];
  const engine = new MiniSearch<Entry>({
    fields: ["phrases", "codes", "also", "text"],
    idField: "id",
    tokenize: wordsOf,
    processTerm: (term) => term,
    // A code such as "877" or "e06000007" is one word.
    extractField: (entry, field) => [entry[field as keyof Entry]].flat().join(" ")
  });
  engine.addAll(entries);
  const vocabulary = [...new Set(entries.flatMap(({phrases, also}) => [...phrases, ...also].flatMap(wordsOf)))];
  const above = new Map(areas.map(({area, region}) => [area, region]));
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    engine,
    vocabulary,
    areas: new Map(ofAreas.map((entry) => [entry.slug, entry])),
    pages: pageEntries(sitePages),
    figures: new Map(figures.map((figure) => [figure.indicator, figure])),
    reports,
    listed,
    newestGraded: newestGraded([...reports, ...listed]),
    ofEnglandOnly: new Set(indicators.flatMap(({indicator, england_only}) => (england_only ? [indicator] : []))),
    keys: placeKeys(areas, unpackPlaces(places)),
    regions: new Map(areas.map(({area}) => [area, regionsAbove(area, above)]))
  };
}

function newestGraded(graded: ReadonlyArray<SearchableGrade | SearchableReport>): Map<string, string> {
  const newest = new Map<string, string>();
  for (const {area, published, grade} of graded)
    if (grade !== null && published > (newest.get(area) ?? "")) newest.set(area, published);
  return newest;
}

function regionsAbove(area: string, above: ReadonlyMap<string, string | null>): string[] {
  const regions: string[] = [];
  for (let at = above.get(area); at; at = above.get(at)) regions.push(at);
  return regions;
}
