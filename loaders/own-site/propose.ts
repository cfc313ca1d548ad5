import {basename, resolve} from "node:path";
import {SourceError} from "../files/source-error.js";
import type {ChosenCounts} from "./choose-counts.js";
import type {Configuration, DeclaredFile} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {placesAreas} from "./own-map.js";
import {namesNeighbours} from "./own-neighbours.js";
import {proposeAreas} from "./propose-areas.js";
import {type Common, proposeIndicators, withIds} from "./propose-indicators.js";
import {type FigureFile, figureFiles, readFigures} from "./read-figures.js";

/** What a person says that no file tells. */
export interface Answers extends Common {
  title: string;
  /** Name or code of the area that is the whole, where one is. */
  whole?: string;
}

/** The files of a folder by what they hold. */
export interface FolderFiles {
  figures: FigureFile[];
  /** The one that names neighbours. */
  neighbours: FigureFile | null;
  /** The one that says where areas lie. */
  map: FigureFile | null;
}

/** The files of a folder. Throws a ConfigurationError where none has figures, or one is not understood. */
export async function filesOf(folder: string): Promise<FolderFiles> {
  let names: string[];
  try {
    names = await figureFiles(folder);
  } catch (cause) {
    throw new ConfigurationError([
      `missing folder: ${folder}, expected one with CSV or Parquet files (${(cause as Error).message})`
    ]);
  }
  const problems: string[] = [];
  const files: FigureFile[] = [];
  for (const name of names)
    try {
      const file = await readFigures(folder, name);
      if (file.rows.length) files.push(file);
      else problems.push(`missing rows: ${name}, expected at least one`);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      problems.push(cause.message);
    }
  const neighbours = files.find(namesNeighbours) ?? null;
  const map = files.find((file) => file !== neighbours && placesAreas(file)) ?? null;
  const figures = files.filter((file) => file !== neighbours && file !== map);
  if (problems.length === 0 && figures.length === 0)
    problems.push(`missing figures: ${folder} has no CSV or Parquet file with figures, expected at least one`);
  if (problems.length) throw new ConfigurationError(problems);
  return {figures, neighbours, map};
}

/** The answers where nobody gives any: the folder's name, and words that say that something is still to be said. */
export function defaultAnswers(folder: string): Answers {
  const name = basename(resolve(folder)).replaceAll(/[_-]+/g, " ");
  return {
    title: (name.charAt(0).toUpperCase() + name.slice(1)).slice(0, 60) || "Figures",
    family: "Indicators",
    source: "Source not named yet",
    sourceUrl: "https://example.org/",
    periodKind: "year"
  };
}

/** What is known of the files, by their names. */
export interface KnownFiles {
  /** Where area and period stand, of some of them. */
  declared: Readonly<Record<string, DeclaredFile>>;
  /** Counts behind their figures. */
  counts: ChosenCounts;
}

/** Files of a folder that hold other things than figures, each null where there is none. */
export type FilesBeside = Omit<FolderFiles, "figures">;

/** A configuration of all that the files hold. Throws a ConfigurationError where no column holds values. */
export function propose(
  files: readonly FigureFile[],
  {declared, counts, neighbours, map}: KnownFiles & FilesBeside,
  {title, whole, ...common}: Answers
): Configuration {
  const indicators = withIds(
    files.flatMap((file) =>
      proposeIndicators(file, {
        ...common,
        declared: declared[file.file],
        counts: counts.get(file.file) ?? new Map()
      })
    )
  );
  if (indicators.length === 0)
    throw new ConfigurationError([
      `missing values: no column of ${files.map(({file}) => file).join(", ")} holds numbers alone, expected at least one`
    ]);
  return {
    title,
    areas: proposeAreas(files, {title, ...(whole !== undefined && {whole}), declared: (file) => declared[file]}),
    families: [common.family],
    ...(Object.keys(declared).length > 0 && {files: declared}),
    indicators,
    ...(neighbours && {neighbours: {file: neighbours.file}}),
    ...(map && {map: {file: map.file}})
  };
}
