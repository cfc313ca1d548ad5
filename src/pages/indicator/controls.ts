import {colourPlace, focusColour, themePalette} from "../../charts/palette.js";
import {choicesFold} from "../../components/choices-fold.js";
import {type SearchBoxOptions, searchBox} from "../../components/search-box.js";
import {options, pick, tick} from "../../components/set-control.js";
import {markup} from "../../dom/element.js";
import type {Href} from "../../domain/href.js";
import {isCount} from "../../domain/leads.js";
import {modelTitle, shownModels} from "../../domain/neighbour-models.js";
import {areasTitle, areasWord, isDefaultSite, nation, nationName} from "../../domain/site.js";
import type {IndicatorModel} from "../../exhibits/indicator-model.js";
import {isMultiples, isWiderComparable, mostLines} from "../../exhibits/trend-limits.js";
import {isCut} from "../../exhibits/trend-words.js";
import type {ChartState, Comparator} from "../../state/chart-state.js";
import {compareQuery} from "../../state/compare-state.js";
import {sinceControl} from "./since-control.js";
import {yearSteps} from "./year-steps.js";

/** What the controls tell the page. */
export interface ControlsOptions {
  root: Href;
  /** The index of areas, for the picker. */
  index: SearchBoxOptions["index"];
  /** Called with what the reader changed. */
  change: (change: Partial<ChartState>) => void;
  /** The state as it is now. */
  state: () => ChartState;
}

/** The controls of an indicator's page: built once, then brought up to date with every model. */
export interface IndicatorControls {
  /** The picker of areas, and the choices of the trend behind a button that folds them on a phone. */
  element: HTMLElement;
  /** The choice of the ranking's year, among the others until it is put beside the ranking. */
  ranking: HTMLElement;
  /** The choice of what a map is coloured by, likewise. */
  map: HTMLElement;
  /** The choice of the year that a change is counted from, likewise. */
  since: HTMLElement;
  /** The choice of a funnel's limits, likewise. */
  limits: HTMLElement;
  update: (model: IndicatorModel) => void;
  /** Shows the choices that a chart heeds, by the names of their parameters, and no other. */
  limitTo: (params: readonly string[]) => void;
}

/** The parameter that a group of choices is for. */
const paramOfGroup: Readonly<Record<string, string>> = {
  compare: "compare",
  years: "from",
  show: "zero",
  ranking: "year",
  since: "since",
  map: "colour",
  limits: "limits"
};

/** Builds the picker of areas and the switches of the chart. */
export function indicatorControls(
  document: Document,
  {root, index, change, state}: ControlsOptions
): IndicatorControls {
  const {html} = markup(document);
  const chips = html("ul", {class: "chips", "aria-label": "Areas shown"});
  const box = html("div", {class: "search"});
  searchBox(box, {
    index,
    label: "Add an area",
    kinds: ["area"],
    onPick: ({slug}) => {
      const {areas} = state();
      if (!areas.includes(slug)) change({areas: [...areas, slug]});
    }
  });

  const compare = ([nation, "region", "neighbours"] as const).map((key) => {
    const input = html("input", {type: "checkbox", name: "compare", value: key});
    const text = html("span", {}, [{[nation]: nationName, region: "Region", neighbours: "Neighbours"}[key]]);
    input.addEventListener("change", () => {
      const others = state().compare.filter((one) => one !== key);
      change({compare: input.checked ? [...others, key] : others});
    });
    return {key, input, text};
  });
  const average = select(document, "Average of the neighbours", {mean: "mean", median: "median"}, (value) =>
    change({average: value})
  );
  const models = shownModels();
  const model = select(
    document,
    "Model of the neighbours",
    Object.fromEntries(models.map((one) => [one, modelTitle(one)])),
    (value) => change({model: value === "2021" ? "2021" : "2025"})
  );
  const view = select(
    document,
    "Form of the chart",
    {trend: "One chart", multiples: "A panel for each area"},
    (value) => change({view: value})
  );
  const zero = html("input", {type: "checkbox", name: "zero"});
  zero.addEventListener("change", () => change({zero: zero.checked}));
  const reports = html("input", {type: "checkbox", name: "reports"});
  reports.addEventListener("change", () => {
    change({withoutReports: reports.checked ? undefined : true});
  });
  const inspections = html("input", {type: "checkbox", name: "inspections"});
  inspections.addEventListener("change", () => {
    change({withoutInspections: inspections.checked ? undefined : true});
  });
  const from = html("select", {"aria-label": "First year"});
  const to = html("select", {"aria-label": "Last year"});
  const year = html("select", {"aria-label": `Year of the ${areasWord}’ figures`});
  const years = () => {
    const first = Number(from.value);
    const last = Number(to.value);
    change({from: Math.min(first, last), to: Math.max(first, last)});
  };
  from.addEventListener("change", years);
  to.addEventListener("change", years);
  year.addEventListener("change", () => change({year: Number(year.value)}));

  const group = (name: string, legend: string, ...children: Node[]) =>
    html("fieldset", {"data-group": name}, [html("legend", {}, [legend]), ...children]);
  const withReports = html("label", {}, [reports, html("span", {}, ["Figures from reports"])]);
  const withInspections = html("label", {}, [inspections, html("span", {}, ["Inspections"])]);
  const picker = html("div", {class: "area-picker"}, [chips, box]);
  const comparing = group(
    "compare",
    "Compare with",
    // Another site may have no neighbours of its areas.
    ...compare.map(({key, input, text}) =>
      html("label", {hidden: key === "neighbours" && models.length === 0}, [input, text])
    ),
    average,
    model
  );
  const steps = yearSteps(document, year);
  const ranking = group("ranking", `${areasTitle} in`, steps.earlier, year, steps.later);
  const since = sinceControl(document, {change});
  const colour = select(
    document,
    "What the map is coloured by",
    {value: "Value", band: `Quarter of ${areasWord}`, difference: `Difference from ${nationName}`},
    (value) => change({colour: value === "value" ? undefined : value})
  );
  const map = group("map", "Colour the map by", colour);
  const limitKind = select(
    document,
    "Limits of the funnel",
    {widened: `Widened for how much ${areasWord} differ`, plain: "Plain: chance alone"},
    (value) => change({limits: value === "widened" ? undefined : value})
  );
  const limits = group("limits", "Limits", limitKind);
  const fold = choicesFold(document, "Compare, years, options");
  const elsewhere = html("a", {href: `${root}compare`}, ["Compare these areas over other indicators"]);
  const element = html("div", {class: "choices"}, [
    picker,
    fold,
    html("div", {class: "controls"}, [
      comparing,
      group("years", "Years", from, html("span", {}, ["to"]), to),
      group(
        "show",
        "Show",
        view,
        html("label", {}, [zero, html("span", {}, ["Axis from zero"])]),
        withReports,
        withInspections
      ),
      ranking,
      since.element,
      map,
      limits
    ]),
    html("p", {class: "elsewhere small"}, [elsewhere])
  ]);

  const groups = [...element.querySelectorAll<HTMLElement>("[data-group]")];

  return {
    element,
    ranking,
    since: since.element,
    map,
    limits,
    limitTo(params) {
      // Whoever makes a snippet is on the way to another page.
      element.querySelector(".elsewhere")?.toggleAttribute("hidden", true);
      for (const one of groups) one.hidden ||= !params.includes(paramOfGroup[one.dataset.group ?? ""] ?? "");
    },
    update(current) {
      for (const one of groups) one.hidden = false;
      const {chosen, region, neighbours, periods, rankable, ranked, span} = current;
      const slugs = chosen.map(({area}) => area);
      chips.replaceChildren(
        ...chosen.map((area) => {
          const remove = html("button", {type: "button", "aria-label": `Remove ${area.name}`}, ["×"]);
          remove.addEventListener("click", () => {
            change({areas: state().areas.filter((slug) => slug !== area.area)});
            box.querySelector("input")?.focus();
          });
          const chip = html("li", {}, [
            html("a", {href: `${root}area/${area.area}`, title: `All indicators of ${area.name}`}, [area.name]),
            remove
          ]);
          chip.style.setProperty("--chip", focusColour(themePalette, colourPlace(area.area, slugs)));
          return chip;
        })
      );
      const way = compareQuery({areas: slugs, indicators: [current.indicator.indicator]});
      elsewhere.setAttribute("href", `${root}compare${way}`);
      elsewhere.textContent = `Compare ${slugs.length > 0 ? "these areas" : "areas"} over other indicators`;
      const wider = isWiderComparable(current);
      const panels = isMultiples(current);
      const possible: Record<Comparator, boolean> = {
        [nation]: wider && !current.state.areas.includes(nation) && chosen.length > 0,
        region: wider && !panels && region !== null && !current.state.areas.includes(region.area),
        neighbours: !panels && neighbours.length > 0
      };
      for (const {key, input, text} of compare) {
        tick(input, possible[key] && current.state.compare.includes(key));
        input.disabled = !possible[key];
        if (key === "region") text.textContent = region?.name ?? "Region";
        if (key === "neighbours")
          text.textContent = chosen[0] && neighbours.length > 0 ? `Neighbours of ${chosen[0].name}` : "Neighbours";
      }
      const peers = possible.neighbours && current.state.compare.includes("neighbours");
      average.hidden = !peers;
      model.hidden = !peers || models.length < 2;
      pick(average, current.state.average);
      pick(model, current.state.model);
      pick(view, panels ? "multiples" : "trend");
      view.hidden = chosen.length < 2;
      view.disabled = chosen.length > mostLines;
      ranking.hidden = map.hidden = limits.hidden = rankable.length === 0;
      pick(limitKind, current.state.limits ?? "widened");
      pick(colour, current.state.colour ?? "value");
      for (const option of colour.options) option.disabled = option.value !== "value" && isCount(current.indicator);
      picker.hidden = comparing.hidden = rankable.length === 0;
      withReports.hidden = (current.reported ?? []).length === 0;
      tick(reports, current.state.withoutReports !== true);
      withInspections.hidden = panels || !isDefaultSite || chosen[0]?.kind !== "authority";
      tick(inspections, current.state.withoutInspections !== true);
      // Values near zero bring the axis there whatever is asked: the box says how it is, and offers what there is.
      const uncut = {...current, state: {...current.state, zero: false}};
      tick(zero, !isCut(current));
      zero.disabled = !isCut(uncut);
      // Before the official figures, years in which only reports state any.
      const before = Array.from({length: (periods[0]?.year ?? span[0]) - span[0]}, (_, i) => span[0] + i);
      const all = [...new Set([...before, ...periods.map((one) => one.year)])].map(String);
      options(from, all, String(current.years[0]));
      options(to, all, String(current.years[1]));
      options(
        year,
        rankable.map((one) => String(one.year)),
        String(ranked?.year ?? ""),
        new Map(rankable.map((one) => [String(one.year), one.period]))
      );
      steps.update();
      since.update(current);
    }
  };
}

function select<T extends string>(
  document: Document,
  label: string,
  words: Record<T, string>,
  change: (value: T) => void
): HTMLSelectElement {
  const {html} = markup(document);
  const element = html(
    "select",
    {"aria-label": label},
    Object.entries<string>(words).map(([value, text]) => html("option", {value}, [text]))
  );
  element.addEventListener("change", () => change(element.value as T));
  return element;
}
