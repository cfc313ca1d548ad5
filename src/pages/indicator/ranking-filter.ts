import {markup} from "../../dom/element.js";
import {areasWord} from "../../domain/site.js";
import {heldTo, regionWords} from "../../exhibits/held.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {rankingOf, wholeRanking} from "../../exhibits/ranking-model.js";
import type {ChartState} from "../../state/chart-state.js";

/** What the filter tells the page; typing replaces the address, another set is a step of its own. */
export interface RankingFilterOptions {
  change: (change: Pick<ChartState, "within" | "find">, how: "push" | "replace") => void;
}

/** The filter of the ranking and the table: built once, then brought up to date with every model. */
export interface RankingFilter {
  element: HTMLElement;
  update: (model: IndicatorModel) => void;
}

/** Builds the choice of the authorities that ranking and table are held to. */
export function rankingFilter(document: Document, {change}: RankingFilterOptions): RankingFilter {
  const {html} = markup(document);
  const within = html("select", {name: "within"});
  const find = html("input", {type: "search", name: "find", placeholder: "Any name", autocomplete: "off"});
  const status = html("p", {class: "muted", role: "status"});
  within.addEventListener("change", () => change({within: within.value || undefined}, "push"));
  find.addEventListener("input", () => change({find: find.value.trim() || undefined}, "replace"));
  const element = html("div", {class: "ranking-filter", role: "group", "aria-label": "Ranking and table"}, [
    html("label", {}, ["Rank and list", within]),
    html("label", {}, ["named", find]),
    status
  ]);
  let offered = "";
  return {
    element,
    update(model) {
      const {chosen, neighbours, areas, state, authorities, rankable} = model;
      element.hidden = rankable.length === 0;
      const regions = areas
        .filter(({kind}) => kind === "region" || kind === "sub-region")
        .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
      const [first] = chosen;
      const sets = [
        ["", `all ${authorities.length} ${areasWord}`],
        ...(neighbours.length > 0 && first ? [["neighbours", `${first.name} and its neighbours`]] : []),
        ...(chosen.length > 1 ? [["chosen", "the chosen areas"]] : []),
        ...regions.map((region) => [region.area, `${areasWord} in ${regionWords(region)}`])
      ] as const;
      if (JSON.stringify(sets) !== offered) {
        offered = JSON.stringify(sets);
        within.replaceChildren(...sets.map(([value, text]) => html("option", {value}, [text])));
      }
      const held = heldTo(model);
      for (const option of within.options) option.selected = option.value === (state.within ?? "");
      if (find.value.trim() !== (state.find ?? "")) find.value = state.find ?? "";
      const count = rankingOf(model).length;
      const words =
        held === null
          ? ""
          : count === 0
            ? `No ${held.words} with a figure.`
            : `${count} of ${wholeRanking(model).length} ${areasWord} with a figure; ranks are among all of them.`;
      if (status.textContent !== words) status.textContent = words;
    }
  };
}
