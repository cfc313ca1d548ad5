import {describe, expect, it} from "vitest";
import {exhibits} from "../../../src/exhibits/registry.js";
import {exhibitsFor, guessColumns} from "../../../src/notebook/chart-roles.js";
import {result} from "./support/results.js";

describe("columns", () => {
  it("are guessed by their names first and by their types after", () => {
    const columns = [
      {name: "Name", type: "VARCHAR"},
      {name: "financial_year", type: "INTEGER"},
      {name: "per_child", type: "DOUBLE"}
    ];
    const trend = exhibits.find(({name}) => name === "trend");
    if (!trend) throw new Error("missing exhibit");
    expect(guessColumns(columns, trend).mapping).toEqual({area: "Name", year: "financial_year", value: "per_child"});
    expect(guessColumns(columns.slice(0, 1), trend).missing.map(({name}) => name)).toEqual(["year", "value"]);
  });

  it("offer the kinds of charts that they suit, and no other", () => {
    const names = (columns: string) => exhibitsFor(result(columns, []).columns).map(({name}) => name);
    expect(names("note VARCHAR")).toEqual([]);
    expect(names("area VARCHAR, year INTEGER, value DOUBLE")).toContain("trend");
    expect(names("year INTEGER, grade_text VARCHAR, authorities BIGINT")[0]).toBe("grades");
    expect(names("area, outcome, years_from_inspection INTEGER, difference DOUBLE")[0]).toBe("around");
    expect(names("area, date, judgement, grade_text")[0]).toBe("timeline");
    expect(names("a STRUCT(x INTEGER), b INTEGER[]")).toEqual([]);
  });
});
