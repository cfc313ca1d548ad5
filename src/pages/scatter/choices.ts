import {pick} from "../../components/set-control.js";
import {markup} from "../../dom/element.js";
import {anArea, areaTitle} from "../../domain/site.js";
import {type Area, type Indicator, isOfToday} from "../../domain/tables.js";
import type {ScatterState} from "../../state/scatter-state.js";
import {pairedList} from "./view.js";

/** What a list of indicators knows of each. */
export type ListedIndicator = Pick<Indicator, "indicator" | "family" | "short_name">;

/** What the choices begin with, and whom they tell. */
export interface ScatterChoicesOptions {
  indicators: readonly ListedIndicator[];
  areas: readonly Pick<Area, "area" | "name" | "kind" | "closed">[];
  change: (change: Partial<ScatterState>) => void;
}

/** The choices of a scatter: built once, then brought up to date. */
export interface ScatterChoices {
  element: HTMLElement;
  /** `years` are those that can be shown, latest first. */
  update: (state: ScatterState, shown: {year: number | null; years: readonly number[]}) => void;
}

/** Builds the choice of two indicators, a year and an area to mark. */
export function scatterChoices(document: Document, {indicators, areas, change}: ScatterChoicesOptions): ScatterChoices {
  const {html} = markup(document);
  const x = pairedList(indicators, {document, label: "Indicator of the horizontal axis", name: "x"});
  const y = pairedList(indicators, {document, label: "Indicator of the vertical axis", name: "y"});
  const year = html("select", {"aria-label": "Year", name: "year"});
  const mark = html("select", {"aria-label": `${areaTitle} to mark`, name: "areas"}, [
    html("option", {value: ""}, [`Mark ${anArea}…`]),
    ...areas.filter(isOfToday).map(({area, name}) => html("option", {value: area}, [name]))
  ]);
  const turn = html("button", {type: "button"}, ["Swap axes"]);
  // Another indicator has other figures, between which nothing was drawn larger.
  x.addEventListener("change", () => change({x: x.value, zoom: undefined} as Partial<ScatterState>));
  y.addEventListener("change", () => change({y: y.value, zoom: undefined} as Partial<ScatterState>));
  year.addEventListener("change", () => change({year: Number(year.value)}));
  mark.addEventListener("change", () => change({areas: mark.value === "" ? [] : [mark.value]}));
  turn.addEventListener("click", () => change({x: y.value, y: x.value, zoom: undefined} as Partial<ScatterState>));
  const label = (text: string, control: HTMLElement) => html("label", {}, [text, control]);
  return {
    element: html("div", {class: "controls scatter-choices"}, [
      label("Vertical axis", y),
      label("Horizontal axis", x),
      turn,
      label("Year", year),
      label("Marked", mark)
    ]),
    update(state, shown) {
      pick(x, state.x);
      pick(y, state.y);
      year.replaceChildren(...shown.years.map((one) => html("option", {value: one}, [String(one)])));
      pick(year, String(shown.year ?? ""));
      pick(mark, state.areas[0] ?? "");
    }
  };
}
