import type {Walk} from "../exhibits/stop.js";
import {spokenStop} from "../exhibits/tooltip.js";
import {follow, linkOf, placeOf, stopAfter} from "../exhibits/walking.js";
import {isAt, type Line} from "./lines.js";
import type {Target} from "./nearest.js";
import type {Raising} from "./raise.js";
import type {YearsBrush} from "./years-brush.js";

/** What a chart does at a reader's asking. */
export interface Listener {
  /** What can be walked through; worked out when somebody sets out. */
  way: () => Walk;
  /** Lines that can be raised; none of charts without. */
  lines: readonly Line[];
  raising: Raising | null;
  brush: YearsBrush | null;
  /** Links of the marks in the chart. */
  links: readonly SVGAElement[];
  /** Where the reader is; null where nowhere. */
  at: () => Target | null;
  show: (target: Target) => void;
  hide: () => void;
  say: (words: string) => void;
  /** What a place of the chart means, in its units. */
  nearest: (x: number, y: number) => Target | null;
}

/** Has a chart answer to pointer and touch anywhere in it, and to the keys. */
export function listenTo(chart: SVGSVGElement, listener: Listener): void {
  const {way, lines, raising, brush, links, at, show, hide, say, nearest} = listener;
  const linkAt = (stop = -1) => linkOf(way().stops[stop], links);
  const nameAt = ({target}: Event) => (target as Element).closest<SVGElement>("[data-name]")?.dataset.name;
  const meant = (event: MouseEvent): Target | null => {
    const name = nameAt(event);
    const named = name === undefined ? null : endOf(name, listener);
    if (named) return named;
    return nearest(...placeOf(event, chart));
  };
  const pointTo = (event: PointerEvent) => {
    const target = brush?.has(event.target) ? null : meant(event);
    if (!target) return hide();
    show(target);
    chart.style.cursor = way().stops[target.stop]?.near || target.series !== null ? "pointer" : "";
  };
  chart.addEventListener("pointermove", pointTo);
  // A finger first reads, and does by touching the same again.
  let reads = false;
  chart.addEventListener("pointerdown", (event) => {
    const [before, now] = [at(), meant(event)];
    const isSame = before?.stop === now?.stop && before?.series === now?.series;
    reads = event.pointerType === "touch" && !isSame && nameAt(event) === undefined;
    pointTo(event);
  });
  chart.addEventListener("click", (event) => {
    if (reads) return event.preventDefault();
    if (brush?.has(event.target) || links.some((link) => link.contains(event.target as Node))) return;
    const target = meant(event);
    const link = linkAt(target?.stop);
    if (link) follow(link);
    else if (target?.series) raising?.pin(target.series);
  });
  chart.addEventListener("pointerleave", ({pointerType}) => {
    if (pointerType !== "touch") hide();
  });
  chart.addEventListener("focusin", ({target}) => {
    if (!links.includes(target as SVGAElement)) return;
    const stop = way().stops.findIndex((_, i) => linkAt(i) === target);
    if (stop >= 0) show(targetAt(stop, null, listener));
  });
  chart.addEventListener("focusout", hide);
  chart.addEventListener("keydown", (event) => {
    const {key} = event;
    const last = way().stops.length - 1;
    const now = at();
    const stop = stopAfter(key, now?.stop, way());
    if (stop !== undefined) {
      const target = targetAt(stop, now?.series ?? raising?.pinned() ?? null, listener);
      show(target);
      const reached = way().stops[target.stop];
      if (reached) say(spokenStop(reached));
    } else if (lines.length > 0 && (key === "ArrowUp" || key === "ArrowDown")) {
      const target = lineBeside(now?.stop ?? last, now?.series ?? null, key === "ArrowUp" ? -1 : 1, listener);
      if (target) {
        show(target);
        say(spokenLine(target, listener));
      }
    } else if (way().grid && now && (key === "ArrowUp" || key === "ArrowDown")) {
      const target = {stop: stopBeyond(way(), now.stop, key === "ArrowUp" ? -1 : 1), series: null};
      show(target);
      const reached = way().stops[target.stop];
      if (reached) say(spokenStop(reached));
    } else if (key === "Escape") {
      if (now || raising?.pinned()) {
        hide();
        raising?.pin(null);
      } else brush?.clear();
    } else if (key === "Enter" && event.target === chart) {
      const link = linkAt(now?.stop);
      if (link) follow(link);
      else if (now?.series) raising?.pin(now.series);
    } else return;
    if (key.startsWith("Arrow") || key === "Home" || key === "End") event.preventDefault();
  });
}

/** The stop nearest above or beneath another; itself where there is none. */
function stopBeyond({stops}: Walk, from: number, side: -1 | 1): number {
  const start = stops[from];
  const distances = stops.map(({x, y = 0}) => {
    const down = (y - (start?.y ?? 0)) * side;
    // Straight on counts before near.
    return start && down > 1 ? down + 3 * Math.abs(x - start.x) : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...distances);
  return least === Number.POSITIVE_INFINITY ? from : distances.indexOf(least);
}

/** A stop as a target: a mark with its own series, a year with the line that the reader was at, where it is drawn there. */
function targetAt(stop: number, series: string | null, {way, lines, nearest}: Listener): Target {
  const one = way().stops[stop];
  if (one?.near) return {stop, series: nearest(one.near.x, one.near.y)?.series ?? null};
  const isThere = lines.some(({key, points}) => key === series && points.some((place) => one && isAt(one, place)));
  return {stop, series: isThere ? series : null};
}

/** The last year of a line that is pointed at by its name. */
export function endOf(key: string, {lines, way}: Pick<Listener, "lines" | "way">): Target | null {
  const last = lines.find((one) => one.key === key)?.points.findLast(({y}) => y !== null);
  const stop = way().stops.findIndex((one) => !one.near && last && isAt(one, last));
  return last && stop >= 0 ? {stop, series: key} : null;
}

/** The next line above or beneath in the year of a stop; from none, the highest or the lowest. */
function lineBeside(stop: number, series: string | null, step: -1 | 1, {lines, way}: Listener): Target | null {
  const one = way().stops[stop];
  const there = lines
    .flatMap(({key, points}) => {
      const y = points.find((place) => place.y !== null && one && isAt(one, place))?.y ?? null;
      return y === null ? [] : [{key, y}];
    })
    .sort((a, b) => a.y - b.y);
  const before = there.findIndex(({key}) => key === series);
  const place = before < 0 ? (step > 0 ? 0 : there.length - 1) : before + step;
  const line = there[Math.max(0, Math.min(there.length - 1, place))];
  return line ? {stop, series: line.key} : null;
}

/** A line in a year as it is read aloud: "Warrington 78, 2025". */
function spokenLine({stop, series}: Target, {lines, way}: Listener): string {
  const label = lines.find(({key}) => key === series)?.label ?? "";
  const {heading = "", rows = [], others = []} = way().stops[stop] ?? {};
  const row = [...rows, ...others].find((one) => one.label === label || one.label.startsWith(`${label} (`));
  return `${label} ${row?.value ?? ""}, ${heading}`;
}
