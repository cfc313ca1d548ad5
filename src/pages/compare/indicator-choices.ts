import {searchBox} from "../../components/search-box.js";
import {markup} from "../../dom/element.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {mostCompared} from "../../state/compare-state.js";
import type {ChoicesOptions} from "./area-choices.js";
import {indicatorList, type ListedIndicator} from "./view.js";

/** The choice of indicators, by search or from the list of all. Built once, then brought up to date. */
export function indicatorChoices(
  document: Document,
  {root, index, change, state, listed}: ChoicesOptions & {listed: readonly ListedIndicator[]}
) {
  const {html} = markup(document);
  const chips = html("ul", {class: "chips", "aria-label": "Indicators compared"});
  const box = html("div", {class: "search"});
  const add = (slug: string) => {
    const {indicators} = state();
    if (!indicators.includes(slug)) change({indicators: [...indicators, slug]});
  };
  searchBox(box, {index, label: "Add an indicator", kinds: ["indicator"], onPick: ({slug}) => add(slug)});
  const list = indicatorList(listed, document);
  list.addEventListener("change", () => {
    if (list.value !== "") add(list.value);
    list.value = "";
  });
  const full = html("p", {class: "small muted", hidden: true}, [
    `These are as many as one comparison holds: ${mostCompared.indicators}.`
  ]);
  const element = html("fieldset", {class: "compare-choice"}, [
    html("legend", {}, ["Indicators"]),
    chips,
    html("div", {class: "area-picker"}, [box, list]),
    full
  ]);
  return {
    element,
    update({state: shown}: Comparison) {
      const names = new Map(listed.map(({indicator, short_name}) => [indicator, short_name]));
      chips.replaceChildren(
        ...shown.indicators.map((slug) => {
          const name = names.get(slug) ?? slug;
          const button = html("button", {type: "button", "aria-label": `Remove ${name}`}, ["×"]);
          button.addEventListener("click", () => {
            change({indicators: state().indicators.filter((one) => one !== slug)});
            box.querySelector("input")?.focus();
          });
          return html("li", {}, [html("a", {href: `${root}indicator/${slug}`}, [name]), button]);
        })
      );
      full.hidden = shown.indicators.length < mostCompared.indicators;
    }
  };
}
