import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {offersAt, type Situation} from "../../../../src/pages/notebook/editor/offers.js";

const column = (name: string) => ({name, type: "VARCHAR", meaning: `the ${name}`});
const situation: Situation = {
  tables: [
    {name: "observations", meaning: "figures", columns: ["indicator", "area", "year", "value"].map(column)},
    {name: "areas", meaning: "areas", columns: ["area", "name", "kind"].map(column)}
  ],
  parameters: ["area", "years_from"]
};
/** What is offered where the bar stands. */
const at = (text: string) => offersAt(text.replace("|", ""), text.indexOf("|"), situation);
const labels = (text: string) => {
  const found = at(text);
  return found?.kind === "words" ? found.offers.map(({label}) => label) : found;
};

describe("completion", () => {
  it("offers tables after FROM and JOIN and between commas of FROM, and nothing else there", () => {
    for (const text of ["SELECT * FROM |", "FROM o|", "SELECT 1 FROM areas JOIN |", "SELECT 1 FROM areas, |"])
      expect(labels(text)).toEqual(["observations", "areas"]);
  });

  it("offers the columns of the tables that a statement reads, also before its FROM is reached", () => {
    expect(labels("SELECT v| FROM observations")).toContain("value");
    expect(labels("SELECT v| FROM observations")).not.toContain("kind");
    expect(labels("SELECT n| FROM observations JOIN areas USING (area)")).toContain("name");
    expect(labels("SELECT a.| FROM areas AS a")).toEqual(["area", "name", "kind"]);
    expect(labels("SELECT a.n| FROM areas a")).toEqual(["area", "name", "kind"]);
  });

  it("offers within quotes the values of the column at their left", () => {
    const cases: Record<string, string> = {
      "SELECT * FROM observations WHERE area = '|'": "area",
      "SELECT * FROM observations WHERE indicator='chil|'": "indicator",
      "SELECT * FROM areas WHERE name IN ('Leeds', 'Brist|')": "name",
      "SELECT * FROM areas AS a WHERE a.name NOT LIKE '|": "name",
      "SELECT * FROM areas WHERE \"name\" <> '|'": "name"
    };
    for (const [text, column] of Object.entries(cases)) expect(at(text), text).toMatchObject({kind: "values", column});
    expect(at("SELECT 'a|'")).toBeNull();
  });

  it("replaces the whole text within quotes, spaces, commas and apostrophes included", () => {
    const text = "SELECT * FROM areas WHERE name = 'Bristol, City| of' AND kind = 'x'";
    const found = at(text);
    const sql = text.replace("|", "");
    expect(found && sql.slice(found.from, found.to)).toBe("Bristol, City of");
  });

  it("offers inputs after a dollar, and nothing in comments and numbers", () => {
    expect(labels("SELECT $|")).toEqual(["$area", "$years_from"]);
    expect(labels("SELECT $ar|")).toEqual(["$area", "$years_from"]);
    expect(at("SELECT 1 -- f|")).toBeNull();
    expect(at("SELECT 12|")).toBeNull();
  });

  it("never throws, and never replaces what is not there", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), fc.nat(), (sql, where) => {
        const offset = sql.length === 0 ? 0 : where % (sql.length + 1);
        const found = offersAt(sql, offset, situation);
        if (!found) return;
        expect(found.from).toBeLessThanOrEqual(offset);
        expect(found.to).toBeGreaterThanOrEqual(found.from);
        expect(found.to).toBeLessThanOrEqual(sql.length);
      })
    );
  });
});
