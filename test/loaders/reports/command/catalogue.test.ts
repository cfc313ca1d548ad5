import {readFileSync} from "node:fs";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {loadTables} from "../../../../loaders/tables/index.js";
import {reportedBeside, reportedFamilies, reportedIndicators} from "../../../../src/domain/reported-indicators.js";

describe("the indicators that reports state", () => {
  it("are those of data/catalogue.csv, word for word", () => {
    const rows = parse(readFileSync("data/catalogue.csv"), {columns: true}) as Record<string, string>[];
    const listed = rows.map(({id, family, name, unit, better, official}) => [id, family, name, unit, better, official]);
    expect(
      reportedIndicators.map((row) => [
        row.indicator,
        row.family,
        row.name,
        row.unit,
        row.better ?? "",
        row.official ?? ""
      ])
    ).toEqual(listed);
  });

  it("stand beside official indicators that there are, in families that are shown", async () => {
    const {indicators} = await loadTables();
    const official = new Set(indicators.map(({indicator}) => indicator));
    const unknown = reportedIndicators.filter((row) => row.official !== null && !official.has(row.official));
    expect(unknown).toEqual([]);
    expect(new Set(reportedIndicators.map(({family}) => family))).toEqual(new Set(reportedFamilies));
    expect(reportedBeside("children-in-care")).toEqual(["children-in-care"]);
    expect(reportedBeside("neet-16-17")).toEqual(["neet-16-18"]);
    expect(reportedBeside("no-such-indicator")).toEqual([]);
  });
});
