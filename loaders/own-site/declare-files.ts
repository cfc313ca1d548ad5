import {listWords} from "../files/source-error.js";
import type {DeclaredFile} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {ownPeriod} from "./own-period.js";
import type {FigureFile} from "./read-figures.js";
import {declaredOf, type ToldColumns, tellColumns} from "./tell-columns.js";

export interface DeclareOptions {
  /** Columns that are said beforehand, for files that have them. */
  said: {areaColumn?: string; periodColumn?: string};
  /** Asks a person for a column; null where nobody can be asked. */
  ask: ((what: "area" | "period", file: FigureFile) => Promise<string>) | null;
}

/**
 * What the configuration has to say of files whose columns do not say by their names where area and period stand: told by what
 * stands in them, said, or asked. Throws a ConfigurationError that names every file of which nobody knows.
 */
export async function declareFiles(
  files: readonly FigureFile[],
  {said, ask}: DeclareOptions
): Promise<Record<string, DeclaredFile>> {
  const declared: Record<string, DeclaredFile> = {};
  const problems: string[] = [];
  for (const file of files) {
    const columns = {...tellColumns(file)};
    for (const [what, column] of [
      ["area", said.areaColumn],
      ["period", said.periodColumn]
    ] as const) {
      if (column !== undefined && file.header.includes(column)) columns[what] = column;
      else if (columns[what] === null && ask !== null) columns[what] = await ask(what, file);
    }
    if (columns.area === null || columns.period === null) problems.push(fault(file, columns));
    const one = declaredOf(file, columns);
    if (one) declared[file.file] = one;
  }
  if (problems.length) throw new ConfigurationError(problems);
  return declared;
}

function fault({file, header}: FigureFile, {area, period}: ToldColumns): string {
  const lacking = [area === null && "area", period === null && "period"].filter((one) => one !== false);
  const years = header.filter(isPeriod);
  const wide = years.length > 1 ? `; its columns ${listWords(years)} are periods: give each a row of its own` : "";
  return `${file} has no column that can be told for ${lacking.join(" and ")}: expected area and period (or year), time_period and geographic_level, or --area-column and --period-column; it has ${header.join(", ")}${wide}`;
}

function isPeriod(name: string): boolean {
  try {
    ownPeriod(name);
    return true;
  } catch {
    return false;
  }
}
