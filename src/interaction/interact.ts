import {markup} from "../dom/element.js";
import {tooltipOf} from "../exhibits/tooltip.js";
import {linksOf} from "../exhibits/walking.js";
import {linesOf} from "./lines.js";
import {endOf, listenTo} from "./listen.js";
import {type Motion, moveBetween} from "./motion.js";
import {nearestIn, type Target} from "./nearest.js";
import {type Raising, raisingOf} from "./raise.js";
import {type InteractOptions, isTrend} from "./types.js";
import type {End} from "./year-handles.js";
import {type YearsBrush, yearsBrushOf} from "./years-brush.js";

/** What a reader does with one chart of a page, however often it is drawn anew. */
export interface Interaction {
  /** Takes over a chart that was drawn, and moves it there from the one before. */
  show: (plot: HTMLElement, options: InteractOptions) => void;
  /** Marks what a reader is at in another chart, by its key; nothing by null. */
  mark: (key: string | null) => void;
}

/** What is kept from one drawing of a chart to the next. */
interface Kept {
  /** What was shown last. */
  layout: unknown;
  motion: Motion | null;
  pinned: string | null;
  /** The end of the years that had the focus when it asked for others. */
  end: End | null;
  /** What is to be said of the chart when it has been drawn. */
  words: string;
}

/**
 * Lets a reader do with a chart of a page all that can be done: the nearest of its points by pointer, touch and keys, its lines raised and
 * pinned, its years chosen on the axis, its changes seen as movements.
 */
export function interaction(): Interaction {
  const kept: Kept = {layout: null, motion: null, pinned: null, end: null, words: ""};
  let mark: Interaction["mark"] = () => {};
  return {
    mark: (key) => mark(key),
    show(plot, options) {
      const last = kept.motion?.cut() ?? kept.layout;
      const before = options.still ? null : last;
      kept.motion = null;
      kept.layout = null;
      const chart = plot.querySelector("svg");
      // A chart that only says why it is empty has nothing to walk through.
      if (!chart?.querySelector("path, circle, rect")) return;
      const layout = options.layout();
      kept.layout = layout;
      const drawn = [...chart.childNodes];
      const mounted = mount(plot, chart, {...options, layout, kept});
      const {marked} = mounted;
      mark = mounted.mark;
      const put = (nodes: readonly ChildNode[], old: readonly ChildNode[]) => {
        old[0]?.before(...nodes);
        for (const node of old) node.remove();
        marked();
      };
      let seen: ChildNode[] = drawn;
      kept.motion = moveBetween(before, layout, {
        window: plot.ownerDocument.defaultView ?? globalThis.window,
        draw(between) {
          const nodes = [...options.draw(between).childNodes];
          put(nodes, seen);
          seen = nodes;
        },
        done() {
          put(drawn, seen);
          kept.motion = null;
        }
      });
    }
  };
}

interface Mounted extends Omit<InteractOptions, "layout" | "draw"> {
  layout: unknown;
  kept: Kept;
}

/** Has a chart listen. `marked` marks anew what was drawn anew. */
function mount(
  plot: HTMLElement,
  chart: SVGSVGElement,
  {layout, walk, years, ready, pointed, kept}: Mounted
): {marked: () => void; mark: (key: string | null) => void} {
  const {ownerDocument: document} = plot;
  const way = once(walk);
  const nearest = once(() => nearestIn(layout, way()));
  const layer = markup(document).svg("g", {class: "interaction"});
  chart.append(layer);
  const tooltip = tooltipOf(plot, {chart, layer, way});
  const trend = isTrend(layout) ? layout : null;
  const lines = linesOf(layout);
  let at: Target | null = null;
  const links = linksOf(chart);

  const labelOf = (key: string | null) => lines?.lines.find((one) => one.key === key)?.label ?? null;
  const raising: Raising | null =
    lines &&
    raisingOf(chart, lines, {
      layer,
      pinned: kept.pinned,
      onPin: (key) => {
        kept.pinned = key;
      },
      say: tooltip.say,
      onName(key) {
        const end = key === null ? null : endOf(key, {lines: lines?.lines ?? [], way});
        if (end) show(end);
        else hide();
      }
    });
  kept.pinned = raising?.pinned() ?? null;

  const show = (target: Target) => {
    const stop = way().stops[target.stop];
    if (!stop) return;
    at = target;
    raising?.raise(target.series);
    tooltip.show(stop, {series: labelOf(target.series)});
    pointed?.(stop.key ?? null);
    document.addEventListener("pointerdown", hideOutside);
  };
  const hide = () => {
    at = null;
    tooltip.hide();
    pointed?.(null);
    raising?.raise(null);
    document.removeEventListener("pointerdown", hideOutside);
  };
  // The document listens only while there is something to hide: it would hold every chart that was ever drawn.
  const hideOutside = (event: PointerEvent) => {
    if (!event.composedPath().includes(plot)) hide();
  };
  const brush: YearsBrush | null =
    trend && years && trend.years.length > 1
      ? yearsBrushOf(trend, {
          plot,
          layer,
          choice: {
            ...years,
            choose(chosen, how) {
              const isAll = chosen[0] === years.span[0] && chosen[1] === years.span[1];
              kept.end = brush?.focused() ?? null;
              kept.words = isAll ? `All years, ${chosen[0]} to ${chosen[1]}` : `Years ${chosen[0]} to ${chosen[1]}`;
              years.choose(chosen, how);
            }
          }
        })
      : null;
  if (kept.end) brush?.focus(kept.end);
  kept.end = null;
  if (kept.words) {
    const {words} = kept;
    kept.words = "";
    // A voice that is new to the page must be there before it says something.
    requestAnimationFrame(() => requestAnimationFrame(() => tooltip.say(words)));
  }

  listenTo(chart, {
    way,
    lines: lines?.lines ?? [],
    raising,
    brush,
    links,
    at: () => at,
    show,
    hide,
    say: tooltip.say,
    nearest: (x, y) => nearest()(x, y)
  });
  ready?.();
  return {
    marked: () => raising?.apply(),
    mark: (key) => tooltip.mark((key !== null && way().stops.find((stop) => stop.key === key)) || null)
  };
}

/** Works something out when it is first asked for, and not again. */
function once<T>(work: () => T): () => T {
  let found: {value: T} | null = null;
  return () => {
    found ??= {value: work()};
    return found.value;
  };
}
