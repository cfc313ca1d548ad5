import {figure, plot, printedWidths} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {type Column, table} from "../../dom/table.js";
import {formatValue} from "../../domain/format.js";
import {areasWord, areaTitle, areaWord} from "../../domain/site.js";
import {families, type Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {Pair} from "../../exhibits/pair.js";
import {type PairedArea, type PairModel, pairModel} from "../../exhibits/pair-model.js";
import {scatter} from "../../exhibits/scatter.js";
import {scatterFile, scatterSource} from "../../exhibits/scatter-words.js";
import type {ViewOptions} from "../view-options.js";

const parts = ["heading", "message", "choices", "tools", "scatter", "chosen", "table"] as const;
/** What there is only where scripts run. */
const live: readonly string[] = ["choices", "tools", "chosen"];

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
        "aria-live": part === "message" || part === "chosen" ? "polite" : null
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
      `Are ${areasWord} that are high on one figure high on another? Any two rates or shares of a year, with how sure the answer is, and what it cannot say.`
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

/** The authorities that a reader has chosen, with both figures; words on how to where there are none. */
export function chosenPart(
  pair: Pair,
  keys: ReadonlySet<string>,
  {document, root}: Pick<ViewOptions, "document" | "root">
): Child[] {
  const model = pairModel(pair);
  if (isReason(model)) return [];
  const found = model.points.filter(({area}) => keys.has(area.area));
  if (found.length === 0) return [];
  const {html} = markup(document);
  return [
    html("div", {class: "with-download"}, [
      html("div", {class: "table-head"}, [
        html("h2", {}, [`${found.length} ${found.length === 1 ? areaWord : areasWord} chosen`]),
        tableTools({document, name: `chosen-${areasWord}`, source: scatterSource(model)})
      ]),
      html("p", {}, [html("button", {type: "button", name: "none"}, ["Choose none"])]),
      pairTable(model, found, {document, root})
    ])
  ];
}

/** Both figures of every authority as a table. */
export function tablePart(pair: Pair, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const model = pairModel(pair);
  if (isReason(model)) return [];
  const {html} = markup(document);
  return [
    html("h2", {id: `every-${areaWord.replaceAll(" ", "-")}`}, [`Every ${areaWord}`]),
    html("details", {}, [
      html("summary", {}, [`Both figures of ${model.points.length} ${areasWord}, ${model.year}`]),
      html("div", {class: "with-download"}, [
        tableTools({document, name: scatterFile(model), source: scatterSource(model)}),
        pairTable(model, model.points, {document, root})
      ])
    ])
  ];
}

function pairTable(
  {of: {x, y}}: PairModel,
  points: readonly PairedArea[],
  {document, root}: Pick<ViewOptions, "document" | "root">
): HTMLElement {
  const {html} = markup(document);
  const figure = (key: "x" | "y", {indicator}: Pair["x"]): Column<PairedArea> => ({
    key,
    heading: indicator.short_name,
    type: "number",
    cell: (one) => formatValue(one[key], indicator),
    value: (one) => one[key],
    sort: "descending"
  });
  return html("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Both figures"}, [
    table(
      [
        {
          key: "area",
          heading: areaTitle,
          type: "name",
          cell: ({area}) => html("a", {href: `${root}area/${area.area}`}, [area.name]),
          sort: "ascending"
        },
        figure("y", y),
        figure("x", x)
      ],
      [...points].sort((a, b) => a.area.name.localeCompare(b.area.name, "en-GB")),
      {document, attributes: {class: "pair"}, row: ({area}) => ({"data-area": area.area})}
    )
  ]);
}
