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

  test("keeps the last quarter of each year, reads another that is named, and says so where none is", async () => {
    write("q.csv", "area,period,value\nNorth,2020 Q1,1\nNorth,2020 Q2,2\n");
    const value = ({statistics}: Awaited<ReturnType<typeof ownTables>>) =>
      statistics[0]?.cells.get("north")?.get(2020)?.value;
    expect(value(await (await made()).tables())).toBe(2);
    const first = await rewrite((one) => {
      one.files = {"q.csv": {keep: "Q1"}};
    });
    expect(value(await ownTables(folder, first))).toBe(1);
    const none = await rewrite((one) => {
      one.files = {};
    });
    await expect(ownTables(folder, none)).rejects.toThrow(/more than one period of 2020.*q\.csv, row 3.*"keep"/);
  });

  test("finds area and period by names with spaces and capitals, and the whole by what it is called", async () => {
    write("bins.csv", "Area name;Area code;Year;Recycled (%)\nNorthshire;N01;2021;34,5\nTotal;N00;2021;1.035,0\n");
    const {areas, statistics} = await (await made()).tables();
    expect(areas.map(({area, kind}) => [area, kind])).toEqual([
      ["total", "country"],
      ["northshire", "authority"]
    ]);
    expect(statistics[0]?.cells.get("total")?.get(2021)?.value).toBe(1035);
  });

  test.each([
    ["Local Authority Code", "Local Authority"],
    ["Local Authority", "Local Authority Code"],
    ["LA code", "LA name"],
    ["Council code", "Council"],
    ["Ward", "Ward code"],
    ["Area code", "Area"],
    ["code", "area name"]
  ])("takes codes for areas and names for their names: %s, %s", async (first, second) => {
    const isCode = /code/i.test(first);
    const row = (code: string, name: string) => (isCode ? [code, name] : [name, code]).join(",");
    write("a.csv", `${first},${second},Year,value\n${row("W1", "Mon")},2020,1\n${row("W2", "Powys")},2020,2\n`);
    write("b.csv", "area,year,other\nWales,2020,9\nPowys,2020,3\n");
    const said = await newSite(folder, {known: {}, yes: true, terminal: terminal()});
    expect(said.filter((line) => line.includes("left out"))).toEqual([]);
    const {areas, statistics} = await ownTables(folder, await readConfiguration(folder));
    expect(areas.map(({area, kind}) => [area, kind])).toEqual([
      ["wales", "country"],
      ["mon", "authority"],
      ["powys", "authority"]
    ]);
    expect(statistics.map(({cells}) => cells.get("powys")?.get(2020)?.value)).toEqual([2, 3]);
  });

  test("takes no nation for the whole of another, and a kingdom for that of all", async () => {
    write("a.csv", "area,year,value\nEngland,2020,1\nWales,2020,2\n");
    const apart = await (await made()).tables();
    expect(apart.areas.filter(({kind}) => kind === "country").map(({area}) => area)).not.toContain("england");
    write("a.csv", "area,year,value\nEngland,2020,1\nWales,2020,2\nUnited Kingdom,2020,3\n");
    await newSite(folder, {known: {}, yes: true, force: true, terminal: terminal()});
    const {areas} = await ownTables(folder, await readConfiguration(folder));
    expect(areas[0]).toMatchObject({area: "united-kingdom", kind: "country"});
  });

  test("finds area and period by what stands in columns of any name, and says so", async () => {
    write("w.tsv", "Gemeente\tJaar\tHuur\nDiemen\t2021\t790,5\nUithoorn\t2021\t812,25\n");
    const said = await newSite(folder, {known: {whole: "diemen"}, yes: true, terminal: terminal()});
    expect(said[0]).toContain('area in "Gemeente", period in "Jaar"');
    const {areas, statistics} = await ownTables(folder, await readConfiguration(folder));
    expect(areas[0]).toMatchObject({area: "diemen", kind: "country"});
    expect(statistics[0]?.cells.get("uithoorn")?.get(2021)?.value).toBe(812.25);
  });

  test("says of a column that nothing comes of it, and of columns that are periods what to do", async () => {
    write("a.csv", "area,period,note,value\nNorth,2020,fine,1\nSouth,2020,high,2\n");
    const said = await newSite(folder, {known: {}, yes: true, terminal: terminal()});
    expect(said).toContain('a.csv: column "note" left out, since it holds more than numbers');
    write("b.csv", "area,2019,2020\nNorth,1,2\n");
    await expect(newSite(folder, {known: {}, yes: true, force: true, terminal: terminal()})).rejects.toThrow(
      "columns 2019 and 2020 are periods: give each a row of its own"
    );
  });

  test("refuses a number that could be thousands or decimal places, until the configuration says which", async () => {
    write("t.csv", "area;period;value\nNorth;2020;1.234\nSouth;2020;2.345\n");
    await expect((await made()).tables()).rejects.toThrow(/ambiguous value: "1.234".*t\.csv, row 2.*"decimal"/);
    const configuration = await rewrite((one) => {
      one.files = {"t.csv": {decimal: ","}};
    });
    const {statistics} = await ownTables(folder, configuration);
    expect(statistics[0]?.cells.get("north")?.get(2020)?.value).toBe(1234);
  });

  test("refuses a whole that no file has", async () => {
    write("a.csv", "area,period,value\nNorth,2020,1\n");
    await expect(newSite(folder, {known: {whole: "Nowhere"}, yes: true, terminal: terminal()})).rejects.toThrow(
      /unknown area: "Nowhere", expected the name or code of one of 1, such as "North"/
    );
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

  test("asks for the columns that neither their names nor their cells tell", async () => {
    write("a.csv", "ort,wann,value\nNorth,2020,1\nNorth,sometime,2\n");
    const input = Object.assign(new PassThrough(), {isTTY: true});
    const output = new PassThrough();
    const answers: Record<string, string> = {area: "ort", period: "Wann"};
    output.on("data", (asked: Buffer) => {
      const column = /^Column of a\.csv with the (area|period) \(ort, wann, value\)/.exec(String(asked))?.[1];
      if (column) input.write(`${answers[column]}\n`);
      else if (String(asked).includes("[")) input.write("\n");
    });
    await newSite(folder, {known: {}, terminal: {input, output}});
    expect((await readConfiguration(folder)).files).toEqual({"a.csv": {area: "ort", period: "wann"}});
  });

  test("refuses a folder without figures, and files without area and period", async () => {
    await expect(made()).rejects.toThrow("has no CSV or Parquet file");
    write("a.csv", "foo,bar\n1,2\n");
    await expect(made()).rejects.toThrow("a.csv has no column that can be told for area and period");
  });
});
