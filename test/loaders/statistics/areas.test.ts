import {describe, expect, test} from "vitest";
import {createAreaIndex} from "../../../loaders/statistics/areas/area-index.js";
import type {RegisteredArea} from "../../../loaders/statistics/areas/registered-area.js";
import {existedInMarch, registry} from "../../../loaders/statistics/areas/registry.js";

const bySlug = new Map(registry.map((area) => [area.area, area]));
const find = (slug: string) => bySlug.get(slug) as RegisteredArea;
const closed = registry.filter((area) => area.closed);

describe("the registered areas", () => {
  test("are 153 authorities of today, 5 abolished since 2013, 9 regions, Inner and Outer London, and England", () => {
    const today = registry.filter(({kind, closed}) => kind === "authority" && !closed);
    expect(today).toHaveLength(153);
    expect(closed.map(({area, closed}) => `${area} ${closed}`).sort()).toEqual([
      "bournemouth 2019-04-01",
      "cumbria 2023-04-01",
      "dorset-to-2019 2019-04-01",
      "northamptonshire 2021-04-01",
      "poole 2019-04-01"
    ]);
    const count = (kind: string) => registry.filter((area) => area.kind === kind).length;
    expect([count("region"), count("sub-region"), count("country")]).toEqual([9, 2, 1]);
  });

  test("have addresses and codes of their own, and addresses that are plain words", () => {
    expect(new Set(registry.map(({area}) => area)).size).toBe(registry.length);
    expect(new Set(registry.map(({code}) => code)).size).toBe(registry.length);
    expect(registry.filter(({area}) => !/^[a-z]+(-[a-z0-9]+)*$/.test(area))).toEqual([]);
  });

  test("have names of their own", () => {
    expect(new Set(registry.map(({name}) => name)).size).toBe(registry.length);
  });

  test("that were abolished have successors that opened on the day they closed, and every such area a predecessor", () => {
    for (const {closed: end, successors} of closed) {
      expect(successors?.map((slug) => find(slug)?.opened)).toEqual(successors?.map(() => end));
    }
    const followed = new Set(closed.flatMap(({successors}) => successors ?? []));
    expect(new Set(registry.filter(({opened}) => opened).map(({area}) => area))).toEqual(followed);
  });
});

describe("existedInMarch", () => {
  test("is true to the last March of an abolished authority and from the first of its successors", () => {
    const years = [2018, 2019, 2020, 2021];
    expect(years.filter((year) => existedInMarch(find("poole"), year))).toEqual([2018, 2019]);
    expect(years.filter((year) => existedInMarch(find("bournemouth-christchurch-and-poole"), year))).toEqual([
      2020, 2021
    ]);
    expect(years.filter((year) => existedInMarch(find("warrington"), year))).toEqual(years);
  });
});

describe("the index of areas", () => {
  const index = createAreaIndex(registry);
  const place = {file: "a.csv", row: 7, column: "LA Number"};

  test.each([
    [877, "Warrington", "warrington"],
    ["342", "St. Helens", "st-helens"],
    [810, "Kingston Upon Hull, City of", "kingston-upon-hull"],
    [839, "Bournemouth, Christchurch & Poole", "bournemouth-christchurch-and-poole"],
    [835, "Dorset (Pre LG)", "dorset-to-2019"],
    [838, "Dorset", "dorset"],
    [982, "Yorkshire and the Humber", "yorkshire-and-the-humber"],
    [987, "London (Inner)", "inner-london"]
  ])("knows %s, %s", (code, name, slug) => {
    expect(index.byCode(code, name, place).area).toBe(slug);
  });

  test("refuses an unknown code, with its place and what to do", () => {
    expect(() => index.byCode(999, "Atlantis", place)).toThrow(
      /^unknown area: "999", "Atlantis" \(a\.csv, row 7, column LA Number\): expected the code of one of the 170 areas/
    );
  });

  test("refuses a known code under the name of another area", () => {
    expect(() => index.byCode(942, "Cumbria", place)).toThrow('the code 942 is named "Cumbria"');
  });

  test("finds regions by their names and refuses others", () => {
    expect(index.regionByName("Yorkshire and The Humber", place).area).toBe("yorkshire-and-the-humber");
    expect(() => index.regionByName("Wessex", place)).toThrow('unknown region: "Wessex" (a.csv, row 7');
  });
});
