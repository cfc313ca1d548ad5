import {themePalette} from "../../charts/palette.js";
import {sparkline} from "../../charts/sparkline.js";
import {strip} from "../../charts/strip.js";
import {type Child, html} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {roundHalf} from "../../domain/decimal.js";
import {formatCell, formatShort} from "../../domain/format.js";
import {isCount} from "../../domain/leads.js";
import type {Area} from "../../domain/tables.js";
import {standingWords} from "../../exhibits/standing-words.js";
import type {ViewOptions} from "../indicator/view.js";
import type {AreaModel, AreaRow} from "./model.js";

/** A family's indicators as a table: latest figure, change, comparators and place, with pictures of trend and place or without. */
export function profileTable(
  rows: readonly AreaRow[],
  model: AreaModel,
  {document, root, pictures}: Pick<ViewOptions, "document" | "root"> & {pictures: boolean}
): HTMLElement {
  const {area, region, neighbours, average} = model;
  const isCountry = area.kind === "country";
  const isAuthority = area.kind === "authority";
  const head = (text: string, attributes: Record<string, string> = {}) =>
    html(document, "th", {scope: "col", ...attributes}, [text]);
  return html(document, "table", {class: `profile${pictures ? "" : " plain"}${isCountry ? " country" : ""}`}, [
    html(document, "thead", {}, [
      html(document, "tr", {}, [
        head("Indicator", {class: "name"}),
        head("Latest", {class: "number"}),
        head("Change", {class: "number moved"}),
        !isCountry && head("England", {class: "number england"}),
        region && head(region.name, {class: "number region"}),
        neighbours.length > 0 && head(`Neighbours’ ${average}`, {class: "number neighbours"}),
        pictures && head(isCountry ? "Trend" : "Trend (England grey)", {class: "spark"}),
        isAuthority && head("Place among authorities", {class: "place"})
      ])
    ]),
    html(
      document,
      "tbody",
      {},
      rows.map((row) => profileRow(row, model, {document, root, pictures}))
    )
  ]);
}

function profileRow(
  {
    indicator,
    latest,
    change,
    improved,
    standing,
    own,
    england,
    peers,
    standsIn,
    perChild,
    neighbours: average
  }: AreaRow,
  {area, region, neighbours}: AreaModel,
  {document, root, pictures}: Pick<ViewOptions, "document" | "root"> & {pictures: boolean}
): HTMLElement {
  const cell = (value: number | null) => (value === null ? "–" : formatShort(value, indicator));
  const stale = latest.indicator_year !== null && latest.indicator_year > latest.year;
  return html(document, "tr", {"data-indicator": indicator.indicator}, [
    html(document, "th", {scope: "row"}, [
      html(
        document,
        "a",
        {href: chartHref(root, indicator.indicator, area)},
        unbroken(indicator.short_name.replace(/, %$/, ",\u00a0%"), document)
      ),
      html(document, "span", {class: "period"}, [
        `${latest.period}${latest.status === "provisional" ? ", provisional" : ""}${stale ? ", latest published" : ""}`
      ]),
      perChild && html(document, "span", {class: "period"}, [perChildWords(perChild, area)])
    ]),
    html(document, "td", {class: `number latest${latest.value === null ? " gap" : ""}`}, [
      html(document, "span", {class: latest.value === null ? null : "value"}, [
        latest.value === null ? formatCell(latest, indicator) : formatShort(latest.value, indicator)
      ])
    ]),
    html(document, "td", {class: "number moved"}, [changeMark(change, improved, indicator, document)]),
    area.kind !== "country" && html(document, "td", {class: "number england"}, [cell(latest.england)]),
    region &&
      html(document, "td", {class: "number region", "data-label": standsIn?.name ?? region.name}, [
        cell(latest.region_value),
        // The heading names the area's own region: the figure of another says whose it is.
        standsIn && html(document, "span", {class: "period"}, [standsIn.name])
      ]),
    neighbours.length > 0 &&
      html(
        document,
        "td",
        {
          class: "number neighbours",
          title: average && average.n < average.of ? `${average.n} of ${average.of} neighbours had a figure` : null
        },
        [cell(average?.value ?? null)]
      ),
    pictures &&
      html(document, "td", {class: "spark"}, [
        sparkline(own, {
          document,
          width: 140,
          comparator: england,
          ...(area.kind === "country" && {colour: themePalette.england})
        })
      ]),
    area.kind === "authority" &&
      html(document, "td", {class: "place"}, [
        pictures &&
          latest.value !== null &&
          strip(peers, {
            document,
            value: latest.value,
            england: isCount(indicator) ? null : latest.england,
            width: 220,
            height: 22
          }),
        html(document, "span", {class: "rank"}, [standing ? standingWords(standing) : unrankedWords(indicator)])
      ])
  ]);
}

function unrankedWords(indicator: AreaRow["indicator"]): string {
  if (!isCount(indicator)) return "not ranked";
  return indicator.unit === "pounds" ? "a total: not ranked" : "a count: not ranked";
}

/** What a sum is for each child, and in England: in full pounds, for they are compared. */
function perChildWords({own, england}: NonNullable<AreaRow["perChild"]>, area: Area): string {
  const pounds = (value: number) => formatShort(value, {unit: "pounds", decimals: 0});
  const beside = england === null || area.kind === "country" ? "" : ` (England ${pounds(england)})`;
  return `${pounds(own)} per child aged 0 to 17${beside}`;
}

function changeMark(
  change: number | null,
  improved: boolean | null,
  indicator: AreaRow["indicator"],
  document: Document
): Child {
  if (change === null) return html(document, "span", {class: "muted"}, ["–"]);
  const rounded = roundHalf(change, indicator.decimals);
  if (rounded === 0) return html(document, "span", {class: "change"}, ["no change"]);
  const verdict = improved === null ? null : improved ? "better" : "worse";
  return html(document, "span", {class: verdict ? `change ${verdict}` : "change"}, [
    html(document, "span", {"aria-hidden": "true"}, [rounded > 0 ? "▲ " : "▼ "]),
    indicator.unit === "percent"
      ? `${formatShort(change, {unit: "number", decimals: indicator.decimals}, {sign: true})} pts`
      : formatShort(change, indicator, {sign: true}),
    verdict && html(document, "span", {class: "hidden-text"}, [` (${verdict})`])
  ]);
}

/** Where the chart of an indicator for an area is. */
export function chartHref(root: string, indicator: string, {area}: Area): string {
  return `${root}indicator/${indicator}?areas=${area}`;
}
