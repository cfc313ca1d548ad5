import {existsSync} from "node:fs";
import {join} from "node:path";
import {writeWhole} from "../files/write-whole.js";
import {askAnswers, askColumn, askCounts, askCountsOf, askOverwrite, type Terminal} from "./ask.js";
import {chooseCounts} from "./choose-counts.js";
import {type Configuration, type CountedThing, configurationName, type DeclaredFile} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {countIndicators} from "./count-indicators.js";
import {type DeclareOptions, declareFiles} from "./declare-files.js";
import {ownTables} from "./own-tables.js";
import {type Answers, defaultAnswers, filesOf, propose} from "./propose.js";
import {describing} from "./propose-indicators.js";
import {parseConfiguration} from "./read-configuration.js";
import type {FigureFile} from "./read-figures.js";

export interface NewSiteOptions {
  /** What the command line says; the rest is asked. */
  known: Partial<Answers>;
  /** Columns with area and period, where no file tells them. */
  columns?: DeclareOptions["said"];
  /** What the counts behind figures are of, where it is not asked. */
  countsOf?: CountedThing;
  /** Take what can be told and defaults for the rest, and ask nothing; default false. */
  yes?: boolean;
  /** Write over a configuration that is there; default false. */
  force?: boolean;
  terminal: Terminal;
}

/**
 * Looks at the figures of a folder and writes its configuration; resolves to what there is to say of it, a line each. Throws a
 * ConfigurationError, and writes nothing, where the files are not understood or nobody can be asked.
 */
export async function newSite(
  folder: string,
  {known, columns = {}, countsOf, yes = false, force = false, terminal}: NewSiteOptions
): Promise<string[]> {
  const path = join(folder, configurationName);
  const canAsk = terminal.input.isTTY === true && !yes;
  const {figures: files, ...beside} = await filesOf(folder);
  if (existsSync(path) && !force && !(canAsk && (await askOverwrite(path, terminal))))
    throw new ConfigurationError([`existing configuration: ${path}, expected none; --force writes over it`]);
  if (!canAsk && !yes)
    throw new ConfigurationError([
      "missing answers: this is no terminal, expected --yes, and --title, --source and others"
    ]);
  const declared = await declareFiles(files, {
    said: columns,
    ask: canAsk ? (what, file) => askColumn(what, file, terminal) : null
  });
  const {counts, lines} = await chooseCounts(files, {
    declared,
    ...(countsOf !== undefined && {countsOf}),
    ask: canAsk
      ? {
          pair: (figure, file, others) => askCounts({figure, file, others}, terminal),
          countsOf: (names, usual) => askCountsOf(names, usual, terminal)
        }
      : null
  });
  const defaults = defaultAnswers(folder);
  const answers = canAsk ? await askAnswers(known, defaults, terminal) : {...defaults, ...known};
  const text = `${JSON.stringify(propose(files, {declared, counts, ...beside}, answers), null, 2)}\n`;
  const configuration = parseConfiguration(text);
  writeWhole(path, text);
  return [
    ...files.map(({file, rows, delimiter}) => {
      const {area, period, keep} = declared[file] ?? {};
      const told = area === undefined ? "" : `, area in "${area}", period in "${period}"`;
      const kept = keep === undefined ? "" : `, ${keep} stands for its year`;
      return `${file}: ${rows.length} rows, ${partedBy(delimiter)}${told}${kept}`;
    }),
    `${path}: ${counted(configuration.indicators.length, "indicator", "indicators")} of ${counted(configuration.areas.length, "area", "areas")}; ${configuration.areas.find(({level}) => level === "nation")?.name} is the whole`,
    ...configuration.indicators.flatMap(({id, filters}) =>
      filters
        ? [
            `${id}: rows with ${Object.entries(filters)
              .map(([name, value]) => `${name} "${value}"`)
              .join(", ")}`
          ]
        : []
    ),
    ...lines,
    ...(beside.neighbours ? [`${beside.neighbours.file}: ${beside.neighbours.rows.length} neighbours of areas`] : []),
    ...(beside.map ? [`${beside.map.file}: where ${beside.map.rows.length} areas lie`] : []),
    ...files.flatMap((file) => leftOut(file, configuration, declared[file.file])),
    ...(answers.source === defaults.source ? [`still to be said in ${configurationName}: source, sourceUrl`] : []),
    ...(await stillWrong(folder, configuration))
  ];
}

/** What is to be put right by hand before the site is built. */
async function stillWrong(folder: string, configuration: ReturnType<typeof parseConfiguration>): Promise<string[]> {
  try {
    await ownTables(folder, configuration);
    return [];
  } catch (cause) {
    if (!(cause instanceof ConfigurationError)) throw cause;
    return [`to be put right before the site is built:`, ...cause.message.split("\n")];
  }
}

/** A line for each column that nothing comes of, so that none is missing without a word. */
function leftOut(file: FigureFile, configuration: Configuration, declared: DeclaredFile | undefined): string[] {
  const used = new Set(
    countIndicators(configuration).flatMap((one) =>
      one.file === file.file ? [one.column, ...Object.keys(one.filters ?? {})] : []
    )
  );
  return describing(file, declared)
    .filter((name) => !used.has(name))
    .map((name) => `${file.file}: column "${name}" left out, since it holds more than numbers`);
}

function partedBy(delimiter: string | null): string {
  if (delimiter === null) return "Parquet";
  return delimiter === "\t" ? "parted by tabs" : `parted by "${delimiter}"`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
