import {breakMarks, layoutTrend} from "../charts/trend-layout.js";
import type {TrendPoint} from "../charts/trend-types.js";
import {formatQuantity, formatValue} from "../domain/format.js";
import {isCount} from "../domain/leads.js";
import {
  areasWord,
  areaWord,
  isDefaultSite,
  modelAfter,
  modelBefore,
  nationName,
  neighbourModels,
  neighboursInFull
} from "../domain/site.js";
import {hasValue, type MissingStatus, missingWords} from "../domain/tables.js";
import {listOf} from "../domain/words.js";
import {isMultiples, isWiderComparable} from "./trend-limits.js";
import type {TrendModel} from "./trend-model.js";

/** The title of a trend: what it shows, of whom, from when to when. */
export function trendTitle({indicator, trend, years}: TrendModel): string {
  const focus = trend.filter(({role}) => role === "focus").map(({label}) => label);
  const england = trend.some(({role}) => role === "nation");
  const shown = focus.length > 3 ? [`${focus.length} areas`] : focus;
  const names = england && !focus.includes(nationName) ? [...shown, nationName] : shown;
  const span = years[0] === years[1] ? `${years[0]}` : `${years[0]} to ${years[1]}`;
  return [indicator.name, ...(names.length > 0 ? [listOf(names)] : []), span].join(", ");
}

/** The trend in words, for those who cannot see it: each line's first and last value, its gaps, and its breaks. */
export function trendDescription(model: TrendModel): string {
  const {indicator, trend, years, breaks} = model;
  const sentences = trend.map(({label, points}) => {
    const inside = points.filter(({year}) => year >= years[0] && year <= years[1]);
    const known = inside.filter(hasValue);
    const first = known[0];
    const last = known.at(-1);
    if (!first || !last) return `${label}: no figures published.`;
    const gaps = inside.length - known.length;
    const span =
      first === last
        ? `${formatQuantity(last.value, indicator)} (${last.period})`
        : `from ${formatValue(first.value, indicator)} (${first.period}) to ${formatQuantity(last.value, indicator)} (${last.period})`;
    return `${label}: ${span}${gaps > 0 ? `, ${gaps} ${gaps === 1 ? "year" : "years"} without a figure` : ""}.`;
  });
  const breakWords = breaks.map(({year, reason}) => `Break in ${year}: ${reason}.`);
  return [`${trendTitle(model)}.`, ...sentences, ...breakWords].join(" ");
}

/** What the reader should know of what is drawn: where the axis starts, gaps and why, how many neighbours counted. */
export function trendNotes(model: TrendModel, {links = true}: {links?: boolean} = {}): string[] {
  const {indicator, trend, years, state, chosen, band} = model;
  const notes = gapNotes(model);
  if (isCut(model)) notes.unshift("The value axis does not start at zero.");
  if (trend.some(({reported = []}) => reported.some(({at}) => at >= years[0] - 0.5 && at <= years[1] + 0.5))) {
    const way = links ? "; each leads to its row" : "";
    notes.push(`Hollow marks: figures stated in inspection reports, at the date given${way}.`);
    const [begin] = model.periods;
    if (begin && years[0] < begin.year) notes.push(`Official figures begin in ${begin.period}.`);
  }
  const provisional = new Set(
    trend.flatMap(({points}) => points.filter(({status}) => status === "provisional").map(({period}) => period))
  );
  if (provisional.size > 0) notes.push(`Provisional: ${listOf([...provisional])}.`);
  const peers = trend.find(({role}) => role === "neighbours");
  if (!isWiderComparable(model) && state.compare.some((one) => one !== "neighbours")) {
    notes.push(
      `${nationName} and regions are left out: their totals would dwarf any ${areaWord}’s. Add them as areas to see them.`
    );
  }
  if (isCount(indicator) && state.compare.includes("neighbours") && model.neighbours.length)
    notes.push("Neighbours are left out: a mean of counts says how large they are.");
  // How many neighbours had a figure is not among what the first form of frozen charts carried.
  if (peers?.points.some(({count}) => count !== undefined)) {
    const counts = peers.points.filter(hasValue).map(({count}) => count ?? 0);
    const few = Math.min(...counts);
    const many = Math.max(...counts);
    notes.push(
      `Neighbours: the ${state.average} of ${chosen[0]?.name}’s ${neighboursInFull}${modelBefore}${isDefaultSite ? state.model : neighbourModels[state.model]}${modelAfter}; ${
        few === many ? `${few}` : `${few} to ${many}`
      } of them had a figure.`
    );
  }
  if (band.length > 0) notes.push(`Shaded: the middle half of ${areasWord}.`);
  return notes;
}

/** Where lines stop and why: breaks, and years without a figure. */
export function gapNotes({trend, years, breaks}: Pick<TrendModel, "trend" | "years" | "breaks">): string[] {
  const notes = breakMarks(breaks, years).map(
    ({year, mark, reason}) => `(${mark}) From ${year}, figures do not compare with those before: ${reason}.`
  );
  let doubts = false;
  for (const {label, role, points} of trend) {
    if (role !== "focus") continue;
    if (points.length === 0) notes.push(`${label}: no figures are published for this indicator.`);
    const gaps = points.filter(({value, year}) => value === null && year >= years[0] && year <= years[1]);
    if (gaps.length > 0) notes.push(`${label}: ${gapWords(gaps)}.`);
    if (gaps.some(({status}) => status === "doubted")) doubts = true;
  }
  if (doubts)
    notes.push("Doubted (hollow): the source prints a zero that can hardly be one; it is neither ranked nor averaged.");
  return notes;
}

/** Whether the value axis starts above zero: a reader's choice that values near zero overrule. */
export function isCut(model: TrendModel): boolean {
  const {indicator, trend, years, breaks, band, state} = model;
  if (state.zero) return false;
  const options = {format: indicator, zero: false, years, breaks, band};
  if (!isMultiples(model)) return layoutTrend(trend, options).cut;
  // Panels share one scale: that of all values shown, which is each one's own.
  const values = trend.flatMap(({points}) =>
    points.flatMap(({value, year}) => (value === null || year < years[0] || year > years[1] ? [] : [value]))
  );
  return layoutTrend(trend, {...options, compact: true, domain: [Math.min(...values), Math.max(...values)]}).cut;
}

/** The reasons for gaps, each with its periods: "suppressed in 2019 and 2020". */
function gapWords(gaps: readonly TrendPoint[]): string {
  const byStatus = new Map<string, TrendPoint[]>();
  for (const gap of gaps) {
    const words = missingWords[gap.status as MissingStatus];
    byStatus.set(words, [...(byStatus.get(words) ?? []), gap]);
  }
  return [...byStatus].map(([words, points]) => `${words} in ${listOf(spansOf(points))}`).join("; ");
}

/** Periods as a sentence lists them: three and more that follow each other by their first and last, "2018 to 2020". */
function spansOf(points: readonly TrendPoint[]): string[] {
  const runs: TrendPoint[][] = [];
  for (const point of [...points].sort((a, b) => a.year - b.year)) {
    const run = runs.at(-1);
    if (run && point.year - (run.at(-1)?.year ?? 0) === 1) run.push(point);
    else runs.push([point]);
  }
  return runs.flatMap((run) =>
    run.length < 3 ? run.map(({period}) => period) : [`${run[0]?.period} to ${run.at(-1)?.period}`]
  );
}
