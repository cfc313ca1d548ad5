import {formatChange, formatNumber, formatQuantity} from "../../domain/format.js";
import {examplesBeside} from "./examples-beside.js";
import type {WorkedFigure, WorkedFigures} from "./figures.js";

type Example = (figures: WorkedFigures) => string | null;

/** A worked example for each statistic, in words and figures of today. */
export type Examples = typeof examples;

const unclear = "not-clearly-different";

const verdictWords = {
  better: "better",
  worse: "worse",
  higher: "higher",
  lower: "lower",
  [unclear]: "not clearly different"
} as const;

const tierWords = {
  A: "its change is clear",
  B: "its trend is",
  C: "it stands apart from most two years running",
  D: "it changed much on small numbers"
} as const;

/** The worked example of each statistic. */
export const examples = {
  rank: ({share}) =>
    told(share, ["rank", "of"], ({rank, of, rank_low, rank_high, tied}) => {
      const joint = tied ? `joint ${rank} with ${tied} ${tied === 1 ? "other" : "others"}` : `${rank}`;
      const sure =
        rank_low !== null && rank_high !== null ? `; the counts allow any place from ${rank_low} to ${rank_high}` : "";
      return `The share is ranked ${joint}, of ${of}${sure}`;
    }),
  percentile: ({rate}) =>
    told(rate, ["percentile"], ({percentile}) => `The rate is higher than in ${number(percentile, 0)}% of authorities`),
  band: ({share}) =>
    told(share, ["band"], ({band, next_band}) =>
      next_band === null
        ? `The share is in quarter ${band}`
        : `The share is in quarter ${band}; the next better one begins at ${published(share, next_band)}`
    ),
  "share-interval": ({share}) => interval(share, "The share"),
  "rate-interval": ({rate}) => interval(rate, "The rate"),
  verdict: ({share}) =>
    told(share, ["verdict_95", "england_exact", "plain_95"], ({england_exact, verdict_95, plain_95}) => {
      const [wide, plain] = [verdictWords[verdict_95 ?? unclear], verdictWords[plain_95 ?? unclear]];
      const both =
        wide === plain
          ? `${wide}, by widened limits and by plain ones`
          : `${wide} by widened limits, ${plain} by plain ones`;
      return `England’s share from its counts is ${worked(share, england_exact)}. The authority’s is ${both}`;
    }),
  dispersion: ({rate}) =>
    told(
      rate,
      ["dispersion"],
      ({dispersion}) =>
        `The rates of authorities differ ${number(dispersion, 0)} times as much as chance would have them (φ)`
    ),
  region: ({share}) =>
    told(
      share,
      ["rest_of_region"],
      ({rest_of_region}) => `The rest of its region together has a share of ${worked(share, rest_of_region)}`
    ),
  neighbours: ({share}) =>
    told(
      share,
      ["neighbours_mean", "neighbours_median", "neighbours_n"],
      ({neighbours_mean, neighbours_median, neighbours_pooled, neighbours_n}) => {
        const together = neighbours_pooled === null ? "" : `, all together ${worked(share, neighbours_pooled)}`;
        return `${neighbours_n} neighbours have a share: the mean is ${worked(share, neighbours_mean)}, the median ${worked(share, neighbours_median)}${together}`;
      }
    ),
  change: ({share}) =>
    told(
      share,
      ["change", "change_low", "change_high"],
      ({previous, change, change_low, change_high}) =>
        `The share was ${published(share, previous)} the year before. Its change of ${moved(share, change)} has limits of ${moved(share, change_low)} and ${moved(share, change_high)}`
    ),
  "clear-change": ({share}) =>
    told(
      share,
      ["z", "p", "q", "phi", "looks"],
      ({z, p, q, phi, looks}) =>
        `Changes of the share scatter ${number(phi, 1)} times as much as chance would have them. With that allowed for, z is ${number(z, 2)} and p ${number(p, 3)}; among ${formatNumber(looks ?? 0)} changes of its release q is ${number(q, 2)}: ${(q ?? 1) <= 0.1 ? "clear" : "not clear"}`
    ),
  chance: (_: WorkedFigures) =>
    "Police protection in Warrington, 11 children and then 20 in 2014-15 (inspection report of 12 May 2015, page 15): a rise this large comes by chance about one time in seven when nothing has changed (p 0.150).",
  trend: ({share}) =>
    told(share, ["trend", "trend_p"], ({trend, trend_p, trend_method}) => {
      const word = trend === "no-clear-trend" ? "no clear trend" : `${trend}`;
      const method = trend_method === "counts" ? "by counts" : "by a line, not tested against the chance of counts";
      return `The share over five years: ${word} (${method}, p ${number(trend_p, 3)})`;
    }),
  shrunken: ({share}) =>
    told(
      share,
      ["shrunken"],
      ({shrunken}) => `The share drawn towards England’s by its reliability is ${worked(share, shrunken)}`
    ),
  tiers: ({share}) => {
    const {tier} = share.row;
    return tier === null
      ? "The share stands in none of the four."
      : `The share is of kind ${tier}, since ${tierWords[tier]}.`;
  },
  ...examplesBeside
} as const satisfies Readonly<Record<string, Example>>;

type Row = WorkedFigure["row"];

/** The two figures that all examples are worked on, as the page names them: the share and the rate. */
export function workedWords({share, rate}: WorkedFigures): string[] {
  const words = (figure: WorkedFigure) => {
    const {indicator, name, row} = figure;
    const of = row.count === null ? "" : `, ${formatNumber(row.count)} of ${formatNumber(row.denominator ?? 0)}`;
    return `${indicator.name}, ${name}, ${row.period}: ${published(figure, row.value)}${of}`;
  };
  return [`The share is ${words(share)}.`, `The rate is ${words(rate)}.`];
}

/** What one statistic says of a figure; null where the figure lacks one of its columns. */
function told(
  figure: WorkedFigure,
  needs: readonly (keyof Row)[],
  say: (row: Row, figure: WorkedFigure) => string
): string | null {
  return needs.some((column) => figure.row[column] === null) ? null : `${say(figure.row, figure)}.`;
}

function interval(figure: WorkedFigure, what: string): string | null {
  return told(
    figure,
    ["count", "denominator", "low", "high"],
    ({count, denominator, low, high}) =>
      `${what}: ${formatNumber(count ?? 0)} of ${formatNumber(denominator ?? 0)} give ${worked(figure, low)} to ${worked(figure, high)}`
  );
}

/** A figure as it is published. */
function published({indicator}: WorkedFigure, value: number | null): string {
  return value === null ? "none" : formatQuantity(value, indicator);
}

/** What was worked out of figures: a decimal more than these have, so that one sees how it comes about. */
function worked(figure: WorkedFigure, value: number | null): string {
  return published(finer(figure), value);
}

function moved(figure: WorkedFigure, value: number | null): string {
  return value === null ? "none" : formatChange(value, finer(figure).indicator);
}

function finer(figure: WorkedFigure): WorkedFigure {
  const {indicator} = figure;
  return {...figure, indicator: {...indicator, decimals: indicator.decimals + 1}};
}

function number(value: number | null, decimals: number): string {
  return value === null ? "none" : value.toFixed(decimals).replace("-", "\u2212");
}
