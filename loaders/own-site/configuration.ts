import type {Unit} from "../../src/domain/tables.js";
import type {DecimalMark} from "./own-cell.js";

/** Name of the file that declares a site of one's own figures. */
export const configurationName = "sightline.config.json";

/** What `sightline.config.json` says; its schema is `schema/sightline.config.schema.json`. */
export interface Configuration {
  $schema?: string;
  title: string;
  description?: string;
  words?: DeclaredWords;
  licence?: {name: string; url: string};
  areas: DeclaredArea[];
  families: string[];
  files?: Readonly<Record<string, DeclaredFile>>;
  indicators: DeclaredIndicator[];
  neighbours?: DeclaredNeighbours;
  map?: DeclaredMap;
}

/** Where the areas lie. */
export interface DeclaredMap {
  /** File of tiles (area, column, row) or of coordinates, which are laid out as tiles. */
  file: string;
}

/** Where the areas that are most like each area are named. */
export interface DeclaredNeighbours {
  file: string;
  /** Who says so; nothing is said of it where it is left out. */
  source?: string;
}

/** What the site calls things, each in running text. */
export interface DeclaredWords {
  /** An area that is ranked and compared; default "area". */
  area?: string;
  /** Several of them; default "areas". */
  areas?: string;
  /** One of those whom figures count; default "person". */
  person?: string;
  /** Those whom figures count; default "people". */
  people?: string;
}

/** An area, as the files know it. */
export interface DeclaredArea {
  code: string;
  name: string;
  level: "nation" | "region" | "area";
  /** Code of the area that it lies in. */
  parent?: string;
}

/** What cannot be told from a file itself. */
export interface DeclaredFile {
  form?: FileForm;
  delimiter?: string;
  encoding?: "utf-8" | "windows-1252";
  decimal?: DecimalMark;
  area?: string;
  period?: string;
  status?: string;
  /** Part of the year that stands for it: `Q4`, `12`, `03-31`, `Autumn term`. */
  keep?: string;
}

/** How areas and periods are written: the columns of the Department's open standard, or one column each. */
export type FileForm = "open-standard" | "plain";

/** An indicator, and where its values stand. */
export interface DeclaredIndicator {
  id?: string;
  name: string;
  shortName?: string;
  family: string;
  unit: Unit;
  decimals?: number;
  better?: "higher" | "lower";
  definition: string;
  notes?: string;
  source: string;
  sourceUrl: string;
  periodKind: string;
  file: string;
  column: string;
  filters?: Readonly<Record<string, string>>;
  /** Whom or what its numerator counts, or it itself where it is a count; nothing is known of it where it is left out. */
  countsOf?: CountedThing;
  /** The id of the indicator that counts its numerator, or where the counts stand. */
  numerator?: string | DeclaredCount;
  /** The same of its denominator. */
  denominator?: string | DeclaredCount;
}

/** People (or whatever else) counted once each, or events of which one of them can have several. */
export type CountedThing = "people" | "episodes";

/** Where the counts behind an indicator stand. */
export interface DeclaredCount {
  /** What they are called; default, words of the column. */
  name?: string;
  /** The file; default, that of the indicator. */
  file?: string;
  column: string;
  /** Filters beside those of the indicator, of which one for the same column takes the place. */
  filters?: Readonly<Record<string, string>>;
}
