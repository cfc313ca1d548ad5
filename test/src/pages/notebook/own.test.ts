import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Area} from "../../../../src/domain/tables.js";
import {foundAreas} from "../../../../src/pages/notebook/own/found-areas.js";
import {jsonFault} from "../../../../src/pages/notebook/own/json-fault.js";
import {asUtf8, columnNames, encodingOf, formOf, rowsOfText} from "../../../../src/pages/notebook/own/read-text.js";
import {typedSql} from "../../../../src/pages/notebook/own/typed-sql.js";

const bytes = (...codes: number[]) => Uint8Array.from(codes);

describe("a file of text", () => {
  it("is UTF-8 where it can be, by its mark another, and else one of old Windows", () => {
    expect(encodingOf(new TextEncoder().encode("£"))).toBe("utf-8");
    expect(encodingOf(bytes(0xa3, 0x31))).toBe("windows-1252");
    expect(new TextDecoder().decode(asUtf8(bytes(0xa3, 0x31), "windows-1252"))).toBe("£1");
    expect(encodingOf(bytes(0xff, 0xfe, 0x41, 0))).toBe("utf-16le");
  });

  it("tells its delimiter, its header and the mark of its fractions", () => {
    expect(formOf("area;rate\nLeeds;12,5\nYork;9,1\n", "utf-8")).toEqual({
      encoding: "utf-8",
      delimiter: ";",
      hasHeader: true,
      decimal: ","
    });
    expect(formOf('a,b\n"x, y",1.5\n', "utf-8")).toMatchObject({delimiter: ",", decimal: ".", hasHeader: true});
    expect(formOf("1\t2\n3\t4\n", "utf-8")).toMatchObject({delimiter: "\t", hasHeader: false});
  });

  it("gives every cell that was written into it, quotes, marks and lines within included", () => {
    const cell = fc.string({unit: fc.constantFrom("a", '"', ",", "\n", "é", " ", ";")});
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 4}), {minLength: 1}), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(rowsOfText(text, ",")).toEqual(rows);
      })
    );
  });

  it("has a name for each column, none empty and none twice", () => {
    expect(columnNames(["a", "", "A", " b  c "], 5)).toEqual(["a", "column_2", "A_2", "b c", "column_5"]);
    expect(columnNames(null, 2)).toEqual(["column_1", "column_2"]);
  });
});

describe("areas in a file", () => {
  const area = (slug: string, name: string, more: Partial<Area> = {}): Area => ({
    ...{area: slug, name, kind: "authority", la_code: null, ons_code: null, region: null},
    ...{opened: null, closed: null, successors: null, aliases: null},
    ...more
  });
  const areas = [
    area("leeds", "Leeds", {la_code: 383, ons_code: "E08000035"}),
    area("bristol", "Bristol", {aliases: "Bristol, City of"}),
    area("blackpool", "Blackpool")
  ];

  it("are known by name, alias and code; near misses are proposed, and not applied", () => {
    const values = new Map([
      ["note", ["x", "y", "z"]],
      ["LA", ["Leeds", "Bristol, City of", "Blackpol", "E08000035"]]
    ]);
    const found = foundAreas(values, areas);
    expect(found?.column).toBe("LA");
    expect(Object.fromEntries(found?.slugs ?? [])).toEqual({
      Leeds: "leeds",
      "Bristol, City of": "bristol",
      E08000035: "leeds"
    });
    expect(found?.unmatched).toEqual([{value: "Blackpol", closest: "Blackpool"}]);
    expect(foundAreas(new Map([["note", ["x", "y"]]]), areas)).toBeNull();
  });

  it("stand in a column of their own beside what the file has", () => {
    const sql = typedSql(
      [{name: "LA's", type: "text"}],
      {encoding: "utf-8", delimiter: ",", hasHeader: true, decimal: "."},
      {column: "LA's", slugs: new Map([["O'Brien", "leeds"]])}
    );
    expect(sql).toContain("SELECT known.slug AS area,");
    expect(sql).toContain("VALUES ('O''Brien', 'leeds')");
  });
});

describe("the place at which a text is no JSON", () => {
  it("is null where it is JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBeNull();
      })
    );
    for (const text of [" [ ] ", "{}", '{"a" : [1, -2.5e3, "\\u00e9", true, null, {}]}'])
      expect(jsonFault(text)).toBeNull();
  });

  it("is there where it is none, as the browser has it", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "x", ":", "1", "\n"),
        (text, at, sign) => {
          const place = at % (text.length + 1);
          const other = text.slice(0, place) + sign + text.slice(place + 1);
          const isJson = (() => {
            try {
              JSON.parse(other);
              return true;
            } catch {
              return false;
            }
          })();
          expect(jsonFault(other) === null, other).toBe(isJson);
        }
      )
    );
    expect(jsonFault('[1,\n{"a": x}]')).toMatchObject({at: 10});
    expect(jsonFault("[1, 2")).toMatchObject({at: 5, why: "it ends before it should"});
  });
});
