import {readFileSync} from "node:fs";
import type {Configuration, DeclaredWords} from "./configuration.js";
import {slugOf, slugsOf} from "./slug.js";
import {moduleInPlaceOf} from "./written-module.js";

const defaultSite = new URL("../../src/domain/site.ts", import.meta.url);

/** Words where a configuration has none. */
export const usualWords = {area: "area", areas: "areas", person: "person", people: "people"} as const;

/** What of a site its files tell. */
export interface ToldOfSite {
  /** What its groupings of neighbours are called, at most two; none where it has no neighbours. */
  models?: readonly string[];
  /** Its map; null where nothing says where its areas lie. */
  map?: {keepsRegions: boolean} | null;
}

/** The text of `src/domain/site.ts` for a configuration, which has one nation. */
export function siteModule(configuration: Configuration, {models = [], map = null}: ToldOfSite = {}): string {
  const {title, families, areas, indicators} = configuration;
  const slugs = slugsOf(areas.map(({name}) => name));
  const at = areas.findIndex(({level}) => level === "nation");
  const ids = indicators.map(({id, name}) => id ?? slugOf(name));
  // Counts grow with the size of an area: an example of two indicators is of others, where there are any.
  const rates = ids.filter((_, i) => !["number", "pounds"].includes(indicators[i]?.unit ?? ""));
  const [one, other] = [...rates, ...ids];
  const first = areas.findIndex(({level}) => level === "area");
  const constants = {
    siteTitle: title,
    families,
    isDefaultSite: false,
    exampleIndicators: [one, other],
    exampleIndicator: ids[0],
    comparisonExamples: [],
    peopleIndicator: "",
    exampleArea: slugs[first],
    exampleAreas: slugs.filter((_, i) => areas[i]?.level === "area").slice(0, 6),
    nation: slugs[at],
    nationName: areas[at]?.name ?? "",
    searchExamples: [areas[first]?.name, indicators[0]?.name].join(", "),
    ...areaWords(configuration.words, areas[at]?.name ?? ""),
    ...subjectWords(configuration, areas[at]?.name ?? ""),
    ...sourceWords(configuration),
    hasMap: map !== null,
    tilesWords: tilesWords(configuration.words, map?.keepsRegions ?? false),
    neighbourModels: {"2025": models[0] ?? null, "2021": models[1] ?? null},
    modelBefore: models[0] ? " (" : "",
    modelAfter: models[0] ? ")" : "",
    neighboursOfEach: null,
    neighboursInFull: "statistical neighbours",
    neighboursInShort: "neighbours",
    regionsInFull: "the regions"
  };
  return moduleInPlaceOf(readFileSync(defaultSite, "utf8"), {
    ...Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    properNouns: "/^(?!)/",
    aroundNames: "/(?!)/g"
  });
}

/** What areas and those who are counted are called. */
function areaWords(words: DeclaredWords | undefined, nationName: string) {
  const {area, areas, person, people} = {...usualWords, ...words};
  const anArea = `${/^[aeiou]/i.test(area) ? "an" : "a"} ${area}`;
  return {
    areaWord: area,
    anArea,
    areasWord: areas,
    areaTitle: capital(area),
    areasTitle: capital(areas),
    personWord: person,
    peopleWord: people,
    peopleTitle: capital(people),
    areaKind: capital(area),
    formerAreaKind: `Former ${area}`,
    areasInFull: areas,
    areasOfNation: `${areas} of ${nationName}`,
    areaRowWords: `${capital(anArea)}, a region, or ${nationName}.`,
    areaValueWords: `${anArea} that is ranked and compared`,
    regionValueWords: "a region",
    subRegionValueWords: "a part of a region",
    areaCodeWords: "Short code of the area, where it has one.",
    areaRegionWords: `Area that it lies in; empty for ${nationName}.`,
    leftOutWords: "",
    regionsNote: ""
  };
}

/** How a map of tiles is to be read. */
function tilesWords(words: DeclaredWords | undefined, keepsRegions: boolean): string {
  const {area} = {...usualWords, ...words};
  return `One square is one ${area}, whatever its size on the ground${keepsRegions ? "; regions keep together" : ""}.`;
}

/** What the site and its figures are about. */
function subjectWords({title, description, words}: Configuration, nationName: string) {
  const {area} = {...usualWords, ...words};
  const {anArea} = areaWords(words, nationName);
  return {
    siteHeading: title,
    siteSubject: description ?? title,
    indicatorsWords: "indicators",
    indicatorsTitle: "Indicators",
    indicatorsOfNation: `indicators of ${nationName}`,
    figuresWords: "figures",
    servicesWords: "services",
    frontWords: `${description ? `${withStop(description)} ` : ""}Where does ${anArea} stand, and how did it get there? Figures of each ${area}`,
    gapsWords: "",
    familyNotes: {}
  };
}

/** Where figures come from, and on what terms. */
function sourceWords({title, licence, indicators, neighbours}: Configuration) {
  const sources = [...new Set(indicators.map(({source}) => source))];
  const few = sources.length <= 3 ? sources.join("; ") : `${sources.slice(0, 3).join("; ")} and others`;
  return {
    publishedBy: "The figures are those of the sources that the page of each indicator names",
    sourceWords: `Figures: ${few}`,
    dataSourceWords: "The figures come from the sources named in the column `source` of `indicators`",
    archiveSourceWords: `Figures: ${few}`,
    licenceName: licence?.name ?? "",
    licenceUrl: licence?.url ?? "https://example.org/",
    citationWords: licence ? ` Licensed under the ${licence.name}.` : "",
    archiveHeading: title,
    neighboursModel: "The model",
    neighboursSource: neighbours?.source ?? "",
    inspectorate: "The inspectorate"
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function withStop(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
