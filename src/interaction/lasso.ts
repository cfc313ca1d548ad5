import {brush, type D3BrushEvent} from "d3-brush";
import {select} from "d3-selection";
import {markup} from "../dom/element.js";

/** A rectangle of a chart, in its units. */
export interface Lassoed {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Lets a reader draw a rectangle over a chart by a mouse or a pen; a finger goes on scrolling. A click in it takes it away again (null). */
export function lassoOn(
  chart: SVGSVGElement,
  {frame, choose}: {frame: Lassoed; choose: (lassoed: Lassoed | null) => void}
): void {
  const group = markup(chart.ownerDocument).svg("g", {class: "lasso"});
  chart.append(group);
  const drawn = brush<unknown>()
    .extent([
      [frame.left, frame.top],
      [frame.right, frame.bottom]
    ])
    .touchable(false)
    .keyModifiers(false)
    .on("end", ({selection, sourceEvent}: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      const [[left, top] = [0, 0], [right, bottom] = [0, 0]] = (selection ?? []) as [number, number][];
      choose(selection ? {left, right, top, bottom} : null);
    });
  select(group).call(drawn as never);
}
