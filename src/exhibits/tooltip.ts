import {panelHead} from "../charts/multiples.js";
import {themePalette} from "../charts/palette.js";
import {rule} from "../charts/rule.js";
import {markup} from "../dom/element.js";
import type {Stop, Walk} from "./stop.js";

/** What is said of the place that a reader is at: in a box beside it, and aloud. */
export interface Tooltip {
  element: HTMLElement;
  /** Shows a stop; the row of `series` stands out, default none. */
  show: (stop: Stop, options?: {series?: string | null}) => void;
  hide: () => void;
  /** Marks a stop without words, as when a reader is at the same thing in another chart; none by null. */
  mark: (stop: Stop | null) => void;
  /** Has a screen reader say something. */
  say: (words: string) => void;
}

/** Puts a tooltip, its marks and a voice into the plot of a chart. */
export function tooltipOf(
  plot: HTMLElement,
  {chart, layer = chart, way}: {chart: SVGSVGElement; layer?: SVGElement; way: () => Walk}
): Tooltip {
  const {ownerDocument: document} = plot;
  const {html, svg} = markup(document);
  const overlay = svg("g", {"pointer-events": "none", visibility: "hidden"});
  const element = html("div", {class: "tooltip", hidden: true});
  const spoken = html("div", {class: "hidden-text", "aria-live": "polite"});
  layer.append(overlay);
  plot.append(element, spoken);
  return {
    element,
    show(stop, {series = null} = {}) {
      overlay.replaceChildren(...marksOf(stop, way(), document));
      overlay.setAttribute("visibility", "visible");
      element.replaceChildren(...wordsOf(stop, series, document));
      element.hidden = false;
      const scale = chart.clientWidth / chart.viewBox.baseVal.width || 1;
      const x = stop.x * scale;
      const right = x + element.offsetWidth + 20 < plot.clientWidth;
      const left = right ? x + 14 : Math.max(0, x - element.offsetWidth - 14);
      const y = stop.box ? (stop.box.top + panelHead) * scale : way().top * scale;
      element.style.transform = `translate(${left}px, ${Math.max(0, y)}px)`;
    },
    hide() {
      element.hidden = true;
      overlay.setAttribute("visibility", "hidden");
    },
    mark(stop) {
      if (!element.hidden) return;
      if (stop) overlay.replaceChildren(...marksOf(stop, way(), document));
      overlay.setAttribute("visibility", stop ? "visible" : "hidden");
    },
    say(words) {
      spoken.textContent = words;
    }
  };
}

/** A stop as it is read aloud. */
export function spokenStop({heading, rows}: Stop): string {
  return `${heading}: ${rows.map(({label, value}) => `${label} ${value}`.trim()).join(", ")}`;
}

function marksOf(stop: Stop, {top, bottom, rule: hasRule}: Walk, document: Document): SVGElement[] {
  const marks = stop.marks.map(({x, y, colour}) =>
    markup(document).svg("circle", {cx: x, cy: y, r: 5, fill: colour, stroke: themePalette.paper, "stroke-width": 2})
  );
  const line = rule(document, [stop.x, top, stop.x, bottom], {stroke: themePalette.axis, "stroke-width": 1});
  return hasRule ? [line, ...marks] : marks;
}

function wordsOf(stop: Stop, series: string | null, document: Document): HTMLElement[] {
  const {html} = markup(document);
  const at = stop.others?.filter(({label}) => label === series) ?? [];
  const rows = [...at, ...stop.rows].map(({label, value, colour}) => {
    const swatch = html("span", {class: "swatch"});
    swatch.style.setProperty("--swatch", colour);
    const isRaised = series !== null && (label === series || label.startsWith(`${series} (`));
    return html("tr", {class: isRaised && "raised"}, [html("td", {}, [swatch, label]), html("td", {}, [value])]);
  });
  return [html("strong", {"data-key": stop.key}, [stop.heading]), html("table", {}, [html("tbody", {}, rows)])];
}
