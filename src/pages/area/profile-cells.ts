import {themePalette} from "../../charts/palette.js";
import {sparkline} from "../../charts/sparkline.js";
import {drawSpine, layoutSpine} from "../../charts/spine.js";
import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {roundHalf} from "../../domain/decimal.js";
import {formatCell, formatShort, formatValue, type ValueFormat} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {isCount} from "../../domain/leads.js";
import {areasWord, nationName, personWord} from "../../domain/site.js";
import type {Area} from "../../domain/tables.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaRow} from "./model.js";
import {
  besideEnglandWords,
  changeTestWords,
  intervalWords,
  isClearChange,
  isDifferent,
  placeWords,
  smallNumbersWords,
  trendWords,
  untestedWords
} from "./profile-words.js";

/** The name of an indicator, the period of its figure, the warning where it rests on few children, and what a sum is per child. */
export function nameCell(
  {indicator, latest, perChild, compared}: AreaRow,
  area: Area,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {html} = markup(document);
  const stale = latest.indicator_year !== null && latest.indicator_year > latest.year;
  return [
    html(
      "a",
      {href: chartHref(root, indicator.indicator, area)},
      unbroken(indicator.short_name.replace(/, %$/, ",\u00a0%"), document)
    ),
    " ",
    small(
      `${latest.period}${latest.status === "provisional" ? ", provisional" : ""}${stale ? ", latest published" : ""}`,
      document
    ),
    ...spaced(compared && smallNumbersWords(compared), document),
    ...spaced(perChild && perChildWords(perChild, area), document, "each")
  ];
}

/** The newest figure with its interval. */
export function latestCell({latest, indicator, compared}: AreaRow, document: Document): Child[] {
  const {html} = markup(document);
  return [
    html("span", {class: latest.value === null ? null : "value"}, [
      latest.value === null ? formatCell(latest, indicator) : formatShort(latest.value, indicator)
    ]),
    ...spaced(compared && intervalWords(compared, indicator), document)
  ];
}

/** England's figure, and how the area's stands to it by a test. */
export function englandCell({latest: {england}, indicator, compared}: AreaRow, document: Document): Child[] {
  const words = compared && besideEnglandWords(compared);
  return [
    england === null ? "–" : formatShort(england, indicator),
    ...spaced(words, document, compared && isDifferent(compared.verdict_95) ? compared.verdict_95 : null)
  ];
}

/** The change over a year, and what its test says of it: only a clear one is called better or worse. */
export function changeCell({change, improved, indicator, compared}: AreaRow, document: Document): Child[] {
  const isClear = compared !== null && isClearChange(compared);
  const words = compared && changeTestWords(compared);
  const verdict = improved === null || !isClear ? null : improved ? "better" : "worse";
  return [
    changeMark(change, indicator, {document, verdict}),
    ...spaced(words, document, isClear ? "clear" : change === null ? "untested" : null)
  ];
}

/** A change with the way it went; `verdict` colours it and is said with it. A dash where there is none. */
export function changeMark(
  change: number | null,
  format: ValueFormat,
  {document, verdict}: {document: Document; verdict: "better" | "worse" | null}
): HTMLElement {
  const {html} = markup(document);
  if (change === null) return html("span", {class: "muted"}, ["–"]);
  const rounded = roundHalf(change, format.decimals);
  if (rounded === 0) return html("span", {class: "change"}, ["no change"]);
  return html("span", {class: verdict ? `change ${verdict}` : "change"}, [
    html("span", {"aria-hidden": "true"}, [rounded > 0 ? "▲ " : "▼ "]),
    format.unit === "percent"
      ? `${formatShort(change, {unit: "number", decimals: format.decimals}, {sign: true})} pts`
      : formatShort(change, format, {sign: true}),
    verdict && html("span", {class: "hidden-text"}, [` (${verdict})`])
  ]);
}

/** The line of all years, where it is drawn, and what a test says of the last five. */
export function trendCell(
  {own, england, compared}: AreaRow,
  {document, isDrawn, isCountry}: {document: Document; isDrawn: boolean; isCountry: boolean}
): Child[] {
  return [
    isDrawn &&
      sparkline(own, {
        document,
        width: 120,
        height: 28,
        comparator: england,
        ...(isCountry && {colour: themePalette.nation})
      }),
    ...spaced(compared && trendWords(compared), document)
  ];
}

/** Where the figure stands among those of all authorities, drawn and in words. */
export function placeCell(row: AreaRow, document: Document): Child[] {
  const {latest, indicator, compared, spread, neighbours} = row;
  const isPlaced = latest.value !== null && !isCount(indicator);
  const layout =
    isPlaced &&
    layoutSpine(
      spread,
      {
        value: latest.value as number,
        interval: compared?.low != null && compared.high !== null ? [compared.low, compared.high] : null,
        england: latest.england,
        neighbours: neighbours?.value ?? null,
        isClear: compared?.verdict_95 ? isDifferent(compared.verdict_95) : null
      },
      indicator
    );
  return [
    layout ? drawSpine(layout, {document}) : null,
    markup(document).html("span", {class: "rank"}, [compared ? placeWords(compared, indicator) : "not ranked"])
  ];
}

/**
 * How authorities are spread, in words, and what to expect of another such year: a figure that stands out has some chance in it, which goes
 * (regression to the mean). Null for counts, which say only how large areas are.
 */
export function spreadWords({indicator, spread, compared}: AreaRow): string | null {
  if (spread === null || isCount(indicator)) return null;
  const [least, most, lower, upper] = [spread.least, spread.most, spread.lower, spread.upper].map((value) =>
    formatValue(value, indicator)
  );
  const expected = compared?.shrunken ?? null;
  const said = expected === null ? "" : `; expect about ${formatValue(expected, indicator)} of another such year`;
  return `${spread.n} ${areasWord}: ${least} to ${most}, the middle half ${lower} to ${upper}${said}`;
}

/** Where the chart of an indicator for an area is. */
export function chartHref(root: Href, indicator: string, {area}: Area): Href {
  return `${root}indicator/${indicator}?areas=${area}`;
}

/** Words in small beneath what a cell says first; nothing where there are none. */
export function spaced(words: string | null, document: Document, kind: string | null = null): Child[] {
  if (words === null || words === "") return [];
  return [" ", small(words, document, words.startsWith(untestedWords) ? "untested" : kind)];
}

function small(words: string, document: Document, kind: string | null = null): HTMLElement {
  return markup(document).html("span", {class: kind === null ? "period" : `period ${kind}`}, [words]);
}

/** What a sum is for each child, and in England: in full pounds, for they are compared. */
function perChildWords({own, england}: NonNullable<AreaRow["perChild"]>, area: Area): string {
  const pounds = (value: number) => formatShort(value, {unit: "pounds", decimals: 0});
  const beside = england === null || area.kind === "country" ? "" : ` (${nationName} ${pounds(england)})`;
  return `${pounds(own)} per ${personWord} aged 0 to 17${beside}`;
}
