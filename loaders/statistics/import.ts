import type {Indicator, Unit} from "../../src/domain/tables.js";
import type {DataTables} from "../data/data-tables.js";
import type {IndicatorTable} from "../data/indicator-table.js";
import {collect, refuse} from "../data/problems.js";
import type {Progress} from "../files/progress.js";
import type {SourceFile} from "../files/read-source.js";
import {SourceError} from "../files/source-error.js";
import {describeMisfits} from "./agreement.js";
import {createAreaIndex} from "./areas/area-index.js";
import {codeNotices, newestCodes} from "./areas/newest-codes.js";
import {buildAreas, readRegions} from "./areas/read-areas.js";
import {registry} from "./areas/registry.js";
import {filesNotRead} from "./catalogue/files-not-read.js";
import type {CatalogueEntry, LeftOutSeries, ReleaseSource, SourceSeries, ToolSource} from "./catalogue/types.js";
import {type Doubt, doubtZeros} from "./doubts.js";
import {type Disagreement, mergeSeries} from "./merge.js";
import {readNeighbours} from "./neighbours.js";
import {requirePast, requirePossible, requireSteady} from "./possible.js";
import {accountRows, type FileAccount} from "./sources/account.js";
import {accountTool} from "./sources/account-tool.js";
import {deriveSeries} from "./sources/derive.js";
import {type DictionaryEntry, readCodes, readDictionary} from "./sources/dictionary.js";
import {findFiles, otherFiles} from "./sources/find-files.js";
import {type ReleaseFile, readReleaseFile, releaseSeries} from "./sources/release.js";
import type {Series} from "./sources/series.js";
import {readTool} from "./sources/tool.js";
import {unreadFilters} from "./sources/unread.js";

/** The indicators to import, and the source series that are known and not shown. */
export interface Catalogue {
  catalogue: readonly CatalogueEntry[];
  leftOut: readonly LeftOutSeries[];
}

/** The tables that the sources make, and what reading them showed. */
export interface ImportResult {
  tables: DataTables;
  /** Files read, by their names in the catalogue. */
  files: ReadonlyMap<string, SourceFile>;
  /** Cells that two sources of an indicator give. */
  compared: number;
  /** Dashes of one source for which another gives the reason. */
  explained: number;
  disagreements: readonly Disagreement[];
  /** Where the two files of the neighbours of 2025 disagree. */
  neighbourDisagreements: readonly string[];
  /** Codes of the tool's series, in the covered topics, that the catalogue neither maps nor leaves out. */
  unmapped: readonly string[];
  /** Figures under an area outside its lifetime, as `indicator area period`. */
  outOfTime: readonly string[];
  /** Zeros that are doubted: those decided, and those that a maintainer has yet to decide. */
  doubts: readonly Doubt[];
  /** What became of every row of the files, by year. */
  accounts: readonly FileAccount[];
  /** What a maintainer should know of the sources. */
  notices: readonly string[];
}

/** Names of the files that are needed whatever the catalogue maps. */
export const fixedFiles = {
  tool: "bds_long_0.parquet",
  dictionary: "lait_data_dictionary.csv",
  authorities: "la_code_list.xlsx",
  wide2025: "sn_model_2025_wide.csv",
  excel2025: "sn_may_2025.xlsx",
  grouping2021: "New_Statistical_Neighbour_Groupings_April_2021.csv"
} as const;

/** Names of all files that an import needs. */
export function filesNeeded({catalogue}: Catalogue): string[] {
  const releases = catalogue.flatMap(({sources}) => sources.filter(isRelease).map(({file}) => file));
  return [...Object.values(fixedFiles), ...new Set(releases)];
}

/** The indicators that figures of each file are of, by its name in the catalogue. */
export function indicatorsOf({catalogue}: Catalogue): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (source: SourceSeries, indicator: string): void => {
    if (source.kind === "derived") {
      for (const part of source.of) add(part, indicator);
      return;
    }
    const file = isTool(source) ? fixedFiles.tool : source.file;
    const known = found.get(file) ?? [];
    if (!known.includes(indicator)) found.set(file, [...known, indicator]);
  };
  for (const {indicator, sources} of catalogue) for (const source of sources) add(source, indicator);
  return found;
}

/** How many steps of progress an import reports: one for each file, but one for the three of neighbours, and the merging. */
export function stepsNeeded(catalogue: Catalogue): number {
  return filesNeeded(catalogue).length - 2 + 1;
}

/** Reads everything below the folder and makes the tables. Throws a SourceError for anything that is not as it should be. */
export async function importStatistics(
  folder: string,
  {catalogue, leftOut}: Catalogue,
  progress: Progress,
  today: Date = new Date()
): Promise<ImportResult> {
  const found = await findFiles(folder, filesNeeded({catalogue, leftOut}));
  const others = await otherFiles(
    folder,
    found,
    filesNotRead.map(({file}) => file)
  );
  const file = (name: string) => found.get(name) as SourceFile;
  const areaIndex = createAreaIndex(registry);
  // What is wrong with any file is told at once: a release that changes its form changes it in several files.
  const problems: SourceError[] = [];
  const accounts: FileAccount[] = [];
  const attempt = async <T>(step: string, read: () => Promise<T>): Promise<T | undefined> => {
    progress.step(step);
    return collect(problems, read);
  };

  const dictionaryRead = await attempt(`reading ${fixedFiles.dictionary}`, () =>
    readDictionary(file(fixedFiles.dictionary))
  );
  const regionsRead = await attempt(`reading ${fixedFiles.authorities}`, () =>
    readRegions(file(fixedFiles.authorities), areaIndex, registry)
  );
  const releaseFiles = new Map<string, ReleaseFile>();
  const unread: string[] = [];
  for (const name of found.keys()) {
    if ((Object.values(fixedFiles) as string[]).includes(name)) continue;
    const filters = filtersOf(name, {catalogue, leftOut});
    const release = await attempt(`reading ${name}`, () => readReleaseFile(file(name), areaIndex, filters.needed));
    if (!release) continue;
    releaseFiles.set(name, release);
    accounts.push(accountRows(release, filters, problems));
    unread.push(...unreadFilters(release.table, filters.read));
  }
  const neighboursRead = await attempt("reading the neighbours", () =>
    readNeighbours(
      {
        wide2025: file(fixedFiles.wide2025),
        excel2025: file(fixedFiles.excel2025),
        grouping2021: file(fixedFiles.grouping2021)
      },
      areaIndex,
      registry
    )
  );
  const toolSources = catalogue.flatMap(({sources}) => sources.filter(isTool));
  const toolRead = await attempt(`reading ${fixedFiles.tool}`, () =>
    readTool(file(fixedFiles.tool), toolSources, areaIndex)
  );
  if (dictionaryRead && toolRead) {
    const account = await collect(problems, async () =>
      accountTool(
        file(fixedFiles.tool),
        {
          mapped: toolSources.map(({code}) => code),
          leftOut: leftOut.flatMap(({source}) => (isTool(source) ? [source.code] : [])),
          dictionary: await readCodes(file(fixedFiles.dictionary)),
          unmapped: unmappedSeries(dictionaryRead, {catalogue, leftOut})
        },
        problems
      )
    );
    if (account) accounts.push(account);
  }
  refuse(problems);
  const [dictionary, regions, neighbours, tool] = [
    dictionaryRead as NonNullable<typeof dictionaryRead>,
    regionsRead as NonNullable<typeof regionsRead>,
    neighboursRead as NonNullable<typeof neighboursRead>,
    toolRead as NonNullable<typeof toolRead>
  ];

  progress.step("merging the sources");
  const seriesOf = (source: SourceSeries): Series => {
    if (source.kind === "derived") {
      const [first, second, ...more] = source.of;
      return deriveSeries(source.how, [seriesOf(first), seriesOf(second), ...more.map(seriesOf)]);
    }
    return source.kind === "tool"
      ? (tool.get(source.code) as Series)
      : releaseSeries(releaseFiles.get(source.file) as ReleaseFile, source);
  };
  const merges = catalogue.map(({indicator, sources, ...entry}) => {
    const {unit} = entry;
    const series = sources.map(seriesOf);
    for (const [index, one] of series.entries()) {
      const given = sources[index] as SourceSeries;
      const source = given.kind === "derived" ? given.of[0] : given;
      const name = isTool(source) ? fixedFiles.tool : source.file;
      const place = {file: file(name).label, column: isTool(source) ? "Values" : source.column};
      requirePossible({indicator, ...entry}, one.cells, place);
      requirePast(one, {...place, column: isTool(source) ? "Years" : "time_period"}, today);
      requireSteady(one, place);
    }
    const merge = mergeSeries(indicator, series, registry);
    if (!merge.table.cells.size) {
      throw new SourceError(`missing figures of ${indicator}`, {file: series[0]?.label}, "at least one cell");
    }
    return {...merge, notices: [...series.flatMap(({notices}) => notices), ...shareNotices(unit, merge.table)]};
  });
  const {tables: statistics, doubts} = doubtZeros(
    merges.map(({table}) => table),
    catalogue
  );
  const areas = buildAreas(registry, regions, newestCodes(releaseFiles.values()));
  return {
    tables: {
      areas,
      neighbours: neighbours.rows,
      indicators: catalogue.map((entry) => toIndicator(entry, dictionary, seriesOf)),
      statistics
    },
    files: found,
    compared: merges.reduce((sum, {compared}) => sum + compared, 0),
    explained: merges.reduce((sum, {explained}) => sum + explained, 0),
    disagreements: merges.flatMap(({disagreements}) => disagreements),
    neighbourDisagreements: neighbours.disagreements,
    unmapped: unmappedSeries(dictionary, {catalogue, leftOut}),
    outOfTime: merges.flatMap(({table, outOfTime}) => outOfTime.map((cell) => `${table.indicator} ${cell}`)),
    accounts,
    doubts,
    notices: [
      ...accounts.flatMap(({notices}) => notices),
      ...unread,
      ...others.map(
        (other) => `NOT NAMED: the file ${other} is one that the catalogue does not name: no row of it is read`
      ),
      ...new Set(merges.flatMap(({notices}) => notices)),
      ...describeMisfits(statistics, areas, catalogue),
      ...codeNotices(areas, releaseFiles.values())
    ]
  };
}

/** Codes of the tool's series in the covered topics that the catalogue neither maps nor leaves out. */
export function unmappedSeries(
  dictionary: ReadonlyMap<string, DictionaryEntry>,
  {catalogue, leftOut}: Catalogue
): string[] {
  const sources = [...catalogue.flatMap(({sources}) => sources), ...leftOut.map(({source}) => source)];
  const known = new Set(sources.filter(isTool).map(({code}) => code));
  return [...dictionary.keys()].filter((code) => !known.has(code)).sort();
}

/** The filters and columns by which the catalogue takes or leaves out the rows of a release file. */
export function filtersOf(name: string, {catalogue, leftOut}: Catalogue) {
  const own = (source: SourceSeries): source is ReleaseSource => isRelease(source) && source.file === name;
  const mapped = catalogue.flatMap(({sources}) => sources.filter(own));
  const omitted = leftOut.map(({source}) => source).filter(own);
  const columnsOf = (sources: readonly ReleaseSource[]) => [
    ...new Set(sources.flatMap(({where, column}) => [...Object.keys(where), column]))
  ];
  return {
    mapped: mapped.map(({where}) => where),
    leftOut: omitted.map(({where}) => where),
    needed: columnsOf(mapped),
    read: columnsOf([...mapped, ...omitted])
  };
}

/** Shares of more than a whole are kept, as some can be: of posts, where more people left than there were. */
function shareNotices(unit: Unit, {indicator, cells}: IndicatorTable): string[] {
  const over = [...cells].flatMap(([area, row]) =>
    [...row].flatMap(([year, {value}]) => (value !== null && value > 100 ? [`${value} of ${area} in ${year}`] : []))
  );
  if (unit !== "percent" || !over.length) return [];
  return [`${indicator}: figures over 100 percent: ${over.length}, such as ${over[0]}`];
}

function toIndicator(
  {sources, releasedWith, ...entry}: CatalogueEntry,
  dictionary: ReadonlyMap<string, DictionaryEntry>,
  seriesOf: (source: SourceSeries) => Series
): Indicator {
  const toolSource = sources.find(isTool);
  const dated = toolSource?.code ?? releasedWith;
  const dates = dated === undefined ? undefined : dictionary.get(dated);
  if (dated !== undefined && !dates) {
    throw new SourceError(
      `missing series: ${dated} of ${entry.indicator}`,
      {file: fixedFiles.dictionary, column: "Measure_short"},
      `the series in one of the covered topics`
    );
  }
  return {
    ...entry,
    source_code: toolSource?.code ?? seriesOf(sources[0]).label,
    last_release: dates?.lastRelease ?? null,
    next_release: dates?.nextRelease ?? null
  };
}

function isTool(source: SourceSeries): source is ToolSource {
  return source.kind === "tool";
}

function isRelease(source: SourceSeries): source is ReleaseSource {
  return source.kind === "release";
}
