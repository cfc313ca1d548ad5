import {drawTrend} from "../../charts/trend.js";
import {layoutTrend} from "../../charts/trend-layout.js";
import type {TrendLayout} from "../../charts/trend-types.js";
import {figure, plot} from "../../components/figure.js";
import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {familySlug, sourceWords, unitWords} from "../../domain/indicator-words.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import {trendFinding} from "../../exhibits/chart-sentence.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {gapNotes, isCut, trendDescription} from "../../exhibits/trend-words.js";
import {chartQuery} from "../../state/builder-state.js";
import {predecessorsOf, successorsOf} from "../../stats/breaks.js";
import type {ViewOptions} from "../view-options.js";
import {comparisonLink} from "./comparison-link.js";
import {areaLede} from "./lede.js";
import type {AreaModel} from "./model.js";
import {chartHref} from "./profile-cells.js";
import {joined} from "./table.js";

/** The parts of an area's page by name: what its scaffold holds. */
export const areaParts = [
  "heading",
  "message",
  "topics",
  "members",
  "leads",
  "controls",
  "judgements",
  "families"
] as const;
export type AreaPart = (typeof areaParts)[number];

/** Width in pixels of the lead charts: they stand side by side, or alone on a phone. */
export const leadWidth = 366;

/** Height in pixels of the lead charts. */
const leadHeight = 208;

/** An empty page: one section for each part, in reading order. */
export function areaScaffold(document: Document): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {"data-view": "area"},
    areaParts.map((part) =>
      html("section", {
        "data-part": part,
        class: classOf(part),
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}

/** Name, what kind of area it is, its codes, what came before and after it, and its neighbours. */
export function areaHeadingPart(model: AreaModel, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const {html} = markup(document);
  const {area, areas, region, neighbours, model: version} = model;
  const link = ({area: slug, name}: Pick<Area, "area" | "name">) => html("a", {href: `${root}area/${slug}`}, [name]);
  const codes = [area.la_code === null ? null : `code ${area.la_code}`, area.ons_code].filter((code) => code !== null);
  const kicker: Child[] = [
    kindWords(area),
    region && " in ",
    region && (region.name === "London" || region.kind === "sub-region" || area.kind === "sub-region" ? "" : "the "),
    region && link(region)
  ];
  const before = predecessorsOf(area, areas);
  const after = successorsOf(area, areas);
  return [
    html("p", {class: "kicker"}, [...kicker, ...(codes.length ? [` · ${codes.join(" · ")}`] : [])]),
    html("h1", {}, [area.name]),
    html("p", {class: "lede"}, unbroken(areaLede(model).join(" "), document)),
    area.closed &&
      html("p", {class: "notice"}, [
        `Abolished on ${dateWords(area.closed)}. `,
        ...(after.length > 0 ? ["Succeeded by ", ...joined(after.map(link)), ". "] : []),
        "Its figures are kept as they were published."
      ]),
    area.opened &&
      before.length > 0 &&
      html("p", {class: "facts"}, [
        `Formed on ${dateWords(area.opened)} from `,
        ...joined(before.map(link)),
        "; earlier figures are under those names."
      ]),
    neighbours.length > 0 &&
      html("details", {class: "neighbours"}, [
        html("summary", {}, ["Compared with England and the authorities most like it"]),
        html("p", {class: "facts"}, [
          `Statistical neighbours (${version} model, closest first): `,
          ...joined(neighbours.map(({neighbour, name}) => link({area: neighbour, name}))),
          "."
        ])
      ]),
    comparisonLink(model, {document, root})
  ];
}

/** The leading indicator of each of the first families as a small trend, the area against England and its neighbours. */
export function leadsPart(
  {leadModels, area}: Pick<AreaModel, "leadModels" | "area">,
  options: ViewOptions
): HTMLElement {
  const {document, root, width = leadWidth} = options;
  return markup(document).html("div", {class: "leads"}, [
    leadKey(leadModels, document),
    ...leadModels.map((model) =>
      figure([plot(leadSvg(model, {...options, width}), {document})], {
        part: model.indicator.indicator,
        level: 3,
        title: model.indicator.name,
        finding: trendFinding(model),
        subtitle: unitWords(model.indicator),
        notes: gapNotes(model),
        href: chartHref(root, model.indicator.indicator, area),
        of: chartQuery({chart: "trend", indicator: model.indicator.indicator, state: model.state}),
        document
      })
    ),
    leadSources(leadModels, document)
  ]);
}

/** Where the figures of lead charts come from, each publication once. */
export function leadSources(models: readonly Pick<IndicatorModel, "indicator">[], document: Document): HTMLElement {
  const sources = [...new Set(models.map(({indicator}) => sourceWords(indicator)))];
  return markup(document).html(
    "p",
    {class: "leads-sources"},
    unbroken(`${sources.length === 1 ? "Source" : "Sources"}: ${sources.join("; ")}`, document)
  );
}

/** What the shade and the dotted lines of lead charts are, said once for all of them. */
export function leadKey(models: readonly IndicatorModel[], document: Document): HTMLElement | null {
  const compared = models.find(({trend}) => trend.some(({role}) => role === "neighbours"));
  const words = [
    models.some((model) => isCut(model)) && "A saw-toothed axis does not start at zero.",
    models.some(({band}) => band.length > 0) && "Shaded: the middle half of authorities.",
    compared &&
      `Dotted: the ${compared.state.average} of the ten statistical neighbours (${compared.state.model} model).`
  ].filter(Boolean);
  return words.length > 0 ? markup(document).html("p", {class: "leads-key"}, [words.join(" ")]) : null;
}

/** One of the lead charts. */
export function leadSvg(
  model: IndicatorModel,
  {document, width, height, palette, root}: ViewOptions & {width: number}
): SVGSVGElement {
  return drawTrend(leadLayout(model, width, height), {
    document,
    root,
    ...(palette && {palette}),
    description: trendDescription(model)
  });
}

/** A lead chart laid out for a width and a height in pixels. */
export function leadLayout(
  {trend, indicator, years, breaks, band, state: {zero}}: IndicatorModel,
  width: number,
  height: number = leadHeight
): TrendLayout {
  return layoutTrend(trend, {width, height, textSize: 13, format: indicator, zero, years, breaks, band});
}

/** The choice of the neighbours that an area is compared with. */
export function areaControls(document: Document): {
  element: HTMLElement;
  average: HTMLSelectElement;
  version: HTMLSelectElement;
} {
  const {html} = markup(document);
  const select = (label: string, options: readonly (readonly [value: string, text: string])[]) =>
    html(
      "select",
      {"aria-label": label},
      options.map(([value, text]) => html("option", {value}, [text]))
    );
  const average = select("Average of the neighbours", [
    ["mean", "mean"],
    ["median", "median"]
  ]);
  const version = select("Model of the neighbours", [
    ["2025", "2025 model"],
    ["2021", "2021 model"]
  ]);
  const element = html("div", {class: "controls"}, [
    html("fieldset", {}, [
      html("legend", {}, ["Neighbours on this page: the"]),
      average,
      html("span", {}, ["of the ten statistical neighbours in the"]),
      version
    ])
  ]);
  return {element, average, version};
}

/** The ways to what stands further down the page: the judgements, and every family of indicators. */
export function topicsPart(
  {byFamily}: Pick<AreaModel, "byFamily">,
  {document, judged}: Pick<ViewOptions, "document"> & {judged: boolean}
): Child[] {
  const {html} = markup(document);
  const topics = [
    ...(judged ? [{slug: "judgements", name: "What inspectors judged"}] : []),
    ...byFamily.map(({family}) => ({slug: familySlug(family), name: family}))
  ];
  return [
    html("nav", {class: "family-links", "aria-label": "On this page"}, [
      html(
        "ul",
        {},
        topics.map(({slug, name}) => html("li", {}, [html("a", {href: `#${slug}`}, [name])]))
      )
    ])
  ];
}

/** The class of a part: that of the families holds the tables which its buttons give away. */
function classOf(part: AreaPart): string | null {
  if (part === "controls") return "needs-script";
  return part === "families" ? "with-download" : null;
}

function kindWords({kind, closed}: Area): string {
  if (kind === "authority") return closed ? "Former local authority" : "Local authority";
  if (kind === "country") return "Country";
  return kind === "region" ? "Region of England" : "Part";
}
