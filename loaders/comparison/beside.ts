import type {Comparison} from "../../src/domain/comparison.js";
import {isCount} from "../../src/domain/leads.js";
import {neighbourComparator} from "../../src/stats/neighbours.js";
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
  const isWider = valueIn(own?.region) === null && wider !== "england" && valueIn(wider) !== null;
  const region = isWider ? wider : (own?.region ?? null);
  const denominators = setting.counts.denominators.get(indicator.indicator);
  const multiplier = typeof counting === "string" ? 1 : counting.multiplier;
  const childrenOf = (slug: string) =>
    setting.children.get(countKey(slug, year - 1)) ?? setting.children.get(countKey(slug, year)) ?? 0;
  const figureOf = (slug: string) => {
    const figure = inYear.get(slug);
    return {
      value: figure?.value ?? null,
      isSuppressed: figure?.observation.status === "suppressed",
      count: figure?.counted?.count ?? null,
      denominator: figure?.counted?.denominator ?? denominators?.get(countKey(slug, year)) ?? null,
      population: childrenOf(slug)
    };
  };
  const near = isCount(indicator) ? [] : (setting.neighbours.get(area) ?? []);
  const found = neighbourComparator(near.map(figureOf), {multiplier});
  const others = (setting.members.get(region ?? "") ?? []).filter((slug) => slug !== area);
  const isMember = own?.kind === "authority" && typeof counting !== "string" && others.length > 0;
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
