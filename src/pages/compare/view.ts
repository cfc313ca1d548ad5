import {figure, plot, printedWidths} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import {familySlug} from "../../domain/indicator-words.js";
import {anArea, areasWord, comparisonExamples, nationName} from "../../domain/site.js";
import {families, type Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {comparison as exhibit, mostSentences, prepareComparison} from "../../exhibits/comparison.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {comparisonSentences, comparisonSource} from "../../exhibits/comparison-words.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {ViewOptions} from "../view-options.js";
import {comparedTable} from "./table.js";

/** Parts of the page in reading order. */
const parts = ["heading", "message", "choices", "examples", "comparison", "sentences", "table"] as const;

/** An indicator as the page's lists name it. */
export type ListedIndicator = Pick<Indicator, "indicator" | "family" | "short_name">;

/** An empty page. `leads` are the slugs of the indicators it begins with. */
export function compareScaffold(document: Document, leads: readonly string[]): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {"data-view": "compare", "data-leads": leads.join(" ")},
    parts.map((part) =>
      html("section", {
        "data-part": part,
        class: part === "choices" ? "needs-script" : null,
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}

/** What the page is for. */
export function headingPart({document}: Pick<ViewOptions, "document">): Child[] {
  const {html} = markup(document);
  return [
    html("h1", {}, ["Compare areas"]),
    html("p", {class: "lede"}, [
      `Any ${areasWord}, regions and ${nationName} over any indicators: side by side or in one chart, as they are published, as an index of a year, or as a share of ${nationName}’s figure. The address of this page is the whole comparison.`
    ])
  ];
}

/** What is shown where nothing has been chosen, and three ways to begin; nothing once something is chosen. */
export function examplesPart(
  {isBare}: {isBare: boolean},
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  if (!isBare || comparisonExamples.length === 0) return [];
  const {html} = markup(document);
  return [
    html("p", {}, [
      `Nothing is chosen yet: below stands an example, ${anArea} and those most like it. Add areas and indicators above, or begin with one of these:`
    ]),
    html(
      "ul",
      {class: "examples"},
      comparisonExamples.map(([words, query]) => html("li", {}, [html("a", {href: `${root}compare${query}`}, [words])]))
    )
  ];
}

/** The chart with all that is said of it; why there is none, where there is none. */
export function chartPart(comparison: Comparison, {width, menus, ...options}: ViewOptions): Child[] {
  const {document, palette, root} = options;
  const {html} = markup(document);
  const shown = exhibit.show(comparison);
  if (isReason(shown)) return [html("p", {class: "notice"}, [`${capital(shown.reason)}.`])];
  const drawn = (at: number, name?: string) =>
    plot(shown.draw({document, palette, base: root, width: at}), {document, ...(name && {name})});
  const said = shown.say();
  const [menu] = Object.values(menus ?? {});
  return [
    figure(width === undefined ? printedWidths.map((one) => drawn(one.width, one.name)) : [drawn(width)], {
      ...said,
      document,
      part: exhibit.name,
      ...(menu && {menu: menu()})
    })
  ];
}

/** A sentence for each indicator that may be printed as it stands; of few they stand under the title. */
export function sentencesPart(comparison: Comparison, {document}: Pick<ViewOptions, "document">): Child[] {
  const {html} = markup(document);
  const model = prepareComparison(comparison);
  if (isReason(model) || model.compared.length <= mostSentences) return [];
  return [
    html("h2", {id: "in-words"}, ["In words"]),
    html(
      "ul",
      {class: "sentences"},
      comparisonSentences(model).map((sentence) => html("li", {}, unbroken(sentence, document)))
    ),
    html("p", {class: "small muted"}, [
      "These compare published figures. They do not say whether a difference is more than chance: the method page does."
    ])
  ];
}

/** The newest figures and their changes. */
export function tablePart(comparison: Comparison, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const {html} = markup(document);
  const model = prepareComparison(comparison);
  if (isReason(model)) return [];
  return [
    html("h2", {id: "newest"}, ["Newest figures and changes"]),
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("p", {class: "muted"}, [
          "As published, whatever the chart shows. A change is left out over a gap and across a break."
        ]),
        tableTools({document, name: "compared-areas", source: comparisonSource(model)})
      ]),
      html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Newest figures and changes"}, [
        comparedTable(model, {document, root})
      ])
    ])
  ];
}

/** The list of all indicators by family, from which one is added. */
export function indicatorList(indicators: readonly ListedIndicator[], document: Document): HTMLSelectElement {
  const {html} = markup(document);
  return html("select", {"aria-label": "Add an indicator from the list", "data-indicators": ""}, [
    html("option", {value: ""}, ["Add from the list…"]),
    ...families.flatMap((family) => {
      const own = indicators.filter((one) => one.family === family);
      if (own.length === 0) return [];
      return [
        html(
          "optgroup",
          {label: family, "data-family": familySlug(family)},
          own.map(({indicator, short_name}) => html("option", {value: indicator}, [short_name]))
        )
      ];
    })
  ]);
}
