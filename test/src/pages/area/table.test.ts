import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import type {AreaModel, AreaRow} from "../../../../src/pages/area/model.js";
import {profileTable} from "../../../../src/pages/area/table.js";
import {openRealPages, type RealPages} from "../../../support/real-pages.js";

vi.setConfig({testTimeout: 60_000, hookTimeout: 120_000});

const {document} = parseHTML("<!doctype html><html><body></body></html>");
let pages: RealPages;

beforeAll(async () => {
  pages = await openRealPages();
});

afterAll(() => pages?.close());

const rowsOf = (model: AreaModel): AreaRow[] => model.byFamily.flatMap((family) => [...family.rows, ...family.more]);

function tableOf(model: AreaModel, rows = rowsOf(model)): HTMLElement {
  return profileTable(rows, model, {document, root: "../", pictures: false});
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

describe("the change of an indicator with a direction", () => {
  it("is called better or worse only where it is more than one unit of the last decimal shown", async () => {
    const model = await pages.area("warrington");
    const rows = rowsOf(model);
    const table = tableOf(model);
    let coloured = 0;
    let plain = 0;
    for (const {indicator, change} of rows) {
      if (change === null || indicator.better === null) continue;
      const verdict = table.querySelector(
        `[data-indicator="${indicator.indicator}"] .better, [data-indicator="${indicator.indicator}"] .worse`
      );
      const unit = 10 ** -indicator.decimals;
      if (Math.abs(change) >= 1.5 * unit) {
        expect(verdict, indicator.indicator).not.toBeNull();
        coloured += 1;
      } else {
        expect(verdict, indicator.indicator).toBeNull();
        plain += 1;
      }
    }
    expect(coloured).toBeGreaterThan(5);
    expect(plain).toBeGreaterThan(0);
  });
});

describe("a sum of pounds", () => {
  it("has no place and no neighbours, and says what it is per child", async () => {
    const model = await pages.area("warrington");
    const table = tableOf(model);
    const row = table.querySelector('[data-indicator="spending-children-services"]');
    expect(row?.querySelector(".rank")?.textContent).toBe("a total: not ranked");
    expect(row?.querySelector(".neighbours")?.textContent).toBe("–");
    const {latest} = rowsOf(model).find(
      ({indicator}) => indicator.indicator === "spending-children-services"
    ) as AreaRow;
    const children = pages.value("children-population", "warrington", latest.year - 1) as number;
    const pounds = Math.round((latest.value as number) / children).toLocaleString("en-GB");
    expect(row?.querySelector("th")?.textContent).toContain(`£${pounds} per child aged 0 to 17 (England £`);
  });
});
