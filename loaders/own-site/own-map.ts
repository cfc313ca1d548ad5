import type {Area} from "../../src/domain/tables.js";
import {quote, SourceError} from "../files/source-error.js";
import {arrangePlaces, type Tile} from "../tiles/arrange.js";
import {brokenRegions} from "../tiles/measure.js";
import {tilesText} from "../tiles/write.js";
import {columnIn, placeColumns} from "./file-form.js";
import {mapGround} from "./map-ground.js";
import {ownCell} from "./own-cell.js";
import type {FigureFile} from "./read-figures.js";
import {tellColumns} from "./tell-columns.js";

/** Pairs of columns that place an area, west to east first, by what they are; names as `plainName` writes them. */
const pairs = [
  {kind: "tiles", across: ["column", "col"], down: ["row"]},
  {kind: "degrees", across: ["longitude", "lon", "long", "lng"], down: ["latitude", "lat"]},
  {kind: "lengths", across: ["x", "easting", "eastings"], down: ["y", "northing", "northings"]}
] as const;
/** Most tiles from side to side, which can still be told apart, and most areas that are arranged. */
const mostAcross = 100;
const mostAreas = 1000;
/** Steps of the search for each area; as many as the map of England has for its 153, and no more. */
const stepsOfEach = 32_000;
const mostSteps = 5_000_000;

/** The tile map of a site. */
export interface OwnMap {
  /** Its tiles as `tilePlaces` reads them. */
  text: string;
  /** Whether the tiles of each region are in one piece, where there are regions. */
  keepsRegions: boolean;
}

export interface MapOptions {
  areas: readonly Area[];
  /** Slug of an area by its code or name; undefined for one that is not declared. */
  areaNamed: (text: string) => string | undefined;
}

/** An area at its place in the file. */
interface Placed {
  area: Area;
  x: number;
  y: number;
  line: number;
}

/** Whether a file says where areas lie and has no figures: by its columns, of which none has periods. */
export function placesAreas(file: FigureFile): boolean {
  const {header} = file;
  const pair = pairOf(header);
  if (!pair || columnIn(header, placeColumns) < 0) return false;
  const {period} = tellColumns(file);
  // Lengths can look like years.
  return period === null || [header[pair.x], header[pair.y]].includes(period);
}

/** The map of a file, laid out where it has coordinates. Throws a SourceError, or adds several to `problems` and is null. */
export function ownMap(figures: FigureFile, options: MapOptions, problems: SourceError[]): OwnMap | null {
  const {file} = figures;
  const pair = pairOf(figures.header);
  const area = columnIn(figures.header, placeColumns);
  if (!pair || area < 0)
    throw new SourceError(
      `missing column: ${pair ? "area" : "places of areas"}`,
      {file, row: 1},
      `area, and column and row, longitude and latitude, or x and y; it has ${figures.header.join(", ")}`
    );
  const before = problems.length;
  const placed = placesOf(figures, {...pair, area}, options, problems);
  if (problems.length > before) return null;
  const tiles = pair.kind === "tiles" ? fromCorner(placed) : arranged(placed, pair.kind === "degrees");
  const regions = placed.map((one) => one.area.region ?? "");
  return {
    text: tilesText(
      placed.map((one) => one.area.area),
      tiles
    ),
    keepsRegions: new Set(regions).size > 1 && brokenRegions(regions, tiles).length === 0
  };
}

function pairOf(header: readonly string[]) {
  for (const {kind, across, down} of pairs) {
    const [x, y] = [columnIn(header, across), columnIn(header, down)];
    if (x >= 0 && y >= 0) return {kind, x, y};
  }
  return null;
}

/** The areas that are ranked, in the order of the tables, each at its place; every one of them has one, or a problem is added. */
function placesOf(
  {file, header, rows, decimal}: FigureFile,
  at: {kind: (typeof pairs)[number]["kind"]; x: number; y: number; area: number},
  {areas, areaNamed}: MapOptions,
  problems: SourceError[]
): Placed[] {
  const ranked = new Map(areas.flatMap((one) => (one.kind === "authority" ? [[one.area, one] as const] : [])));
  const found = new Map<string, Placed>();
  for (const {line, cells} of rows) {
    const complain = (problem: string, column: number, expected: string) =>
      problems.push(new SourceError(problem, {file, row: line, column: header[column] ?? ""}, expected));
    const text = cells[at.area]?.trim() ?? "";
    const slug = areaNamed(text);
    if (slug === undefined)
      complain(`unknown area: ${quote(text)}`, at.area, "the code or name of an area of the configuration");
    const area = ranked.get(slug ?? "");
    // The whole and its regions have no tile.
    if (!area) continue;
    const [x, y] = [at.x, at.y].map((column) => {
      const value = numberOf(cells[column] ?? "", decimal);
      const most = at.kind === "degrees" ? (column === at.x ? 180 : 90) : Number.POSITIVE_INFINITY;
      const isRight = value !== null && Math.abs(value) <= most && (at.kind !== "tiles" || Number.isInteger(value));
      if (isRight) return value;
      const expected =
        at.kind === "tiles"
          ? "a whole number"
          : at.kind === "degrees"
            ? `degrees from -${most} to ${most}`
            : "a number";
      complain(`invalid ${header[column]}: ${quote(cells[column])}`, column, expected);
      return Number.NaN;
    }) as [number, number];
    const before = found.get(area.area);
    if (before) complain(`duplicate place of ${area.name}`, at.area, `one; row ${before.line} has it, too`);
    const beside = at.kind === "tiles" ? [...found.values()].find((one) => one.x === x && one.y === y) : undefined;
    if (beside)
      complain(
        `duplicate tile: ${header[at.x]} ${x}, ${header[at.y]} ${y}`,
        at.x,
        `one of its own; ${beside.area.name} has it`
      );
    found.set(area.area, {area, x, y, line});
  }
  const missing = [...ranked.values()].filter(({area}) => !found.has(area));
  for (const {name} of missing)
    problems.push(new SourceError(`missing place of ${name}`, {file}, "a row of every area that is ranked"));
  const placed = [...ranked.keys()].flatMap((slug) => found.get(slug) ?? []);
  if (at.kind === "tiles")
    for (const [name, of] of [
      [header[at.x] ?? "", (one: Placed) => one.x],
      [header[at.y] ?? "", (one: Placed) => one.y]
    ] as const) {
      const least = Math.min(...placed.map(of));
      const far = placed.find((one) => of(one) - least >= mostAcross);
      if (far)
        problems.push(
          new SourceError(
            `invalid ${name}: ${of(far)}`,
            {file, row: far.line, column: name},
            `at most ${mostAcross} tiles from the first, ${least}, to the last`
          )
        );
    }
  else if (placed.length > mostAreas)
    problems.push(
      new SourceError(
        `unsupported map of ${placed.length} areas`,
        {file},
        `at most ${mostAreas}, or a column and a row of each`
      )
    );
  return placed;
}

function numberOf(text: string, decimal: FigureFile["decimal"]): number | null {
  try {
    return ownCell(text, {decimal: decimal ?? "."}).value;
  } catch {
    return null;
  }
}

/** Tiles that are counted from the corner in the north west, from nought. */
function fromCorner(placed: readonly Placed[]): Tile[] {
  const [west, north] = [Math.min(...placed.map(({x}) => x)), Math.min(...placed.map(({y}) => y))];
  return placed.map(({x, y}) => ({column: x - west, row: y - north}));
}

function arranged(placed: readonly Placed[], inDegrees: boolean): Tile[] {
  return arrangePlaces(mapGround(placed, {inDegrees}), {
    regions: placed.map(({area}) => area.region ?? ""),
    steps: Math.min(mostSteps, stepsOfEach * placed.length)
  });
}
