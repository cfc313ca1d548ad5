import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {exampleArea} from "../../domain/site.js";
import {exhibitNamed} from "../../exhibits/registry.js";
import {defaultAroundState} from "../../state/around-state.js";
import type {BuilderState} from "../../state/builder-state.js";
import {compareQuery} from "../../state/compare-state.js";
import {isSlug} from "../../state/params.js";
import {longest} from "../../state/request.js";
import {defaultScatterState, formatScatterState} from "../../state/scatter-state.js";

/** The field of a chart that is chosen on a page of its own. */
export interface PageAddress {
  element: HTMLElement;
  update: (state: Pick<BuilderState, "chart" | "query">) => void;
}

/** Builds the field that takes the address of the page on which a chart was chosen; `change` hears its query. */
export function pageAddress(
  document: Document,
  {root, change}: {root: Href; change: (query: string | null) => void}
): PageAddress {
  const {html} = markup(document);
  const id = "embed-address";
  const input = html("input", {type: "text", id, maxlength: longest.query, autocomplete: "off", spellcheck: "false"});
  const way = html("p", {class: "small muted"});
  const element = html("div", {class: "field", hidden: true}, [
    html("label", {for: id}, ["Address of the page that shows it"]),
    input,
    way
  ]);
  input.addEventListener("change", () => change(queryIn(input.value)));
  return {
    element,
    update({chart, query}) {
      const {page, params, label} = exhibitNamed(chart);
      element.hidden = page === undefined || params.length === 0;
      if (element.hidden) return;
      const address = `${page}${query ? `?${query}` : ""}`;
      input.value = address;
      way.replaceChildren(
        "Choose on ",
        html("a", {href: `${root}${address}`}, [`its page, ${label.toLowerCase()}`]),
        ": “Embed this chart” in the menu there leads back here. Or paste the address of such a page."
      );
    }
  };
}

/** The query of an address, pasted whole or in part; null where there is none. */
export function queryIn(text: string): string | null {
  const [, query = text.includes("=") ? text : ""] = /\?([^#]*)/.exec(text.trim()) ?? [];
  return query.trim() || null;
}

/** The query by which a chart with a page of its own begins, from what was chosen for another kind; null where it needs none. */
export function queryFor(chart: string, {indicator, state}: Pick<BuilderState, "indicator" | "state">): string | null {
  const {about} = exhibitNamed(chart);
  const {areas} = state;
  const [first = exampleArea] = areas;
  if (about === "comparison")
    return queryIn(
      compareQuery({
        indicators: [indicator || defaultScatterState.y],
        ...(areas.length > 1 ? {areas} : {group: {kind: "neighbours", of: first}})
      })
    );
  if (about === "around") return `indicator=${indicator || defaultAroundState.indicator}`;
  if (about !== "pair") return null;
  const x = indicator === "" || indicator === defaultScatterState.y ? defaultScatterState.x : indicator;
  // An address that says nothing would ask for no chart at all.
  return queryIn(formatScatterState({...defaultScatterState, x, areas})) ?? `x=${x}`;
}

/** What of a chart with a page of its own can be taken to another kind: its first indicator, and its areas. */
export function takenFrom(query: string | null): {indicator: string; areas: string[]} {
  const words = new URLSearchParams(query ?? "");
  const [indicator = ""] = (
    words.get("y") ??
    words.get("indicators") ??
    words.get("x") ??
    words.get("indicator") ??
    ""
  ).split(",");
  return {
    indicator: isSlug(indicator) ? indicator : "",
    areas: (words.get("areas") ?? "").split(",").filter(isSlug)
  };
}
