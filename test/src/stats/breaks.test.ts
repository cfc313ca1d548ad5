import {describe, expect, it} from "vitest";
import type {Area} from "../../../src/domain/tables.js";
import {dateWords} from "../../../src/domain/words.js";
import {boundaryBreaks, parseBreaks, predecessorsOf, successorsOf} from "../../../src/stats/breaks.js";

const area = (slug: string, name: string, more: Partial<Area> = {}): Area => ({
  area: slug,
  name,
  kind: "authority",
  la_code: null,
  ons_code: null,
  region: null,
  opened: null,
  closed: null,
  successors: null,
  aliases: null,
  ...more
});
const cumbria = area("cumbria", "Cumbria", {
  closed: "2023-04-01",
  successors: "cumberland westmorland-and-furness"
});
const cumberland = area("cumberland", "Cumberland", {opened: "2023-04-01"});
const westmorland = area("westmorland-and-furness", "Westmorland and Furness", {opened: "2023-04-01"});
const warrington = area("warrington", "Warrington");
const areas = [cumbria, cumberland, westmorland, warrington];

describe("parseBreaks", () => {
  it("reads none from nothing", () => {
    expect(parseBreaks(null)).toEqual([]);
    expect(parseBreaks(" ")).toEqual([]);
  });

  it("reads years and reasons, earliest first, and leaves colons in a reason alone", () => {
    expect(parseBreaks("2020: new form|2016: new: census")).toEqual([
      {year: 2016, reason: "new: census"},
      {year: 2020, reason: "new form"}
    ]);
  });

  it("refuses a break without a year or a reason", () => {
    expect(() => parseBreaks("2016: ok|census changed")).toThrow('invalid break: "census changed"');
    expect(() => parseBreaks("2016:")).toThrow("expected");
  });
});

describe("boundaryBreaks", () => {
  it("are none for an authority that nothing happened to", () => {
    expect(boundaryBreaks(warrington, areas, {period_kind: "31 March"})).toEqual([]);
  });

  it("fall on the first year whose period ends after the authority began", () => {
    const reason = "Cumberland was formed from Cumbria on 1 April 2023";
    expect(boundaryBreaks(cumberland, areas, {period_kind: "31 March"})).toEqual([{year: 2024, reason}]);
    expect(boundaryBreaks(cumberland, areas, {period_kind: "financial year"})).toEqual([{year: 2024, reason}]);
    expect(boundaryBreaks(cumberland, areas, {period_kind: "30 September"})).toEqual([{year: 2023, reason}]);
    expect(boundaryBreaks(cumberland, areas, {period_kind: "January"})).toEqual([{year: 2024, reason}]);
    expect(boundaryBreaks(cumberland, areas, {period_kind: "December to February"})).toEqual([{year: 2024, reason}]);
    expect(boundaryBreaks(cumberland, areas, {period_kind: "year to 30 September"})).toEqual([{year: 2023, reason}]);
  });

  it("refuse a kind of period whose end is not known", () => {
    expect(() => boundaryBreaks(cumberland, areas, {period_kind: "fortnight"})).toThrow(
      'unknown period kind: "fortnight", expected one that names a month'
    );
  });

  it("say what followed an abolished authority", () => {
    expect(boundaryBreaks(cumbria, areas, {period_kind: "31 March"})).toEqual([
      {year: 2024, reason: "Cumbria was replaced by Cumberland and Westmorland and Furness on 1 April 2023"}
    ]);
  });
});

describe("successors and predecessors", () => {
  it("mirror each other", () => {
    expect(successorsOf(cumbria, areas)).toEqual([cumberland, westmorland]);
    expect(predecessorsOf(cumberland, areas)).toEqual([cumbria]);
    expect(predecessorsOf(warrington, areas)).toEqual([]);
    expect(successorsOf(warrington, areas)).toEqual([]);
  });
});

describe("dateWords", () => {
  it("does not depend on the reader's time zone", () => {
    expect(dateWords("2023-04-01")).toBe("1 April 2023");
  });
});
