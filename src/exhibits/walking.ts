import type {Stop, Walk} from "./stop.js";

/** How near a pointer must be to a figure of a report to mean it, in units of the chart. */
export const reach = 14;

/** The links of the marks in a chart, which from now on answers for their words: the browser's own would come late, over it. */
export function linksOf(chart: SVGSVGElement): SVGAElement[] {
  const links = [...chart.querySelectorAll<SVGAElement>('[data-mark="reported"]')];
  for (const {firstElementChild} of links) if (firstElementChild?.nodeName === "title") firstElementChild.remove();
  return links;
}

/** The link of the mark that a stop is about; of a year there is none. */
export function linkOf({near, rows}: Partial<Stop> = {}, links: readonly SVGAElement[]): SVGAElement | undefined {
  return links.find((link) => near && link.getAttribute("aria-label") === rows?.[0]?.label);
}

/** Goes where a link leads, as a click on it does. */
export function follow(link: SVGAElement | undefined): void {
  link?.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
}

/** Where a pointer is in a chart, in its units. */
export function placeOf({clientX, clientY}: MouseEvent, chart: SVGSVGElement): [x: number, y: number] {
  const {left, top, width} = chart.getBoundingClientRect();
  const scale = chart.viewBox.baseVal.width / width;
  return [(clientX - left) * scale, (clientY - top) * scale];
}

/** How far a place is from the panel of a stop: 0 within it, and of what has no panel. */
export function distanceFrom(box: Stop["box"], x: number, y: number): number {
  if (!box) return 0;
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** The stop that a key leads to from another, from none to the first or, along the years, the last; undefined of other keys. */
export function stopAfter(key: string, at: number | undefined, {stops, rule}: Walk): number | undefined {
  const last = stops.length - 1;
  const next: Record<string, number> = {
    ArrowRight: at === undefined ? (rule ? last : 0) : Math.min(last, at + 1),
    ArrowLeft: at === undefined ? last : Math.max(0, at - 1),
    Home: 0,
    End: last
  };
  return next[key];
}
