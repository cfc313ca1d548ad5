import {Delaunay} from "d3-delaunay";
import type {Stop, Walk} from "../exhibits/stop.js";
import {distanceFrom, reach} from "../exhibits/walking.js";
import {linesOf} from "./lines.js";
import {isMultiples, isRanking, isTrend} from "./types.js";

/** How much a pixel up or down counts beside one along the years: who points at a year means it, and of its lines the nearest. */
const upright = 1 / 3;
/** In a ranking the column under the pointer is meant, however high it is. */
const barely = 1e-3;

/** What a pointer means: a stop, and the series that it is nearest to, where there are several. */
export interface Target {
  stop: number;
  series: string | null;
}

interface Place extends Target {
  x: number;
  y: number;
}

type Box = NonNullable<Stop["box"]>;

/** Says for any place of a chart, in its units, what a pointer there means; null where the chart has nothing to stop at. */
export function nearestIn(layout: unknown, {stops, bottom}: Walk): (x: number, y: number) => Target | null {
  const seriesAt = seriesByPlace(layout);
  const marks: Place[] = [];
  const panels = new Map<string, {box: Box | undefined; places: Place[]}>();
  for (const [stop, {x, near, box, marks: points, others = []}] of stops.entries()) {
    if (near) {
      marks.push({...near, stop, series: seriesAt(near)});
      continue;
    }
    const key = box ? `${box.left},${box.top}` : "";
    const panel = panels.get(key) ?? {box, places: []};
    panels.set(key, panel);
    for (const {x, y} of [...points, ...others]) panel.places.push({x, y, stop, series: seriesAt({x, y})});
    // A year of which nothing is known is pointed at beneath.
    if (points.length === 0) panel.places.push({x, y: box?.bottom ?? bottom, stop, series: null});
  }
  const nearestMark = finder(marks, 1);
  const weight = isRanking(layout) ? barely : isTrend(layout) || isMultiples(layout) ? upright : 1;
  const finders = [...panels.values()].map(({box, places}) => ({box, find: finder(places, weight)}));
  return (x, y) => {
    const mark = nearestMark(x, y);
    if (mark && Math.hypot(mark.x - x, mark.y - y) <= reach) return mark;
    const distances = finders.map(({box}) => distanceFrom(box, x, y));
    return finders[distances.indexOf(Math.min(...distances))]?.find(x, y) ?? mark;
  };
}

/** Finds the nearest of some places; what lies above and below counts by its weight. */
function finder(places: readonly Place[], weight: number): (x: number, y: number) => Place | null {
  const delaunay = Delaunay.from(
    places,
    ({x}) => x,
    ({y}) => y * weight
  );
  // It is looked for from where the pointer was.
  let last = 0;
  return (x, y) => {
    if (places.length === 0) return null;
    last = delaunay.find(x, y * weight, last);
    return places[last] ?? null;
  };
}

/** The line of a point by its place; none of charts without lines. */
function seriesByPlace(layout: unknown): (place: {x: number; y: number}) => string | null {
  const keys = new Map<string, string>();
  for (const {key, points, reported} of linesOf(layout)?.lines ?? [])
    for (const {x, y} of [...points, ...reported]) keys.set(`${x},${y}`, key);
  return ({x, y}) => keys.get(`${x},${y}`) ?? null;
}
