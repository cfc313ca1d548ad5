import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, test} from "vitest";
import {editTool, editToolRow, expectRefusal, paths, prepareGoodSources, truncate} from "./support/refusal.js";
import type {TextRow} from "./support/small-sources.js";

prepareGoodSources();

describe("the tool's file is refused", () => {
  test.each([
    ["cut off", 0.6],
    ["cut off near its end", 0.99],
    ["empty", 0]
  ])("when it is %s", async (_, share) => {
    await expectRefusal(
      /^invalid Parquet \(lait\/bds_long_0\.parquet\): expected a whole Parquet file/m,
      truncate(paths.tool, share)
    );
  });

  test("when bytes inside it are not what was written", async () => {
    await expectRefusal(/bds_long_0\.parquet/, (folder) => {
      const bytes = readFileSync(join(folder, paths.tool));
      bytes.fill(0xff, 40, Math.floor(bytes.length * 0.4));
      writeFileSync(join(folder, paths.tool), bytes);
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

  test("with a count below zero", async () => {
    await expectRefusal(
      /^invalid number: -5, \S+ \(lait\/bds_long_0\.parquet, row 42, column Values\)/m,
      editToolRow({Values: "-5"})
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
