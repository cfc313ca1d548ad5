import {figure, plot, printedWidths} from "../../components/figure.js";
import {tableTools} from "../../components/table-download.js";
import {type Child, markup} from "../../dom/element.js";
import {unbroken} from "../../dom/unbroken.js";
import type {Indicator} from "../../domain/tables.js";
import {capital} from "../../domain/words.js";
import {isReason} from "../../exhibits/exhibit.js";
import {stated} from "../../exhibits/stated.js";
import type {StatedFigures} from "../../exhibits/stated-figures.js";
import {statedModel} from "../../exhibits/stated-model.js";
import type {ViewOptions} from "../view-options.js";
import {statedTable} from "./table.js";

const parts = ["heading", "message", "choices", "stated", "table"] as const;

/** An empty page of an indicator that only reports state. */
export function reportedScaffold(document: Document): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {"data-view": "reported"},
    parts.map((part) =>
      html("section", {
        "data-part": part,
        class: part === "choices" ? "needs-script" : part === "table" ? "with-download" : null,
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}

/** What the indicator is, and which official one counts nearly the same. */
export function reportedHeading(
  {indicator: {family, name}}: Pick<StatedFigures, "indicator">,
  {near, document, root}: Pick<ViewOptions, "document" | "root"> & {near: Pick<Indicator, "indicator" | "name"> | null}
): Child[] {
  const {html} = markup(document);
  return [
    html("p", {class: "kicker"}, [
      html("a", {href: `${root}indicators#stated-only-in-reports`}, ["Stated only in reports"]),
      ` · ${family}`
    ]),
    html("h1", {}, unbroken(name, document)),
    html("p", {class: "lede"}, [
      "None of the official statistics held here has this of authorities. Here is every figure that an inspection report held here states, with where it stands."
    ]),
    html("p", {class: "facts"}, [
      ...(near
        ? [
            "Nearly the same is counted officially: ",
            html("a", {href: `${root}indicator/${near.indicator}`}, [near.name]),
            ". "
          ]
        : []),
      html("a", {href: `${root}quality`}, ["How well figures are read from reports"])
    ])
  ];
}

/** The chart of what reports state; why there is none, where there is none. */
export function statedPart(of: StatedFigures, {width, menus, ...options}: ViewOptions): Child[] {
  const {document, palette, root} = options;
  const shown = stated.show(of);
  if (isReason(shown)) return [markup(document).html("p", {class: "notice"}, [`${capital(shown.reason)}.`])];
  // What is printed has no links on its marks, which the table has: three drawings of them would weigh more than all else.
  const drawn =
    width === undefined
      ? printedWidths.map((one) => plot(shown.draw({document, palette, width: one.width}), {document, name: one.name}))
      : [plot(shown.draw({document, palette, base: root, width}), {document})];
  const menu = menus?.[stated.name];
  return [
    figure(drawn, {
      ...shown.say(),
      document,
      part: stated.name,
      said: `${of.indicator.name}, `,
      ...(menu && {menu: menu()})
    })
  ];
}

/** The table of every figure; nothing where there is none. */
export function statedTablePart(of: StatedFigures, {document, root}: Pick<ViewOptions, "document" | "root">): Child[] {
  const {html} = markup(document);
  const model = statedModel(of);
  if (isReason(model)) return [];
  return [
    html("h2", {}, ["Every figure"]),
    html("div", {class: "table-head"}, [
      html("p", {class: "muted"}, [
        "A figure leads to its row on the page of its report, a page to that page of the public file where one is known."
      ]),
      tableTools({document, name: `${of.indicator.indicator}-in-reports`})
    ]),
    statedTable(model, {document, root})
  ];
}

/** The authorities of which reports state it, by name. */
export function authoritiesOf({figures}: Pick<StatedFigures, "figures">): {area: string; name: string}[] {
  const names = new Map(figures.map(({area, name}) => [area, name]));
  return [...names].map(([area, name]) => ({area, name})).sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
