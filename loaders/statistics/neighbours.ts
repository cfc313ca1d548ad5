import type {Neighbour, NeighbourModel} from "../../src/domain/tables.js";
import {type ExcelCell, readFirstSheet} from "../files/excel.js";
import type {SourceFile} from "../files/read-source.js";
import {listWords, quote, SourceError} from "../files/source-error.js";
import type {AreaIndex} from "./areas/area-index.js";
import type {RegisteredArea} from "./areas/registered-area.js";
import {readCsv} from "./sources/text-file.js";

/** The neighbours of both models, and where two files of one model disagree. */
export interface Neighbours {
  rows: readonly Neighbour[];
  disagreements: readonly string[];
}

/** A row of a grouping before its codes are understood. */
interface GroupingRow {
  row: number;
  code: string;
  name: string;
  /** Ten pairs of a neighbour's code and its closeness, the closest first. */
  pairs: readonly (readonly [string, string])[];
}

const neighbourCount = 10;

const closenessByWords: Readonly<Record<string, Neighbour["closeness"]>> = {
  "extremely close": "extremely-close",
  "very close": "very-close",
  close: "close",
  "somewhat close": "somewhat-close",
  "not close": "not-close"
};

/**
 * Reads the groupings of 2025 (published twice: the CSV file is taken, the Excel file is compared with it) and of 2021.
 * Refuses an unknown area or closeness, a neighbour named twice, an area as its own neighbour, and an authority of
 * today that the grouping of 2025 leaves out.
 */
export async function readNeighbours(
  files: {wide2025: SourceFile; excel2025: SourceFile; grouping2021: SourceFile},
  areas: AreaIndex,
  registered: readonly RegisteredArea[]
): Promise<Neighbours> {
  const wide = await readWide(files.wide2025, areas);
  const excel = await readExcel(files.excel2025, areas);
  const earlier = await readGrouping(files.grouping2021, areas);
  const absent = registered.filter(
    ({area, kind, closed}) => kind === "authority" && !closed && !wide.some((row) => row.area === area)
  );
  if (absent.length) {
    throw new SourceError(
      `missing area: ${listWords(absent.map(({name}) => name))}`,
      {file: files.wide2025.label},
      "the ten neighbours of every authority of today"
    );
  }
  const order = new Map(registered.map(({area}, index) => [area, index]));
  const position = (row: Neighbour) => order.get(row.area) ?? 0;
  const sorted = (rows: Neighbour[]) => rows.sort((a, b) => position(a) - position(b) || a.rank - b.rank);
  return {
    rows: [...sorted(wide), ...sorted(earlier)],
    disagreements: compareModels(wide, excel, files.wide2025.label, files.excel2025.label)
  };
}

async function readWide(source: SourceFile, areas: AreaIndex): Promise<Neighbour[]> {
  const ranks = Array.from({length: neighbourCount}, (_, index) => index + 1);
  const table = await readCsv(source, [
    "old_la_code",
    "la_name",
    ...ranks.flatMap((rank) => [`SN_${rank}`, `SN_${rank}P`])
  ]);
  const at = (cells: readonly string[], column: string) => cells[table.columns.get(column) ?? -1] ?? "";
  const rows = table.rows.map(({line, cells}) => ({
    row: line,
    code: at(cells, "old_la_code"),
    name: at(cells, "la_name"),
    pairs: ranks.map((rank) => [at(cells, `SN_${rank}`), at(cells, `SN_${rank}P`)] as const)
  }));
  return toNeighbours("2025", rows, {file: source.label, codes: "old_la_code", prefix: "SN_"}, areas);
}

async function readGrouping(source: SourceFile, areas: AreaIndex): Promise<Neighbour[]> {
  const first = "SN1";
  const table = await readCsv(source, ["LA num", "LA Name", first, "SN10"]);
  const start = table.columns.get(first) ?? 0;
  const rows = table.rows
    // The list ends with a heading and the authorities abolished before 2021, whose neighbours it still gives.
    .filter(({cells}) => !isHeading(cells, table.columns.get("LA num") ?? -1))
    .map(({line, cells}) => ({
      row: line,
      code: cells[table.columns.get("LA num") ?? -1] ?? "",
      name: cells[table.columns.get("LA Name") ?? -1] ?? "",
      pairs: pairsFrom(cells, start)
    }));
  return toNeighbours("2021", rows, {file: source.label, codes: "LA num", prefix: "SN"}, areas);
}

async function readExcel(source: SourceFile, areas: AreaIndex): Promise<Neighbour[]> {
  const sheet = await readFirstSheet(source);
  const headerIndex = sheet.findIndex((row) => row[0] === "LA num");
  const titles = sheet[headerIndex] ?? [];
  const start = titles.indexOf("SN1");
  if (headerIndex < 0 || start < 0) {
    const place = {file: source.label};
    throw new SourceError(
      "missing column: LA num, SN1",
      place,
      "a row of titles with LA num, LA Name, SN1, SNP to SN10, SNP"
    );
  }
  const text = (cell: ExcelCell | undefined) => String(cell ?? "");
  // Below the heading "Old SNs:" stand abolished authorities, with the neighbours they had in earlier groupings.
  const older = sheet.findIndex((row) => text(row[1]).startsWith("Old SNs"));
  const rows = sheet
    .slice(headerIndex + 1, older < 0 ? undefined : older)
    .map((row, index) => ({
      row: headerIndex + index + 2,
      code: text(row[0]),
      name: text(row[1]),
      pairs: pairsFrom(row.map(text), start)
    }))
    .filter(({code, pairs}) => code || pairs.some(([neighbour]) => neighbour));
  return toNeighbours("2025", rows, {file: source.label, codes: "LA num", prefix: "SN"}, areas);
}

/** True for a row of a grouping that is blank or has a heading alone; one with neighbours and without a code is no such row. */
function isHeading(cells: readonly string[], code: number): boolean {
  return cells[code] === "" && cells.filter((cell) => cell !== "").length < 2;
}

function pairsFrom(cells: readonly string[], start: number): (readonly [string, string])[] {
  return Array.from({length: neighbourCount}, (_, index) => {
    const at = start + 2 * index;
    return [cells[at] ?? "", cells[at + 1] ?? ""] as const;
  });
}

function toNeighbours(
  model: NeighbourModel,
  rows: readonly GroupingRow[],
  {file, codes, prefix}: {file: string; codes: string; prefix: string},
  areas: AreaIndex
): Neighbour[] {
  const seen = new Set<string>();
  return rows.flatMap(({row, code, name, pairs}) => {
    const own = {file, row, column: codes};
    const {area} = areas.byCode(code, name, own);
    if (seen.has(area)) throw new SourceError(`duplicate area: ${quote(name)}`, own, "one row for each authority");
    seen.add(area);
    const neighbours = pairs.map(([neighbourCode, words], index): Neighbour => {
      const place = {file, row, column: `${prefix}${index + 1}`};
      const neighbour = areas.byNumber(neighbourCode, place).area;
      const closeness = closenessByWords[words.trim().toLowerCase()];
      if (!closeness) {
        const known = listWords(Object.keys(closenessByWords));
        throw new SourceError(`unknown closeness: ${quote(words)}`, place, `one of ${known}`);
      }
      return {model, area, neighbour, rank: index + 1, closeness};
    });
    if (new Set([area, ...neighbours.map(({neighbour}) => neighbour)]).size !== neighbourCount + 1) {
      throw new SourceError(
        `duplicate neighbour of ${name}`,
        {file, row},
        "ten different authorities, none of them itself"
      );
    }
    return neighbours;
  });
}

function compareModels(
  one: readonly Neighbour[],
  two: readonly Neighbour[],
  oneFile: string,
  twoFile: string
): string[] {
  const keyed = (rows: readonly Neighbour[]) =>
    new Map(
      rows.map(({area, rank, neighbour, closeness}) => [`${area}, neighbour ${rank}`, `${neighbour} (${closeness})`])
    );
  const [first, second] = [keyed(one), keyed(two)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((key) => first.get(key) !== second.get(key))
    .map(
      (key) => `${key}: ${first.get(key) ?? "nothing"} in ${oneFile}, ${second.get(key) ?? "nothing"} in ${twoFile}`
    );
}
