import {formatChange, formatNumber, formatValue} from "../domain/format.js";
import {areasWord, areaWord, nation, nationName, peopleTitle} from "../domain/site.js";
import {listOf} from "../domain/words.js";
import type {Sureness} from "../stats/counted-change.js";
import {median} from "../stats/summary.js";
import type {AreaChange, ChangeModel} from "./change-model.js";
import {areaWords} from "./chart-sentence.js";

/** Most areas that a finding tells of; of more, the chart does. */
const mostTold = 3;

const surenessWords: Readonly<Record<Sureness, string>> = {
  "998": "a clear change (99.8%)",
  "95": "a clear change (95%)",
  chance: `more than chance alone, but within how far ${areasWord}’ figures often move`,
  none: "could be chance"
};

/** How all authorities moved, and what the test says of the chosen areas. */
export function changeFinding(model: ChangeModel): string {
  const {told, of} = model;
  const chosen = told.filter(({area}) => of.chosen.includes(area)).slice(0, mostTold);
  return [...chosen.map((one) => `${sentenceOf(one, model)}.`), ...allWords(model)].join(" ");
}

/** What the test of an area's change says, or why there is none. */
export function testWords({counted, why}: AreaChange): string {
  if (counted?.sureness) return surenessWords[counted.sureness];
  return why === null ? "" : `not tested: ${why}`;
}

/** A change with its limits by chance alone, where they are known: "+12, 95% interval 5 to 19". */
export function amountWords({change, counted}: AreaChange, {of: {indicator}}: ChangeModel): string {
  if (change === null) return "no change can be given";
  const limits = counted?.plain.map((limit) => formatChange(limit, indicator).replace(/ (points|a week)$/, ""));
  return `${formatChange(change, indicator)}${limits ? ` (95% interval ${limits.join(" to ")})` : ""}`;
}

/** What the marks are, how the test is made, and what it does not say. */
export function changeNotes(model: ChangeModel): string[] {
  const {phi, authorities, of, from, to, told} = model;
  const missing = of.authorities.length - authorities.length;
  const isTested = told.some(({counted}) => counted !== null);
  const isStock = /^\d|^January$/.test(of.indicator.period_kind);
  return [
    ...(authorities.length > 0
      ? [
          `Each dot is one ${areaWord}’s change from ${from.period} to ${to.period}.${missing > 0 ? ` ${missing} ${missing === 1 ? "has" : "have"} no figure of both years, or other boundaries since.` : ""}`
        ]
      : ["Changes of counts and sums are not set beside each other: they say how large an area is."]),
    ...(isTested
      ? [
          `Thick: the 95% interval by chance alone.${phi === null ? "" : ` Thin: the same widened for how much ${areasWord}’ figures move between these years (dispersion ${formatNumber(Math.round(phi * 10) / 10)}; 1 would be chance alone). A change is called clear beyond the widened limits.`}`,
          "One test of one area and two years: among twenty that did not change one is called clear at 95%, so look at few. Figures that stood out in the first year tend to move back."
        ]
      : []),
    ...(isTested && isStock
      ? [
          `${peopleTitle} counted on both days are in both figures: the test finds too little here rather than too much.`
        ]
      : []),
    ...told.filter(({change}) => change === null).map(({area, why}) => `${area.name}: ${why}.`)
  ];
}

/** A change as a sentence that stands alone. */
export function sentenceOf(one: AreaChange, model: ChangeModel): string {
  const {area, change, from, to} = one;
  const {indicator} = model.of;
  if (change === null || from === null || to === null) return `${area.name}: ${one.why ?? ""}`;
  const words = testWords(one);
  return `${area.name}: from ${formatValue(from, indicator)} in ${model.from.period} to ${formatValue(to, indicator)} in ${model.to.period}, ${amountWords(one, model)}${words ? `; ${words}` : ""}`;
}

function allWords({authorities, told, of, from, to}: ChangeModel): string[] {
  const {indicator} = of;
  const changes = authorities.map(({change}) => change);
  const middle = median(changes);
  const england = told.find(({area}) => area.area === nation && !of.chosen.includes(area));
  const beside =
    england?.change != null
      ? [`${nationName}’s figure ${wayWords(england.change)} by ${sizeOf(england.change, of)}`]
      : [];
  if (middle === null) return [];
  const up = changes.filter((one) => one > 0).length;
  const down = changes.filter((one) => one < 0).length;
  const sides = listOf([`${up} went up`, `${down} down`]);
  return [
    `Of ${changes.length} ${areasWord} ${sides} from ${from.period} to ${to.period}; the middle one moved by ${formatChange(middle, indicator)}${beside.length > 0 ? `. ${beside[0]}` : ""}.`
  ];
}

function wayWords(change: number): string {
  return change >= 0 ? "rose" : "fell";
}

function sizeOf(change: number, {indicator}: ChangeModel["of"]): string {
  return formatChange(Math.abs(change), indicator).replace(/^\+/, "");
}

/** The title: what moved, from when to when. */
export function changeTitle({of, from, to}: ChangeModel): string {
  const [only] = of.chosen;
  const whom = of.chosen.length === 1 && only ? `, ${areaWords(only.name)} among ${areasWord}` : "";
  return `${of.indicator.name}, change from ${from.period} to ${to.period}${whom}`;
}
