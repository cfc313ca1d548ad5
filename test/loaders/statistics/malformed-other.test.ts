import {spawnSync} from "node:child_process";
import {rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {expectRefusal, paths, prepareGoodSources, replace, truncate} from "./support/refusal.js";
import {run, temporaryFolder} from "./support/run-update.js";
import {careFile, csv, smallSources, writeSources} from "./support/small-sources.js";

prepareGoodSources();

describe("the other files are refused", () => {
  test("a dictionary without a series that dates come from", async () => {
    await expectRefusal(
      /^missing series: LAC of children-in-care-rate \(lait_data_dictionary\.csv/m,
      replace(paths.dictionary, "\nLAC,", "\nLAX,")
    );
  });

  test("a dictionary with a date that is none", async () => {
    await expectRefusal(
      /^invalid date: "459" \(lait\/lait_data_dictionary\.csv, row 2, column Last Update\)/m,
      replace(paths.dictionary, "45962", "459")
    );
  });

  test("a dictionary with a series twice", async () => {
    await expectRefusal(
      /^duplicate series: "LAC" \(lait\/lait_data_dictionary\.csv, row 3/m,
      replace(paths.dictionary, "LACnum", "LAC")
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
    await expectRefusal(/^invalid Excel file \(lait\/la_code_list\.xlsx\)/m, truncate(paths.authorities, 0.5));
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
    await expectRefusal(message, replace(paths.wide, find, replacement));
  });

  test("neighbours of 2021 with an area twice", async () => {
    await expectRefusal(
      /^duplicate area: "City of London" \(New_\S+\.csv, row 3, column LA num\)/m,
      replace(paths.grouping, /\n202,Camden/, "\n201,City of London")
    );
  });

  test("the Excel file of neighbours when it is cut off", async () => {
    await expectRefusal(/^invalid Excel file \(sn_may_2025\.xlsx\)/m, truncate(paths.excel, 0.7));
  });

  test("files that are missing, all named at once", async () => {
    await expectRefusal(/^missing file: sn_may_2025\.xlsx and care_2013_to_2025\.csv/m, (folder) => {
      rmSync(join(folder, paths.excel));
      rmSync(join(folder, paths.care));
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
