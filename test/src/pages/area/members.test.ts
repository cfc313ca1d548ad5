import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {makeSortable} from "../../../../src/dom/table-sort.js";
import type {Area} from "../../../../src/domain/tables.js";
import {type MembersData, membersModel, membersOf} from "../../../../src/pages/area/members-model.js";
import {membersPart} from "../../../../src/pages/area/members-table.js";
import {smallArea, smallAreas, smallIndicator} from "../../../support/small-areas.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const areas = [
  ...smallAreas,
  smallArea("wigan", "Wigan", "north-west"),
  smallArea("cumbria", "Cumbria", "north-west", {closed: "2023-04-01"})
];
const values: Record<string, [number | null, number | null]> = {
  england: [10, 12],
  "north-west": [20, 21],
  london: [5, 4],
  "inner-london": [6, 6],
  halton: [30, 33],
  "st-helens": [40, 33],
  wigan: [null, null],
  camden: [8, 50]
};
const observations = Object.entries(values).flatMap(([area, pair]) =>
  pair.map((value, i) => ({
    area,
    period: String(2024 + i),
    year: 2024 + i,
    value,
    status: value === null ? ("suppressed" as const) : ("final" as const)
  }))
);
const grades = [
  {
    area: "halton",
    report: "876-2024-07-12",
    published: "2024-07-12",
    grade: 4,
    grade_text: "inadequate",
    is_listed: false
  },
  {area: "st-helens", report: "342-2023-01-01", published: "2023-01-01", grade: 2, grade_text: "good", is_listed: true}
];
const modelOf = (slug: string, change: Partial<MembersData> = {}) =>
  membersModel({
    area: areas.find((one) => one.area === slug) as Area,
    areas,
    indicator: smallIndicator,
    observations,
    grades,
    ...change
  });
const tableOf = (slug: string) => {
  const div = document.createElement("div");
  div.append(...(membersPart(modelOf(slug), {document, root: "../"}).filter(Boolean) as Node[]));
  return div.querySelector("table") as unknown as HTMLElement;
};

describe("what an area is made up of", () => {
  it("is the authorities of today of a region, by name, and those of its parts", () => {
    expect(membersOf(areas[1] as Area, areas).map((one) => one.area)).toEqual(["halton", "st-helens", "wigan"]);
    expect(membersOf(areas[2] as Area, areas).map((one) => one.area)).toEqual(["camden"]);
    expect(membersOf(areas[3] as Area, areas).map((one) => one.area)).toEqual(["camden"]);
    expect(membersOf(areas[4] as Area, areas)).toEqual([]);
  });

  it("has the newest value, its change, the place among all authorities and the grade", () => {
    const {members, wider, period} = modelOf("north-west");
    expect(period?.period).toBe("2025");
    expect(
      members.map(({area, value, change, standing, grade}) => [
        area.area,
        value,
        change,
        standing?.rank,
        standing?.tied,
        grade?.grade
      ])
    ).toEqual([
      ["halton", 33, 3, 2, 1, 4],
      ["st-helens", 33, -7, 2, 1, 2],
      ["wigan", null, null, undefined, undefined, undefined]
    ]);
    expect(wider.map(({area, value}) => [area.area, value])).toEqual([
      ["north-west", 21],
      ["england", 12]
    ]);
  });

  it("has no change over a break, and ranks regions among themselves", () => {
    const broken = modelOf("north-west", {indicator: {...smallIndicator, breaks: "2025: counted otherwise"}});
    expect(broken.members.every(({change}) => change === null)).toBe(true);
    expect(modelOf("england").members.map(({area, standing}) => [area.area, standing?.rank ?? null])).toEqual([
      ["inner-london", null],
      ["london", 2],
      ["north-west", 1]
    ]);
  });
});

describe("the table of a region", () => {
  it("marks a grade that only a list has, which leads to where it is known from", () => {
    const cell = (name: string) => tableOf("north-west").querySelector(`[data-area="${name}"] td.graded`);
    expect(cell("st-helens")?.textContent).toBe("Good January 2023, from a list");
    expect(cell("st-helens")?.querySelector(".grade-2.listed")).not.toBeNull();
    expect(cell("st-helens")?.querySelector("a")?.getAttribute("href")).toBe("../area/st-helens#judgements");
    expect(cell("halton")?.textContent).toBe("Inadequate July 2024");
    expect(cell("halton")?.querySelector(".listed")).toBeNull();
    expect(cell("halton")?.querySelector("a")?.getAttribute("href")).toBe("../report/876-2024-07-12");
  });

  it("is sorted by any heading, and back, those without a value last", () => {
    const table = tableOf("north-west");
    makeSortable(table);
    const names = () => [...table.querySelectorAll("tbody:first-of-type th")].map(({textContent}) => textContent);
    const press = (column: string) => table.querySelector<HTMLElement>(`[data-column="${column}"] button`)?.click();
    press("change");
    expect(names()).toEqual(["Halton", "St Helens", "Wigan"]);
    expect(table.querySelector('[data-column="change"]')?.getAttribute("aria-sort")).toBe("descending");
    press("change");
    expect(names()).toEqual(["St Helens", "Halton", "Wigan"]);
    press("grade");
    expect(names()).toEqual(["St Helens", "Halton", "Wigan"]);
    expect(table.querySelectorAll("[aria-sort]")).toHaveLength(1);
    press("name");
    press("name");
    expect(names()).toEqual(["Wigan", "St Helens", "Halton"]);
  });
});
