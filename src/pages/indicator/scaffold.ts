import {html} from "../../dom/element.js";

/** The parts of an indicator's page by name: what its scaffold holds. */
export const indicatorParts = ["heading", "message", "picker", "trend", "filter", "ranking", "table", "about"] as const;
export type IndicatorPart = (typeof indicatorParts)[number];

/** What there is only where scripts run. */
const live: readonly IndicatorPart[] = ["picker", "filter"];

/** An empty page: one section for each part, in reading order. */
export function indicatorScaffold(document: Document): HTMLElement {
  return html(
    document,
    "div",
    {"data-view": "indicator"},
    indicatorParts.map((part) =>
      html(document, "section", {
        "data-part": part,
        id: part,
        class: live.includes(part) ? "needs-script" : null,
        "aria-live": part === "message" ? "polite" : null
      })
    )
  );
}
