import {describe, test} from "vitest";
import {editText, editTool, expectRefusal, paths, prepareGoodSources, replace} from "./support/refusal.js";

prepareGoodSources();

describe("a release file is refused", () => {
  test("without one of the columns that every such file has", async () => {
    await expectRefusal(
      /^missing column: "geographic_level" \(releases\/care_2013_to_2025\.csv, row 1\): expected a header with/m,
      replace(paths.care, "geographic_level", "level")
    );
  });

  test("without the column of the figures, saying which there are", async () => {
    await expectRefusal(
      /^missing column: "children_count" \(releases\/\S+, row 1\): expected [^;]+; it has [^;]+ and number_of_children/m,
      replace(paths.care, "children_count", "number_of_children")
    );
  });

  test("with two columns of one name", async () => {
    await expectRefusal(
      /^duplicate column: "children_count" \(releases\/care_2013_to_2025\.csv, row 1\): expected one column of each name/m,
      editText(paths.care, (text) =>
        text.replaceAll("\n", ",1\n").replace("children_count,1", "children_count,children_count")
      )
    );
  });

  test("with a count below zero", async () => {
    await expectRefusal(
      /^invalid number: -300, \S+ \(releases\/care_2013_to_2025\.csv, row 2, column children_count\): expected a figure that is not below zero/m,
      replace(paths.care, /,300\n/, ",-300\n")
    );
  });

  test("with a code of no area", async () => {
    await expectRefusal(
      /^unknown area: "878877", "Warrington" \(releases\/care_2013_to_2025\.csv, row \d+, column old_la_code\)/m,
      replace(paths.care, /,877,/, ",878877,")
    );
  });

  test("with a region that does not exist", async () => {
    await expectRefusal(
      /^unknown region: "Wessex" \(releases\/\S+, row \d+, column region_name\)/m,
      replace(paths.care, "South West", "Wessex")
    );
  });

  test("with a nine-character code that is none", async () => {
    await expectRefusal(
      /^invalid code: "00000877" \(releases\/\S+, row \d+, column new_la_code\)/m,
      replace(paths.care, "E00000877", "00000877")
    );
  });

  test("with a geographic level that is not known", async () => {
    await expectRefusal(
      /^unknown geographic level: "Parish" \(releases\/\S+, row \d+/m,
      replace(paths.care, "Local authority", "Parish")
    );
  });

  test("with a cell that is no number, naming its line", async () => {
    await expectRefusal(
      /^invalid number: "300\?" \(releases\/care_2013_to_2025\.csv, row 2, column children_count\): expected a number such as 1234/m,
      replace(paths.care, /,300\n/, ",300?\n")
    );
  });

  test("with a time that is not in years and months", async () => {
    await expectRefusal(
      /^invalid years and months: "1.75" \(releases\/stages\.csv, row 2, column number\)/m,
      replace(paths.stages, "01:09", "1.75")
    );
  });

  test("with a period that is not understood", async () => {
    await expectRefusal(
      /^unknown period: "2025Q1 Reporting year" \(releases\/\S+, row \d+, column time_period\)/m,
      replace(paths.care, /^2025,/m, "2025Q1,")
    );
  });

  test("with the same area and period twice", async () => {
    await expectRefusal(
      /^duplicate row: \S+, 2025 is already in row \d+ \(releases\/\S+, row \d+\)/m,
      editText(paths.care, (text) => {
        const line = text.split("\n").find((row) => row.startsWith("2025,")) ?? "";
        return `${text}${line}\n`;
      })
    );
  });

  test("with no row of a kind that the catalogue maps, saying which kinds there are", async () => {
    await expectRefusal(
      /^missing rows with "on 31 March" \(releases\/\S+, column population\): expected [^;]+; the column has "31 March"/m,
      editText(paths.care, (text) => text.replaceAll("on 31 March", "31 March"))
    );
  });

  test("cut off in the middle of a row", async () => {
    await expectRefusal(
      /^invalid row: \d+ cells \(releases\/care_2013_to_2025\.csv, row 201\): expected as many cells/m,
      editText(paths.care, (text) => {
        const lines = text.split("\n").slice(0, 201);
        return `${lines.slice(0, 200).join("\n")}\n${lines[200]?.slice(0, 30)}`;
      })
    );
  });

  test("cut off inside quotes", async () => {
    await expectRefusal(
      /^invalid CSV: a quote is not closed[^(]* \(releases\/\S+/m,
      replace(paths.care, /,300\n/, ',"300\n')
    );
  });

  test("that is empty, or has nothing but a header", async () => {
    await expectRefusal(
      /^empty file \(releases\/care_2013_to_2025\.csv\)/m,
      editText(paths.care, () => "")
    );
    await expectRefusal(
      /^missing rows \(releases\/care_2013_to_2025\.csv\)/m,
      editText(paths.care, (text) => text.split("\n")[0] ?? "")
    );
  });

  test.each([
    ["Windows-1252", (text: string) => Buffer.from(text.replace("Bury", "Büry"), "latin1"), /row \d+/],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), /row 1/]
  ])("in %s, naming the line", async (_, encode, row) => {
    await expectRefusal(
      new RegExp(`^invalid encoding \\(releases/care_2013_to_2025\\.csv, ${row.source}\\): expected UTF-8`, "m"),
      editText(paths.care, encode)
    );
  });

  test("whose words for a year are not those of the tool", async () => {
    await expectRefusal(
      /^duplicate period of children-in-care: "2023" and "2022-23" end in the same year/m,
      editTool((rows) =>
        rows.map((row) => (row["Short Desc"] === "LACnum" && row.Years === "2023" ? {...row, Years: "2022-23"} : row))
      )
    );
  });
});
