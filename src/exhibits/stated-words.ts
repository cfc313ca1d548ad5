import {statedValue} from "../domain/judgements.js";
import {anArea, areasWord, areaWord, nationName} from "../domain/site.js";
import {listOf} from "../domain/words.js";
import {quartiles} from "../stats/summary.js";
import type {QuotedMark, StatedMark, StatedModel} from "./stated-model.js";

/** Fewest authorities of whose figures a half is said to lie between two values. */
export const fewestForHalf = 12;

/** The title of what reports state of an indicator. */
export function statedTitle({of: {indicator}}: StatedModel): string {
  return `${indicator.name}, as inspection reports state it`;
}

/** What each mark is. */
export function statedSubtitle({quoted}: StatedModel): string {
  const has = (role: QuotedMark["role"]) => quoted.some((one) => one.role === role);
  return [
    `A dot is a figure of ${anArea}, at its date, or where none is stated at the inspection`,
    has("national") && `a diamond ${nationName}’s figure as reports quote it`,
    has("target") && "a bar a target"
  ]
    .filter(Boolean)
    .join("; ");
}

/** How many reports state it, between what most of it lies, what England's is, and the newest of each marked authority. */
export function statedFinding(model: StatedModel): string {
  const {of, own, newest, reports, quoted} = model;
  const authorities = new Set(own.map(({area}) => area)).size;
  const years = own.map(({at}) => Math.floor(at));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const {unit} = of.indicator;
  const value = (one: number) => statedValue({value: Number(one.toFixed(1)), unit});
  const cuts = newest.length >= fewestForHalf ? quartiles(newest.map((one) => one.value)) : null;
  const england = newestQuoted(quoted);
  const marked = of.chosen.flatMap((area) => newest.find((one) => one.area === area) ?? []);
  return [
    `${reports} ${reports === 1 ? "report states" : "reports state"} ${own.length} ${own.length === 1 ? "figure" : "figures"} of ${authorities} ${authorities === 1 ? areaWord : areasWord}, of ${first === last ? first : `${first} to ${last}`}.`,
    cuts && `Of the newest of each, half lie between ${value(cuts.lower)} and ${value(cuts.upper)}.`,
    england && `${nationName}’s that they quote: ${england.words.split("; ")[0]}.`,
    marked.length > 0 && `${listOf(marked.map(newestWords))}.`
  ]
    .filter(Boolean)
    .join(" ");
}

/** What of it is not drawn, and what it does not say. */
export function statedNotes({of: {indicator}, doubted, own, rows}: StatedModel): string[] {
  const others = rows.filter(({role}) => role === "neighbours" || role === "region").length;
  return [
    `Reports are of different years, and choose what they state: these are no ranking of ${areasWord}, and say nothing of today.`,
    ...(indicator.unit === "number" ? [`Counts grow with the size of ${anArea}.`] : []),
    ...(indicator.better === null ? [] : [`A ${indicator.better} figure is better.`]),
    ...(own.some(({isNewest}) => !isNewest)
      ? ["Figures that a report gives of an earlier time stand at that time."]
      : []),
    ...(doubted > 0
      ? [
          `${doubted} ${doubted === 1 ? "figure that is in doubt is" : "figures that are in doubt are"} in the table, and not in the chart.`
        ]
      : []),
    ...(others > 0 ? [`In the table alone: ${others} of similar ${areasWord} or of a region.`] : []),
    "Read from the text of the reports by fixed rules; a mark leads to the row of its report."
  ];
}

/** England’s figure of the latest date that is stated with one, and of those of one date what most reports quote. */
function newestQuoted(quoted: readonly QuotedMark[]): QuotedMark | undefined {
  return [...quoted]
    .filter(({role, isDated}) => role === "national" && isDated)
    .sort((a, b) => b.at - a.at || b.reports - a.reports)[0];
}

function newestWords({name, words}: StatedMark): string {
  return `${name} ${words.split("; ")[0]}`;
}
