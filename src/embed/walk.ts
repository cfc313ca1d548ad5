import type {Walk} from "../exhibits/stop.js";
import {spokenStop, tooltipOf} from "../exhibits/tooltip.js";
import {distanceFrom, follow, linkOf, linksOf, placeOf, reach, stopAfter} from "../exhibits/walking.js";

/**
 * Lets a reader walk through what a chart shows by pointer, touch and arrow keys. The walk is planned only when somebody sets out:
 * most charts of a page are just looked at.
 */
export function walk(plot: HTMLElement, plan: () => Walk): void {
  const chart = plot.querySelector("svg");
  // A chart that only says why it is empty has nothing to walk through.
  if (!chart?.querySelector("path, circle, rect")) return;
  const {ownerDocument: document} = plot;
  const links = linksOf(chart);
  // The chart is a picture to be read and, from the keyboard, a slider over its stops.
  chart.setAttribute("tabindex", "0");
  chart.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Home End Escape");
  chart.style.touchAction = "pan-y";
  let at: number | undefined;
  let planned: Walk | undefined;
  const way = () => {
    planned ??= plan();
    return planned;
  };
  const tooltip = tooltipOf(plot, {chart, way});
  const linkAt = (index = -1) => linkOf(way().stops[index], links);

  const show = (index: number, say: boolean) => {
    const stop = way().stops[index];
    if (!stop) return;
    at = index;
    tooltip.show(stop);
    document.addEventListener("pointerdown", hideOutside);
    if (say) tooltip.say(spokenStop(stop));
  };
  const hide = () => {
    at = undefined;
    tooltip.hide();
    document.removeEventListener("pointerdown", hideOutside);
  };
  // The document listens only while there is something to hide: it would hold every chart that was ever drawn.
  const hideOutside = (event: PointerEvent) => {
    // In an embedded chart the target is, seen from the document, the element around it.
    if (!event.composedPath().includes(plot)) hide();
  };
  const nearest = (event: PointerEvent | MouseEvent) => {
    const [x, y] = placeOf(event, chart);
    // How far a place is from a panel far outweighs the distance along the years.
    const distances = way().stops.map((stop) =>
      stop.near
        ? nearness(stop.near, x, y)
        : Math.hypot(stop.x - x, (stop.y ?? y) - y) + 1000 * distanceFrom(stop.box, x, y)
    );
    return distances.indexOf(Math.min(...distances));
  };
  const stopAt = (event: PointerEvent) => {
    show(nearest(event), false);
    chart.style.cursor = way().stops[at ?? -1]?.near ? "pointer" : "";
  };
  chart.addEventListener("pointermove", stopAt);
  // A finger first reads a mark, and follows it by touching it again.
  let reads = false;
  chart.addEventListener("pointerdown", (event) => {
    reads = event.pointerType === "touch" && nearest(event) !== at;
    stopAt(event);
  });
  chart.addEventListener("click", (event) => {
    const isOnLink = links.some((link) => link.contains(event.target as Node));
    if (reads) event.preventDefault();
    else if (!isOnLink && event.isTrusted) follow(linkAt(nearest(event)));
  });
  chart.addEventListener("focusin", ({target}) => {
    const place = links.indexOf(target as SVGAElement);
    if (place >= 0)
      show(
        way().stops.findIndex((_, i) => linkAt(i) === links[place]),
        false
      );
  });
  chart.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch") hide();
  });
  chart.addEventListener("focusout", hide);
  chart.addEventListener("keydown", (event) => {
    const index = stopAfter(event.key, at, way());
    if (index !== undefined) {
      event.preventDefault();
      show(index, true);
    } else if (event.key === "Escape") {
      hide();
    } else if (event.key === "Enter" && event.target === chart) {
      follow(linkAt(at));
    }
  });
}

/** How near a place is to a mark: before every year where it is within reach, out of the question where not. */
function nearness(mark: {x: number; y: number}, x: number, y: number): number {
  const distance = Math.hypot(mark.x - x, mark.y - y);
  return distance <= reach ? distance - 1e6 : 1e9;
}
