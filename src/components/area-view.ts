import {type Child, html} from "../charts/element.js";
import {sparkline} from "../charts/sparkline.js";
import {strip} from "../charts/strip.js";
import {drawTrend} from "../charts/trend.js";
import {layoutTrend, type TrendLayout} from "../charts/trend-layout.js";
import {dateWords, predecessorsOf, successorsOf} from "../stats/breaks.js";
import {formatCell, formatShort, formatValue} from "../stats/format.js";
import type {Area} from "../stats/model.js";
import type {AreaFamily, AreaModel, AreaRow} from "./area-model.js";
import {figure, plot} from "./figure.js";
import {type IndicatorModel, isCount, trendDescription} from "./indicator-model.js";
import {familySlug, sourceWords, unitWords, type ViewOptions} from "./indicator-view.js";
import {standingWords} from "./standing-words.js";

/** The parts of an area's page by name: what its scaffold holds. */
export const areaParts = ["heading", "message", "controls", "leads", "families"] as const;
export type AreaPart = (typeof areaParts)[number];

/** Width in pixels of the lead charts: they stand side by side, or alone on a phone. */
export const leadWidth = 366;

/** What no official statistic measures, said where a reader would look for it. */
const familyNotes: Readonly<Record<string, string>> = {
  "Early help and referrals":
    "No official statistic measures how good early help is: only inspection reports say so. These figures show what reaches the front door of children’s social care.",
  "Adoption and guardianship":
    "How long adoption takes is published for England as a whole; authorities appear here with their numbers."
};

/** An empty page: one section for each part, in reading order. */
export function areaScaffold(document: Document): HTMLElement {
  return html(
    document,
    "div",
    {"data-view": "area"},
    areaParts.map((part) =>
      html(document, "section", {
        "data-part": part,
        class: part === "controls" ? "needs-script" : null,
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}

/** Name, what kind of area it is, its codes, what came before and after it, and its neighbours. */
export function areaHeadingPart(model: AreaModel, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const {area, areas, region, neighbours, model: version} = model;
  const link = ({area: slug, name}: Pick<Area, "area" | "name">) =>
    html(document, "a", {href: `${root}area/${slug}`}, [name]);
  const codes = [area.la_code === null ? null : `code ${area.la_code}`, area.ons_code].filter((code) => code !== null);
  const kicker: Child[] = [
    kindWords(area),
    region && " in ",
    region && (region.name === "London" || region.kind === "sub-region" || area.kind === "sub-region" ? "" : "the "),
    region && link(region)
  ];
  const members = areas.filter(({region: of, closed}) => of === area.area && closed === null);
  const before = predecessorsOf(area, areas);
  const after = successorsOf(area, areas);
  return [
    html(document, "p", {class: "kicker"}, [...kicker, ...(codes.length ? [` · ${codes.join(" · ")}`] : [])]),
    html(document, "h1", {}, [area.name]),
    area.closed &&
      html(document, "p", {class: "notice"}, [
        `Abolished on ${dateWords(area.closed)}. `,
        ...(after.length > 0 ? ["Followed by ", ...joined(after.map(link)), ". "] : []),
        "Its figures end there and are kept as they were published."
      ]),
    area.opened &&
      before.length > 0 &&
      html(document, "p", {class: "facts"}, [
        `Formed on ${dateWords(area.opened)} from `,
        ...joined(before.map(link)),
        "; earlier figures stand under those names."
      ]),
    neighbours.length > 0 &&
      html(document, "p", {class: "facts"}, [
        `Statistical neighbours (${version} model, closest first): `,
        ...joined(neighbours.map(({neighbour, name}) => link({area: neighbour, name}))),
        "."
      ]),
    area.kind !== "authority" &&
      members.length > 0 &&
      html(document, "p", {class: "facts"}, [
        members[0]?.kind === "authority" ? "Authorities: " : "Made of: ",
        ...joined([...members].sort((a, b) => a.name.localeCompare(b.name, "en-GB")).map(link)),
        "."
      ])
  ];
}

/** The leading indicator of each of the first families as a small trend, the area against England and its neighbours. */
export function leadsPart(
  {leadModels, area}: Pick<AreaModel, "leadModels" | "area">,
  options: ViewOptions
): HTMLElement {
  const {document, root, width = leadWidth} = options;
  return html(
    document,
    "div",
    {class: "leads"},
    leadModels.map((model) =>
      figure([plot(leadSvg(model, {...options, width}), {document})], {
        part: model.indicator.indicator,
        level: 3,
        title: model.indicator.name,
        subtitle: unitWords(model.indicator),
        href: chartHref(root, model.indicator.indicator, area),
        source: sourceWords(model.indicator),
        document
      })
    )
  );
}

/** One of the lead charts. */
export function leadSvg(
  model: IndicatorModel,
  {document, width, palette}: ViewOptions & {width: number}
): SVGSVGElement {
  return drawTrend(leadLayout(model, width), {
    document,
    ...(palette && {palette}),
    description: trendDescription(model)
  });
}

/** A lead chart laid out for a width in pixels. */
export function leadLayout({trend, indicator, years, breaks, band}: IndicatorModel, width: number): TrendLayout {
  return layoutTrend(trend, {width, height: 230, textSize: 13, format: indicator, years, breaks, band});
}

/** The choice of the neighbours that an area is compared with. */
export function areaControls(document: Document): {
  element: HTMLElement;
  average: HTMLSelectElement;
  version: HTMLSelectElement;
} {
  const select = (label: string, options: readonly (readonly [value: string, text: string])[]) =>
    html(
      document,
      "select",
      {"aria-label": label},
      options.map(([value, text]) => html(document, "option", {value}, [text]))
    );
  const average = select("Average of the neighbours", [
    ["mean", "mean"],
    ["median", "median"]
  ]);
  const version = select("Model of the neighbours", [
    ["2025", "2025 model"],
    ["2021", "2021 model"]
  ]);
  const element = html(document, "div", {class: "controls"}, [
    html(document, "fieldset", {}, [html(document, "legend", {}, ["Statistical neighbours"]), average, version])
  ]);
  return {element, average, version};
}

/** Every family of indicators as a table: latest figure, change, comparators, trend and place. */
export function familiesPart(model: AreaModel, options: Pick<ViewOptions, "document" | "root">): Child[] {
  const {document} = options;
  return [
    html(
      document,
      "ul",
      {class: "family-links", "aria-label": "Families of indicators"},
      model.byFamily.map(({family}) =>
        html(document, "li", {}, [html(document, "a", {href: `#${familySlug(family)}`}, [family])])
      )
    ),
    ...model.byFamily.flatMap((one) => familySection(one, model, options))
  ];
}

function familySection(
  one: AreaFamily,
  model: AreaModel,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const {family, rows, more, nationalOnly} = one;
  const note = familyNotes[family];
  return [
    html(document, "h2", {id: familySlug(family)}, [family]),
    note && model.area.kind !== "country" && html(document, "p", {class: "muted"}, [note]),
    rows.length > 0 && profileTable(rows, model, {document, root, pictures: true}),
    nationalOnly.length > 0 &&
      html(document, "p", {class: "muted"}, [
        "Published for England only: ",
        ...joined(
          nationalOnly.map(({indicator, latest}) =>
            html(document, "span", {}, [
              html(document, "a", {href: `${root}indicator/${indicator.indicator}`}, [indicator.name]),
              ` (${formatValue(latest.value ?? 0, indicator)} in ${latest.year})`
            ])
          )
        ),
        "."
      ]),
    more.length > 0 &&
      html(document, "details", {class: "more"}, [
        html(document, "summary", {}, [`${more.length} more in this family`]),
        profileTable(more, model, {document, root, pictures: false})
      ])
  ];
}

function profileTable(
  rows: readonly AreaRow[],
  model: AreaModel,
  {document, root, pictures}: Pick<ViewOptions, "document" | "root"> & {pictures: boolean}
): HTMLElement {
  const {area, region, neighbours, average} = model;
  const isCountry = area.kind === "country";
  const isAuthority = area.kind === "authority";
  const head = (text: string, attributes: Record<string, string> = {}) =>
    html(document, "th", {scope: "col", ...attributes}, [text]);
  return html(document, "table", {class: pictures ? "profile" : "profile plain"}, [
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
  {indicator, latest, change, improved, standing, own, england, peers, neighbours: peerAverage}: AreaRow,
  {area, region, neighbours}: AreaModel,
  {document, root, pictures}: Pick<ViewOptions, "document" | "root"> & {pictures: boolean}
): HTMLElement {
  const cell = (value: number | null) => (value === null ? "–" : formatShort(value, indicator));
  const stale = latest.indicator_year !== null && latest.indicator_year > latest.year;
  return html(document, "tr", {"data-indicator": indicator.indicator}, [
    html(document, "th", {scope: "row"}, [
      html(document, "a", {href: chartHref(root, indicator.indicator, area)}, [indicator.short_name]),
      html(document, "span", {class: "period"}, [
        `${latest.period}${latest.status === "provisional" ? ", provisional" : ""}${stale ? ", no longer published here" : ""}`
      ])
    ]),
    html(document, "td", {class: `number latest${latest.value === null ? " gap" : ""}`}, [
      html(document, "span", {class: latest.value === null ? null : "value"}, [
        latest.value === null ? formatCell(latest, indicator) : formatShort(latest.value, indicator)
      ])
    ]),
    html(document, "td", {class: "number moved"}, [changeMark(change, improved, indicator, document)]),
    area.kind !== "country" && html(document, "td", {class: "number england"}, [cell(latest.england)]),
    region && html(document, "td", {class: "number region"}, [cell(latest.region_value)]),
    neighbours.length > 0 &&
      html(
        document,
        "td",
        {
          class: "number neighbours",
          title: latest.neighbours_n < 10 ? `${latest.neighbours_n} of 10 neighbours had a figure` : null
        },
        [cell(peerAverage === null ? null : roundTo(peerAverage, indicator.decimals))]
      ),
    pictures && html(document, "td", {class: "spark"}, [sparkline(own, {document, width: 140, comparator: england})]),
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
        html(document, "span", {class: "rank"}, [standing ? standingWords(standing) : "no place"])
      ])
  ]);
}

function changeMark(
  change: number | null,
  improved: boolean | null,
  indicator: AreaRow["indicator"],
  document: Document
): Child {
  if (change === null) return html(document, "span", {class: "muted"}, ["–"]);
  const rounded = roundTo(change, indicator.decimals);
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
function chartHref(root: string, indicator: string, {area}: Area): string {
  return `${root}indicator/${indicator}?areas=${area}`;
}

function kindWords({kind, closed}: Area): string {
  if (kind === "authority") return closed ? "Former local authority" : "Local authority";
  if (kind === "country") return "Country";
  return kind === "region" ? "Region of England" : "Part";
}

function joined(parts: readonly Node[]): Child[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [i === parts.length - 1 ? " and " : ", ", part]));
}

function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
