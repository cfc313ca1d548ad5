import {themePalette} from "../../charts/palette.js";
import {sparkline} from "../../charts/sparkline.js";
import {strip} from "../../charts/strip.js";
import {type Child, markup} from "../../dom/element.js";
import {type MaybeColumn, table} from "../../dom/table.js";
import {unbroken} from "../../dom/unbroken.js";
import {roundHalf} from "../../domain/decimal.js";
import {formatCell, formatShort} from "../../domain/format.js";
import type {Href} from "../../domain/href.js";
import {isCount} from "../../domain/leads.js";
import type {Area} from "../../domain/tables.js";
import {standingWords} from "../../exhibits/standing-words.js";
import type {ViewOptions} from "../view-options.js";
import type {AreaModel, AreaRow} from "./model.js";

/** How the table is made: with pictures of trend and place, or without. */
type ProfileOptions = Pick<ViewOptions, "document" | "root"> & {pictures: boolean};

/** A family's indicators as a table: latest figure, change, comparators and place, with pictures of trend and place or without. */
export function profileTable(
  rows: readonly AreaRow[],
  model: AreaModel,
  {document, root, pictures}: ProfileOptions
): HTMLTableElement {
  const isCountry = model.area.kind === "country";
  return table(profileColumns(model, {document, root, pictures}), rows, {
    document,
    attributes: {class: `profile${pictures ? "" : " plain"}${isCountry ? " country" : ""}`},
    row: ({indicator}) => ({"data-indicator": indicator.indicator})
  });
}

function profileColumns(
  {area, region, neighbours, average}: AreaModel,
  {document, root, pictures}: ProfileOptions
): MaybeColumn<AreaRow>[] {
  const {html} = markup(document);
  const isCountry = area.kind === "country";
  const words = (value: number | null, {indicator}: AreaRow) => (value === null ? "–" : formatShort(value, indicator));
  return [
    {
      key: "name",
      heading: "Indicator",
      type: "name",
      head: {class: "name"},
      cell: (row) => nameCell(row, area, {document, root}),
      sort: "ascending"
    },
    {
      key: "latest",
      heading: "Latest",
      type: "number",
      cell: ({latest, indicator}) =>
        html("span", {class: latest.value === null ? null : "value"}, [
          latest.value === null ? formatCell(latest, indicator) : formatShort(latest.value, indicator)
        ]),
      attributes: ({latest}) => ({class: latest.value === null ? "latest gap" : "latest"})
    },
    {
      key: "change",
      heading: "Change",
      type: "number",
      class: "moved",
      cell: (row) => changeMark(row, document)
    },
    !isCountry && {
      key: "england",
      heading: "England",
      type: "number",
      class: "england",
      cell: (row) => words(row.latest.england, row)
    },
    region && {
      key: "region",
      heading: region.name,
      type: "number",
      class: "region",
      cell: (row) => [
        words(row.latest.region_value, row),
        // The heading names the area's own region: the figure of another says whose it is.
        ...(row.standsIn ? [" ", html("span", {class: "period"}, [row.standsIn.name])] : [])
      ],
      attributes: ({standsIn}) => ({"data-label": standsIn?.name ?? region.name})
    },
    neighbours.length > 0 && {
      key: "neighbours",
      heading: `Neighbours’ ${average}`,
      type: "number",
      class: "neighbours",
      cell: (row) => words(row.neighbours?.value ?? null, row),
      attributes: ({neighbours: known}) => ({
        title: known && known.n < known.of ? `${known.n} of ${known.of} neighbours had a figure` : null
      })
    },
    pictures && {
      key: "trend",
      heading: isCountry ? "Trend" : "Trend (England grey)",
      class: "spark",
      cell: ({own, england}) =>
        sparkline(own, {
          document,
          width: 140,
          comparator: england,
          ...(isCountry && {colour: themePalette.england})
        })
    },
    area.kind === "authority" && {
      key: "place",
      heading: "Place among authorities",
      class: "place",
      cell: ({indicator, latest, peers, standing}) => [
        pictures &&
          latest.value !== null &&
          strip(peers, {
            document,
            value: latest.value,
            england: isCount(indicator) ? null : latest.england,
            width: 220,
            height: 22
          }),
        html("span", {class: "rank"}, [standing ? standingWords(standing) : unrankedWords(indicator)])
      ],
      order: ({standing}) => standing?.rank ?? null,
      sort: "ascending"
    }
  ];
}

/** The name of an indicator, the period of its figure, and what a sum is per child. */
function nameCell(
  {indicator, latest, perChild}: AreaRow,
  area: Area,
  {document, root}: Pick<ProfileOptions, "document" | "root">
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
    html("span", {class: "period"}, [
      `${latest.period}${latest.status === "provisional" ? ", provisional" : ""}${stale ? ", latest published" : ""}`
    ]),
    perChild && " ",
    perChild && html("span", {class: "period"}, [perChildWords(perChild, area)])
  ];
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

function changeMark({change, improved, indicator}: AreaRow, document: Document): Child {
  const {html} = markup(document);
  if (change === null) return html("span", {class: "muted"}, ["–"]);
  const rounded = roundHalf(change, indicator.decimals);
  if (rounded === 0) return html("span", {class: "change"}, ["no change"]);
  const verdict = improved === null ? null : improved ? "better" : "worse";
  return html("span", {class: verdict ? `change ${verdict}` : "change"}, [
    html("span", {"aria-hidden": "true"}, [rounded > 0 ? "▲ " : "▼ "]),
    indicator.unit === "percent"
      ? `${formatShort(change, {unit: "number", decimals: indicator.decimals}, {sign: true})} pts`
      : formatShort(change, indicator, {sign: true}),
    verdict && html("span", {class: "hidden-text"}, [` (${verdict})`])
  ]);
}

/** Where the chart of an indicator for an area is. */
export function chartHref(root: Href, indicator: string, {area}: Area): Href {
  return `${root}indicator/${indicator}?areas=${area}`;
}
