import {spawnSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Catalogue} from "../../../loaders/statistics/import.js";
import {run, snapshot, temporaryFolder} from "./support/run-update.js";
import {
  careFile,
  csv,
  smallCatalogue,
  smallSources,
  stagesFile,
  type TextRow,
  writeSources,
  writeTool
} from "./support/small-sources.js";

const tool = "lait/bds_long_0.parquet";
const dictionary = "lait/lait_data_dictionary.csv";
const authorities = "lait/la_code_list.xlsx";
const care = `releases/${careFile}`;
const stages = `releases/${stagesFile}`;
const wide = "sn_model_2025_wide.csv";
const grouping = "New_Statistical_Neighbour_Groupings_April_2021.csv";
const excel = "sn_may_2025.xlsx";

let good: string;

beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), "sightline-"));
  await writeSources(join(good, "downloads"), smallSources());
  const {code} = await run(join(good, "downloads"), {data: join(good, "data")});
  expect(code).toBe(0);
});

afterAll(() => rmSync(good, {recursive: true, force: true}));

/** Breaks a copy of the good sources, and expects the import to refuse it with the message and to leave `data/` alone. */
async function expectRefusal(
  message: RegExp,
  spoil: (folder: string) => void | Promise<void>,
  catalogue: Catalogue = smallCatalogue()
) {
  const root = temporaryFolder();
  cpSync(good, root, {recursive: true, preserveTimestamps: true});
  const [folder, data] = [join(root, "downloads"), join(root, "data")];
  await spoil(folder);
  const before = snapshot(data);
  const result = await run(folder, {data}, catalogue);
  expect(result.errors).toMatch(message);
  expect(result.errors).not.toMatch(/^ {4}at /m);
  expect(result.errors).toContain("data is unchanged");
  expect(result.code).toBe(1);
  expect(result.output).toBe("");
  expect(snapshot(data)).toEqual(before);
}

function editText(path: string, edit: (text: string) => string | Buffer) {
  return (folder: string) => writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), "utf8")));
}

/** Replaces the first match, which must be there. */
function replace(path: string, find: string | RegExp, replacement: string) {
  return editText(path, (text) => {
    const edited = text.replace(find, replacement);
    expect(edited).not.toBe(text);
    return edited;
  });
}

function editTool(edit: (rows: TextRow[]) => TextRow[]) {
  return (folder: string) => writeTool(join(folder, tool), edit(smallSources().tool));
}

function editToolRow(changes: TextRow) {
  return editTool((rows) => rows.map((row, index) => (index === 41 ? {...row, ...changes} : row)));
}

function truncate(path: string, share: number) {
  return (folder: string) => truncateSync(join(folder, path), Math.floor(statSync(join(folder, path)).size * share));
}

describe("the tool's file is refused", () => {
  test.each([
    ["cut off", 0.6],
    ["cut off near its end", 0.99],
    ["empty", 0]
  ])("when it is %s", async (_, share) => {
    await expectRefusal(
      /^invalid Parquet \(lait\/bds_long_0\.parquet\): expected a whole Parquet file/m,
      truncate(tool, share)
    );
  });

  test("when bytes inside it are not what was written", async () => {
    await expectRefusal(/bds_long_0\.parquet/, (folder) => {
      const bytes = readFileSync(join(folder, tool));
      bytes.fill(0xff, 40, Math.floor(bytes.length * 0.4));
      writeFileSync(join(folder, tool), bytes);
    });
  });

  test("without one of its columns", async () => {
    await expectRefusal(
      /^missing column: "Years" \(lait\/bds_long_0\.parquet\): expected the columns "Short Desc", "Years"/m,
      editTool((rows) => rows.map(({Years, ...rest}) => ({...rest, Year: Years ?? ""})))
    );
  });

  test("with an unknown area", async () => {
    await expectRefusal(
      /^unknown area: "999", "Atlantis" \(lait\/bds_long_0\.parquet, row 42, column LA Number\)/m,
      editToolRow({"LA Number": "999", "LA and Regions": "Atlantis"})
    );
  });

  test("with the name of one area under the code of another", async () => {
    await expectRefusal(
      /^unknown area: the code 877 is named "Halton" \(lait\/bds_long_0\.parquet, row 42, column LA Number\)/m,
      editToolRow({"LA Number": "877", "LA and Regions": "Halton"})
    );
  });

  test("with a cell that is neither number nor marker", async () => {
    await expectRefusal(
      /^invalid number: "1,234", LACnum, \S+, 2023 \(lait\/bds_long_0\.parquet, row 42, column Values\): expected a number/m,
      editToolRow({Values: "1,234"})
    );
  });

  test("with an unknown period", async () => {
    await expectRefusal(
      /^unknown period: "twenty", LACnum \(lait\/bds_long_0\.parquet, row 42, column Years\): expected a period/m,
      editToolRow({Years: "twenty"})
    );
  });

  test("with a figure under the year 0", async () => {
    await expectRefusal(/^unknown period: "0", LACnum \(lait\/bds_long_0\.parquet, row 42/m, editToolRow({Years: "0"}));
  });

  test("with the same area and period twice", async () => {
    await expectRefusal(
      /^duplicate row: LACnum, bury, 2023 is already in row \d+ \(lait\/bds_long_0\.parquet, row \d+\)/m,
      editTool((rows) => [...rows, rows.find((row) => row["LA and Regions"] === "Bury") as TextRow])
    );
  });

  test("with two periods that end in one year", async () => {
    await expectRefusal(
      /^duplicate period: "2023" and "2022-23" of LACnum end in the same year/m,
      editToolRow({Years: "2022-23"})
    );
  });

  test("without a series that the catalogue maps", async () => {
    await expectRefusal(
      /^missing series: "LAC" \(lait\/bds_long_0\.parquet, column Short Desc\): expected every series/m,
      editTool((rows) => rows.filter((row) => row["Short Desc"] !== "LAC"))
    );
  });
});

describe("a release file is refused", () => {
  test("without one of the columns that every such file has", async () => {
    await expectRefusal(
      /^missing column: "geographic_level" \(releases\/care_2013_to_2025\.csv, row 1\): expected a header with/m,
      replace(care, "geographic_level", "level")
    );
  });

  test("without the column of the figures, saying which there are", async () => {
    await expectRefusal(
      /^missing column: "children_count" \(releases\/\S+, row 1\): expected [^;]+; it has [^;]+ and number_of_children/m,
      replace(care, "children_count", "number_of_children")
    );
  });

  test("with a code of no area", async () => {
    await expectRefusal(
      /^unknown area: "878877", "Warrington" \(releases\/care_2013_to_2025\.csv, row \d+, column old_la_code\)/m,
      replace(care, /,877,/, ",878877,")
    );
  });

  test("with a region that does not exist", async () => {
    await expectRefusal(
      /^unknown region: "Wessex" \(releases\/\S+, row \d+, column region_name\)/m,
      replace(care, "South West", "Wessex")
    );
  });

  test("with a nine-character code that is none", async () => {
    await expectRefusal(
      /^invalid code: "00000877" \(releases\/\S+, row \d+, column new_la_code\)/m,
      replace(care, "E00000877", "00000877")
    );
  });

  test("with a geographic level that is not known", async () => {
    await expectRefusal(
      /^unknown geographic level: "Ward" \(releases\/\S+, row \d+/m,
      replace(care, "Local authority", "Ward")
    );
  });

  test("with a cell that is no number, naming its line", async () => {
    await expectRefusal(
      /^invalid number: "300\?" \(releases\/care_2013_to_2025\.csv, row 2, column children_count\): expected a number such as 1234/m,
      replace(care, /,300\n/, ",300?\n")
    );
  });

  test("with a time that is not in years and months", async () => {
    await expectRefusal(
      /^invalid years and months: "1.75" \(releases\/stages\.csv, row 2, column number\)/m,
      replace(stages, "01:09", "1.75")
    );
  });

  test("with a period that is not understood", async () => {
    await expectRefusal(
      /^unknown period: "2025Q1 Reporting year" \(releases\/\S+, row \d+, column time_period\)/m,
      replace(care, /^2025,/m, "2025Q1,")
    );
  });

  test("with the same area and period twice", async () => {
    await expectRefusal(
      /^duplicate row: \S+, 2025 is already in row \d+ \(releases\/\S+, row \d+\)/m,
      editText(care, (text) => {
        const line = text.split("\n").find((row) => row.startsWith("2025,")) ?? "";
        return `${text}${line}\n`;
      })
    );
  });

  test("with no row of a kind that the catalogue maps, saying which kinds there are", async () => {
    await expectRefusal(
      /^missing rows with "on 31 March" \(releases\/\S+, column population\): expected [^;]+; the column has "31 March"/m,
      editText(care, (text) => text.replaceAll("on 31 March", "31 March"))
    );
  });

  test("cut off in the middle of a row", async () => {
    await expectRefusal(
      /^invalid row: \d+ cells \(releases\/care_2013_to_2025\.csv, row 201\): expected as many cells/m,
      editText(care, (text) => {
        const lines = text.split("\n").slice(0, 201);
        return `${lines.slice(0, 200).join("\n")}\n${lines[200]?.slice(0, 30)}`;
      })
    );
  });

  test("cut off inside quotes", async () => {
    await expectRefusal(
      /^invalid CSV: a quote is not closed[^(]* \(releases\/\S+/m,
      replace(care, /,300\n/, ',"300\n')
    );
  });

  test("that is empty, or has nothing but a header", async () => {
    await expectRefusal(
      /^empty file \(releases\/care_2013_to_2025\.csv\)/m,
      editText(care, () => "")
    );
    await expectRefusal(
      /^missing rows \(releases\/care_2013_to_2025\.csv\)/m,
      editText(care, (text) => text.split("\n")[0] ?? "")
    );
  });

  test.each([
    ["Windows-1252", (text: string) => Buffer.from(text.replace("Bury", "Büry"), "latin1"), /row \d+/],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), /row 1/]
  ])("in %s, naming the line", async (_, encode, row) => {
    await expectRefusal(
      new RegExp(`^invalid encoding \\(releases/care_2013_to_2025\\.csv, ${row.source}\\): expected UTF-8`, "m"),
      editText(care, encode)
    );
  });

  test("whose words for a year are not those of the tool", async () => {
    const {catalogue, leftOut} = smallCatalogue();
    await expectRefusal(
      /^duplicate period of children-in-care: "2023" and "2022-23" end in the same year/m,
      editTool((rows) =>
        rows.map((row) => (row["Short Desc"] === "LACnum" && row.Years === "2023" ? {...row, Years: "2022-23"} : row))
      ),
      {catalogue, leftOut}
    );
  });
});

describe("the other files are refused", () => {
  test("a dictionary without a series that dates come from", async () => {
    await expectRefusal(
      /^missing series: LAC of children-in-care-rate \(lait_data_dictionary\.csv/m,
      replace(dictionary, "\nLAC,", "\nLAX,")
    );
  });

  test("a dictionary with a date that is none", async () => {
    await expectRefusal(
      /^invalid date: "459" \(lait\/lait_data_dictionary\.csv, row 2, column Last Update\)/m,
      replace(dictionary, "45962", "459")
    );
  });

  test("a dictionary with a series twice", async () => {
    await expectRefusal(
      /^duplicate series: "LAC" \(lait\/lait_data_dictionary\.csv, row 3/m,
      replace(dictionary, "LACnum", "LAC")
    );
  });

  test("a list of authorities that lacks one", async () => {
    await expectRefusal(
      /^missing area: Warrington \(lait\/la_code_list\.xlsx\): expected all 170 areas/m,
      async (folder) => {
        const sources = smallSources();
        sources.authorities = sources.authorities.filter((row) => row[1] !== "Warrington");
        await writeSources(folder, sources);
      }
    );
  });

  test("a list of authorities that is no Excel file", async () => {
    await expectRefusal(/^invalid Excel file \(lait\/la_code_list\.xlsx\)/m, truncate(authorities, 0.5));
  });

  test.each([
    [
      "an unknown closeness",
      "Close ",
      "Quite close",
      /^unknown closeness: "Quite close" \(sn_model_2025_wide\.csv, row 2, column SN_1\)/m
    ],
    [
      "an unknown neighbour",
      /,202,Close /,
      ",299,Close ",
      /^unknown area: "299" \(sn_model_2025_wide\.csv, row 2, column SN_1\)/m
    ],
    [
      "an area as its own neighbour",
      /,202,Close /,
      ",201,Close ",
      /^duplicate neighbour of City of London \(sn_model_2025_wide\.csv, row 2\)/m
    ],
    [
      "a neighbour twice",
      /,202,Close /,
      ",203,Close ",
      /^duplicate neighbour of City of London \(sn_model_2025_wide\.csv, row 2\)/m
    ],
    ["an authority missing", /\n877,Warrington[^\n]*/, "", /^missing area: Warrington \(sn_model_2025_wide\.csv\)/m]
  ])("neighbours of 2025 with %s", async (_, find, replacement, message) => {
    await expectRefusal(message, replace(wide, find, replacement));
  });

  test("neighbours of 2021 with an area twice", async () => {
    await expectRefusal(
      /^duplicate area: "City of London" \(New_\S+\.csv, row 3\)/m,
      replace(grouping, /\n202,Camden/, "\n201,City of London")
    );
  });

  test("the Excel file of neighbours when it is cut off", async () => {
    await expectRefusal(/^invalid Excel file \(sn_may_2025\.xlsx\)/m, truncate(excel, 0.7));
  });

  test("files that are missing, all named at once", async () => {
    await expectRefusal(/^missing file: sn_may_2025\.xlsx and care_2013_to_2025\.csv/m, (folder) => {
      rmSync(join(folder, excel));
      rmSync(join(folder, care));
    });
  });

  test("two different files of one name", async () => {
    await expectRefusal(
      /^duplicate file: care_2013_to_2025\.csv and releases\/care_2013_to_2025\.csv differ/m,
      (folder) => {
        const rows = smallSources().care.slice(1);
        writeFileSync(join(folder, careFile), csv(rows));
      }
    );
  });
});

describe("two files of the 2025 neighbours that disagree", () => {
  test("are reported, and the CSV file is taken", async () => {
    const root = temporaryFolder();
    const sources = smallSources();
    const warrington = sources.excel.find((row) => row[1] === "Warrington") ?? [];
    warrington[3] = "Not close";
    await writeSources(root, sources);
    const {code, output} = await run(root, {data: join(root, "data")});
    expect(code).toBe(0);
    expect(output).toContain(
      "warrington, neighbour 1: devon (close) in sn_model_2025_wide.csv, devon (not-close) in sn_may_2025.xlsx"
    );
  });
});

describe("the command", () => {
  const cli = fileURLToPath(new URL("../../../loaders/statistics/cli.ts", import.meta.url));
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ["--import", "tsx", cli, ...args], {encoding: "utf8"});

  test("ends with 1 and the reason when the sources are not there", () => {
    const root = temporaryFolder();
    const {status, stderr} = command("update", join(root, "nowhere"), "--data", join(root, "data"));
    expect(stderr).toMatch(/^missing folder \(.*nowhere\): expected a folder with the downloaded statistics$/m);
    expect(status).toBe(1);
  });

  test("asks for the folder when none is given", () => {
    const {status, stderr} = command("update");
    expect(stderr).toContain("missing required argument 'folder'");
    expect(status).toBe(1);
  });
});
