import {polygonArea, polygonHull} from "d3-polygon";
import type {Place} from "../tiles/places.js";

/** Coordinates of an area: degrees, or any length with y towards the north. */
export interface Coordinates {
  x: number;
  y: number;
}

/**
 * Coordinates as places in units of a tile, y from north to south. Degrees are made as wide as they are high about the middle of all
 * (equirectangular); a tile is as large as the part of the ground that falls to each area.
 */
export function mapGround(coordinates: readonly Coordinates[], {inDegrees}: {inDegrees: boolean}): Place[] {
  const [south, north] = [Math.min(...coordinates.map(({y}) => y)), Math.max(...coordinates.map(({y}) => y))];
  const narrowing = inDegrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const plane = coordinates.map(({x, y}) => ({x: x * narrowing, y: -y}));
  const side = tileSide(plane);
  return plane.map(({x, y}) => ({x: x / side, y: y / side}));
}

/**
 * The side of a square as large as what falls to each place: their hull, with half a tile around it, over how many they are.
 * 1 where all lie on one spot.
 */
function tileSide(places: readonly Place[]): number {
  const points = places.map(({x, y}): [number, number] => [x, y]);
  const hull = polygonHull(points);
  // Places on a line have no hull, and twice its length around them.
  const around = hull
    ? hull.reduce((total, [x, y], i) => {
        const [a, b] = hull[(i + 1) % hull.length] ?? [x, y];
        return total + Math.hypot(a - x, b - y);
      }, 0)
    : 2 * Math.max(0, ...places.map(({x, y}) => Math.hypot(x - (places[0]?.x ?? x), y - (places[0]?.y ?? y))));
  const area = hull ? Math.abs(polygonArea(hull)) : 0;
  // places * side^2 = area + around * side / 2 + pi * side^2 / 4
  const rest = places.length - Math.PI / 4;
  const side = (around / 2 + Math.sqrt(around ** 2 / 4 + 4 * rest * area)) / (2 * rest);
  return side > 0 ? side : 1;
}
