import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {familySlug} from "../../domain/indicator-words.js";
import {modelTitle, shownModels} from "../../domain/neighbour-models.js";
import {
  areaKind,
  areasWord,
  formerAreaKind,
  isDefaultSite,
  nationName,
  neighbourModels,
  neighboursInFull
} from "../../domain/site.js";
import type {Area} from "../../domain/tables.js";
import {dateWords} from "../../domain/words.js";
import {predecessorsOf, successorsOf} from "../../stats/breaks.js";
import type {ViewOptions} from "../view-options.js";
import {comparisonLink} from "./comparison-link.js";
import {leadFigure, leadKey, leadSources, leadWidth} from "./leads.js";
import {areaLede} from "./lede.js";
import type {AreaModel} from "./model.js";
import {chartHref} from "./profile-cells.js";
import {joined} from "./table.js";

/** The parts of an area's page by name: what its scaffold holds. */
export const areaParts = [
  "heading",
  "message",
  "moved",
  "topics",
  "members",
  "leads",
  "controls",
  "judgements",
  "stated",
  "families"
] as const;
export type AreaPart = (typeof areaParts)[number];

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
    region &&
      (!isDefaultSite || region.name === "London" || region.kind === "sub-region" || area.kind === "sub-region"
        ? ""
        : "the "),
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
        html("summary", {}, [`Compared with ${nationName} and the ${areasWord} most like it`]),
        html("p", {class: "facts"}, [
          `Statistical neighbours (${neighbourModels[version] ? `${modelTitle(version)}, ` : ""}closest first): `,
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
      leadFigure(model, {...options, href: chartHref(root, model.indicator.indicator, area), width})
    ),
    leadSources(leadModels, document)
  ]);
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
  const version = select(
    "Model of the neighbours",
    shownModels().map((model) => [model, modelTitle(model)])
  );
  const isChoice = shownModels().length > 1;
  version.hidden = !isChoice;
  const element = html("div", {class: "controls"}, [
    html("fieldset", {}, [
      html("legend", {}, ["Neighbours on this page: the"]),
      average,
      html("span", {}, [`of the ${neighboursInFull}${isChoice ? " in the" : ""}`]),
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
  if (kind === "authority") return closed ? formerAreaKind : areaKind;
  if (kind === "country") return "Country";
  return kind === "region" ? `Region of ${nationName}` : "Part";
}
