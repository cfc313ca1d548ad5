import type {Stop, Walk} from "../exhibits/stop.js";
import {spokenStop, tooltipOf} from "../exhibits/tooltip.js";

/** How near the pointer must be to a figure from a report, in units of the chart. */
const reach = 14;

/**
 * Lets a reader walk through what a chart shows by pointer, touch and arrow keys. The walk is planned only when somebody sets out:
 * most charts of a page are just looked at.
 */
export function walk(plot: HTMLElement, plan: () => Walk): void {
  const chart = plot.querySelector("svg");
  // A chart that only says why it is empty has nothing to walk through.
  if (!chart?.querySelector("path, circle, rect")) return;
  const {ownerDocument: document} = plot;
  // What stands in the order of the chart's series, here and there.
  const links = [...chart.querySelectorAll<SVGAElement>('[data-mark="reported"]')];
  // The chart answers for its marks itself: the browser's own words would come late, over it.
  for (const {firstElementChild} of links) if (firstElementChild?.nodeName === "title") firstElementChild.remove();
  // The chart is a picture to be read and, from the keyboard, a slider over its stops.
  chart.setAttribute("tabindex", "0");
  chart.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight Home End Escape");
  chart.style.touchAction = "pan-y";
  let at = -1;
  let planned: Walk | undefined;
  const way = () => {
    planned ??= plan();
    return planned;
  };
  const tooltip = tooltipOf(plot, {chart, way});
  /** The link of the mark at the stop; of a year there is none. */
  const linkAt = (index: number): SVGAElement | undefined => {
    const stop = way().stops[index];
    return links.find((link) => stop?.near && link.getAttribute("aria-label") === stop.rows[0]?.label);
  };

  const show = (index: number, say: boolean) => {
    const stop = way().stops[index];
    if (!stop) return;
    at = index;
    tooltip.show(stop);
    document.addEventListener("pointerdown", hideOutside);
    if (say) tooltip.say(spokenStop(stop));
  };
  const hide = () => {
    at = -1;
    tooltip.hide();
    document.removeEventListener("pointerdown", hideOutside);
  };
  // The document listens only while there is something to hide: it would hold every chart that was ever drawn.
  const hideOutside = (event: PointerEvent) => {
    // In an embedded chart the target is, seen from the document, the element around it.
    if (!event.composedPath().includes(plot)) hide();
  };
  const nearest = (event: PointerEvent | MouseEvent) => {
    const box = chart.getBoundingClientRect();
    const scale = chart.viewBox.baseVal.width / box.width;
    const x = (event.clientX - box.left) * scale;
    const y = (event.clientY - box.top) * scale;
    const distances = way().stops.map((stop) =>
      stop.near ? nearness(stop.near, x, y) : Math.hypot(stop.x - x, (stop.y ?? y) - y) + outside(stop, x, y)
    );
    return distances.indexOf(Math.min(...distances));
  };
  const follow = (link: SVGAElement | undefined) =>
    link?.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
  const stopAt = (event: PointerEvent) => {
    show(nearest(event), false);
    chart.style.cursor = way().stops[at]?.near ? "pointer" : "";
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

/** How far a place is from the rectangle of a stop; far outweighs the distance along the years. */
function outside({box}: Stop, x: number, y: number): number {
  if (!box) return 0;
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return 1000 * Math.hypot(dx, dy);
}
