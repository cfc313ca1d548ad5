import type {Tile} from "./arrange.js";
import type {Located} from "./places.js";

/** A tile map as the text of a module. */
export function tilesModule(areas: readonly Located[], tiles: readonly Tile[]): string {
  return `/**
 * A tile for every authority of today: a line for each row from north to south, its authorities from west to east, "." for the sea.
 * Written by \`npm run tiles\`, which says how; not edited by hand.
 */
export const siteTiles = \`
${tilesText(
  areas.map(({area}) => area),
  tiles
)}
\`;
`;
}

/** A tile map as text: a line for each row from north to south, its areas from west to east, "." for the sea. */
export function tilesText(areas: readonly string[], tiles: readonly Tile[]): string {
  const placed = new Map(tiles.map(({column, row}, i) => [`${column},${row}`, areas[i]]));
  const across = Math.max(...tiles.map(({column}) => column)) + 1;
  const down = Math.max(...tiles.map(({row}) => row)) + 1;
  return Array.from({length: down}, (_, row) =>
    Array.from({length: across}, (_, column) => placed.get(`${column},${row}`) ?? ".")
      .join(" ")
      .replace(/( \.)+$/, "")
  ).join("\n");
}
