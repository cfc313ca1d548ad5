import {mean} from "d3-array";

/** An authority at its place on the ground. */
export interface Located {
  /** Slug. */
  area: string;
  /** Slug of the region that it must stay with. */
  region: string;
  /** Degrees. */
  longitude: number;
  latitude: number;
}

/** A place in units of a tile: x from west to east, y from north to south. */
export interface Place {
  x: number;
  y: number;
}

/** How many kilometres a tile would measure if all were as large as the average authority: the root of England's area over 153. */
const tileKilometres = 29;
const kilometresOfDegree = 111.2;
/** Latitude of the middle of England, by which degrees east are made as wide as degrees north. */
const middle = (52.9 * Math.PI) / 180;
/** How far apart places are kept, in tiles, and how often they are pushed. */
const apart = 0.98;
const rounds = 400;

/** Places on the ground as plane coordinates (equirectangular about the middle of England), in units of a tile. */
export function onTheGround(areas: readonly Located[]): Place[] {
  return areas.map(({longitude, latitude}) => ({
    x: (longitude * Math.cos(middle) * kilometresOfDegree) / tileKilometres,
    y: (-latitude * kilometresOfDegree) / tileKilometres
  }));
}

/**
 * Places with room for a circle's tiles around one region that is crowded: what is in it spreads, and all around moves out by as much
 * area as that takes, in the direction where it lies (a cartogram with one centre, after Dougenik, Chrisman and Niemeyer 1985).
 */
export function swollen(places: readonly Place[], isIn: (place: number) => boolean): Place[] {
  const members = places.filter((_, i) => isIn(i));
  const [x, y] = [mean(members, (one) => one.x) ?? 0, mean(members, (one) => one.y) ?? 0];
  const own = 1.05 * Math.max(...members.map((one) => Math.hypot(one.x - x, one.y - y)));
  const needed = Math.sqrt(members.length / Math.PI);
  if (members.length === 0 || needed <= own) return [...places];
  return places.map((place) => {
    const distance = Math.hypot(place.x - x, place.y - y);
    const out = distance < own ? needed / own : Math.sqrt(distance ** 2 - own ** 2 + needed ** 2) / distance;
    return {x: x + (place.x - x) * out, y: y + (place.y - y) * out};
  });
}

/** Places pushed apart, as little as need be, until each has room for a tile: London swells and pushes out what is around it. */
export function givenRoom(places: readonly Place[]): Place[] {
  const moved = places.map((place) => ({...place}));
  for (let round = 0; round < rounds; round++)
    for (const [i, a] of moved.entries())
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy) || 1e-6;
        if (distance >= apart) continue;
        const push = ((apart - distance) / distance) * 0.25;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
  return moved;
}

/**
 * Pairs of near neighbours, by their places in the list: those between which no other lies, in the circle over their
 * distance (Gabriel and Sokal 1969, Systematic Zoology 18:259).
 */
export function nearPairs(places: readonly Place[]): Array<[number, number]> {
  const square = (a: Place, b: Place) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
  return places.flatMap((a, i) =>
    places.flatMap(
      (b, j): Array<[number, number]> =>
        j > i && places.every((c, k) => k === i || k === j || square(a, c) + square(b, c) >= square(a, b))
          ? [[i, j]]
          : []
    )
  );
}
