import {markup} from "../../dom/element.js";
import {furtherExhibits} from "../../exhibits/further-exhibits.js";
import {indicatorExhibits} from "../../exhibits/indicator-exhibits.js";

/** The parts of an indicator's page by name: what its scaffold holds. */
export const indicatorParts: readonly string[] = [
  "heading",
  "stated",
  "message",
  "picker",
  ...chartParts(),
  ...furtherParts(),
  "table",
  "about",
  // Drawn when the site is built, and never again.
  "provenance"
];

/** What there is only where scripts run. */
const live: readonly string[] = ["picker", "filter", ...furtherParts().filter((name) => !name.endsWith("-still"))];

/** An empty page: one section for each part, in reading order. */
export function indicatorScaffold(document: Document): HTMLElement {
  const {html} = markup(document);
  return html(
    "div",
    {"data-view": "indicator"},
    indicatorParts.map((part) =>
      html("section", {
        "data-part": part,
        id: part,
        "data-exhibit": [...indicatorExhibits, ...furtherExhibits].some(({name}) => name === part),
        class: live.includes(part) ? "needs-script" : null,
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}

/** The charts whose scripts come later, each after its own choices, and the picture that stands in for it without scripts and on paper. */
function furtherParts(): string[] {
  return furtherExhibits.flatMap(({name}) => [`${name}-tools`, name, `${name}-still`]);
}

/** The exhibits in their order, with the choice of year and authorities before the first of those that heed them. */
function chartParts(): string[] {
  const first = indicatorExhibits.find(({params}) => params.includes("year"));
  return indicatorExhibits.flatMap((one) => (one === first ? ["filter", one.name] : [one.name]));
}
