import {sum} from "d3-array";
import {givenRoom, type Located, nearPairs, onTheGround, type Place, swollen} from "./places.js";

/** What a tile map is weighed by; the less the better. */
const weights = {
  /** A near neighbour that is not beside an area, or not on the side where it lies: squares of tiles. */
  neighbour: 1,
  /** The same, where both are of one region. */
  ownNeighbour: 2.5,
  /** Distance from where an area would be if all had room: squares of tiles. */
  distance: 0.25,
  /** An edge between a region and what is not of it. */
  regionEdge: 1,
  /** An edge between a tile and the sea. */
  coast: 0.8,
  /** Each piece of a region beyond the first, at the beginning; five times as much in the end. */
  piece: 14
};
/** Steps of the search, and the temperatures that it starts and ends at. */
const usualSeed = 13;
const usualSteps = 5_000_000;
const [warm, cold] = [10, 0.02];
/** The region whose areas are far smaller than a tile. */
export const crowded = "london";
/** Empty tiles around those that are needed, into which areas may move. */
const margin = 3;
const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1]
] as const;

export interface ArrangeOptions {
  /** What its chance begins with; default, of those tried the one whose map of England keeps every region whole and looks most like it. */
  seed?: number;
  /** How long it searches; default 5,000,000 steps, some ten seconds. */
  steps?: number;
}

/** A tile of the map, counted from the west and from the north. */
export interface Tile {
  column: number;
  row: number;
}

/**
 * A tile for each area, none twice, in the order given: near neighbours beside each other and on their own sides, and each region in one
 * piece. It starts from the places on the ground, given room, and is improved by simulated annealing (Kirkpatrick, Gelatt and
 * Vecchi 1983, Science 220:671) whose chance is the same in every run.
 */
export function arrange(areas: readonly Located[], options: ArrangeOptions = {}): Tile[] {
  const regions = areas.map(({region}) => region);
  return arrangePlaces(onTheGround(areas), {regions, isCrowded: (i) => regions[i] === crowded, ...options});
}

/** What is known of places beside where they lie. */
export interface ArrangePlacesOptions extends ArrangeOptions {
  /** The region of each, in the order of the places. */
  regions: readonly string[];
  /** Whether a place is in the one region that needs more room than it has; default none is. */
  isCrowded?: (place: number) => boolean;
}

/** The same for places that lie anywhere, in units of a tile. */
export function arrangePlaces(
  ground: readonly Place[],
  {regions, isCrowded = () => false, seed = usualSeed, steps = usualSteps}: ArrangePlacesOptions
): Tile[] {
  if (ground.length === 0) return [];
  const wanted = givenRoom(swollen(ground, isCrowded));
  const left = Math.floor(Math.min(...wanted.map(({x}) => x))) - margin;
  const top = Math.floor(Math.min(...wanted.map(({y}) => y))) - margin;
  const across = Math.ceil(Math.max(...wanted.map(({x}) => x))) + margin - left + 1;
  const down = Math.ceil(Math.max(...wanted.map(({y}) => y))) + margin - top + 1;
  const targets = wanted.map(({x, y}) => ({x: x - left, y: y - top}));
  const board = boardOf(regions, {targets, ground, across, down});
  improve(board, {random: chance(seed), steps});
  const tiles = board.cells.map((cell) => ({column: cell % across, row: Math.floor(cell / across)}));
  const [west, north] = [Math.min(...tiles.map(({column}) => column)), Math.min(...tiles.map(({row}) => row))];
  return tiles.map(({column, row}) => ({column: column - west, row: row - north}));
}

/** A board with the areas on it. A cell is its row times the cells across, plus its column. */
interface Board {
  across: number;
  down: number;
  /** The area on each cell, -1 for the sea. */
  held: Int16Array;
  /** The cell of each area. */
  cells: number[];
  regions: readonly string[];
  targets: readonly Place[];
  /** For each area its near neighbours, and which way they lie as a step of length one. */
  near: ReadonlyArray<ReadonlyArray<Near>>;
}

interface Near {
  other: number;
  x: number;
  y: number;
  weight: number;
}

function boardOf(
  regions: readonly string[],
  {targets, ground, across, down}: Pick<Board, "targets" | "across" | "down"> & {ground: readonly Place[]}
): Board {
  const near: Near[][] = regions.map(() => []);
  for (const [i, j] of nearPairs(ground)) {
    const [a, b] = [ground[i] as Place, ground[j] as Place];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length];
    const weight = regions[i] === regions[j] ? weights.ownNeighbour : weights.neighbour;
    near[i]?.push({other: j, x, y, weight});
    near[j]?.push({other: i, x: -x, y: -y, weight});
  }
  const held = new Int16Array(across * down).fill(-1);
  const cells = targets.map(({x, y}, i) => {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let cell = 0; cell < held.length; cell++) {
      const distance = (x - (cell % across)) ** 2 + (y - Math.floor(cell / across)) ** 2;
      if (held[cell] === -1 && distance < least) [best, least] = [cell, distance];
    }
    held[best] = i;
    return best;
  });
  return {across, down, held, cells, regions, targets, near};
}

function improve(board: Board, {random, steps}: {random: () => number; steps: number}): void {
  const {cells, held, across, down, regions} = board;
  const pieces = new Map([...new Set(regions)].map((region) => [region, piecesOf(board, region)]));
  for (let step = 0; step < steps; step++) {
    const heat = warm * (cold / warm) ** (step / steps);
    const area = Math.floor(random() * cells.length);
    const from = cells[area] as number;
    // Far moves while it is warm, to cells beside it when it is cold.
    const reach = heat > 0.5 ? 3 : 1;
    const column = (from % across) + Math.round((random() * 2 - 1) * reach);
    const row = Math.floor(from / across) + Math.round((random() * 2 - 1) * reach);
    const to = row * across + column;
    // What a step may cost at this heat.
    const bearable = -heat * Math.log(1 - random());
    if (column < 1 || row < 1 || column >= across - 1 || row >= down - 1 || to === from) continue;
    const other = held[to] as number;
    const touched = [...new Set([area, other].flatMap((one) => regions[one] ?? []))];
    const before = costAround(board, area, other, from, to);
    const piecesBefore = sum(touched, (region) => pieces.get(region));
    swap(board, from, to);
    const gain = costAround(board, area, other, from, to) - before;
    // Pieces are dear to count: not where no joining could make up for the rest.
    const dear = weights.piece * (1 + (4 * step) / steps);
    const isHopeless = gain - dear * (piecesBefore - touched.length) > bearable;
    const now = isHopeless ? [] : touched.map((region) => piecesOf(board, region));
    if (isHopeless || gain + dear * (sum(now) - piecesBefore) > bearable) swap(board, from, to);
    else for (const [i, region] of touched.entries()) pieces.set(region, now[i] as number);
  }
}

function swap({held, cells}: Board, from: number, to: number): void {
  const [a, b] = [held[from] as number, held[to] as number];
  held[from] = b;
  held[to] = a;
  if (a >= 0) cells[a] = to;
  if (b >= 0) cells[b] = from;
}

/** The part of the cost that an exchange of two cells changes, pieces of regions not counted. */
function costAround(board: Board, area: number, other: number, from: number, to: number): number {
  return placeCost(board, area) + (other < 0 ? 0 : placeCost(board, other)) + edgeCost(board, from, to);
}

function placeCost({across, cells, targets, near}: Board, area: number): number {
  const cell = cells[area] as number;
  const [column, row] = [cell % across, Math.floor(cell / across)];
  const target = targets[area] as Place;
  let cost = weights.distance * ((column - target.x) ** 2 + (row - target.y) ** 2);
  for (const {other, x, y, weight} of near[area] ?? []) {
    const there = cells[other] as number;
    cost += weight * ((there % across) - column - x) ** 2;
    cost += weight * (Math.floor(there / across) - row - y) ** 2;
  }
  return cost;
}

function edgeCost({across, held, regions}: Board, ...cells: number[]): number {
  let cost = 0;
  for (const cell of cells)
    for (const [x, y] of sides) {
      const [a, b] = [held[cell] as number, held[cell + y * across + x] ?? -1];
      if (a < 0 !== b < 0) cost += weights.coast + weights.regionEdge;
      else if (a >= 0 && regions[a] !== regions[b]) cost += weights.regionEdge;
    }
  return cost;
}

/** How many pieces a region is in, tiles joined by their sides. */
function piecesOf({across, held, cells, regions}: Board, region: string): number {
  const left = new Set(cells.filter((_, area) => regions[area] === region));
  let pieces = 0;
  for (const start of left) {
    pieces += 1;
    const ahead = [start];
    left.delete(start);
    for (let cell = ahead.pop(); cell !== undefined; cell = ahead.pop())
      for (const [x, y] of sides) {
        const next = cell + y * across + x;
        if (held[next] !== undefined && left.delete(next)) ahead.push(next);
      }
  }
  return pieces;
}

/** Numbers from 0 to 1 that look like chance and are the same for a seed (Mulberry32, Tommy Ettinger 2017, public domain). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
