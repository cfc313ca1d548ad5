import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";
import {parse} from "csv-parse/sync";
import {registry} from "../../../../loaders/statistics/areas/registry.js";
import {catalogue} from "../../../../loaders/statistics/catalogue/index.js";
import type {CatalogueEntry, ReleaseSource, ToolSource} from "../../../../loaders/statistics/catalogue/types.js";

/** A cell of a source, with what `data/` has to say of the same indicator, area and year. */
export interface DrawnCell {
  indicator: string;
  area: string;
  year: number;
  /** The figure, or null. */
  value: number | null;
  /** Why there is none, as `data/` writes it (`c`, `-`); null where there is a figure. */
  marker: string | null;
  /** File and series that were drawn. */
  from: string;
  /** What stands there. */
  text: string;
}

/** Folder of the sources, beside the repository. */
export const sourcesFolder = fileURLToPath(new URL("../../../../../shared/sources/statistics", import.meta.url));

/** True where the sources are there. */
export const hasSources = existsSync(join(sourcesFolder, "lait/bds_long_0.parquet"));

type RawCells = Map<string, string>;
const sameReason: Readonly<Record<string, string>> = {k: "low", "..": "x", "": "-"};

/**
 * Draws cells at random from all that the catalogue maps, reading the sources as plainly as can be and with none of the
 * importer's code, so that a mistake of the importer is not made twice. Precedence and known faults are those of the catalogue.
 */
export async function drawSourceCells({count, seed}: {count: number; seed: number}): Promise<DrawnCell[]> {
  const read = await rawReader();
  const random = randomNumbers(seed);
  const drawn: DrawnCell[] = [];
  while (drawn.length < count) {
    const entry = pick(catalogue, random);
    // What is worked out has no cell of its own; its parts are drawn as the indicators that show them.
    const published = entry.sources.filter((source) => source.kind !== "derived");
    if (!published.length) continue;
    const sources = published.map((source) => ({source, cells: read(source)}));
    const {source, cells} = pick(sources, random);
    const [key, text] = pick([...cells], random);
    const [area = "", year = ""] = key.split(" ");
    const given = sources.map((other) => other.cells.get(key)).filter((cell) => cell !== undefined);
    const kept = given.find((cell) => cell !== "-" && cell !== "") ?? "-";
    drawn.push({
      indicator: entry.indicator,
      area,
      year: Number(year),
      ...expected(kept, entry, area, year),
      from: nameOf(source),
      text
    });
  }
  return drawn;
}

function expected(kept: string, {sources}: CatalogueEntry, area: string, year: string) {
  if (!/\d/.test(kept)) return {value: null, marker: sameReason[kept] ?? kept};
  const faults = sources.flatMap((source) => (source.kind === "tool" ? (source.faults ?? []) : []));
  const isFaulty = faults.some(
    ({areas, periods}) =>
      (areas === "all" || areas.some((name) => name.toLowerCase() === area)) &&
      (periods === "all" || periods.some((words) => yearOf(words) === Number(year)))
  );
  if (isFaulty) return {value: null, marker: "u"};
  const [years = "", months] = kept.split(":");
  return {value: months === undefined ? Number(kept) : Number(years) * 12 + Number(months), marker: null};
}

async function rawReader(): Promise<(source: ToolSource | ReleaseSource) => RawCells> {
  const slugs = new Map(registry.map(({code, area}) => [String(code), area]));
  const tool = await readTool(slugs);
  const files = new Map<string, Record<string, string>[]>();
  const series = new Map<ReleaseSource, RawCells>();
  return (source) => {
    if (source.kind === "tool") return tool.get(source.code) ?? new Map();
    const known = series.get(source);
    if (known) return known;
    const path = join(sourcesFolder, "explore-education-statistics", source.file);
    const rows =
      files.get(source.file) ?? (parse(readFileSync(path), {bom: true, columns: true}) as Record<string, string>[]);
    files.set(source.file, rows);
    const cells: RawCells = new Map();
    for (const row of rows) {
      if (!Object.entries(source.where).every(([column, value]) => row[column] === value)) continue;
      for (const area of areasOf(row, slugs))
        cells.set(`${area} ${yearOf(row.time_period ?? "")}`, row[source.column] ?? "");
    }
    series.set(source, cells);
    return cells;
  };
}

async function readTool(slugs: ReadonlyMap<string, string>): Promise<Map<string, RawCells>> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(
    `SELECT "Short Desc", "Years", CAST("LA Number" AS INTEGER), "Values"
     FROM read_parquet('${join(sourcesFolder, "lait/bds_long_0.parquet")}') WHERE "Years" <> '0'`
  );
  instance.closeSync();
  const tool = new Map<string, RawCells>();
  for (const [code, years, number, value] of result.getRowsJS()) {
    const cells = tool.get(String(code)) ?? new Map<string, string>();
    tool.set(String(code), cells);
    cells.set(`${slugs.get(String(number))} ${yearOf(String(years))}`, String(value));
  }
  return tool;
}

function areasOf(row: Record<string, string>, slugs: ReadonlyMap<string, string>): string[] {
  if (row.geographic_level === "National") return ["england"];
  if (row.geographic_level === "Regional") return [(row.region_name ?? "").toLowerCase().replaceAll(" ", "-")];
  return (row.old_la_code ?? "").split(" / ").map((code) => slugs.get(code) ?? "");
}

function yearOf(words: string): number {
  return 2000 + Number(words.replace(/ \(.*/, "").slice(-2));
}

function nameOf(source: ToolSource | ReleaseSource): string {
  return source.kind === "tool" ? source.code : `${source.file}#${source.column}`;
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
