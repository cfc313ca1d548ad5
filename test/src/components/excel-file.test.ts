import readExcelFile from "read-excel-file/node";
import {expect, test} from "vitest";
import {excelFile} from "../../../src/components/excel-file.js";
import {withProvenance} from "../../../src/components/provenance.js";

const origin = {
  source: "Example statistics, released May 2026",
  address: "https://figures.example/a",
  taken: "2026-11-27"
};
const book = {
  title: "Visits on time, Ashby, 2025",
  lines: ["Per cent of visits", "66.2% in Ashby."],
  shown: [
    ["Authority", "2025"],
    ["Ashby", "66.2%"],
    ["Overton", "suppressed"]
  ],
  values: [
    ["area", "code", "ons_code", "2025", "note"],
    ["Ashby", "0877", "E06000007", 66.2471, "=1+1"],
    ["Overton", 878, null, "-3.5", ""]
  ],
  ...origin
};

test("a workbook has the numbers as shown and unrounded, and about them title, source, address and day", async () => {
  const sheets = await readExcelFile(Buffer.from(await (await excelFile(book)).arrayBuffer()));
  const rows = Object.fromEntries(sheets.map(({sheet, data}) => [sheet, data]));
  expect(Object.keys(rows)).toEqual(["As shown", "Values", "About"]);
  expect(rows["As shown"]?.slice(3, 6).map((row) => row.slice(0, 2))).toEqual(book.shown);
  expect(rows["As shown"]?.flat()).toContain(`Source: ${origin.source}`);
  expect(rows.Values).toEqual([
    ["area", "code", "ons_code", "2025", "note"],
    ["Ashby", "0877", "E06000007", 66.2471, "=1+1"],
    ["Overton", 878, null, -3.5, null]
  ]);
  expect(Object.fromEntries((rows.About ?? []).map(([name, text]) => [name, text]))).toMatchObject({
    Title: book.title,
    Source: origin.source,
    Address: origin.address,
    "Taken on": origin.taken
  });
});

test("a workbook of nothing is one that opens", async () => {
  const sheets = await readExcelFile(
    Buffer.from(await (await excelFile({...book, shown: [], values: [[]]})).arrayBuffer())
  );
  expect(sheets).toHaveLength(3);
});

test("rows have source, address and day once, and their own where they have them", () => {
  expect(withProvenance([["area"], ["Ashby"]], origin)).toEqual([
    ["area", "source", "shown_at", "taken"],
    ["Ashby", origin.source, origin.address, origin.taken]
  ]);
  expect(
    withProvenance(
      [
        ["area", "source"],
        ["Ashby", "its own"]
      ],
      origin
    )
  ).toEqual([
    ["area", "source", "shown_at", "taken"],
    ["Ashby", "its own", origin.address, origin.taken]
  ]);
});
