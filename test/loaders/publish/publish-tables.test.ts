import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {strFromU8, unzipSync} from "fflate";
import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, test} from "vitest";
import {parseCsv} from "../../../loaders/files/csv.js";
import {draw as drawDataPage} from "../../../loaders/pages/draw/data.js";
import type {Work} from "../../../loaders/pages/work.js";
import {publishTables} from "../../../loaders/publish/publish-tables.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {type TableName, tables} from "../../../loaders/tables/schema.js";

const names = Object.keys(tables) as TableName[];
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
let rows: Tables;
let dist: string;

beforeAll(async () => {
  const all = await loadTables();
  // The first rows of each table do: it is their form that is looked at.
  rows = Object.fromEntries(Object.entries(all).map(([name, own]) => [name, own.slice(0, 100)])) as unknown as Tables;
  dist = await published();
});

describe("the tables that the site gives away", () => {
  test("are there as CSV that begins with the mark Excel needs, and that our own readers take", () => {
    for (const name of names) {
      const bytes = readFileSync(join(dist, "data", `${name}.csv`));
      expect(bytes.subarray(0, 3), name).toEqual(mark);
      // One mark, and the names of the columns as the schema has them.
      const text = bytes.toString("utf8");
      expect(parseCsv(text, name).header).toEqual(tables[name].columns.map((column) => column.name));
      expect(parse(text, {bom: true, columns: true})).toHaveLength(rows[name].length);
    }
    expect(readFileSync(join(dist, "data/indicators.csv"), "utf8")).toMatch(/[£’–]/);
  });

  test("are all in one archive, with a text on their columns, sources and licence, the same bytes in every build", async () => {
    const archive = readFileSync(join(dist, "data/sightline.zip"));
    const files = unzipSync(archive);
    expect(Object.keys(files).sort()).toEqual(
      ["README.txt", ...names.flatMap((name) => [`csv/${name}.csv`, `parquet/${name}.parquet`])].sort()
    );
    for (const name of names)
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
    const {view} = await drawDataPage({document, tables: async () => rows} as Work, "data");
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
  for (const name of names) writeFileSync(join(folder, "parquet", `${name}.parquet`), `PAR1${name}`);
  await publishTables({dist: folder, parquet: join(folder, "parquet"), rows});
  expect(readdirSync(join(folder, "data"))).toHaveLength(2 * names.length + 1);
  return folder;
}
