import type {Rectangle} from "./shapes.js";
import type {TilePlace} from "./tile-places.js";

/** A colour of tiles: a hue of the palette, and how much of it lies over the paper. */
export type Tone =
  | {hue: "plain"; strength: number}
  /** The sides of a middle: for what is better and worse, or merely lower and higher. */
  | {hue: "good" | "bad" | "low" | "high"; strength: number}
  | {hue: "middle"; strength: number};

/** Tiles of one colour, and what that says. */
export interface TileClass {
  key: string;
  tone: Tone;
  /** What its values are: "60 to 80". */
  text: string;
}

/** A tile to be placed. */
export interface TileValue {
  /** Slug of the authority. */
  key: string;
  /** Slug of its region, London whole. */
  region: string;
  /** Key of its class; null where it has no figure. */
  tone: string | null;
}

/** What a chosen authority is called beside the map. */
export interface ChosenTile {
  key: string;
  /** Its name and its value. */
  text: string;
  /** Place of its colour among the chosen. */
  chosen: number;
}

export interface TileMapOptions {
  /** Width of the drawing in pixels. */
  width: number;
  classes: readonly TileClass[];
  /** Regions by slug with the names that stand beside them. */
  regions: ReadonlyMap<string, string>;
  chosen: readonly ChosenTile[];
  /** Words over the classes. */
  heading: string;
  /** Words after the classes, a line each: England's own value. */
  remarks: readonly string[];
  /** What a hatched tile means, where there is one. */
  missing: string;
  /** The tile of each area; default, those of the site. */
  places?: ReadonlyMap<string, TilePlace>;
}

export interface PlacedTile extends Rectangle {
  key: string;
  tone: string | null;
}

/** A tile map as numbers on paper. */
export interface TileMapLayout {
  width: number;
  height: number;
  textSize: number;
  tiles: PlacedTile[];
  classes: readonly TileClass[];
  /** Edges between regions, over which paper is drawn. */
  borders: Array<readonly [x1: number, y1: number, x2: number, y2: number]>;
  names: Array<{text: string; x: number; y: number; anchor: "start" | "end"}>;
  marked: Array<Rectangle & {key: string; chosen: number; text: string}>;
  legend: {
    x: number;
    y: number;
    lines: Array<{
      kind: "heading" | "class" | "missing" | "chosen" | "remark";
      text: string;
      y: number;
      key: string;
      /** Length of the bar of its tiles, in pixels; none where it is no class. */
      bar: number;
      count: string;
      chosen: number;
    }>;
    swatch: number;
    /** Where bars begin, from the legend's left. */
    bars: number;
  };
}
