import {brushX, type D3BrushEvent} from "d3-brush";
import {pointer, select} from "d3-selection";
import type {TrendLayout} from "../charts/trend-types.js";
import {markup} from "../dom/element.js";
import type {Years, YearsChoice} from "./types.js";
import {type End, yearHandles} from "./year-handles.js";

/** The strip at the time axis of a trend on which years are chosen. */
export interface YearsBrush {
  /** Whether an event is the strip's own. */
  has: (target: EventTarget | null) => boolean;
  /** Which end of the years has the keyboard's focus, if any. */
  focused: () => End | null;
  focus: (end: End) => void;
  /** Shows all years again; false where they are shown. */
  clear: () => boolean;
}

/** A range drawn with a pointer is one of years from this width on, in pixels; below it was a click. */
const leastWidth = 6;

/**
 * Lets a reader choose years on the axis of a trend: by drawing along it with a pointer or a finger, or by the two ends from the keyboard.
 * A double click, Escape or a button shows all years again. A finger that goes up or down scrolls the page.
 */
export function yearsBrushOf(
  layout: TrendLayout,
  {plot, layer, choice}: {plot: HTMLElement; layer: SVGGElement; choice: YearsChoice}
): YearsBrush {
  const {ownerDocument: document} = plot;
  const {svg} = markup(document);
  const {frame, x, height, years: all, textSize} = layout;
  const {span, shown, choose} = choice;
  const [left, right] = [x(all[0] ?? shown[0]), x(all.at(-1) ?? shown[1])];
  const strip = {top: frame.bottom + 3, bottom: height};
  const words = svg("text", {
    class: "brushed-years",
    "text-anchor": "middle",
    y: strip.top - 6,
    "font-size": textSize,
    "font-weight": 600,
    "aria-hidden": "true"
  });
  const clear = () => {
    if (isAll(shown, span)) return false;
    choose(span, {step: false});
    return true;
  };
  const handles = yearHandles(layout, {document, choice, clear});
  const group = svg("g", {class: "years-brush"});
  layer.append(group, words, ...handles.elements);

  const yearsOf = (selection: readonly [number, number]): Years => {
    const [from, to] = selection.map((place) => Math.round(x.invert(place)));
    return [from ?? shown[0], to ?? shown[1]];
  };
  const tell = (selection: readonly [number, number] | null) => {
    const [from, to] = selection ? yearsOf(selection) : [0, 0];
    words.textContent = selection && from < to ? `${from} to ${to}` : "";
    if (selection) words.setAttribute("x", String((selection[0] + selection[1]) / 2));
  };
  const end = (selection: readonly [number, number] | null) => {
    tell(null);
    const years = selection && selection[1] - selection[0] >= leastWidth ? yearsOf(selection) : null;
    brush.move(drawn, null);
    if (years && years[0] < years[1] && !isAll(years, shown)) choose(years, {step: false});
  };
  const brush = brushX<unknown>()
    .extent([
      [left, strip.top],
      [right, strip.bottom]
    ])
    .handleSize(10)
    .keyModifiers(false)
    .touchable(false)
    .on("brush", ({selection, sourceEvent}: D3BrushEvent<unknown>) => {
      if (sourceEvent) tell(selection as [number, number] | null);
    })
    .on("end", ({selection, sourceEvent}: D3BrushEvent<unknown>) => {
      if (sourceEvent) end(selection as [number, number] | null);
    });
  const drawn = select<SVGGElement, unknown>(group).call(brush);
  const overlay = group.querySelector<SVGRectElement>(".overlay");
  if (overlay) {
    overlay.style.touchAction = "pan-y pinch-zoom";
    overlay.append(svg("title", {}, ["Draw along the years to choose some; double click shows all"]));
  }
  const move = (selection: [number, number] | null) => {
    brush.move(drawn, selection);
    tell(selection);
  };
  byFinger(group, {range: [left, right], move, end});
  group.addEventListener("dblclick", clear);
  if (!isAll(shown, span)) plot.append(allYears(document, clear));
  return {
    has: (target) => group.contains(target as Node | null),
    focused() {
      const at = handles.elements.indexOf(document.activeElement as unknown as SVGGElement);
      return at < 0 ? null : at === 0 ? "first" : "last";
    },
    focus: handles.focus,
    clear
  };
}

/**
 * Draws a range with a finger. D3's own way would hold the page: here the browser takes over as soon as the finger goes up or down, and the
 * range is given up.
 */
function byFinger(
  group: SVGGElement,
  {
    range: [left, right],
    move,
    end
  }: {
    range: readonly [number, number];
    move: (selection: [number, number] | null) => void;
    end: (selection: [number, number] | null) => void;
  }
): void {
  let start: number | null = null;
  let selection: [number, number] | null = null;
  const at = (event: PointerEvent) => Math.max(left, Math.min(right, pointer(event, group)[0]));
  group.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    start = at(event);
    selection = null;
  });
  group.addEventListener("pointermove", (event) => {
    if (start === null || event.pointerType !== "touch") return;
    const now = at(event);
    selection = [Math.min(start, now), Math.max(start, now)];
    move(selection);
  });
  group.addEventListener("pointerup", () => {
    if (start === null) return;
    start = null;
    end(selection);
  });
  group.addEventListener("pointercancel", () => {
    start = null;
    move(null);
  });
}

function allYears(document: Document, clear: () => void): HTMLButtonElement {
  const button = markup(document).html("button", {type: "button", class: "all-years"}, ["All years"]);
  button.addEventListener("click", clear);
  return button;
}

function isAll(years: Years, span: Years): boolean {
  return years[0] === span[0] && years[1] === span[1];
}
