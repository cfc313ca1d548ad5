import type {Area, Indicator} from "../../src/domain/tables.js";
import type {DataTables} from "../data/data-tables.js";
import {SourceError} from "../files/source-error.js";
import type {Configuration, DeclaredIndicator} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {countIndicators, type TableIndicator} from "./count-indicators.js";
import {countFaults} from "./counts-agree.js";
import {indicatorValues, type PlacedTable} from "./indicator-values.js";
import {type OwnMap, ownMap} from "./own-map.js";
import {ownNeighbours} from "./own-neighbours.js";
import {type FigureFile, readFigures} from "./read-figures.js";
import {slugsOf} from "./slug.js";

const kinds = {nation: "country", region: "region", area: "authority"} as const;
/** What is counted, in the words of the tables. Where nothing is known of it no interval is worked out that would claim to know. */
const countsOf = {people: "children", episodes: "episodes", unknown: "points"} as const;
/** Decimals where none are declared; one for other units. */
const decimalsOf: Readonly<Partial<Record<DeclaredIndicator["unit"], number>>> = {number: 0, pounds: 0};

/** The tables of a site, and what else its files tell. */
export interface OwnTables extends DataTables {
  /** What its groupings of neighbours are called. */
  models: readonly string[];
  /** Its map; null where it has none. */
  map: OwnMap | null;
}

/**
 * The tables of a site that a configuration declares, read from the files of its folder. Throws a ConfigurationError that
 * says of everything wrong in them which file, line and column, and what would be right.
 */
export async function ownTables(folder: string, configuration: Configuration): Promise<OwnTables> {
  const areas = areaRows(configuration);
  const names = areaNames(configuration, areas);
  const problems: SourceError[] = [];
  const areaNamed = (text: string) => names.get(text.toLowerCase());
  const files = new Map<string, FigureFile>();
  const statistics: PlacedTable[] = [];
  const declaredIndicators = countIndicators(configuration);
  for (const indicator of declaredIndicators)
    try {
      const declared = configuration.files?.[indicator.file];
      const figures = files.get(indicator.file) ?? (await readFigures(folder, indicator.file, declared));
      files.set(indicator.file, figures);
      const slug = indicator.id;
      statistics.push(indicatorValues(figures, indicator, {slug, ...(declared && {declared}), areaNamed}, problems));
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      problems.push(cause);
    }
  const ranked = new Set(areas.flatMap(({area, kind}) => (kind === "authority" ? [area] : [])));
  const beside = async <Found>(part: "neighbours" | "map", read: (file: FigureFile) => Found) => {
    const file = configuration[part]?.file;
    if (file === undefined) return null;
    try {
      return read(await readFigures(folder, file, configuration.files?.[file]));
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      problems.push(cause);
      return null;
    }
  };
  const named = await beside("neighbours", (file) => ownNeighbours(file, {areaNamed, ranked}, problems));
  const map = await beside("map", (file) => ownMap(file, {areas, areaNamed}, problems));
  const indicators = indicatorRows(declaredIndicators, configuration);
  // Counts of values that were not understood could only be said to be wrong as well.
  if (problems.length === 0) problems.push(...countFaults(indicators, statistics, areas));
  if (problems.length) throw new ConfigurationError([...new Set(problems.map(({message}) => message))]);
  return {areas, neighbours: named?.neighbours ?? [], indicators, statistics, models: named?.models ?? [], map};
}

/** Areas, the nation first and regions before what lies in them. */
function areaRows({areas}: Configuration): Area[] {
  const slugs = slugsOf(areas.map(({name}) => name));
  const slugByCode = new Map(areas.map(({code}, i) => [code, slugs[i] ?? ""]));
  const rows = areas.map(
    ({code, name, level, parent}, i): Area => ({
      area: slugs[i] ?? "",
      name,
      kind: kinds[level],
      la_code: null,
      ons_code: /^[A-Z]\d{8}$/.test(code) ? code : null,
      region: level === "area" && parent !== undefined ? (slugByCode.get(parent) ?? null) : null,
      opened: null,
      closed: null,
      successors: null,
      aliases: code.includes("|") || code === name ? null : code
    })
  );
  const order = ["country", "region", "authority"];
  return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Slugs of areas by code and by name, in lower case; a name that two areas have is none's. */
function areaNames({areas}: Configuration, rows: readonly Area[]): Map<string, string> {
  const slugs = slugsOf(areas.map(({name}) => name));
  const known = new Set(rows.map(({area}) => area));
  const names = new Map<string, string>();
  const shared = new Set<string>();
  areas.forEach(({name}, i) => {
    const slug = slugs[i] ?? "";
    const key = name.toLowerCase();
    if (names.has(key)) shared.add(key);
    if (known.has(slug)) names.set(key, slug);
  });
  for (const key of shared) names.delete(key);
  areas.forEach(({code}, i) => {
    names.set(code.toLowerCase(), slugs[i] ?? "");
  });
  return names;
}

function indicatorRows(indicators: readonly TableIndicator[], {families}: Configuration): Indicator[] {
  const rows = indicators.map(
    (one, i): Indicator => ({
      indicator: one.id,
      family: one.family,
      name: one.name,
      short_name: one.shortName ?? shortened(one.name),
      unit: one.unit,
      decimals: one.decimals ?? decimalsOf[one.unit] ?? 1,
      better: one.better ?? null,
      headline: one.isDeclared ? i + 1 : null,
      definition: one.definition,
      notes: one.notes ?? null,
      source: one.source,
      source_url: one.sourceUrl,
      source_code: one.column,
      period_kind: one.periodKind,
      counts_of: countsOf[one.countsOf ?? "unknown"],
      numerator: one.numerator ?? null,
      denominator: one.denominator ?? null,
      last_release: null,
      next_release: null,
      breaks: null
    })
  );
  return rows.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
}

/** At most forty characters, cut between words. */
function shortened(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 39).replace(/\s+\S*$/, "")}…`;
}
