import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {AreaModel, AreaRow} from "../../../../src/pages/area/model.js";
import {profileTable} from "../../../../src/pages/area/table.js";
import {comparedFigure, realFigures} from "../../../support/compared.js";
import {openRealPages, type RealPages} from "../../../support/real-pages.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
let pages: RealPages;

beforeAll(async () => {
  pages = await openRealPages();
});

afterAll(() => pages?.close());

const rowsOf = (model: AreaModel): AreaRow[] => model.byFamily.flatMap((family) => [...family.rows, ...family.more]);

function tableOf(model: AreaModel): HTMLElement {
  return profileTable(model, {document, root: "../"});
}

function rowIn(table: HTMLElement, indicator: string): HTMLElement {
  return table.querySelector(`[data-indicator="${indicator}"]`) as HTMLElement;
}

describe("the figure of a wider area", () => {
  it("says that it is London's where Inner London has none", async () => {
    const model = await pages.area("camden");
    const table = tableOf(model);
    const stood = rowsOf(model).filter(({standsIn}) => standsIn !== null);
    expect(stood.length).toBeGreaterThan(5);
    for (const {indicator} of stood)
      expect(table.querySelector(`[data-indicator="${indicator.indicator}"] td.region`)?.textContent).toMatch(
        /London$/
      );
    const own = rowsOf(model).filter(({standsIn, latest}) => standsIn === null && latest.region_value !== null);
    expect(own.length).toBeGreaterThan(5);
    for (const {indicator, latest} of own) {
      expect(latest.region).toBe("inner-london");
      expect(table.querySelector(`[data-indicator="${indicator.indicator}"] td.region`)?.textContent).not.toMatch(
        /London/
      );
    }
  });
});

describe("a row of a profile", () => {
  it("reads as its value, its place, England's with the verdict, its change and its trend with their tests", async () => {
    const table = tableOf(await pages.area("warrington", realFigures("warrington")));
    const cells = [...rowIn(table, "care-leavers-neet").children].map((cell) =>
      cell.textContent?.replaceAll(/\s+/g, " ").trim()
    );
    expect(cells).toEqual([
      "Care leavers not active, 19 to 21, % 2025",
      "41% 34% to 49%",
      "joint 83rd best of 151, with 10 others; between 14th and 145th",
      "40% not clearly different",
      "41%",
      "39%",
      "▲ +4 pts could be chance",
      "no clear trend"
    ]);
    const headings = [...table.querySelectorAll("thead th")];
    expect(headings).toHaveLength(cells.length);
    expect(headings.every((heading) => heading.getAttribute("scope") === "col")).toBe(true);
    expect(rowIn(table, "care-leavers-neet").querySelector(".place")?.getAttribute("data-spread")).toMatch(
      /^151 authorities: \d+% to \d+%, the middle half \d+% to \d+%; expect about 40% of another such year$/
    );
  });

  it("is clear where a test finds something, and lies as far from England as authorities lie apart", async () => {
    const model = await pages.area("warrington", realFigures("warrington"));
    const table = tableOf(model);
    expect(rowIn(table, "care-leavers-neet").hasAttribute("data-clear")).toBe(false);
    expect(rowIn(table, "care-strengths-borderline").hasAttribute("data-clear")).toBe(true);
    const {order} = rowsOf(model).find(({indicator}) => indicator.indicator === "care-leavers-neet") as AreaRow;
    expect(order.rank).toBeCloseTo(83 / 151);
    expect(order.distance).toBeGreaterThan(0.05);
    expect(order.distance).toBeLessThan(0.2);
    expect(order.change).toBeCloseTo(4 * (order.distance as number));
  });

  it("of a count has no spine, no place and nothing to be put in order by", async () => {
    const table = tableOf(await pages.area("warrington", realFigures("warrington")));
    const row = rowIn(table, "children-in-care");
    expect(row.querySelector(".place svg")).toBeNull();
    expect(row.querySelector(".rank")?.textContent).toBe("a count: not ranked");
    expect(row.getAttributeNames().filter((name) => /distance|change|rank/.test(name))).toEqual([]);
  });
});

describe("a change", () => {
  it("is called better or worse only where its test finds it clear", async () => {
    const leeds = await pages.area("leeds", realFigures("leeds"));
    const table = tableOf(leeds);
    expect(rowIn(table, "care-immunisations").querySelector(".over-year .change")?.className).toBe("change worse");
    const other = rowsOf(leeds).filter(
      ({indicator, improved}) => improved !== null && indicator.indicator !== "care-immunisations"
    );
    expect(other.length).toBeGreaterThan(20);
    for (const {indicator} of other)
      expect(rowIn(table, indicator.indicator).querySelector(".over-year .better, .over-year .worse")).toBeNull();
  });
});

describe("a figure of a region", () => {
  it("is not told apart from England's by limits that are widened by how far authorities differ", async () => {
    const known = comparedFigure({
      indicator: "children-in-care-rate",
      value: 90,
      low: 88.5,
      high: 91.4,
      verdict_95: "not-clearly-different"
    });
    const row = rowIn(tableOf(await pages.area("north-west", [known])), "children-in-care-rate");
    expect(row.querySelector(".latest")?.textContent).toBe("90 89 to 91");
    expect(row.querySelector(".nation")?.textContent).toBe("67");
    expect(row.querySelector(".place")).toBeNull();
  });
});

describe("a sum of pounds", () => {
  it("has no place and no neighbours, and says what it is per child", async () => {
    const sum = comparedFigure({
      indicator: "spending-children-services",
      reasons: "interval:raw-count change-test:raw-count rank:raw-count"
    });
    const model = await pages.area("warrington", [sum]);
    const row = rowIn(tableOf(model), "spending-children-services");
    expect(row.querySelector(".rank")?.textContent).toBe("a total: not ranked");
    expect(row.querySelector(".neighbours")?.textContent).toBe("–");
    const {latest} = rowsOf(model).find(
      ({indicator}) => indicator.indicator === "spending-children-services"
    ) as AreaRow;
    const children = pages.value("children-population", "warrington", latest.year - 1) as number;
    const pounds = Math.round((latest.value as number) / children).toLocaleString("en-GB");
    expect(row.querySelector("th")?.textContent).toContain(`£${pounds} per child aged 0 to 17 (England £`);
  });
});
