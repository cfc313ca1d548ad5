import {choicesFold} from "../../components/choices-fold.js";
import {pick, tick} from "../../components/set-control.js";
import {markup} from "../../dom/element.js";
import {nation, nationName} from "../../domain/site.js";
import {prepareComparison} from "../../exhibits/comparison.js";
import type {Comparison} from "../../exhibits/comparison-model.js";
import {isReason} from "../../exhibits/exhibit.js";
import type {CompareState} from "../../state/compare-state.js";
import type {ChoicesOptions} from "./area-choices.js";

/** How the comparison is drawn: panels or one chart, values or an index, axes and years. Built once, then brought up to date. */
export function formChoices(document: Document, {change, state}: Pick<ChoicesOptions, "change" | "state">) {
  const {html} = markup(document);
  const select = <Word extends string>(label: string, words: Record<Word, string>, act: (word: Word) => void) => {
    const element = html(
      "select",
      {"aria-label": label},
      Object.entries<string>(words).map(([value, text]) => html("option", {value}, [text]))
    );
    element.addEventListener("change", () => act(element.value as Word));
    return element;
  };
  const years = (label: string, act: (year: number) => void) => {
    const element = html("select", {"aria-label": label});
    element.addEventListener("change", () => act(Number(element.value)));
    return element;
  };
  const box = (words: string, name: string, act: (isOn: boolean) => void) => {
    const input = html("input", {type: "checkbox", name});
    input.addEventListener("change", () => act(input.checked));
    return {input, label: html("label", {}, [input, html("span", {}, [words])])};
  };
  const by = select<CompareState["by"]>(
    "Form of the chart",
    {indicator: "A panel for each indicator", area: "A panel for each area", none: "One chart"},
    (word) => change({by: word})
  );
  const show = select<CompareState["show"]>(
    "What is shown",
    {values: "Values as published", index: "Index of a year", [nation]: `Per cent of ${nationName}`},
    (word) => change({show: word})
  );
  const axes = select<"shared" | "free">(
    "Axes of the panels",
    {shared: "One axis for all panels", free: "An axis for each panel"},
    (word) => change({axes: word})
  );
  const base = years("Year that is 100", (year) => change({base: year}));
  const from = years("First year", (year) => change({from: year, ...(year > (state().to ?? year) && {to: year})}));
  const to = years("Last year", (year) => change({to: year, ...(year < (state().from ?? year) && {from: year})}));
  const england = box(nationName, nation, (isOn) => change({england: isOn}));
  const zero = box("Axis from zero", "zero", (isOn) => change({zero: isOn}));
  const baseLabel = html("label", {}, [html("span", {}, ["of"]), base]);
  const group = (legend: string, ...children: Node[]) =>
    html("fieldset", {}, [html("legend", {}, [legend]), ...children]);
  const element = html("div", {class: "controls"}, [
    group("Show", show, baseLabel, england.label),
    group("As", by, axes, zero.label),
    group("Years", from, html("span", {}, ["to"]), to)
  ]);
  const fold = choicesFold(document, "Panels, index, years");
  return {
    element: html("div", {}, [fold, element]),
    update(comparison: Comparison) {
      const {state: shown} = comparison;
      pick(by, shown.by);
      pick(show, shown.show);
      axes.hidden = shown.by === "none";
      pick(axes, shown.axes ?? (shown.by === "indicator" && shown.show === "values" ? "free" : "shared"));
      tick(england.input, shown.england);
      baseLabel.hidden = shown.show !== "index";
      const model = prepareComparison(comparison);
      if (isReason(model)) return;
      const [first, last] = model.span;
      const all = Array.from({length: last - first + 1}, (_, i) => first + i);
      for (const [element, year] of [
        [base, model.base ?? first],
        [from, model.years[0]],
        [to, model.years[1]]
      ] as const) {
        element.replaceChildren(...all.map((one) => html("option", {value: String(one)}, [String(one)])));
        pick(element, String(year));
      }
      tick(zero.input, model.zero);
    }
  };
}
