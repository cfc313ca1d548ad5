import type {Comparison} from "../../src/domain/comparison.js";
import {isCount} from "../../src/domain/leads.js";
import {nation} from "../../src/domain/site.js";
import {type NeighbourFigure, neighbourComparator} from "../../src/stats/neighbours.js";
import {pooled} from "../../src/stats/pooled.js";
import {countKey} from "./counts.js";
import type {Figure, Setting, Subject} from "./setting.js";

type Beside = Pick<
  Comparison,
  | "region"
  | "region_value"
  | "rest_of_region"
  | "neighbours_mean"
  | "neighbours_median"
  | "neighbours_pooled"
  | "neighbours_n"
  | "neighbours_least"
  | "neighbours_most"
>;

/** What an area's figure is set beside: its region, the rest of it, and its statistical neighbours, with why one is not given. */
export function besideOf(
  {indicator, counting, figures}: Subject,
  area: string,
  year: number,
  setting: Setting
): {beside: Beside; reasons: string[]} {
  const inYear = figures.get(year) ?? new Map<string, Figure>();
  const own = setting.byArea.get(area);
  const valueIn = (slug: string | null | undefined) => (slug ? (inYear.get(slug)?.value ?? null) : null);
  const wider = setting.byArea.get(own?.region ?? "")?.region ?? null;
  // Inner and Outer London are not published for every indicator: London stands in.
  const isWider = valueIn(own?.region) === null && wider !== nation && valueIn(wider) !== null;
  const region = isWider ? wider : (own?.region ?? null);
  const denominators = setting.counts.denominators.get(indicator.indicator);
  const multiplier = typeof counting === "string" ? 1 : counting.multiplier;
  const figureOf = (slug: string) =>
    figureIn(slug, {inYear, year, denominators, setting, isCounted: typeof counting !== "string"});
  const near = isCount(indicator) ? [] : (setting.neighbours.get(area) ?? []);
  const found = neighbourComparator(near.map(figureOf), {multiplier});
  const isCounted = own?.kind === "authority" && typeof counting !== "string";
  const others = isCounted ? (setting.members.get(region ?? "") ?? []).filter((slug) => slug !== area) : [];
  const isMember = others.length > 0;
  const rest = isMember ? pooled(others.map(figureOf)) : null;
  const reasons = [
    ...(near.length > 0 && found.mean === null ? ["neighbours:few"] : []),
    ...(isMember && rest === null ? ["rest-of-region:coverage"] : [])
  ];
  return {
    reasons,
    beside: {
      region,
      region_value: valueIn(region),
      rest_of_region: rest && rest.value * multiplier,
      neighbours_mean: found.mean,
      neighbours_median: found.median,
      neighbours_pooled: typeof counting === "string" ? null : found.pooled,
      neighbours_n: near.length > 0 ? found.n : null,
      neighbours_least: found.least,
      neighbours_most: found.most
    }
  };
}

interface FigureContext {
  inYear: ReadonlyMap<string, Figure>;
  year: number;
  denominators: ReadonlyMap<string, number> | undefined;
  setting: Setting;
  isCounted: boolean;
}

/** One of those that an area stands beside; its counts, and the children that it weighs, only where there are counts at all. */
function figureIn(slug: string, {inYear, year, denominators, setting, isCounted}: FigureContext): NeighbourFigure {
  const figure = inYear.get(slug);
  const value = figure?.value ?? null;
  if (!isCounted) return {value, isSuppressed: false, count: null, denominator: null, population: 1};
  const children = setting.children.get(countKey(slug, year - 1)) ?? setting.children.get(countKey(slug, year));
  return {
    value,
    isSuppressed: figure?.observation.status === "suppressed",
    count: figure?.counted?.count ?? null,
    denominator: figure?.counted?.denominator ?? denominators?.get(countKey(slug, year)) ?? null,
    population: children ?? 0
  };
}
