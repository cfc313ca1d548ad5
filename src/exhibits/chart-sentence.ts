import type {TrendSeries} from "../charts/trend-types.js";
import {formatQuantity, formatValue} from "../domain/format.js";
import {areasWord, areaWord} from "../domain/site.js";
import {hasValue} from "../domain/tables.js";
import {listOf} from "../domain/words.js";
import {heldTo} from "./held.js";
import type {IndicatorModel} from "./indicator-model.js";
import {type RankingRow, rankingOf, wholeRanking} from "./ranking-model.js";
import {standingWords} from "./standing-words.js";

/** Other lines that a sentence tells of: of more, the chart itself does. */
const mostBeside = 5;

/**
 * The sentence under a trend's title: the newest figure of the first line, what it was when the line began (after its last
 * break), what the other lines have, and the place among authorities where it is of the same period.
 */
export function trendFinding(model: IndicatorModel): string {
  const told = tell(model);
  if (!told) return nothing;
  const {lead, latest, amount, since, beside} = told;
  return `${lead.label}: ${amount} in ${latest.period}${provisional(latest)}${since}${beside}.${placeOf(model, told)}`;
}

/** The same as a sentence that stands without a title, as beside a chart on another page. */
export function trendSentence(model: IndicatorModel): string {
  const told = tell(model);
  const name = plainName(model.indicator);
  if (!told) return `${name}: ${nothing.charAt(0).toLowerCase()}${nothing.slice(1)}`;
  const {lead, latest, amount, since, beside} = told;
  return `${name}: ${amount} in ${areaWords(lead.label)} in ${latest.period}${since}${beside}.`;
}

/** The sentence under a ranking's title: the places of the chosen areas, and the two ends. */
export function rankingFinding(model: IndicatorModel): string {
  const words = rankingWords(model);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** The same as a sentence that stands without a title. */
export function rankingSentence(model: IndicatorModel): string {
  return `${plainName(model.indicator)}, ${model.ranked?.period ?? "no period"}: ${rankingWords(model)}.`;
}

/** A name without the unit that the values beside it carry themselves. */
export function plainName({name}: Pick<IndicatorModel["indicator"], "name">): string {
  return name.replace(/ \((?:percent|number|%|£|months)\)$/, "");
}

/** An area as a sentence calls it: some regions have an article. */
export function areaWords(name: string): string {
  return `${withArticle.test(name) ? "the " : ""}${name}`;
}

const nothing = "No figures are published of what was chosen.";

/** Regions and authorities that a sentence calls by an article. */
const withArticle = /^(North|South) (East|West)$|Midlands$|^East of |^Isles? of/;

/** What another line has in the period of the first, or, as another area, in its own newest. */
interface Beside extends Pick<TrendSeries, "role" | "label"> {
  value: string;
  /** Its period in brackets where that is another; otherwise nothing. */
  period: string;
}

interface Told {
  lead: TrendSeries;
  latest: {period: string; year: number; status: string};
  /** The lead's newest figure with its unit. */
  amount: string;
  /** What it was before, or nothing. */
  since: string;
  /** What the other lines have, or nothing. */
  beside: string;
}

function tell({indicator, trend, years, breaks}: IndicatorModel): Told | null {
  const lines = trend.flatMap((line) => {
    const known = line.points.filter(({year}) => year >= years[0] && year <= years[1]).filter(hasValue);
    const latest = known.at(-1);
    if (!latest) return [];
    // What was before a break does not compare with what came after it.
    const since = Math.max(
      years[0],
      ...breaks
        .filter(({year, series}) => year <= latest.year && (series ?? line.key) === line.key)
        .map(({year}) => year)
    );
    return [{line, first: known.find(({year}) => year >= since) ?? latest, latest}];
  });
  const [lead] = lines;
  if (!lead) return null;
  const {latest, first} = lead;
  const others = lines.slice(1).flatMap(({line, latest: newest}): Beside[] => {
    // A comparator is of the same period or says nothing; another area has its own newest figure.
    const last =
      line.role === "focus" ? newest : line.points.filter(hasValue).find(({period}) => period === latest.period);
    if (!last) return [];
    const period = last.period === latest.period ? "" : ` (${last.period})`;
    return [{role: line.role, label: line.label, value: formatValue(last.value, indicator), period}];
  });
  // Of many areas the comparators are told, and the first.
  const areas = others.filter(({role}) => role === "focus");
  const shown = others.length > mostBeside ? others.filter((one) => !areas.slice(2).includes(one)) : others;
  const moved = formatValue(first.value, indicator) !== formatValue(latest.value, indicator);
  const way = latest.value > first.value ? "up from" : "down from";
  // A name that says the unit needs it in no second place.
  const named = /per 10/.test(indicator.name);
  return {
    lead: lead.line,
    latest,
    amount: named ? formatValue(latest.value, indicator) : formatQuantity(latest.value, indicator),
    since:
      first.period === latest.period
        ? ""
        : moved
          ? `, ${way} ${formatValue(first.value, indicator)} in ${first.period}`
          : `, as in ${first.period}`,
    beside: besideWords(shown)
  };
}

function placeOf(model: IndicatorModel, {lead, latest}: Told): string {
  if (latest.period !== model.ranked?.period) return "";
  const standing = wholeRanking(model).find(({key}) => key === lead.key)?.standing;
  return standing ? ` ${lead.label} is ${standingWords(standing)} ${areasWord}.` : "";
}

function rankingWords(model: IndicatorModel): string {
  const {indicator, chosen} = model;
  // Places are those among all, whatever the columns are held to.
  const all = wholeRanking(model);
  const shown = rankingOf(model);
  const places = chosen.flatMap(({area, name}) => {
    const row = all.find(({key}) => key === area);
    if (!row) return [];
    const value = formatValue(row.value, indicator);
    return [
      row.standing ? `${name} is ${standingWords(row.standing)} ${areasWord} (${value})` : `${name} has ${value}`
    ];
  });
  const ends = [shown[0], shown.at(-1)].flatMap((row) => (row ? [endWords(row, shown, model)] : []));
  const among = heldTo(model) ? "values shown" : "values";
  const range = shown.length > 1 ? [`${among} run from ${ends[0]} to ${ends[1]}`] : [];
  if (places.length + range.length > 0) return [...places, ...range].join("; ");
  return ends[0] ? `only ${ends[0]}` : `no ${areaWord} has a figure`;
}

/** A value at one end of a ranking, and whose it is: one authority's, or that of several. */
function endWords({value, label}: RankingRow, ranking: readonly RankingRow[], {indicator}: IndicatorModel): string {
  const same = ranking.filter((row) => row.value === value).length;
  return `${formatValue(value, indicator)} in ${same === 1 ? areaWords(label) : `${same} ${areasWord}`}`;
}

function provisional({status}: {status: string}): string {
  return status === "provisional" ? " (provisional)" : "";
}

/** What the other lines have, each clause after the lead's own: "; it was 58 in England; the mean of its neighbours was 71". */
function besideWords(others: readonly Beside[]): string {
  const areas = others.filter(({role}) => role !== "neighbours");
  const places = areas.map(({label, value, period}) => `${value} in ${areaWords(label)}${period}`);
  const averages = others
    .filter(({role}) => role === "neighbours")
    .map(({label, value}) => `; the ${/median/.test(label) ? "median" : "mean"} of its neighbours was ${value}`);
  return [places.length > 0 ? `; it was ${listOf(places)}` : "", ...averages].join("");
}
