import {formatChange, formatNumber, formatQuantity} from "../../domain/format.js";
import {meanWords} from "../../exhibits/around-words.js";
import type {Sureness} from "../../stats/counted-change.js";
import type {WorkedFigure, WorkedFigures} from "./figures.js";

const surenessWords: Readonly<Record<Sureness, string>> = {
  "998": "clear at 99.8%",
  "95": "clear at 95% alone",
  chance: "more than chance alone, and no more than authorities’ figures often move",
  none: "one that could be chance"
};

/** Worked examples of statistics that rest on several figures, years or reports. */
export const examplesBeside = {
  since: ({share, beside: {since}}: WorkedFigures) => {
    if (since === null || since.change === null || since.limits === null) return null;
    const [low, high] = since.limits.map((limit) => formatChange(limit, finer(share)));
    const phi = since.phi === null ? "" : `; φ of all authorities’ changes is ${since.phi.toFixed(1)}`;
    const test = since.sureness === null ? "" : `: the change is ${surenessWords[since.sureness]}`;
    return `Since ${since.year} the share has changed by ${formatChange(since.change, share.indicator)}, with limits of ${low} and ${high} by chance alone${phi}${test}.`;
  },
  funnel: ({share, beside: {funnel}}: WorkedFigures) => {
    if (funnel === null) return null;
    const limits = ({lower, upper}: {lower: number; upper: number}) =>
      `${formatQuantity(lower, finer(share))} to ${formatQuantity(upper, finer(share))}`;
    const wide = funnel.wide === null ? "" : `, widened ${limits(funnel.wide)}`;
    return `About England’s share, for ${formatNumber(share.row.denominator ?? 0)} children, the limits of 95% are ${limits(funnel.plain)} by chance alone${wide}; the authority’s share is ${formatQuantity(share.row.value ?? 0, share.indicator)}.`;
  },
  relative: ({beside: {relative}}: WorkedFigures) => {
    if (relative === null) return null;
    const of = relative.ofEngland === null ? "" : `, and ${relative.ofEngland.toFixed(0)}% of England’s`;
    return `With ${relative.base} at 100 the rate stands at ${relative.index.toFixed(0)}${of}.`;
  },
  "per-child": ({rate, beside: {perChild}}: WorkedFigures) =>
    perChild &&
    `${perChild.indicator.name}, ${rate.name}, ${perChild.period}: £${formatNumber(perChild.pounds)} for each child aged 0 to 17.`,
  distance: ({rate, beside: {distance}}: WorkedFigures) => {
    if (distance === null) return null;
    const way = distance.distance < 0 ? "below" : "above";
    return `Of the authority and its ten neighbours the median rate is ${formatQuantity(distance.median, rate.indicator)}; the authority’s own lies ${Math.abs(distance.distance).toFixed(1)} median deviations ${way}.`;
  },
  association: ({beside: {pair}}: WorkedFigures) => {
    if (pair === null) return null;
    const {x, y, period, ranks, line} = pair;
    const [r, low, high] = [ranks.r, ranks.lower, ranks.upper].map((one) => one.toFixed(2).replace("-", "−"));
    const isClear = line !== null && (line.slopeLower > 0 || line.slopeUpper < 0);
    return `${x.name} and ${y.name}, ${period}: Spearman’s r is ${r}, ${low} to ${high}, over ${ranks.n} authorities; ${isClear ? "the slope of the line is clear, and it is drawn" : "the slope is not clear, and no line is drawn"}.`;
  },
  around: ({beside: {around}}: WorkedFigures) => {
    if (around === null) return null;
    const {indicator, mean, low, high, n} = around;
    const limits =
      low === null || high === null ? "" : `, ${meanWords(low, indicator)} to ${meanWords(high, indicator)}`;
    return `${indicator.name}: in the year of the inspection ${n} authorities whose grade became better differed from England by ${meanWords(mean, indicator)} on average${limits}.`;
  },
  waits: ({beside: {waits}}: WorkedFigures) => waits
} as const satisfies Readonly<Record<string, (figures: WorkedFigures) => string | null>>;

/** An indicator with a decimal more than its figures have, for what is worked out of them. */
function finer({indicator}: WorkedFigure): WorkedFigure["indicator"] {
  return {...indicator, decimals: indicator.decimals + 1};
}
