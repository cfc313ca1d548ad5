import {appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {runUpdate} from "../../../loaders/statistics/update.js";
import {readTables} from "../../../loaders/tables/read.js";
import {run, snapshot, temporaryFolder} from "./support/run-update.js";
import {careFile, csv, type SmallSources, smallCatalogue, smallSources, writeSources} from "./support/small-sources.js";

async function imported(change: (sources: SmallSources) => void = () => {}) {
  const root = temporaryFolder();
  const [folder, data] = [join(root, "downloads"), join(root, "data")];
  const sources = smallSources();
  change(sources);
  await writeSources(folder, sources);
  const first = await run(folder, {data});
  expect(first.errors).not.toContain("expected");
  expect(first.code).toBe(0);
  return {root, folder, data, sources, first};
}

function statistics(data: string, indicator: string): Map<string, string> {
  const lines = readFileSync(join(data, "statistics", `${indicator}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line.slice(line.indexOf(",") + 1)]));
}

describe("an import", () => {
  test("writes the four kinds of files, which the tables are read from", async () => {
    const {data, first} = await imported();
    const tables = await readTables(data);
    expect(tables.areas).toHaveLength(170);
    expect(tables.neighbours).toHaveLength((153 + 158) * 10);
    expect(tables.indicators.map(({indicator}) => indicator)).toHaveLength(4);
    expect(first.output).toContain("indicators: 4 added, 0 removed");
    expect(first.output).toContain("none disagree");
  });

  test("keeps the words of periods, numbers without noise, and months for years and months", async () => {
    const {data} = await imported();
    expect(statistics(data, "young-people-neet").get("area")).toBe("2024 (Rev),2025 (prov)");
    expect(statistics(data, "children-in-care-rate").get("warrington")).toBe("60.5,14.6");
    expect(statistics(data, "adoption-months").get("england")).toBe("21,c");
  });

  test("gives the releases' dates as months, and none where the dictionary has a word", async () => {
    const {data} = await imported();
    const {indicators} = await readTables(data);
    const dates = Object.fromEntries(indicators.map((row) => [row.indicator, [row.last_release, row.next_release]]));
    expect(dates).toEqual({
      "children-in-care": ["2025-11", "2026-11"],
      "children-in-care-rate": ["2025-11", null],
      "young-people-neet": ["2025-11", "2026-11"],
      "adoption-months": ["2025-11", null]
    });
    expect(indicators.find(({indicator}) => indicator === "adoption-months")?.source_code).toBe("stages.csv#number");
    expect(indicators.find(({indicator}) => indicator === "children-in-care")?.source_code).toBe("LACnum");
  });

  test("leaves blank what an authority could not have, before it opened and after it closed", async () => {
    const {data} = await imported();
    const counts = statistics(data, "children-in-care");
    expect(counts.get("area")).toBe("2018,2023,2024,2025");
    expect(counts.get("cumbria")).toBe("90,300,,");
    expect(counts.get("cumberland")).toBe(",,310,320");
  });

  test("takes the reason from the release where the tool has a dash, and the release's figure before the tool's", async () => {
    const {data, first} = await imported(({tool, care}) => {
      const cell = (area: string, year: string) => ({
        tool: tool.find(
          (row) => row["Short Desc"] === "LACnum" && row["LA and Regions"] === area && row.Years === year
        ),
        care: care.find((row) => row.la_name === area && row.time_period === year)
      });
      Object.assign(cell("Camden", "2025").tool ?? {}, {Values: "-"});
      Object.assign(cell("Camden", "2025").care ?? {}, {children_count: "c"});
      Object.assign(cell("Hackney", "2025").tool ?? {}, {Values: "331"});
      Object.assign(cell("Hackney", "2025").care ?? {}, {children_count: "321"});
      Object.assign(cell("Bury", "2025").care ?? {}, {children_count: "-"});
      Object.assign(cell("Leeds", "2025").care ?? {}, {children_count: "c"});
    });
    const counts = statistics(data, "children-in-care");
    expect(counts.get("camden")).toBe(",300,310,c");
    expect(counts.get("hackney")).toBe(",300,310,321");
    expect(counts.get("bury")).toBe(",300,310,320");
    expect(counts.get("leeds")).toBe(",300,310,c");
    expect(first.output).toContain(
      `children-in-care, hackney, 2025: 321 kept (${careFile}#children_count), 331 in bds_long_0.parquet LACnum`
    );
    expect(first.output).toContain("3 disagree");
    expect(first.output).toContain("1 dashes of one are explained by the other");
  });

  test("gives the figures of a joint return to each of its authorities", async () => {
    const {data, first} = await imported(({care}) => {
      const [one, two] = ["314", "318"].map((code) =>
        care.find((row) => row.old_la_code === code && row.time_period === "2025")
      );
      Object.assign(one ?? {}, {
        old_la_code: "314 / 318",
        new_la_code: `${one?.new_la_code} / ${two?.new_la_code}`,
        la_name: `${one?.la_name} / ${two?.la_name}`,
        children_count: "320"
      });
      care.splice(care.indexOf(two ?? {}), 1);
    });
    const counts = statistics(data, "children-in-care");
    expect(counts.get("kingston-upon-thames")).toBe(",300,310,320");
    expect(counts.get("richmond-upon-thames")).toBe(",300,310,320");
    expect(first.output).toContain("kingston-upon-thames and richmond-upon-thames make one return");
  });

  test("says which series of the covered topics are not mapped, and goes on", async () => {
    const {first} = await imported(({dictionary}) => {
      dictionary.push({...dictionary[0], Measure_short: "Brand_New"});
    });
    expect(first.output).toMatch(/NOT MAPPED[^\n]*\n {2}Brand_New/);
  });

  test("keeps a share of more than a whole, and says so", async () => {
    const {data, first} = await imported(({tool}) => {
      Object.assign(tool.find((row) => row["Short Desc"] === "16-17 NEET") ?? {}, {Values: "104.5"});
    });
    expect(first.output).toMatch(/young-people-neet: figures over 100 percent: 1, such as 104.5 of \S+ in 2024/);
    expect([...statistics(data, "young-people-neet").values()].join()).toContain("104.5");
  });

  test("passes over rows under the year 0 as long as they hold no figure", async () => {
    const {data, first} = await imported(({tool}) => {
      tool.push({...(tool.find((row) => row["Short Desc"] === "LAC") ?? {}), Years: "0", Values: "-"});
    });
    expect(statistics(data, "children-in-care-rate").get("area")).toBe("2024,2025");
    expect(first.output).toContain("1 rows under the year 0 hold no figure");
  });

  test("finds files in any folder, and of a file with years in its name the latest", async () => {
    const {folder, data, sources} = await imported();
    mkdirSync(join(folder, "deep/er"), {recursive: true});
    renameSync(join(folder, "lait/lait_data_dictionary.csv"), join(folder, "deep/er/LAIT_data_dictionary.csv"));
    const next = sources.care.map((row) => ({
      ...row,
      children_count: row.children_count === "320" ? "322" : (row.children_count ?? "")
    }));
    writeFileSync(join(folder, "deep/care_2013_to_2026.csv"), csv(next));
    const second = await run(folder, {data});
    expect(second.code).toBe(0);
    expect(statistics(data, "children-in-care").get("warrington")).toBe(",300,310,322");
  });
});

describe("a second import", () => {
  test("of the same sources changes no byte and touches no file", async () => {
    const {folder, data} = await imported();
    const before = snapshot(data);
    const second = await run(folder, {data});
    expect(second.output).toContain("nothing to change");
    expect(snapshot(data)).toEqual(before);
  });

  test("reports new, changed and gone cells, names the largest change, and leaves files of others alone", async () => {
    const {root, folder, data, sources} = await imported();
    writeFileSync(join(data, "reports.csv"), "report\n");
    for (const row of sources.care)
      if (row.la_name === "Warrington" && row.time_period === "2025") row.children_count = "640";
    for (const row of sources.care) if (row.time_period === "2018") row.population = "starting";
    sources.tool = sources.tool.map((row) => (row.Years === "2025 (prov)" ? {...row, Years: "2025 (Rev)"} : row));
    await writeSources(folder, sources);
    const report = join(root, "report.csv");
    const second = await run(folder, {data, report});
    expect(second.code).toBe(0);
    expect(second.output).toContain("cells: 0 new, 1 changed, 5 gone");
    expect(second.output).toContain("children-in-care, warrington, 2025: 320 to 640");
    expect(second.output).toContain("2025 (prov) to 2025 (Rev) (1)");
    expect(readFileSync(report, "utf8")).toContain(
      "update: changed,children-in-care,warrington,2025,640,new,320,before"
    );
    expect(readFileSync(join(data, "reports.csv"), "utf8")).toBe("report\n");
  });

  test("hears who asks to stop while it merges before it writes anything", async () => {
    const {folder, data, sources} = await imported();
    const before = snapshot(data);
    for (const row of sources.care) if (row.children_count === "320") row.children_count = "321";
    await writeSources(folder, sources);
    let found: unknown;
    process.once("SIGUSR2", () => {
      found = snapshot(data);
    });
    const asks = (line: string) => line.startsWith("merging") && process.kill(process.pid, "SIGUSR2");
    const errors = {isTTY: false, write: asks} as unknown as NodeJS.WriteStream;
    expect(await runUpdate(folder, smallCatalogue(), {data}, {output: {write: () => true}, errors})).toBe(0);
    expect(found).toEqual(before);
    expect(statistics(data, "children-in-care").get("warrington")).toContain("321");
  });

  test("removes the figures of an indicator that the catalogue no longer has, and says so", async () => {
    const {folder, data} = await imported();
    const {catalogue, leftOut} = smallCatalogue();
    const second = await run(folder, {data}, {catalogue: catalogue.slice(0, 3), leftOut});
    expect(second.output).toContain("indicators: 0 added, 1 removed");
    expect(second.output).toMatch(/removed:\n {2}adoption-months/);
    expect(existsSync(join(data, "statistics/adoption-months.csv"))).toBe(false);
  });

  test("replaces a file that someone has damaged, and says that it could not be compared", async () => {
    const {folder, data} = await imported();
    const path = join(data, "statistics/children-in-care.csv");
    const whole = readFileSync(path, "utf8");
    appendFileSync(path, 'broken,"');
    const second = await run(folder, {data});
    expect(second.output).toMatch(/damaged:\n {2}children-in-care/);
    expect(readFileSync(path, "utf8")).toBe(whole);
  });
});

describe("a dry run", () => {
  test("reports what an import would do and writes nothing", async () => {
    const {folder, data} = await imported();
    rmSync(join(data, "statistics/children-in-care.csv"));
    const before = snapshot(data);
    const dry = await run(folder, {data, dryRun: true});
    expect(dry.code).toBe(0);
    expect(dry.output).toContain("dry run: 1 files would be written");
    expect(snapshot(data)).toEqual(before);
  });

  test("creates no folder where there was none", async () => {
    const {root, folder} = await imported();
    const elsewhere = join(root, "nowhere");
    expect((await run(folder, {data: elsewhere, dryRun: true})).code).toBe(0);
    expect(existsSync(elsewhere)).toBe(false);
  });
});
