import {basename, resolve} from "node:path";
import {SourceError} from "../files/source-error.js";
import type {Configuration} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {proposeAreas} from "./propose-areas.js";
import {type Common, formFault, proposeIndicators, withIds} from "./propose-indicators.js";
import {type FigureFile, figureFiles, readFigures} from "./read-figures.js";

/** What a person says that no file tells. */
export interface Answers extends Common {
  title: string;
}

/** The files of a folder that figures can be read from. Throws a ConfigurationError where there is none, or one is not understood. */
export async function filesOf(folder: string): Promise<FigureFile[]> {
  let names: string[];
  try {
    names = await figureFiles(folder);
  } catch (cause) {
    throw new ConfigurationError([
      `missing folder: ${folder}, expected one with CSV or Parquet files (${(cause as Error).message})`
    ]);
  }
  if (names.length === 0)
    throw new ConfigurationError([`missing figures: ${folder} has no CSV or Parquet file, expected at least one`]);
  const problems: string[] = [];
  const files: FigureFile[] = [];
  for (const name of names)
    try {
      const file = await readFigures(folder, name);
      const fault = formFault(file) ?? (file.rows.length ? null : `missing rows: ${name}, expected at least one`);
      if (fault) problems.push(fault);
      else files.push(file);
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      problems.push(cause.message);
    }
  if (problems.length) throw new ConfigurationError(problems);
  return files;
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

/** A configuration of all that the files hold. Throws a ConfigurationError where no column holds values. */
export function propose(files: readonly FigureFile[], {title, ...common}: Answers): Configuration {
  const indicators = withIds(files.flatMap((file) => proposeIndicators(file, common)));
  if (indicators.length === 0)
    throw new ConfigurationError([
      `missing values: no column of ${files.map(({file}) => file).join(", ")} holds numbers alone, expected at least one`
    ]);
  return {title, areas: proposeAreas(files, title), families: [common.family], indicators};
}
