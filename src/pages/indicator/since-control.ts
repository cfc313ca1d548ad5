import {options} from "../../components/set-control.js";
import {markup} from "../../dom/element.js";
import {earlierPeriods, sinceOf} from "../../exhibits/earlier-periods.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import type {ChartState} from "../../state/chart-state.js";

/** The choice of the year that a change is counted from: built once, then brought up to date with every model. */
export function sinceControl(
  document: Document,
  {change}: {change: (part: Pick<ChartState, "since">) => void}
): {element: HTMLElement; update: (model: IndicatorModel) => void} {
  const {html} = markup(document);
  const year = html("select", {"aria-label": "Year that the change is counted from"});
  const status = html("span", {class: "hidden-text", role: "status"});
  const element = html("fieldset", {"data-group": "since"}, [html("legend", {}, ["Change since"]), year, status]);
  let told = "";
  year.addEventListener("change", () => change({since: Number(year.value)}));
  return {
    element,
    update(model) {
      const earlier = earlierPeriods(model);
      const since = sinceOf(model);
      element.hidden = earlier.length === 0;
      options(
        year,
        earlier.map((one) => String(one.year)),
        String(since?.year ?? ""),
        new Map(earlier.map((one) => [String(one.year), one.period]))
      );
      const words = since && model.ranked ? `Change from ${since.period} to ${model.ranked.period}` : "";
      // What a page begins with is no news.
      if (told !== "" && words !== told) status.textContent = words;
      told = words;
    }
  };
}
