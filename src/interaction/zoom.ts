import {scaleLinear} from "d3-scale";
import {select} from "d3-selection";
import {type D3ZoomEvent, zoom} from "d3-zoom";
import type {Frame} from "../charts/frame.js";
import {largest, type Spans} from "./spans.js";

/** A chart that can be drawn larger. */
export interface ZoomOptions {
  frame: Frame;
  /** What is seen of it, and all that there is. */
  seen: Spans;
  all: Spans;
  /** Whether dragging moves it; else only with the shift key. */
  isMoving: () => boolean;
  /** Called with what is seen while the reader's hand moves. */
  during: (spans: Spans) => void;
  /** Called with what is seen when it has moved. */
  done: (spans: Spans) => void;
}

/**
 * Lets a reader draw a chart of two axes larger by the wheel and by two fingers, and move it by dragging. The wheel goes on scrolling
 * the page unless Ctrl is held or the chart has the focus, and one finger always does.
 */
export function zoomOn(chart: SVGSVGElement, {frame, seen, all, isMoving, during, done}: ZoomOptions): void {
  const {left, right, top, bottom} = frame;
  const across = scaleLinear(seen.x, [left, right]);
  const upright = scaleLinear(seen.y, [bottom, top]);
  const size = ([from, to]: Spans["x"]) => to - from;
  // At 1 stands what is seen now: all of it is this many times smaller.
  const least = Math.min(1, size(seen.x) / size(all.x), size(seen.y) / size(all.y));
  const isFor = (event: Event): boolean => {
    if (event instanceof WheelEvent)
      return event.ctrlKey || event.metaKey || chart.contains(chart.ownerDocument.activeElement);
    if ("touches" in event) return (event as TouchEvent).touches.length > 1;
    const {button, shiftKey} = event as MouseEvent;
    return button === 0 && (shiftKey || isMoving());
  };
  let moved: Spans | null = null;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter(isFor)
    .extent([
      [left, top],
      [right, bottom]
    ])
    .scaleExtent([least, Math.max(1, least * largest)])
    .translateExtent([
      [across(all.x[0]), upright(all.y[1])],
      [across(all.x[1]), upright(all.y[0])]
    ])
    .on("zoom", ({transform, sourceEvent}: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!sourceEvent) return;
      const [x, y] = [transform.rescaleX(across).domain(), transform.rescaleY(upright).domain()];
      moved = {x: inside(x, all.x), y: inside(y, all.y)};
      during(moved);
    })
    .on("end", () => {
      if (moved) done(moved);
      moved = null;
    });
  select<SVGSVGElement, unknown>(chart).call(behaviour).on("dblclick.zoom", null);
  // Two fingers are the chart's, one is the page's.
  chart.style.touchAction = "pan-x pan-y";
}

function inside([from = 0, to = 1]: readonly number[], [low, high]: Spans["x"]): Spans["x"] {
  return [Math.max(from, low), Math.min(to, high)];
}
