import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exactText, shownText} from "../../../../src/notebook/value-text.js";
import {pasteable} from "../../../../src/pages/notebook/grid/copy.js";
import {moved, rectangle, type Selection} from "../../../../src/pages/notebook/grid/selection.js";

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more
});
const at = (row: number, column: number): Selection => ({active: {row, column}, anchor: {row, column}});
const size = {rows: 1000, columns: 4, seen: 12};

describe("a selection in a grid", () => {
  it("moves by arrows, pages and ends, and from the first row into the headings", () => {
    expect(moved(at(0, 0), key("ArrowDown"), size)?.active).toEqual({row: 1, column: 0});
    expect(moved(at(0, 0), key("ArrowUp"), size)?.active).toEqual({row: -1, column: 0});
    expect(moved(at(-1, 0), key("ArrowDown"), size)?.active).toEqual({row: 0, column: 0});
    expect(moved(at(5, 1), key("PageDown"), size)?.active).toEqual({row: 17, column: 1});
    expect(moved(at(5, 1), key("End", {ctrlKey: true}), size)?.active).toEqual({row: 999, column: 3});
    expect(moved(at(5, 1), key("x"), size)).toBeNull();
  });

  it("grows with Shift, and is everything with Ctrl-A", () => {
    const grown = moved(at(2, 1), key("ArrowDown", {shiftKey: true}), size) as Selection;
    expect(rectangle(grown)).toEqual({top: 2, bottom: 3, left: 1, right: 1});
    const all = moved(at(2, 1), key("a", {ctrlKey: true}), size) as Selection;
    expect(rectangle(all)).toEqual({top: 0, bottom: 999, left: 0, right: 3});
  });

  it("never leaves the grid, whatever is pressed", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageUp",
      "PageDown",
      "Home",
      "End"
    );
    const press = fc.record({name: keys, shiftKey: fc.boolean(), ctrlKey: fc.boolean()});
    fc.assert(
      fc.property(fc.array(press, {maxLength: 40}), fc.integer({min: 1, max: 50}), (presses, rows) => {
        let now = at(0, 0);
        for (const {name, ...more} of presses) now = moved(now, key(name, more), {rows, columns: 3, seen: 12}) ?? now;
        expect(now.active.row).toBeGreaterThanOrEqual(-1);
        expect(now.active.row).toBeLessThan(rows);
        expect(now.active.column).toBeGreaterThanOrEqual(0);
        expect(now.active.column).toBeLessThan(3);
        expect(rectangle(now).top).toBeGreaterThanOrEqual(0);
      })
    );
  });
});

describe("what is copied from a grid", () => {
  it("has its headings, exact values, and quotes where a cell has tabs, lines or quotes", () => {
    const columns = [
      {name: "name", type: "VARCHAR"},
      {name: "value", type: "DOUBLE"}
    ];
    const rows = [
      ["a\tb", 1 / 3],
      ['c "d"', null],
      ["e\nf", 10_000_000_000_000_001n]
    ];
    expect(pasteable(columns, rows)).toBe(
      'name\tvalue\r\n"a\tb"\t0.3333333333333333\r\n"c ""d"""\t\r\n"e\nf"\t10000000000000001'
    );
  });
});

describe("a value in a grid", () => {
  it("is short to read, exact to copy, and a dash where there is none", () => {
    expect([2025, 12345, 0.123456, null, 1e-7, true].map(shownText)).toEqual([
      "2025",
      "12,345",
      "0.1235",
      "–",
      "1e-7",
      "true"
    ]);
    expect([{a: [1n]}, [1.5, null], null].map(exactText)).toEqual(['{"a":["1"]}', "[1.5,null]", ""]);
  });
});
