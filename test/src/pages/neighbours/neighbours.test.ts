import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {makeSortable} from "../../../../src/dom/table-sort.js";
import type {Area, Indicator, Neighbour, Status} from "../../../../src/domain/tables.js";
import {neighboursModel} from "../../../../src/pages/neighbours/model.js";
import {neighboursView} from "../../../../src/pages/neighbours/view.js";
import {smallArea, smallIndicator} from "../../../support/small-areas.js";

const {document} = parseHTML("<html><body></body></html>");
const letters = "abcdefghijkl".split("");
const areas = ["own", ...letters].map((slug) => smallArea(slug, slug.toUpperCase(), "north-west"));
const own = areas[0] as Area;
const ten = (slugs: readonly string[]) =>
  slugs.map((neighbour, i) => ({
    neighbour,
    name: neighbour.toUpperCase(),
    rank: i + 1,
    closeness: "very-close" as Neighbour["closeness"]
  }));
const neighbours = {2025: ten(letters.slice(0, 10)), 2021: ten(letters.slice(2))};

function of(figures: readonly (readonly [Partial<Indicator>, readonly (number | Status)[]])[]) {
  const indicators = figures.map(
    ([more], i) =>
      ({...smallIndicator, indicator: `i${i}`, short_name: `i${i}`, family: "Children in care", ...more}) as Indicator
  );
  const values = figures.flatMap(([, row], i) =>
    row.map((value, j) => ({
      indicator: `i${i}`,
      area: areas[j]?.area ?? "",
      period: "2025",
      year: 2025,
      value: typeof value === "number" ? value : null,
      status: typeof value === "number" ? ("final" as const) : value
    }))
  );
  return neighboursModel({area: own, areas, indicators, neighbours, version: "2025", values});
}

const spread = [10, 20, 40, 45, 48, 50, 52, 55, 60, 80, 95];

describe("the page of an authority's neighbours", () => {
  it("says who came and who went from one model to the other", () => {
    const view = neighboursView(of([]), {document, root: "../"});
    expect(view.querySelector(".lede")?.textContent).toBe(
      "OWN is most like A. Of its ten neighbours 8 were among those of the 2021 model; new are A and B, in place of K and L."
    );
    expect([...view.querySelectorAll("table.who tbody tr")].map((row) => row.textContent)).toContain("A1very close–");
  });

  it("says that an area has none, and where it can be compared", () => {
    const model = neighboursModel({
      area: own,
      areas,
      indicators: [],
      neighbours: {2025: [], 2021: []},
      version: "2025",
      values: []
    });
    const view = neighboursView(model, {document, root: "../"});
    expect(view.textContent).toContain("OWN has no statistical neighbours");
    expect(view.querySelector('a[href="../compare"]')).not.toBeNull();
    expect(view.querySelector("table")).toBeNull();
  });

  it("leaves counts out, and what nobody has a figure of", () => {
    const model = of([
      [{unit: "number"}, spread],
      [{unit: "pounds"}, spread],
      [{}, ["suppressed", "not-available"]],
      [{}, spread]
    ]);
    expect(model.families.flatMap(({rows}) => rows.map(({indicator}) => indicator.indicator))).toEqual(["i3"]);
  });

  it("judges a distance only where one direction is better, in colour and in words", () => {
    const view = neighboursView(
      of([
        [{better: "lower"}, spread],
        [{better: "higher"}, spread],
        [{}, spread]
      ]),
      {
        document,
        root: "../"
      }
    );
    const cells = [...view.querySelectorAll("table.heat td.own")];
    expect(cells.map((cell) => cell.getAttribute("data-step"))).toEqual([
      "below better 2",
      "below worse 2",
      "below plain 2"
    ]);
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "10, far below, better",
      "10, far below, worse",
      "10, far below"
    ]);
  });

  it("is put in order by any authority: furthest above the median first, whatever the units, and topics stay together", () => {
    const percent = spread.map((value) => 100 - value);
    const model = of([
      [{unit: "per-10000"}, spread.map((value) => value * 20)],
      [{unit: "percent"}, percent],
      [{family: "Children in need"}, spread]
    ]);
    const view = neighboursView(model, {document, root: "../"});
    const table = view.querySelector("table.heat") as HTMLTableElement;
    makeSortable(table);
    const rows = () => [...table.querySelectorAll("tbody tr:not(.group) th a")].map((one) => one.textContent);
    const press = (heading: string) =>
      [...table.querySelectorAll("thead button")]
        .find((one) => one.textContent === heading)
        ?.dispatchEvent(new (document.defaultView as unknown as {Event: typeof Event}).Event("click"));
    expect(table.querySelectorAll("thead button")).toHaveLength(13);
    press("OWN");
    expect(rows()).toEqual(["i1", "i0", "i2"]);
    press("OWN");
    expect(rows()).toEqual(["i0", "i1", "i2"]);
  });

  it("stands beside the ten of the older model where that is asked for", () => {
    const {area, families} = of([[{}, spread]]);
    const older = neighboursModel({area, areas, indicators: [], neighbours, version: "2021", values: []});
    expect(families).toHaveLength(1);
    expect(older.columns.map((one) => one.area)).toEqual(["own", ...letters.slice(2)]);
  });

  it("says why a figure is missing, and gives a doubted one no colour", () => {
    const model = of([[{}, ["suppressed", ...spread.slice(1)]]]);
    const view = neighboursView(model, {document, root: "../"});
    const cell = view.querySelector("table.heat td.own");
    expect(cell?.textContent).toBe("suppressed");
    expect(cell?.hasAttribute("data-step")).toBe(false);
  });
});
