import {darkPalette, lightPalette, type Palette} from "../../charts/palette.js";
import type {DrawnPage} from "../../components/drawn-page.js";
import {markup} from "../../dom/element.js";
import {exhibits} from "../../exhibits/registry.js";
import {chartCases} from "./cases.js";

const themes: ReadonlyArray<readonly [name: string, palette: Palette]> = [
  ["light", lightPalette],
  ["dark", darkPalette]
];

/** Every kind of chart of the site with the choices that it heeds, in every case that is compared with a reviewed drawing. */
export function draw({document}: {document: Document}): DrawnPage {
  const {html} = markup(document);

  const drawings = themes.map(([theme, palette]) => ({theme, cases: chartCases({document, palette})}));
  const names = Object.keys(drawings[0]?.cases ?? {});
  const kinds = exhibits.map(({name, label, params, embeds}) => ({name, label, words: wordsOf(params, embeds)}));
  const isOf = (kind: string) => (name: string) => name === kind || name.startsWith(`${kind}-`);
  const others = names.filter((name) => !kinds.some((kind) => isOf(kind.name)(name)));
  const section = (id: string, heading: string, words: string, own: readonly string[]) =>
    html("section", {id, class: "gallery-kind"}, [
      html("h2", {}, [heading]),
      html("p", {class: "muted"}, [words]),
      ...own.map((name) =>
        html("figure", {class: "gallery-case", id: `case-${name}`}, [
          html("figcaption", {}, [caption(name)]),
          html(
            "div",
            {class: "gallery-pair"},
            drawings.map(({theme, cases}) => paper(theme, cases[name]?.(), document))
          )
        ])
      )
    ]);
  return {
    view: html("div", {class: "page gallery"}, [
      html("h1", {}, ["Gallery of charts"]),
      html("p", {class: "lede"}, [
        "Every kind of chart of this site, with its edge cases, on light and on dark paper. Names and figures are examples. A build’s tests compare each drawing with the reviewed one."
      ]),
      html(
        "ul",
        {class: "gallery-kinds", "aria-label": "Kinds of charts"},
        [...kinds.map(({name, label}) => [name, label]), ["parts", "Small pictures and frames"]].map(
          ([id = "", text]) => html("li", {}, [html("a", {href: `#${id}`}, [text])])
        )
      ),
      ...kinds.map(({name, label, words}) => section(name, label, words, names.filter(isOf(name)))),
      section("parts", "Small pictures and frames", "What stands in tables, in panels and around a picture.", others)
    ])
  };
}

function wordsOf(params: readonly string[], embeds: boolean): string {
  const choices = params.length > 0 ? `Choices: ${params.join(", ")}. ` : "";
  return `${choices}${embeds ? "Can be embedded." : "Stands on the site alone."}`;
}

/** The name of a case in words: "trend-with-gaps" is "With gaps", as its heading says what it is of. */
function caption(name: string): string {
  const words = name.split("-").slice(1).join(" ") || "As it mostly is";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function paper(theme: string, chart: SVGSVGElement | undefined, document: Document): HTMLElement {
  return markup(document).html("div", {class: "gallery-paper", "data-theme": theme}, [chart]);
}
