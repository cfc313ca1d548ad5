import {describe, expect, it} from "vitest";
import {mostChartRows} from "../../../src/notebook/chart-result.js";
import {reason, result, shown, two} from "./support/results.js";

describe("a chart of a result", () => {
  it("keeps unit, direction and status of an indicator that the result names, and says that a query made it", () => {
    const one = shown(two);
    expect(one.table()).toEqual([
      ["Area", "2024", "2025"],
      ["Warrington", "70", "69"],
      ["England", "71", "suppressed"]
    ]);
    const said = one.say();
    expect(said.title).toContain("Children in care per 10,000");
    expect(said.subtitle).toContain("Per 10,000 children");
    expect(said.source).toBe("A publication, by the query “lines” of a notebook, released November 2025");
  });

  it("knows areas by name, by code, and in any case", () => {
    const rows = result("place VARCHAR, year BIGINT, value DOUBLE", [
      ["WARRINGTON", 2024n, 1],
      ["871", 2025n, 2],
      ["Bristol, City of", 2025n, 3]
    ]);
    expect(
      shown(rows)
        .table()
        .map(([name]) => name)
    ).toEqual(["Area", "Warrington", "Bristol, City of"]);
  });

  it("draws what it knows nothing of as plain lines, without a unit or a place", () => {
    const rows = result("ward VARCHAR, year VARCHAR, share DECIMAL(5,2)", [
      ["Appleton", "2023-24", "12.5"],
      ["Appleton", "2024-25", 13.25],
      ["Lymm", "1999-00", 8]
    ]);
    const one = shown(rows);
    expect(one.table()).toEqual([
      ["Area", "1999-00", "2023-24", "2024-25"],
      ["Appleton", "", "12.50", "13.25"],
      ["Lymm", "8.00", "", ""]
    ]);
    expect(one.say().subtitle).toBe("“share” as the query has it");
    expect(one.say().source).toBe("The query “lines” of a notebook");
    expect(one.say().finding).not.toMatch(/\bof \d+ authorities/);
  });

  it("takes title and subtitle of its cell, whatever they hold", () => {
    const one = shown(two, {title: "<script>alert(1)</script>", subtitle: "As I see it"});
    expect(one.say()).toMatchObject({title: "<script>alert(1)</script>", subtitle: "As I see it"});
  });

  it("says of a part of the authorities that it is one, and ranks among these", () => {
    const rows = result("area, indicator, year INTEGER, value DOUBLE", [
      ["warrington", "care-rate", 2025, 69],
      ["halton", "care-rate", 2025, 90],
      ["bury", "care-rate", 2025, null]
    ]);
    const said = shown(rows, {exhibit: "ranking", columns: {areas: "warrington"}}).say();
    expect(said.title).toBe("Children in care per 10,000, 3 authorities, 2025");
    expect(said.notes).toContain("The result has 3 of today’s 6 authorities: places are among these.");
    expect(said.notes.join()).toContain("1 authority has no figure for 2025");
  });

  it("leaves out what a status denies, and says so", () => {
    const rows = result("area, year INTEGER, value DOUBLE, status", [
      ["warrington", 2024, 0, "suppressed"],
      ["warrington", 2025, 5, "final"]
    ]);
    const one = shown(rows);
    expect(one.table()[1]).toEqual(["Warrington", "suppressed", "5"]);
    expect(one.say().notes).toContain("1 figure left out whose status says that there is none.");
  });

  it("shades limits that the result has, and calls them no middle half", () => {
    const rows = result("area, year INTEGER, value DOUBLE, lower DOUBLE, upper DOUBLE", [
      ["warrington", 2024, 70, 60, 80],
      ["warrington", 2025, 69, 59, 79]
    ]);
    const {notes} = shown(rows).say();
    expect(notes).toContain("Shaded: from the lower to the upper limit of Warrington, as the query has them.");
    expect(notes.join()).not.toContain("middle half");
  });

  it("draws what reports state from rows of their tables, and refuses what is of two indicators", () => {
    const columns = "area VARCHAR, indicator VARCHAR, value DOUBLE, unit VARCHAR, published DATE, as_at VARCHAR";
    const row = ["warrington", "care-proceedings", 26, "weeks", "2015-05-12", "2014-15"];
    const one = shown(result(columns, [row]), {exhibit: "stated"});
    expect(one.say().title).toBe("Average length of care proceedings, as inspection reports state it");
    expect(one.table()[1]?.slice(0, 4)).toEqual(["Warrington", "", "26 weeks", "2014-15"]);
    const other = ["warrington", "adoptions", 6, "number", "2015-05-12", null];
    expect(reason(result(columns, [row, other]), {exhibit: "stated"})).toContain("of 2 indicators");
    expect(reason(result(columns, [[...row.slice(0, 4), "May", null]]), {exhibit: "stated"})).toMatch(
      /^invalid date: “May”/
    );
  });

  it("says how many rows it is drawn from where not all are here", () => {
    const {notes} = shown({...two, total: 2 * mostChartRows}).say();
    expect(notes[0] ?? "").toBeTypeOf("string");
    expect(notes).toContain("Drawn from the first 4 of 200,000 rows.");
  });

  it("draws a line for each of several columns that are said to be its figures", () => {
    const rows = result("year INTEGER, care_leavers DOUBLE, of_16_and_17 DOUBLE", [
      [2024, 40, 5],
      [2025, 39, null]
    ]);
    const several = {columns: {value: "care_leavers, of_16_and_17"}};
    expect(shown(rows, several).table()).toEqual([
      ["Area", "2024", "2025"],
      ["care leavers", "40", "39"],
      ["of 16 and 17", "5", "not published"]
    ]);
    expect(shown({...rows, total: 9}, several).say().notes).toContain("Drawn from the first 2 of 9 rows.");
    expect(reason(rows, {columns: {value: "care_leavers, nobody"}})).toMatch(/^unknown column: “care_leavers, nobody”/);
    const withAreas = result("area, year INTEGER, a DOUBLE, b DOUBLE", [["halton", 2024, 1, 2]]);
    expect(
      shown(withAreas, {exhibit: "comparison", columns: {value: "a, b"}})
        .table()
        .slice(1)
    ).toEqual([
      ["a", "Halton", "1"],
      ["b", "Halton", "2"]
    ]);
  });

  it("draws circles and a comparison of whatever has the columns", () => {
    const rows = result("area, year INTEGER, rooms DOUBLE, cost DOUBLE", [
      ...["halton", "warrington", "bury", "bolton", "oldham", "bristol"].map((slug, i) => [slug, 2025, i, 10 - (i % 3)])
    ]);
    expect(reason(rows, {exhibit: "scatter"})).toMatch(/^there is no year in which \d+ authorities/);
    const compared = result("area, indicator, year INTEGER, value DOUBLE", [
      ["halton", "care-rate", 2024, 1],
      ["halton", "rooms", 2024, 2],
      ["bury", "rooms", 2024, 3]
    ]);
    expect(shown(compared, {exhibit: "comparison"}).table()).toEqual([
      ["Indicator", "Area", "2024"],
      ["Care rate", "Halton", "1"],
      ["Care rate", "Bury", ""],
      ["rooms", "Halton", "2"],
      ["rooms", "Bury", "3"]
    ]);
  });
});
