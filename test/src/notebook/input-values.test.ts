import {describe, expect, it} from "vitest";
import {boundValues, parseValue, valueText, wrongOptions, wrongValue} from "../../../src/notebook/input-values.js";
import type {InputCell, InputKind, InputValue} from "../../../src/notebook/notebook.js";

const cell = (input: InputKind, value: InputValue, options: InputCell["options"] = {}) => ({
  input,
  value,
  options,
  name: "Own"
});
const bound = (input: InputKind, value: InputValue) => Object.fromEntries(boundValues(cell(input, value)));
const choices = {areas: new Set(["warrington", "halton"]), indicators: new Set(["children-in-care-rate"])};

describe("the value of an input", () => {
  it.each<[InputKind, string, InputValue]>([
    ["area", "warrington", "warrington"],
    ["years", "2015-2024", [2015, 2024]],
    ["years", "2015", [2015, 2015]],
    ["number", "-1.5e3", -1500],
    ["list", "a b | c", ["a b", "c"]],
    ["list", "", []],
    ["text", "", null]
  ])("of the kind %s is read from %s, and written again", (input, text, value) => {
    expect(parseValue(input, text)).toEqual(value);
    expect(parseValue(input, valueText(value, input))).toEqual(value);
  });

  it("is refused where it is none", () => {
    for (const text of ["many", "1,5", "NaN", "1e999", "0x10"])
      expect(() => parseValue("number", text)).toThrow("invalid number");
    for (const text of ["2024-2015", "15", "2015-"]) expect(() => parseValue("years", text)).toThrow("invalid years");
  });

  it("stands for itself in SQL, with the type of its kind", () => {
    expect(bound("text", "it's; DROP")).toEqual({own: {type: "VARCHAR", literal: "'it''s; DROP'"}});
    expect(bound("text", null)).toEqual({own: {type: "VARCHAR", literal: "CAST(NULL AS VARCHAR)"}});
    expect(bound("years", [2015, 2020])).toEqual({
      own_from: {type: "INTEGER", literal: "2015"},
      own_to: {type: "INTEGER", literal: "2020"}
    });
    expect(bound("number", 5)).toEqual({own: {type: "DOUBLE", literal: "5e0"}});
    expect(bound("list", ["a", "b'"])).toEqual({own: {type: "VARCHAR[]", literal: "['a', 'b''']"}});
    expect(bound("list", [])).toEqual({own: {type: "VARCHAR[]", literal: "CAST([] AS VARCHAR[])"}});
  });

  it("is held to what there is", () => {
    expect(wrongValue(cell("area", "waringtn"), choices)).toContain("did you mean warrington?");
    expect(wrongValue(cell("list", ["halton", "x"], {of: "area"}), choices)).toContain("unknown area: x");
    expect(wrongValue(cell("list", ["x"]), choices)).toBeNull();
    expect(wrongValue(cell("number", 11, {min: "0", max: "10"}), choices)).toContain("expected 0 to 10");
    expect(wrongValue(cell("choice", "c", {choices: "a | b"}), choices)).toContain("expected a, b");
    expect(wrongValue(cell("indicator", "children-in-care-rate"), choices)).toBeNull();
    expect(wrongValue(cell("area", null), choices)).toBeNull();
    expect(wrongValue(cell("list", ["a", "c"], {choices: "a | b"}), choices)).toContain("unknown choice: c");
  });

  it.each<[InputKind, InputCell["options"], string]>([
    ["number", {min: "low"}, "invalid min: low"],
    ["number", {min: "10", max: "1"}, "invalid min: 10 is more than max, 1"],
    ["choice", {choices: "|"}, "missing choices"],
    ["list", {of: "planets"}, "invalid list: of planets"],
    ["text", {colour: "red"}, "unknown line of an input: colour: expected kind, label, value for the kind text"],
    ["area", {choices: "a"}, "unknown line of an input: choices"]
  ])("of the kind %s is refused with the lines %o", (input, options, words) => {
    expect(wrongOptions(input, options)[0]?.[1]).toContain(words);
    expect(wrongValue(cell(input, null, options), choices)).toContain(words);
  });
});
