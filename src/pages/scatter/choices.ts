import {pick} from "../../components/set-control.js";
import {markup} from "../../dom/element.js";
import {type Area, type Indicator, isOfToday} from "../../domain/tables.js";
import type {ScatterState, Span} from "../../state/scatter-state.js";
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
  const mark = html("select", {"aria-label": "Authority to mark", name: "areas"}, [
    html("option", {value: ""}, ["Mark an authority…"]),
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

/** Four numbers by which authorities are listed without a pointer, and the chart drawn larger. */
export interface SpanForm {
  element: HTMLElement;
  show: (spans: {x: Span; y: Span}) => void;
  read: () => {x: Span; y: Span};
}

/** Builds the form of a rectangle of the chart. */
export function spanForm(
  document: Document,
  {list, zoom}: {list: (spans: {x: Span; y: Span}) => void; zoom: (spans: {x: Span; y: Span} | null) => void}
): SpanForm {
  const {html} = markup(document);
  const number = (label: string) => html("input", {type: "number", step: "any", "aria-label": label});
  const across = [number("Horizontal, from"), number("Horizontal, to")] as const;
  const upright = [number("Vertical, from"), number("Vertical, to")] as const;
  const read = () => {
    const spanOf = ([from, to]: typeof across): Span => {
      const [a, b] = [Number(from.value), Number(to.value)];
      return a <= b ? [a, b] : [b, a];
    };
    return {x: spanOf(across), y: spanOf(upright)};
  };
  const button = (text: string, action: () => void) => {
    const element = html("button", {type: "button"}, [text]);
    element.addEventListener("click", action);
    return element;
  };
  return {
    element: html("div", {class: "controls", role: "group", "aria-label": "A rectangle of the chart"}, [
      html("p", {class: "muted"}, ["Draw a rectangle over the chart, or give its values:"]),
      html("label", {}, ["Horizontal, from", across[0], "to", across[1]]),
      html("label", {}, ["vertical, from", upright[0], "to", upright[1]]),
      button("List authorities", () => list(read())),
      button("Draw it larger", () => zoom(read())),
      button("Show all", () => zoom(null))
    ]),
    show({x, y}) {
      for (const [inputs, span] of [
        [across, x],
        [upright, y]
      ] as const)
        for (const [i, input] of inputs.entries()) input.value = String(Number((span[i] ?? 0).toPrecision(5)));
    },
    read
  };
}
