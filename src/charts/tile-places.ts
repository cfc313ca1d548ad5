import {siteTiles} from "./site-tiles.js";

/** The tile of an authority, counted from the west and from the north. */
export interface TilePlace {
  column: number;
  row: number;
}

/** The tiles of a map that is written as lines of names: the place of each name. */
export function tilePlaces(map: string = siteTiles): Map<string, TilePlace> {
  return new Map(
    map
      .trim()
      .split("\n")
      .flatMap((line, row) =>
        line.split(" ").flatMap((name, column) => (name === "." ? [] : [[name, {column, row}] as const]))
      )
  );
}
