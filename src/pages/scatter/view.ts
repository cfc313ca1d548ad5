import {figure, plot, printedWidths} from "../../components/figure.js";
import {type Child, markup} from "../../dom/element.js";
import {formatValue} from "../../domain/format.js";
import {families, type Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {Pair} from "../../exhibits/pair.js";
import {pairModel} from "../../exhibits/pair-model.js";
import {scatter} from "../../exhibits/scatter.js";
import type {Span} from "../../state/scatter-state.js";
import type {ViewOptions} from "../view-options.js";

const parts = ["heading", "message", "choices", "scatter", "within", "selected"] as const;
/** What there is only where scripts run. */
const live: readonly string[] = ["choices", "within", "selected"];

/** An empty page of two indicators. */
export function scatterScaffold(document: Document): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {"data-view": "scatter"},
    parts.map((part) =>
      html("section", {
        "data-part": part,
        class: live.includes(part) ? "needs-script" : null,
        "aria-live": part === "message" || part === "selected" ? "polite" : null
      })
    )
  );
}

/** What the page is for. */
export function scatterHeading({document}: Pick<ViewOptions, "document">): Child[] {
  const {html} = markup(document);
  return [
    html("h1", {}, ["Two indicators"]),
    html("p", {class: "lede"}, [
      "Are authorities that are high on one figure high on another? Any two rates or shares of a year, with how sure the answer is, and what it cannot say."
    ])
  ];
}

/** The chart of two indicators; why there is none, where there is none. */
export function scatterPart(pair: Pair, {width, menus, ...options}: ViewOptions): Child[] {
  const {document, palette, root} = options;
  const shown = scatter.show(pair);
  if (isReason(shown)) return [markup(document).html("p", {class: "notice"}, [`${capital(shown.reason)}.`])];
  const drawn = (at: number, name?: string) =>
    plot(shown.draw({document, palette, base: root, width: at}), {document, ...(name && {name})});
  const menu = menus?.[scatter.name];
  return [
    figure(width === undefined ? printedWidths.map((one) => drawn(one.width, one.name)) : [drawn(width)], {
      ...shown.say(),
      document,
      part: scatter.name,
      ...(menu && {menu: menu()})
    })
  ];
}

/** A list of indicators by family. */
export function pairedList(
  indicators: readonly Pick<Indicator, "indicator" | "family" | "short_name">[],
  {document, label, name}: {document: Document; label: string; name: string}
): HTMLSelectElement {
  const {html} = markup(document);
  return html(
    "select",
    {"aria-label": label, name},
    families.flatMap((family) => {
      const own = indicators.filter((one) => one.family === family);
      return own.length === 0
        ? []
        : [
            html(
              "optgroup",
              {label: family},
              own.map(({indicator, short_name}) => html("option", {value: indicator}, [short_name]))
            )
          ];
    })
  );
}

/** The authorities whose two figures lie within spans, named with both; words where there are none. */
export function selectedPart(
  pair: Pair,
  spans: {x: Span; y: Span} | null,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const model = pairModel(pair);
  if (!spans || isReason(model)) return [];
  const {html} = markup(document);
  const isIn = (value: number, [from, to]: Span) => value >= from && value <= to;
  const found = model.points.filter((one) => isIn(one.x, spans.x) && isIn(one.y, spans.y));
  const {x, y} = pair;
  return [
    html("h2", {}, [`${found.length} ${found.length === 1 ? "authority" : "authorities"} in the rectangle`]),
    html(
      "ul",
      {class: "lassoed"},
      found
        .sort((a, b) => a.area.name.localeCompare(b.area.name, "en-GB"))
        .map((one) =>
          html("li", {}, [
            html("a", {href: `${root}area/${one.area.area}`}, [one.area.name]),
            ` ${formatValue(one.x, x.indicator)}, ${formatValue(one.y, y.indicator)}`
          ])
        )
    )
  ];
}
