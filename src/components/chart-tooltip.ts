import {html, svg} from "../charts/element.js";
import {type MultiplesLayout, panelHead} from "../charts/multiples.js";
import {focusColour, themePalette} from "../charts/palette.js";
import type {PlacedColumn, RankingLayout} from "../charts/ranking.js";
import {seriesColour} from "../charts/trend.js";
import type {TrendLayout} from "../charts/trend-types.js";
import {formatValue} from "../stats/format.js";
import {type MissingStatus, missingWords} from "../stats/model.js";

/** One place on a chart that a reader can stop at: where it is, and what is said of it. */
interface Stop {
  /** What it stands for, where that can be picked. */
  key?: string;
  x: number;
  heading: string;
  rows: Array<{label: string; value: string; colour: string}>;
  /** Rectangle in which the pointer means this stop or another of the same rectangle; default all of the chart. */
  box?: {left: number; right: number; top: number; bottom: number};
  /** Points marked while the reader is here. */
  marks: Array<{x: number; y: number; colour: string}>;
}

/** The way that a reader takes through a chart. */
interface Way {
  stops: readonly Stop[];
  /** Where a rule through a stop begins and ends. */
  top: number;
  bottom: number;
  /** Whether there is one. */
  rule: boolean;
}

/**
 * Lets a reader walk through the years of a trend by pointer, touch and arrow keys; through those of small multiples one
 * panel after the other. The chart is laid out only when somebody does: most charts of a page are just looked at.
 */
export function trendTooltip(plot: HTMLElement, layOut: () => TrendLayout | MultiplesLayout): void {
  walk(plot, () => {
    const layout = layOut();
    return "panels" in layout
      ? {stops: panelStops(layout), top: 0, bottom: 0, rule: false}
      : {stops: trendStops(layout), top: layout.frame.top, bottom: layout.frame.bottom, rule: true};
  });
}

function panelStops({panels}: MultiplesLayout): Stop[] {
  return panels.flatMap(({layout, x, y, series}) =>
    trendStops(layout).map((stop) => ({
      ...stop,
      x: stop.x + x,
      heading: `${series.label}, ${stop.heading}`,
      box: {left: x, right: x + layout.width, top: y, bottom: y + panelHead + layout.height},
      marks: stop.marks.map((mark) => ({...mark, x: mark.x + x, y: mark.y + y + panelHead}))
    }))
  );
}

function trendStops(layout: TrendLayout): Stop[] {
  if (layout.message) return [];
  return layout.years.flatMap((year): Stop[] => {
    const points = layout.series.flatMap((series) => {
      const point = series.points.find((one) => one.year === year);
      return point ? [{series, point}] : [];
    });
    if (points.length === 0) return [];
    const order = [...points].sort((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity));
    return [
      {
        x: layout.x(year),
        heading: points[0]?.point.period ?? String(year),
        rows: order.map(({series, point}) => ({
          label:
            point.count !== undefined && point.count < 10 ? `${series.label} (${point.count} of 10)` : series.label,
          value:
            point.value === null
              ? missingWords[point.status as MissingStatus]
              : `${formatValue(point.value, layout.format)}${point.status === "provisional" ? " (provisional)" : ""}`,
          colour: seriesColour(series, themePalette)
        })),
        marks: points.flatMap(({series, point}) =>
          point.y === null ? [] : [{x: point.x, y: point.y, colour: seriesColour(series, themePalette)}]
        )
      }
    ];
  });
}

/** Lets a reader walk through the authorities of a ranking, from one end to the other. */
export function rankingTooltip(
  plot: HTMLElement,
  layOut: () => RankingLayout,
  {words, format}: {words: (column: PlacedColumn) => string; format: TrendLayout["format"]}
): void {
  const stopOf = (column: PlacedColumn): Stop => ({
    key: column.key,
    x: column.x + column.width / 2,
    heading: column.label,
    rows: [
      {
        label: words(column),
        value: formatValue(column.value, format),
        colour: column.chosen < 0 ? themePalette.context : focusColour(themePalette, column.chosen)
      }
    ],
    marks: [{x: column.x + column.width / 2, y: column.y, colour: themePalette.ink}]
  });
  walk(plot, () => {
    const {columns, frame} = layOut();
    return {stops: columns.map(stopOf), top: frame.top, bottom: frame.bottom, rule: false};
  });
}

function walk(plot: HTMLElement, plan: () => Way): void {
  const chart = plot.querySelector("svg");
  // A chart that only says why it is empty has nothing to walk through.
  if (!chart?.querySelector("path, circle, rect")) return;
  const {ownerDocument: document} = plot;
  const overlay = svg(document, "g", {"pointer-events": "none", visibility: "hidden"});
  const tooltip = html(document, "div", {class: "tooltip", hidden: true});
  const spoken = html(document, "div", {class: "hidden-text", "aria-live": "polite"});
  chart.append(overlay);
  plot.append(tooltip, spoken);
  // The chart is a picture to be read and, from the keyboard, a slider over its stops.
  chart.setAttribute("tabindex", "0");
  chart.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Home End Escape");
  chart.style.touchAction = "pan-y";
  let at = -1;
  let planned: Way | undefined;
  const way = () => {
    planned ??= plan();
    return planned;
  };

  const show = (index: number, say: boolean) => {
    const {stops, top, bottom, rule} = way();
    const stop = stops[index];
    if (!stop) return;
    at = index;
    overlay.replaceChildren(
      ...(rule
        ? [
            svg(document, "line", {
              x1: stop.x,
              x2: stop.x,
              y1: top,
              y2: bottom,
              stroke: themePalette.axis,
              "stroke-width": 1
            })
          ]
        : []),
      ...stop.marks.map(({x, y, colour}) =>
        svg(document, "circle", {cx: x, cy: y, r: 5, fill: colour, stroke: themePalette.paper, "stroke-width": 2})
      )
    );
    overlay.setAttribute("visibility", "visible");
    tooltip.replaceChildren(
      html(document, "strong", {"data-key": stop.key}, [stop.heading]),
      html(document, "table", {}, [
        html(
          document,
          "tbody",
          {},
          stop.rows.map(({label, value, colour}) =>
            html(document, "tr", {}, [
              html(document, "td", {}, [swatch(colour, document), label]),
              html(document, "td", {}, [value])
            ])
          )
        )
      ])
    );
    tooltip.hidden = false;
    const scale = chart.clientWidth / chart.viewBox.baseVal.width || 1;
    const x = stop.x * scale;
    const right = x + tooltip.offsetWidth + 20 < plot.clientWidth;
    const left = right ? x + 14 : Math.max(0, x - tooltip.offsetWidth - 14);
    const y = stop.box ? (stop.box.top + panelHead) * scale : top * scale;
    tooltip.style.transform = `translate(${left}px, ${Math.max(0, y)}px)`;
    if (say) {
      spoken.textContent = `${stop.heading}: ${stop.rows.map(({label, value}) => `${label} ${value}`).join(", ")}`;
    }
  };
  const hide = () => {
    at = -1;
    tooltip.hidden = true;
    overlay.setAttribute("visibility", "hidden");
  };
  const nearest = (event: PointerEvent | MouseEvent) => {
    const box = chart.getBoundingClientRect();
    const scale = chart.viewBox.baseVal.width / box.width;
    const x = (event.clientX - box.left) * scale;
    const y = (event.clientY - box.top) * scale;
    const distances = way().stops.map((stop) => Math.abs(stop.x - x) + outside(stop, x, y));
    return distances.indexOf(Math.min(...distances));
  };
  chart.addEventListener("pointermove", (event) => show(nearest(event), false));
  chart.addEventListener("pointerdown", (event) => show(nearest(event), false));
  chart.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") hide();
  });
  chart.addEventListener("blur", hide);
  const hideOutside = (event: PointerEvent) => {
    // Every choice draws the chart anew: the old one listens no longer.
    if (!plot.isConnected) document.removeEventListener("pointerdown", hideOutside);
    // In an embedded chart the target is, seen from the document, the element around it.
    else if (!event.composedPath().includes(plot)) hide();
  };
  document.addEventListener("pointerdown", hideOutside);
  chart.addEventListener("keydown", (event) => {
    const {stops, rule} = way();
    const last = stops.length - 1;
    const next: Record<string, number> = {
      ArrowRight: at < 0 ? (rule ? last : 0) : Math.min(last, at + 1),
      ArrowLeft: at < 0 ? last : Math.max(0, at - 1),
      Home: 0,
      End: last
    };
    const index = next[event.key];
    if (index !== undefined) {
      event.preventDefault();
      show(index, true);
    } else if (event.key === "Escape") {
      hide();
    }
  });
}

/** How far a place is from the rectangle of a stop; far outweighs the distance along the years. */
function outside({box}: Stop, x: number, y: number): number {
  if (!box) return 0;
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return 1000 * Math.hypot(dx, dy);
}

function swatch(colour: string, document: Document): HTMLElement {
  const mark = html(document, "span", {class: "swatch"});
  mark.style.setProperty("--swatch", colour);
  return mark;
}
