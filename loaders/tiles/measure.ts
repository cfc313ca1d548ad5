import {mean} from "d3-array";
import {crowded, type Tile} from "./arrange.js";
import {givenRoom, type Located, nearPairs, onTheGround, swollen} from "./places.js";

/** How well a tile map keeps the ground. Distances in tiles. */
export interface Measured {
  /** From where each area would be if all had room, in the order given. */
  distances: number[];
  meanDistance: number;
  /** Share of near neighbours whose tiles touch, corners included. */
  near: number;
  /** Share of near neighbours at most two tiles apart. */
  within2: number;
  /** Regions that are in more than one piece, tiles joined by their sides. */
  brokenRegions: string[];
}

/** Measures a tile map against the places of its areas. */
export function measure(areas: readonly Located[], tiles: readonly Tile[]): Measured {
  const ground = onTheGround(areas);
  const wanted = givenRoom(swollen(ground, (i) => areas[i]?.region === crowded));
  const moved = (along: (place: number) => number) => mean(tiles, (_, i) => along(i)) ?? 0;
  const east = moved((i) => (tiles[i]?.column ?? 0) - (wanted[i]?.x ?? 0));
  const south = moved((i) => (tiles[i]?.row ?? 0) - (wanted[i]?.y ?? 0));
  const distances = tiles.map(({column, row}, i) =>
    Math.hypot(column - (wanted[i]?.x ?? 0) - east, row - (wanted[i]?.y ?? 0) - south)
  );
  const steps = nearPairs(ground).map(([i, j]) => {
    const [a, b] = [tiles[i] as Tile, tiles[j] as Tile];
    return Math.max(Math.abs(a.column - b.column), Math.abs(a.row - b.row));
  });
  const shareWithin = (most: number) => steps.filter((step) => step <= most).length / steps.length;
  return {
    distances,
    meanDistance: mean(distances) ?? 0,
    near: shareWithin(1),
    within2: shareWithin(2),
    brokenRegions: brokenRegions(
      areas.map(({region}) => region),
      tiles
    )
  };
}

/** Regions that are in more than one piece, tiles joined by their sides; `regions` are those of the tiles, in their order. */
export function brokenRegions(regions: readonly string[], tiles: readonly Tile[]): string[] {
  return [...new Set(regions)].filter((region) => !isWhole(tiles.filter((_, i) => regions[i] === region)));
}

function isWhole(tiles: readonly Tile[]): boolean {
  const left = new Set(tiles.map(({column, row}) => `${column},${row}`));
  const ahead = tiles.slice(0, 1);
  for (let tile = ahead.pop(); tile; tile = ahead.pop()) {
    if (!left.delete(`${tile.column},${tile.row}`)) continue;
    const {column, row} = tile;
    ahead.push({column: column + 1, row}, {column: column - 1, row}, {column, row: row + 1}, {column, row: row - 1});
  }
  return left.size === 0;
}
