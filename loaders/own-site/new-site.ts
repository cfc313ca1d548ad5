import {existsSync} from "node:fs";
import {join} from "node:path";
import {writeWhole} from "../files/write-whole.js";
import {askAnswers, askOverwrite, type Terminal} from "./ask.js";
import {configurationName} from "./configuration.js";
import {ConfigurationError} from "./configuration-error.js";
import {ownTables} from "./own-tables.js";
import {type Answers, defaultAnswers, filesOf, propose} from "./propose.js";
import {parseConfiguration} from "./read-configuration.js";

export interface NewSiteOptions {
  /** What the command line says; the rest is asked. */
  known: Partial<Answers>;
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
  {known, yes = false, force = false, terminal}: NewSiteOptions
): Promise<string[]> {
  const path = join(folder, configurationName);
  const canAsk = terminal.input.isTTY === true && !yes;
  const files = await filesOf(folder);
  if (existsSync(path) && !force && !(canAsk && (await askOverwrite(path, terminal))))
    throw new ConfigurationError([`existing configuration: ${path}, expected none; --force writes over it`]);
  if (!canAsk && !yes)
    throw new ConfigurationError([
      "missing answers: this is no terminal, expected --yes, and --title, --source and others"
    ]);
  const defaults = defaultAnswers(folder);
  const answers = canAsk ? await askAnswers(known, defaults, terminal) : {...defaults, ...known};
  const text = `${JSON.stringify(propose(files, answers), null, 2)}\n`;
  const configuration = parseConfiguration(text);
  writeWhole(path, text);
  return [
    ...files.map(({file, rows, delimiter}) => `${file}: ${rows.length} rows, ${partedBy(delimiter)}`),
    `${path}: ${configuration.indicators.length} indicators of ${configuration.areas.length} areas`,
    ...configuration.indicators.flatMap(({id, filters}) =>
      filters
        ? [
            `${id}: rows with ${Object.entries(filters)
              .map(([name, value]) => `${name} "${value}"`)
              .join(", ")}`
          ]
        : []
    ),
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

function partedBy(delimiter: string | null): string {
  if (delimiter === null) return "Parquet";
  return delimiter === "\t" ? "parted by tabs" : `parted by "${delimiter}"`;
}
