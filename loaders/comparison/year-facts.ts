import {isCount} from "../../src/domain/leads.js";
import {nation} from "../../src/domain/site.js";
import {bandCuts, bandOf, midRanks, nextBand} from "../../src/stats/bands.js";
import type {Counted} from "../../src/stats/counted.js";
import type {Counting} from "../../src/stats/counting.js";
import type {Dispersion} from "../../src/stats/dispersion.js";
import {overdispersion} from "../../src/stats/overdispersion.js";
import {rankLimits} from "../../src/stats/rank-interval.js";
import {standings} from "../../src/stats/summary.js";
import {isUsual, type Setting, type Subject} from "./setting.js";

/** Fewest authorities with a value among which one is ranked, and among which bands are drawn. */
const fewestRanked = 100;
const fewestBanded = 20;
const letters = ["A", "B", "C", "D"] as const;

/** An authority's place among all of a year. */
export interface Place {
  rank: number | null;
  rank_low: number | null;
  rank_high: number | null;
  tied: number | null;
  of: number | null;
  position: number | null;
  percentile: number | null;
  band: "A" | "B" | "C" | "D" | null;
  next_band: number | null;
  reasons: string[];
}

/** What is one for all areas in a year. */
export interface YearFacts {
  england: number | null;
  /** England from counts, per one. */
  benchmark: number | null;
  spread: Dispersion | null;
  places: ReadonlyMap<string, Place>;
}

/** Works out what is one for all areas in a year, and each authority's place among them. */
export function yearFacts(subject: Subject, year: number, setting: Setting): YearFacts {
  const figures = subject.figures.get(year) ?? new Map();
  const country = figures.get(nation);
  const benchmark = country?.counted ? country.counted.count / country.counted.denominator : null;
  const {counting} = subject;
  const usual = [...figures].flatMap(([area, {counted}]) => (counted && isUsual(area, setting) ? [counted] : []));
  return {
    england: country?.value ?? null,
    benchmark,
    spread: benchmark === null || typeof counting === "string" ? null : overdispersion(usual, benchmark, counting.kind),
    places: placesOf(subject, year, setting)
  };
}

function placesOf({indicator, counting, figures}: Subject, year: number, {authorities}: Setting): Map<string, Place> {
  const peers = [...(figures.get(year) ?? [])].flatMap(([area, {value, counted}]) =>
    authorities.has(area) && value !== null ? [{area, value, counted}] : []
  );
  if (isCount(indicator)) return new Map(peers.map(({area}) => [area, {...noPlace, reasons: ["rank:raw-count"]}]));
  const {better, decimals} = indicator;
  const values = peers.map(({value}) => value);
  const of = values.length;
  const isRanked = of >= fewestRanked;
  const cuts = of >= fewestBanded ? bandCuts(values, 4) : null;
  const standing = standings(values, better);
  const middle = midRanks(values);
  const limits = isRanked && better !== null ? limitsOf(peers, counting, better) : null;
  return new Map(
    peers.map(({area, value}, i) => {
      const band = better !== null && cuts ? bandOf(value, cuts, better) : null;
      const own = standing[i];
      const reasons = [
        ...(isRanked ? (better === null ? ["rank:no-direction"] : []) : ["rank:few-areas"]),
        ...(better !== null && cuts === null ? [of < fewestBanded ? "band:few-areas" : "band:equal-cuts"] : [])
      ];
      return [
        area,
        {
          rank: isRanked && better !== null ? (own?.rank ?? null) : null,
          rank_low: limits?.[i]?.best ?? null,
          rank_high: limits?.[i]?.worst ?? null,
          tied: isRanked ? (own?.tied ?? null) : null,
          of,
          position: isRanked && better === null ? (own?.rank ?? null) : null,
          percentile: isRanked ? (middle[i] as number) : null,
          band: band === null ? null : (letters[band - 1] as (typeof letters)[number]),
          next_band: band === null ? null : nextBand(value, cuts as number[], better, decimals),
          reasons
        }
      ];
    })
  );
}

/** What an area has that is not among the authorities ranked. */
export const noPlace: Place = {
  rank: null,
  rank_low: null,
  rank_high: null,
  tied: null,
  of: null,
  position: null,
  percentile: null,
  band: null,
  next_band: null,
  reasons: []
};

function limitsOf(
  peers: readonly {counted: Counted | null}[],
  counting: Counting | string,
  better: "higher" | "lower"
) {
  if (typeof counting === "string") return null;
  return rankLimits(
    peers.map(({counted}) => counted),
    {kind: counting.kind, better}
  );
}
