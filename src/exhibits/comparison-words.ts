import {formatQuantity, formatValue} from "../domain/format.js";
import {sourceWords} from "../domain/indicator-words.js";
import {isCount} from "../domain/leads.js";
import {areaWord, nation, nationName} from "../domain/site.js";
import {hasValue, type MissingStatus, missingWords} from "../domain/tables.js";
import {capital, listOf} from "../domain/words.js";
import {median} from "../stats/summary.js";
import {areaWords, plainName} from "./chart-sentence.js";
import {arrangementOf, isCutComparison, isEnglandLeftOut, mostPanels, shownUnit} from "./comparison-layout.js";
import type {ComparedIndicator, ComparedLine, ComparisonModel} from "./comparison-model.js";
import {gapNotes} from "./trend-words.js";

/** Areas that a title and a sentence name. */
const mostNamed = 3;
/** Notes on gaps of single lines; of more, the table tells. */
const mostGaps = 6;

/** What a comparison is of: indicators, areas and years. */
export function comparisonTitle({compared, chosen, group, years, state}: ComparisonModel): string {
  const [first, second] = compared.map(({indicator}) => indicator);
  const both = first && second && compared.length === 2;
  const what = both
    ? `${first.short_name} and ${second.short_name}`
    : first && compared.length === 1
      ? first.name
      : `${compared.length} indicators`;
  const names = chosen.map(({name}) => name);
  const whom =
    group !== null && state.areas.length === 0
      ? group
      : names.length > mostNamed
        ? `${names.length} areas`
        : listOf(names);
  return `${what}, ${whom}, ${years[0] === years[1] ? years[0] : `${years[0]} to ${years[1]}`}`;
}

/** What is drawn of the values, in a line under the title. */
export function comparisonSubtitle(model: ComparisonModel): string {
  const {compared, base, state} = model;
  const [first] = compared;
  if (base !== null) return `Index: each line’s figure of ${base} is 100`;
  if (state.show === nation) return `Per cent of ${nationName}’s figure of the same year`;
  const units = new Set(compared.map((one) => shownUnit(model, one)));
  return first && units.size === 1 ? capital(shownUnit(model, first)) : "Each indicator in its own unit";
}

/** What the reader should know of a comparison: what is left out and why, gaps, breaks, where an axis starts. */
export function comparisonNotes(model: ComparisonModel): string[] {
  const {compared, years, isCrowded, chosen, state, base} = model;
  const arrangement = arrangementOf(model);
  const isSingle = compared.length === 1;
  const of = ({indicator}: ComparedIndicator, note: string) => (isSingle ? note : `${indicator.short_name}: ${note}`);
  const counts = compared.filter(({indicator}) => isCount(indicator)).map(({indicator}) => indicator.short_name);
  const gaps = compared.flatMap((one) => {
    const focus = one.lines.filter(({role}) => role === "focus");
    return gapNotes({trend: focus, years, breaks: one.breaks}).map((note) => of(one, note));
  });
  const breaks = gaps.filter((note) => /\([a-z]\) From /.test(note));
  const others = gaps.filter((note) => !breaks.includes(note));
  const middle = compared.some(({lines}) => lines.some(({role}) => role === "neighbours"));
  const panels = (arrangement.by === "both" ? compared.length : 1) * chosen.length;
  return [
    ...(arrangement.why ? [arrangement.why] : []),
    ...(base !== null && state.base !== undefined && state.base !== base
      ? [`No line has a figure of ${state.base} to be 100: ${base} stands in.`]
      : []),
    ...(isCutComparison(model) ? ["The value axis does not start at zero."] : []),
    ...(state.axes === "shared" && state.show === "values" && arrangement.by === "indicator"
      ? ["Indicators of the same unit share an axis."]
      : []),
    ...compared.flatMap((one) => one.notes.map((note) => of(one, note))),
    ...(counts.length > 0 && state.show === "values"
      ? [
          `Areas differ in size, and so do counts and sums of money: compare how they move, not how high they are (${listOf(counts)}).`
        ]
      : []),
    ...(isEnglandLeftOut(model)
      ? [`${nationName} is left out of counts: its total would dwarf any ${areaWord}’s.`]
      : []),
    ...breaks,
    ...(others.length <= mostGaps
      ? others
      : [`${others.length} lines have years without a figure: the table says which, and why.`]),
    ...(isCrowded && arrangement.by !== "area" && arrangement.by !== "both"
      ? [
          `Grey: the other areas${middle ? "; dotted: their median, in years in which at least six of ten have a figure" : ""}.`
        ]
      : []),
    ...(arrangement.by !== "indicator" && panels > mostPanels ? [`The first ${mostPanels} panels are drawn.`] : [])
  ];
}

/** Publications of all that is compared. */
export function comparisonSource({compared}: ComparisonModel): string {
  return [...new Set(compared.map(({indicator}) => sourceWords(indicator)))].join("; ");
}

/**
 * One sentence for each indicator that may be printed: what it is, when, of whom, beside England and beside the others compared. It ranks
 * nobody: among so few areas a place says little.
 */
export function comparisonSentences(model: ComparisonModel): string[] {
  return model.compared.map((one) => sentenceOf(one, model));
}

/** The comparison in words, for those who cannot see it. */
export function comparisonDescription(model: ComparisonModel): string {
  return [`${comparisonTitle(model)}. ${comparisonSubtitle(model)}.`, ...comparisonSentences(model)].join(" ");
}

function sentenceOf(one: ComparedIndicator, model: ComparisonModel): string {
  const {indicator, lines} = one;
  const name = plainName(indicator);
  const areas = lines.filter(({role}) => role === "focus" || role === "context");
  const leads = areas.filter(({role}) => role === "focus");
  const shown = (leads.length > 0 ? leads : areas).slice(0, mostNamed);
  const inside = (line: ComparedLine) =>
    line.points.filter(({year}) => year >= model.years[0] && year <= model.years[1]).filter(hasValue);
  const latest =
    shown.flatMap((line) => inside(line).at(-1) ?? []).at(0) ??
    areas.flatMap((line) => inside(line).at(-1) ?? []).at(0);
  if (!latest) return `${name}: no figures to compare.`;
  const at = (line: ComparedLine | undefined) => line?.points.find(({period}) => period === latest.period);
  const words = (value: number) => amount(value, one, model);
  const told = (leads.length > 0 ? shown : []).map((line) => {
    const point = at(line);
    if (point?.value != null)
      return `${words(point.value)} in ${areaWords(line.label)}${point.status === "provisional" ? " (provisional)" : ""}`;
    const status = line.published.find(({period}) => period === latest.period)?.status ?? "missing";
    return `no figure for ${areaWords(line.label)}${status in missingWords ? ` (${missingWords[status as MissingStatus]})` : ""}`;
  });
  const england = at(lines.find(({role}) => role === "nation"));
  const isTold = england?.value != null && model.state.show !== nation;
  const beside = isTold ? [`${words(england.value as number)} in ${nationName}`] : [];
  const known = areas.flatMap((line) => {
    const value = at(line)?.value;
    return value == null ? [] : [{label: line.label, value}];
  });
  const isOfSize = isCount(indicator) && model.state.show === "values";
  const range = known.length > shown.length && !isOfSize ? rangeWords(known, {words, all: areas.length}) : "";
  const lead = [...told, ...beside];
  const body = [lead.length > 0 ? listOf(lead) : "", range].filter(Boolean).join("; ");
  return `${name}, ${latest.period}${measureWords(model)}: ${body || "figures of single areas only"}.`;
}

function rangeWords(
  known: readonly {label: string; value: number}[],
  {words, all}: {words: (value: number) => string; all: number}
): string {
  const sorted = [...known].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const middle = median(sorted.map(({value}) => value));
  if (!low || !high || middle === null) return "";
  const of =
    known.length < all ? `the ${known.length} of ${all} areas that have a figure` : `the ${all} areas compared`;
  return `${of} run from ${words(low.value)} in ${areaWords(low.label)} to ${words(high.value)} in ${areaWords(high.label)}, with a median of ${words(middle)}`;
}

function amount(value: number, {format, indicator}: ComparedIndicator, {state}: ComparisonModel): string {
  if (state.show === "index") return formatValue(value, format);
  // A name that says the unit needs it in no second place.
  return state.show === "values" && !/per 10/.test(indicator.name)
    ? formatQuantity(value, format)
    : formatValue(value, format);
}

function measureWords({base, state}: ComparisonModel): string {
  if (base !== null) return `, as an index (${base} is 100)`;
  return state.show === nation ? `, as a share of ${nationName}’s figure` : "";
}
