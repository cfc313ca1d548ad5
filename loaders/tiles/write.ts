import type {Tile} from "./arrange.js";
import type {Located} from "./places.js";

/** A tile map as the text of a module: a line for each row from north to south, its areas from west to east, "." for the sea. */
export function tilesModule(areas: readonly Located[], tiles: readonly Tile[]): string {
  const placed = new Map(tiles.map(({column, row}, i) => [`${column},${row}`, areas[i]?.area]));
  const across = Math.max(...tiles.map(({column}) => column)) + 1;
  const down = Math.max(...tiles.map(({row}) => row)) + 1;
  const lines = Array.from({length: down}, (_, row) =>
    Array.from({length: across}, (_, column) => placed.get(`${column},${row}`) ?? ".")
      .join(" ")
      .replace(/( \.)+$/, "")
  );
  return `/**
 * A tile for every authority of today: a line for each row from north to south, its authorities from west to east, "." for the sea.
 * Written by \`npm run tiles\`, which says how; not edited by hand.
 */
export const englandTiles = \`
${lines.join("\n")}
\`;
`;
}
