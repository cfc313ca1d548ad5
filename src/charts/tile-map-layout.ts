import {max} from "d3-array";
import {textWidth, wrapText} from "./text.js";
import type {PlacedTile, TileMapLayout, TileMapOptions, TileValue} from "./tile-map-types.js";
import {type TilePlace, tilePlaces} from "./tile-places.js";

/** Largest side of a tile in pixels, and the space around it. */
const largest = 40;
/** Width in pixels from which the legend stands beside the map, and how wide it is there. */
const beside = 820;
const legendWidth = 300;
/** Longest bar of the legend in pixels. */
const longestBar = 64;

/** Turns the values of authorities into tiles on paper, regions named and set apart, with a legend that counts its tiles. */
export function layoutTileMap(values: readonly TileValue[], options: TileMapOptions): TileMapLayout {
  const {width, classes, regions, chosen, places = tilePlaces()} = options;
  const across = 1 + (max(places.values(), ({column}) => column) ?? 0);
  const down = 1 + (max(places.values(), ({row}) => row) ?? 0);
  const textSize = width < 480 ? 13 : 14;
  const isBeside = width >= beside;
  const step = Math.min(largest, (isBeside ? width - legendWidth - 24 : width) / across);
  const gap = step > 30 ? 2 : 1;
  const mapWidth = step * across;
  const legend = legendOf(values, options, textSize);
  const left = isBeside ? Math.max(0, (width - mapWidth - legendWidth - 48) / 2) : (width - mapWidth) / 2;
  const top = isBeside ? 0 : legend.height + 12;
  const placed = values.flatMap((value) => {
    const place = places.get(value.key);
    return place ? [{...value, ...place}] : [];
  });
  const tiles = placed.map(
    ({key, tone, column, row}): PlacedTile => ({
      key,
      tone,
      x: left + column * step,
      y: top + row * step,
      width: step - gap,
      height: step - gap
    })
  );
  const bounds = {left: 0, right: isBeside ? left + mapWidth + 24 : width};
  return {
    width,
    height: Math.max(top + down * step, isBeside ? step + legend.height : 0) + 4,
    textSize,
    tiles,
    classes,
    borders: bordersOf(placed, {left, top, step, gap}),
    names: [...regions].flatMap(([region, name]) => nameOf(name, region, placed, {left, top, step, bounds, textSize})),
    marked: chosen.flatMap((one) => {
      const tile = tiles.find(({key}) => key === one.key);
      return tile ? [{...one, x: tile.x, y: tile.y, width: tile.width, height: tile.height}] : [];
    }),
    legend: {
      // A map of few tiles stands in the middle of a phone, where no room would be left beside it.
      x: isBeside ? left + mapWidth + 48 : Math.min(left, Math.max(0, width - legendWidth)),
      y: isBeside ? step : 0,
      lines: legend.lines,
      swatch: legend.swatch,
      bars: legend.bars
    }
  };
}

type Placed = TileValue & TilePlace;

/** The edges between tiles of different regions. */
function bordersOf(
  placed: readonly Placed[],
  {left, top, step, gap}: {left: number; top: number; step: number; gap: number}
): TileMapLayout["borders"] {
  const regionAt = new Map(placed.map(({column, row, region}) => [`${column},${row}`, region]));
  const [x0, y0] = [left - gap / 2, top - gap / 2];
  const at = (value: number) => Math.round(value * 10) / 10;
  return placed.flatMap(({column, row, region}) => {
    const [east, south] = [regionAt.get(`${column + 1},${row}`), regionAt.get(`${column},${row + 1}`)];
    const [x, y] = [x0 + column * step, y0 + row * step];
    return [
      ...(east !== undefined && east !== region ? [[at(x + step), at(y), at(x + step), at(y + step)] as const] : []),
      ...(south !== undefined && south !== region ? [[at(x), at(y + step), at(x + step), at(y + step)] as const] : [])
    ];
  });
}

/** The name of a region on the side and in the row where it has most room; none where it has not enough. */
function nameOf(
  name: string,
  region: string,
  placed: readonly Placed[],
  {
    left,
    top,
    step,
    bounds,
    textSize
  }: {
    left: number;
    top: number;
    step: number;
    bounds: {left: number; right: number};
    textSize: number;
  }
): TileMapLayout["names"] {
  const own = placed.filter((one) => one.region === region);
  const rows = [...new Set(own.map(({row}) => row))];
  const middle = rows.reduce((sum, row) => sum + row, 0) / rows.length;
  const candidates = rows.flatMap((row) => {
    const all = placed.filter((one) => one.row === row).sort((a, b) => a.column - b.column);
    const [first, last] = [all[0], all.at(-1)];
    const ends = [];
    if (first?.region === region) {
      const x = left + first.column * step - 8;
      ends.push({row, x, anchor: "end" as const, room: x - bounds.left});
    }
    if (last?.region === region) {
      const x = left + (last.column + 1) * step + 6;
      ends.push({row, x, anchor: "start" as const, room: bounds.right - x});
    }
    return ends;
  });
  // The longest word that stands in one line, else in two.
  for (const lines of [[name], wrapText(name, textWidth(name, textSize) * 0.62, textSize)]) {
    const wide = Math.max(...lines.map((line) => textWidth(line, textSize - 1)));
    const best = candidates
      .filter(({room}) => room >= wide)
      .sort((a, b) => Math.abs(a.row - middle) - Math.abs(b.row - middle) || b.room - a.room)[0];
    if (best) {
      const y = top + (best.row + 0.5) * step + textSize * 0.34 - ((lines.length - 1) * textSize) / 2;
      return lines.map((text, i) => ({text, x: best.x, y: y + i * textSize, anchor: best.anchor}));
    }
  }
  return [];
}

function legendOf(
  values: readonly TileValue[],
  {classes, chosen, heading, remarks, missing}: TileMapOptions,
  textSize: number
): Pick<TileMapLayout["legend"], "lines" | "swatch" | "bars"> & {height: number} {
  const swatch = textSize + 2;
  const lineHeight = swatch + 5;
  const counted = (key: string | null) => values.filter(({tone}) => tone === key).length;
  const most = Math.max(1, ...classes.map(({key}) => counted(key)));
  const rows: Array<Omit<TileMapLayout["legend"]["lines"][number], "y">> = [
    ...wrapText(heading, legendWidth, textSize - 1).map((text) => ({...plain, kind: "heading" as const, text})),
    ...classes.map(({key, text}) => {
      const count = counted(key);
      return {...plain, kind: "class" as const, text, key, bar: (count / most) * longestBar, count: String(count)};
    }),
    ...(counted(null) > 0 ? [{...plain, kind: "missing" as const, text: missing, count: String(counted(null))}] : []),
    ...chosen.map((one) => ({...plain, kind: "chosen" as const, text: one.text, chosen: one.chosen})),
    ...remarks.map((text) => ({...plain, kind: "remark" as const, text}))
  ];
  const words = rows.filter(({count}) => count !== "").map(({text}) => textWidth(text, textSize - 1));
  return {
    lines: rows.map((row, i) => ({...row, y: (i + 1) * lineHeight - 5})),
    swatch,
    bars: swatch + 7 + Math.max(0, ...words) + 10,
    height: rows.length * lineHeight
  };
}

const plain = {key: "", bar: 0, count: "", chosen: -1};
