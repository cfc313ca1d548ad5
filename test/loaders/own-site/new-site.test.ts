import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Configuration} from "../../../loaders/own-site/configuration.js";
import {newSite} from "../../../loaders/own-site/new-site.js";
import {ownTables} from "../../../loaders/own-site/own-tables.js";
import {readConfiguration} from "../../../loaders/own-site/read-configuration.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-own-"));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const terminal = () => ({input: new PassThrough(), output: new PassThrough()});
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

/** The configuration that is written of the files in the folder, and its tables. */
async function made() {
  await newSite(folder, {known: {title: "Merrow"}, yes: true, terminal: terminal()});
  const configuration = await readConfiguration(folder);
  return {configuration, tables: () => ownTables(folder, configuration)};
}

/** Changes the written configuration. */
function rewrite(change: (configuration: Configuration) => void): Promise<Configuration> {
  const path = join(folder, "sightline.config.json");
  const configuration = JSON.parse(readFileSync(path, "utf8")) as Configuration;
  change(configuration);
  writeFileSync(path, JSON.stringify(configuration));
  return readConfiguration(folder);
}

describe("newSite", () => {
  test("reads a file of Windows letters, semicolons and decimal commas", async () => {
    write("rate.csv", Buffer.from("Code;Name;Year;Value\nA1;B\xe9;2019/20;1,5\nA1;B\xe9;2020/21;:\n", "latin1"));
    const {areas, statistics} = await (await made()).tables();
    expect(areas.map(({area, name, kind}) => [area, name, kind])).toEqual([
      ["merrow", "Merrow", "country"],
      ["be", "Bé", "authority"]
    ]);
    expect([...(statistics[0]?.cells.get("be") ?? [])]).toEqual([
      [2020, {value: 1.5, marker: null}],
      [2021, {value: null, marker: "x"}]
    ]);
  });

  test("reads areas, totals and levels of the open standard", async () => {
    write(
      "absence.csv",
      `\ufefftime_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,sex,pt_absent
202425,Academic year,National,E92000001,England,,,,,Total,7.1
202425,Academic year,Regional,E92000001,England,E12000001,North East,,,Total,7.4
202425,Academic year,Local authority,E92000001,England,E12000001,North East,E06000001,Hartlepool,Total,c
202425,Academic year,Local authority,E92000001,England,E12000001,North East,E06000001,Hartlepool,Female,8
202425,Academic year,School,E92000001,England,E12000001,North East,E06000001,Hartlepool,Total,9
`
    );
    const {configuration, tables} = await made();
    expect(configuration.indicators).toMatchObject([{unit: "percent", filters: {sex: "Total"}}]);
    const {areas, statistics} = await tables();
    expect(areas.map(({area, region}) => [area, region])).toEqual([
      ["england", null],
      ["north-east", null],
      ["hartlepool", "north-east"]
    ]);
    expect(statistics[0]?.cells.get("hartlepool")?.get(2025)).toEqual({value: null, marker: "c"});
  });

  test("reads Parquet alone", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT 'North' AS area, 2024 AS period, 1.5 AS value) TO '${join(folder, "figures.parquet")}' (FORMAT parquet)`
    );
    instance.closeSync();
    const {statistics} = await (await made()).tables();
    expect(statistics[0]?.cells.get("north")?.get(2024)?.value).toBe(1.5);
  });

  test("says which quarter to keep, and reads that one", async () => {
    write("q.csv", "area,period,value\nNorth,2020 Q1,1\nNorth,2020 Q2,2\n");
    await expect((await made()).tables()).rejects.toThrow(/more than one period of 2020.*q\.csv, row 3.*"keep"/);
    const configuration = await rewrite((one) => {
      one.files = {"q.csv": {keep: "Q2"}};
    });
    const {statistics} = await ownTables(folder, configuration);
    expect(statistics[0]?.cells.get("north")?.get(2020)?.value).toBe(2);
  });

  test("says where rows are twice, areas unknown and values no numbers", async () => {
    write("x.csv", "area,period,value\nNorth,2020,1\n");
    await made();
    write("x.csv", "area,period,value\nNorth,2020,1\nNorth,2020,2\nSouth,2020,3\nNorth,2021,many\nNorth,soon,1\n");
    const said = await ownTables(folder, await readConfiguration(folder)).catch((error: Error) => error.message);
    expect(said).toContain("duplicate row of x: north, 2020 (x.csv, row 3, column value)");
    expect(said).toContain('unknown area: "South" (x.csv, row 4, column area)');
    expect(said).toContain('invalid value: "many" (x.csv, row 5, column value)');
    expect(said).toContain('unknown period: "soon" (x.csv, row 6, column period)');
  });

  test("gives columns of one name in two files names of their own in addresses", async () => {
    write("a.csv", "area,period,rate\nNorth,2020,1\n");
    write("b.csv", "area,period,rate\nNorth,2020,2\n");
    const {configuration} = await made();
    expect(configuration.indicators.map(({id}) => id)).toEqual(["rate", "rate-2"]);
  });

  test("writes over nothing unless told to", async () => {
    write("a.csv", "area,period,value\nNorth,2020,1\n");
    await made();
    await expect(newSite(folder, {known: {}, yes: true, terminal: terminal()})).rejects.toThrow(
      "existing configuration"
    );
    await expect(newSite(folder, {known: {}, yes: true, force: true, terminal: terminal()})).resolves.toBeDefined();
  });

  test("says that nobody can be asked where there is no terminal", async () => {
    write("a.csv", "area,period,value\nNorth,2020,1\n");
    await expect(newSite(folder, {known: {}, terminal: terminal()})).rejects.toThrow("this is no terminal");
  });

  test("asks in a terminal what no file tells", async () => {
    write("a.csv", "area,period,value\nNorth,2020,1\n");
    const input = Object.assign(new PassThrough(), {isTTY: true});
    const output = new PassThrough();
    output.on("data", (asked: Buffer) => {
      if (String(asked).startsWith("Name of the site")) input.write("Merrow\n");
      else if (String(asked).includes("[")) input.write("\n");
    });
    await newSite(folder, {known: {}, terminal: {input, output}});
    expect((await readConfiguration(folder)).title).toBe("Merrow");
  });

  test("refuses a folder without figures, and files without area and period", async () => {
    await expect(made()).rejects.toThrow("has no CSV or Parquet file");
    write("a.csv", "foo,bar\n1,2\n");
    await expect(made()).rejects.toThrow("a.csv has no columns of area and period");
  });
});
