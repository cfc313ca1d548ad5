import {reportedPath} from "../domain/judgements.js";
import type {Area} from "../domain/tables.js";
import {dateWords} from "../domain/words.js";
import {predecessorsOf, successorsOf} from "../stats/breaks.js";
import type {SitePage} from "./phrases.js";
import type {SearchableFigure, SearchableIndicator} from "./records.js";
import {figureSynonyms, synonymsFor} from "./synonyms.js";
import {normalise} from "./words.js";

/**
 * What can be found: an area; an indicator; its chart with areas; a figure that only reports state; a report; a page of
 * the site.
 */
export type SearchKind = "area" | "indicator" | "chart" | "figure" | "report" | "page";

/** One thing to be found, with all that it is found by. */
export interface Entry {
  id: string;
  kind: SearchKind;
  slug: string;
  name: string;
  /** What tells it apart, beside the name. */
  detail: string;
  /** Address from the site's root: "area/warrington". */
  href: string;
  /** Normalised names that count as its own: name, short name, aliases, former names. */
  phrases: string[];
  /** Codes, found only whole. */
  codes: string[];
  /** Synonyms, normalised: not its name, but as good as. */
  also: string[];
  /** What is said of it: found last. */
  text: string;
  /** Order among equally good results, lower first; those of one order are equals. */
  order: number;
}

const order = {
  authority: 0,
  country: 1,
  region: 2,
  "sub-region": 3,
  abolished: 4,
  headline: 1000,
  indicator: 2000,
  figure: 3000,
  page: 4000
};

/** Everything that can be found about areas. */
export function areaEntries(areas: readonly Area[]): Entry[] {
  const names = new Map(areas.map(({area, name}) => [area, name]));
  return areas.map((area) => {
    const former = predecessorsOf(area, areas);
    const aliases = (area.aliases ?? "").split("|").filter((alias) => alias !== "");
    return {
      id: `area:${area.area}`,
      kind: "area",
      slug: area.area,
      name: area.name,
      detail: detailOf(area, names, former, successorsOf(area, areas)),
      href: `area/${area.area}`,
      phrases: [...new Set([area.name, ...aliases, ...former.map(({name}) => name)].map(normalise))],
      codes: [area.la_code, area.ons_code].filter((code) => code !== null).map((code) => normalise(String(code))),
      also: [],
      text: "",
      order: area.closed === null ? order[area.kind] : order.abolished
    };
  });
}

/** Everything that can be found about indicators. */
export function indicatorEntries(indicators: readonly SearchableIndicator[]): Entry[] {
  return indicators.map((indicator) => {
    const phrases = [...new Set([indicator.name, indicator.short_name].map(normalise))];
    return {
      id: `indicator:${indicator.indicator}`,
      kind: "indicator",
      slug: indicator.indicator,
      name: indicator.name,
      detail: indicator.family,
      href: `indicator/${indicator.indicator}`,
      phrases,
      codes: [normalise(indicator.source_code)],
      also: synonymsFor(phrases.join(" "), indicator.unit),
      text: `${indicator.family} ${indicator.definition} ${indicator.indicator}`,
      order: indicator.headline === null ? order.indicator : order.headline + indicator.headline
    };
  });
}

/** Everything that can be found about figures that only reports state: the reports that state them. */
export function figureEntries(figures: readonly SearchableFigure[]): Entry[] {
  return figures.map(({indicator, family, name, reports}) => ({
    id: `figure:${indicator}`,
    kind: "figure",
    slug: indicator,
    name,
    detail: `${family}: stated by ${reports.length} ${reports.length === 1 ? "report" : "reports"}`,
    href: reportedPath(indicator),
    phrases: [normalise(name)],
    codes: [],
    also: figureSynonyms(normalise(name)),
    text: indicator,
    order: order.figure
  }));
}

/** The pages of the site, each found by its phrases. */
export function pageEntries(pages: readonly SitePage[]): Entry[] {
  return pages.map(({slug, name, detail, href, phrases}, i) => ({
    id: `page:${slug}`,
    kind: "page",
    slug,
    name,
    detail,
    href,
    phrases: [normalise(name), ...phrases.map(normalise)],
    codes: [],
    also: [],
    text: "",
    order: order.page + i
  }));
}

/** True for an authority that is no more. */
export function isAbolished(entry: Entry): boolean {
  return entry.order === order.abolished;
}

function detailOf(
  area: Area,
  names: ReadonlyMap<string, string>,
  former: readonly Area[],
  after: readonly Area[]
): string {
  if (area.kind === "country") return "Country";
  if (area.kind === "region") return "Region";
  if (area.closed !== null) {
    const now = after.length === 0 ? "" : `, now ${listOf(after.map(({name}) => name))}`;
    return `Abolished ${dateWords(area.closed)}${now}`;
  }
  const region = (area.region === null ? undefined : names.get(area.region)) ?? "";
  if (area.kind === "sub-region") return `Part of ${region}`;
  const origins = former.map(({name, successors}) => (successors?.includes(" ") ? `part of ${name}` : name));
  return former.length === 0 ? region : `${region}, formerly ${listOf(origins)}`;
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", {type: "conjunction"}).format(names);
}
