import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import writeExcelFile from "write-excel-file/node";
import type {RegisteredArea} from "../../../../loaders/statistics/areas/registered-area.js";
import {registry} from "../../../../loaders/statistics/areas/registry.js";
import type {CatalogueEntry, SourceSeries} from "../../../../loaders/statistics/catalogue/types.js";
import {type Catalogue, fixedFiles} from "../../../../loaders/statistics/import.js";

/** Text by column; rows of one file have the same columns. */
export type TextRow = Record<string, string>;

/** A small set of sources in the shape of the real ones: all areas, three indicators, two or three periods. */
export interface SmallSources {
  tool: TextRow[];
  dictionary: TextRow[];
  authorities: (string | number | null)[][];
  care: TextRow[];
  stages: TextRow[];
  wide: TextRow[];
  excel: (string | number | null)[][];
  grouping: string[][];
}

export const careFile = "care_2013_to_2025.csv";
export const stagesFile = "stages.csv";

const authorities = registry.filter(({kind}) => kind === "authority");
const today = authorities.filter(({closed}) => !closed);

/** The catalogue that maps the small sources. */
export function smallCatalogue(): Catalogue {
  return {
    catalogue: [
      entry("children-in-care", [
        {kind: "release", file: careFile, column: "children_count", where: {population: "on 31 March"}},
        {kind: "tool", code: "LACnum"}
      ]),
      entry("children-in-care-rate", [{kind: "tool", code: "LAC"}]),
      {...entry("young-people-neet", [{kind: "tool", code: "16-17 NEET"}]), unit: "percent", decimals: 1},
      entry(
        "adoption-months",
        [{kind: "release", file: stagesFile, column: "number", where: {}, format: "years-and-months"}],
        {releasedWith: "LAC"}
      )
    ],
    leftOut: []
  };
}

/** Fresh sources, for a test to break. Warrington's count of children in care is 300, 310, 320 from 2023 to 2025. */
export function smallSources(): SmallSources {
  const counts = {"2023": "300", "2024": "310", "2025": "320"};
  const toolAreas = (values: Record<string, string>, code: string) =>
    Object.entries(values).flatMap(([years, value]) =>
      registry.map((area) => toolRow(code, years, area, existsIn(area, years) ? value : "-"))
    );
  const careAreas = registry.filter(({area}) => area !== "cumbria" && area !== "northamptonshire");
  return {
    tool: [
      ...toolAreas(counts, "LACnum"),
      ...toolAreas({"2024": "60.5", "2025": "14.600000000000001"}, "LAC"),
      ...toolAreas({"2024 (Rev)": "4.5", "2025 (prov)": "5.5"}, "16-17 NEET")
    ],
    dictionary: ["LACnum", "LAC", "16-17 NEET"].map((code) => ({
      Measure_short: code,
      Topic: code === "16-17 NEET" ? "Economic Factors" : "Children Looked After",
      "Last Update": "45962",
      "Next Update": code === "LAC" ? "TBC" : "46327"
    })),
    authorities: [
      ["LA Number", "LA Name", "Region", "Type"],
      ...registry.map((area) => [area.code, area.name, area.kind === "authority" ? regionOf(area) : "NA", "UA"])
    ],
    care: [
      ...Object.entries(counts).flatMap(([year, count]) => careAreas.map((area) => careRow(year, area, count))),
      ...["cumbria", "northamptonshire", "poole", "bournemouth", "dorset-to-2019"].map((slug) =>
        careRow("2018", registry.find(({area}) => area === slug) as RegisteredArea, "90")
      )
    ].filter(({children_count}) => children_count !== ""),
    stages: ["2024", "2025"].map((year) => ({
      ...places(year, registry[0] as RegisteredArea),
      number: year === "2024" ? "01:09" : "c"
    })),
    wide: today.map((area) => ({
      old_la_code: String(area.code),
      la_name: area.name,
      ...Object.fromEntries(
        neighboursOf(area, today).flatMap(({code}, index) => [
          [`SN_${index + 1}`, String(code)],
          [`SN_${index + 1}P`, "Close "]
        ])
      )
    })),
    excel: [
      ["A", "B", ...Array.from({length: 20}, () => null)],
      ["LA num", "LA Name", ...neighbourTitles()],
      ...today.map((area) => [area.code, area.name, ...neighboursOf(area, today).flatMap(({code}) => [code, "Close"])]),
      [null, "Old SNs:", ...Array.from({length: 20}, () => null)],
      [999, "Somewhere that was", ...Array.from({length: 20}, () => null)]
    ],
    grouping: [
      ["LA num", "LA Name", ...neighbourTitles()],
      ...authorities.map((area) => [
        String(area.code),
        area.name,
        ...neighboursOf(area, authorities).flatMap(({code}) => [String(code), "Very Close"])
      ])
    ]
  };
}

/** Writes every source below the folder, in folders of its own, as a user might have unpacked them. */
export async function writeSources(folder: string, sources: SmallSources): Promise<void> {
  await writeTool(join(folder, "lait", fixedFiles.tool), sources.tool);
  write(join(folder, "lait", fixedFiles.dictionary), csv(sources.dictionary));
  await writeExcel(join(folder, "lait", fixedFiles.authorities), sources.authorities);
  write(join(folder, "releases", careFile), csv(sources.care));
  write(join(folder, "releases", stagesFile), csv(sources.stages));
  write(join(folder, fixedFiles.wide2025), csv(sources.wide));
  await writeExcel(join(folder, fixedFiles.excel2025), sources.excel);
  write(join(folder, fixedFiles.grouping2021), `\ufeff${lines(sources.grouping)}`);
}

/** Writes the tool's file as Parquet with the columns of the rows; `LA Number` is a number, as in the real one. */
export async function writeTool(path: string, rows: readonly TextRow[]): Promise<void> {
  const text = `${path}.csv`;
  write(text, csv(rows));
  const columns = Object.keys(rows[0] ?? {}).map((column) =>
    column === "LA Number" ? `CAST("${column}" AS DOUBLE) AS "${column}"` : `"${column}"`
  );
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT ${columns.join(", ")} FROM read_csv('${text}', all_varchar = true)) TO '${path}' (FORMAT parquet)`
  );
  instance.closeSync();
}

/** The rows as CSV with a header. */
export function csv(rows: readonly TextRow[]): string {
  return lines([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]);
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(",")}\n`).join("");
}

async function writeExcel(path: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  mkdirSync(dirname(path), {recursive: true});
  await writeExcelFile(rows.map((row) => row.map((value) => (value === null ? null : {value})))).toFile(path);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

function entry(
  indicator: string,
  sources: readonly [SourceSeries, ...SourceSeries[]],
  rest: Partial<CatalogueEntry> = {}
): CatalogueEntry {
  return {
    indicator,
    family: "Children in care",
    name: indicator,
    short_name: indicator,
    unit: "number",
    decimals: 0,
    better: null,
    headline: null,
    definition: `A definition, with a comma, of ${indicator}.`,
    notes: null,
    source: "A publication",
    source_url: "https://example.org/",
    period_kind: "31 March",
    counts_of: "children",
    numerator: null,
    denominator: null,
    breaks: null,
    sources,
    ...rest
  };
}

function toolRow(code: string, years: string, area: RegisteredArea, value: string): TextRow {
  return {
    "Short Desc": code,
    Years: years,
    "LA and Regions": area.spellings?.[0] ?? area.name,
    Values: value,
    "LA Number": String(area.code)
  };
}

function careRow(year: string, area: RegisteredArea, count: string): TextRow {
  return {
    ...places(year, area),
    population: "on 31 March",
    children_count: existsIn(area, year) ? count : "z"
  };
}

function places(year: string, {kind, code, name}: RegisteredArea): TextRow {
  const isAuthority = kind === "authority";
  const number = String(code).padStart(8, "0");
  return {
    time_period: year,
    time_identifier: "Reporting year",
    geographic_level: isAuthority ? "Local authority" : kind === "country" ? "National" : "Regional",
    country_code: "E92000001",
    country_name: "England",
    region_code: isAuthority || kind === "country" ? "" : `E${number}`,
    region_name: isAuthority || kind === "country" ? "" : name,
    old_la_code: isAuthority ? String(code) : "",
    new_la_code: isAuthority ? `E${number}` : "",
    la_name: isAuthority ? name : ""
  };
}

function existsIn({opened, closed}: RegisteredArea, years: string): boolean {
  const year = years.slice(0, 4);
  return (!opened || opened.slice(0, 4) < year) && (!closed || closed.slice(0, 4) >= year);
}

/** Any region does: the tests do not ask which. */
function regionOf({code}: RegisteredArea): string {
  return code < 320 ? "Outer London" : "North West";
}

function neighboursOf(area: RegisteredArea, among: readonly RegisteredArea[]): RegisteredArea[] {
  const start = among.indexOf(area);
  return Array.from({length: 10}, (_, index) => among[(start + index + 1) % among.length] as RegisteredArea);
}

function neighbourTitles(): string[] {
  return Array.from({length: 10}, (_, index) => [`SN${index + 1}`, "SNP"]).flat();
}
