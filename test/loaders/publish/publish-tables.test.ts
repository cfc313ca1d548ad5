import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {comparisonRows} from "../../../loaders/comparison/index.js";
import {reportedChanges} from "../../../loaders/comparison/reported-changes.js";
import {parseCsv} from "../../../loaders/files/csv.js";
import {draw as drawDataPage} from "../../../loaders/pages/draw/data.js";
import type {Work} from "../../../loaders/pages/work.js";
import {publishTables} from "../../../loaders/publish/publish-tables.js";
import {type DerivedTables, derivedTables} from "../../../loaders/tables/derived-schema.js";
import {loadTables} from "../../../loaders/tables/index.js";
import {writeParquet} from "../../../loaders/tables/parquet.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {tables as readTables} from "../../../loaders/tables/schema.js";
import type {Table} from "../../../loaders/tables/table.js";

const tables = {...readTables, ...derivedTables} as unknown as Readonly<Record<string, Table<object>>>;
const names = Object.keys(tables);
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
let rows: Tables;
let derived: DerivedTables;
/** The rows of each table, read or worked out. */
let contents: Readonly<Record<string, readonly object[]>>;
let dist: string;

beforeAll(async () => {
  const all = await loadTables();
  // The first rows of each table do: it is their form that is looked at.
  rows = Object.fromEntries(Object.entries(all).map(([name, own]) => [name, own.slice(0, 100)])) as unknown as Tables;
  derived = {comparison: comparisonRows(rows).slice(0, 100), reported_changes: reportedChanges(all).slice(0, 100)};
  contents = {...rows, ...derived};
  dist = await published();
});

describe("the tables that the site gives away", () => {
  test("are there as CSV that begins with the mark Excel needs, and that our own readers take", () => {
    for (const name of names) {
      const bytes = readFileSync(join(dist, "data", `${name}.csv`));
      expect(bytes.subarray(0, 3), name).toEqual(mark);
      // One mark, and the names of the columns as the schema has them.
      const text = bytes.toString("utf8");
      expect(parseCsv(text, name).header).toEqual(tables[name]?.columns.map((column) => column.name));
      expect(parse(text, {bom: true, columns: true})).toHaveLength(contents[name]?.length ?? 0);
    }
    expect(readFileSync(join(dist, "data/indicators.csv"), "utf8")).toMatch(/[£’–]/);
  });

  test("are all in one archive, with a text on their columns, sources and licence, the same bytes in every build", async () => {
    const archive = readFileSync(join(dist, "data/sightline.zip"));
    // Of the largest there is Parquet alone.
    const archived = names.filter((name) => name !== "comparison");
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toEqual(
      [
        "README.txt",
        ...archived.map((name) => `csv/${name}.csv`),
        ...names.map((name) => `parquet/${name}.parquet`)
      ].sort()
    );
    for (const name of archived)
      expect(readFileSync(join(dist, "data", `${name}.csv`)).equals(files[`csv/${name}.csv`] ?? mark), name).toBe(true);
    const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
    for (const {columns} of Object.values(tables))
      for (const {name} of columns) expect(readme).toContain(`\`${name}\``);
    for (const {source, source_url} of rows.indicators) {
      expect(readme).toContain(source);
      expect(readme).toContain(source_url);
    }
    expect(readme).toContain("Open Government Licence v3.0");

    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    try {
      expect(readFileSync(join(await published(), "data/sightline.zip")).equals(archive)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("are described with what Excel and readers without zstd do with them", async () => {
    const {document} = parseHTML("<!doctype html><html><body></body></html>");
    const {view} = await drawDataPage({document, dist} as Work, "data");
    const page = view.outerHTML;
    expect(page).toContain('href="./data/sightline.zip"');
    expect(page).toMatch(/open in Excel.*byte order mark/s);
    expect(page).toContain("Zstandard (zstd)");
    expect(page).toMatch(/hyparquet alone.*do not.*CSV/s);
    // Every recipe in R names the encoding: without it the first column would have another name.
    for (const line of page.split("\n").filter((one) => one.includes("read.csv("))) expect(line).toContain("UTF-8-BOM");
  });
});

async function published(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "publish-"));
  mkdirSync(join(folder, "parquet"));
  for (const name of names)
    writeFileSync(
      join(folder, "parquet", `${name}.parquet`),
      await writeParquet(tables[name] as Table<object>, contents[name] ?? [])
    );
  await publishTables({dist: folder, parquet: join(folder, "parquet"), rows, derived});
  expect(readdirSync(join(folder, "data"))).toHaveLength(2 * names.length + 1);
  return folder;
}
