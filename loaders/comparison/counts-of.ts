import {group} from "d3-array";
import {nation} from "../../src/domain/site.js";
import {verdictAgainst} from "../../src/stats/against.js";
import type {Counted} from "../../src/stats/counted.js";
import type {Uncounted} from "../../src/stats/counting.js";
import {type CountKind, overdispersion} from "../../src/stats/overdispersion.js";
import type {Tables} from "../tables/read.js";
import {isUsual, settingOf, subjectOf} from "./setting.js";

/** How far out a count stands: 2 outside 99.8%, 1 outside 95%, below the average negative. */
type Side = -2 | -1 | 0 | 1 | 2;

/** The counts behind an indicator's figures of authorities in one year. */
export interface CountsOfYear {
  period: string;
  year: number;
  average: number;
  between: number | null;
  phi: number | null;
  areas: Array<Counted & {area: string; widened: Side | null; plain: Side}>;
}

/** The counts of an indicator, year by year, or why there are none that limits of chance can be drawn of. */
export type CountsOfIndicator = {reason: Uncounted} | {kind: CountKind; multiplier: number; years: CountsOfYear[]};

/** The counts behind the figures of authorities of today, with where each stands on the funnel about England; by indicator. */
export function countsByIndicator(
  rows: Tables,
  {isWanted = () => true}: {isWanted?: (indicator: string) => boolean} = {}
): Map<string, CountsOfIndicator> {
  const setting = settingOf(rows);
  const observations = group(
    rows.observations.filter(({indicator}) => isWanted(indicator)),
    ({indicator}) => indicator
  );
  return new Map(
    rows.indicators
      .filter(({indicator}) => isWanted(indicator))
      .map((indicator): [string, CountsOfIndicator] => {
        const subject = subjectOf(indicator, observations.get(indicator.indicator) ?? [], setting);
        const {counting} = subject;
        if (typeof counting === "string") return [indicator.indicator, {reason: counting}];
        const {kind, multiplier} = counting;
        const years = subject.years.flatMap((year): CountsOfYear[] => {
          const figures = subject.figures.get(year);
          const england = figures?.get(nation)?.counted;
          if (!figures || !england) return [];
          const average = england.count / england.denominator;
          const own = [...figures].flatMap(([area, {counted, observation}]) =>
            counted && setting.authorities.has(area) ? [{area, ...counted, period: observation.period}] : []
          );
          const usual = own.filter(({area}) => isUsual(area, setting));
          const spread = overdispersion(usual, average, kind);
          if (own.length === 0) return [];
          return [
            {
              period: own[0]?.period ?? "",
              year,
              average,
              between: spread?.between ?? null,
              phi: spread?.phi ?? null,
              areas: own.map(({area, count, denominator}) => ({
                area,
                count,
                denominator,
                widened: spread && sideOf({count, denominator}, average, {kind, between: spread.between}),
                plain: sideOf({count, denominator}, average, {kind, between: 0})
              }))
            }
          ];
        });
        return [indicator.indicator, years.length > 0 ? {kind, multiplier, years} : {reason: "no-counts"}];
      })
  );
}

function sideOf(counted: Counted, average: number, options: {kind: CountKind; between: number}): Side {
  const at = (confidence: number) => verdictAgainst(counted, average, {...options, better: null, confidence});
  const near = at(0.95);
  if (near === "similar") return 0;
  const far = at(0.998) === "similar" ? 1 : 2;
  return (near === "higher" ? far : -far) as Side;
}
