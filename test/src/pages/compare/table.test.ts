import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import type {Indicator} from "../../../../src/domain/tables.js";
import {comparisonModel} from "../../../../src/exhibits/comparison-model.js";
import {comparedTable} from "../../../../src/pages/compare/table.js";
import {type CompareState, defaultCompareState} from "../../../../src/state/compare-state.js";
import {smallAreas, smallIndicator} from "../../../support/small-areas.js";

const {document} = parseHTML("<html><body></body></html>");
const values = {halton: [20, 30, 41], camden: [50, 45, 25], england: [40, 42, 44]};

/** The columns and rows of the table of two areas over one indicator, as texts. */
function tableOf(state: Partial<CompareState>): {head: string[]; rows: string[][]} {
  const observations = Object.entries(values).flatMap(([area, row]) =>
    row.map((value, i) => ({area, period: `${2020 + i}`, year: 2020 + i, value, status: "final" as const}))
  );
  const chosen = ["halton", "camden"].flatMap((slug) => smallAreas.find(({area}) => area === slug) ?? []);
  const model = comparisonModel({
    state: {...defaultCompareState, areas: ["halton", "camden"], ...state},
    areas: smallAreas,
    chosen,
    named: [],
    group: null,
    figures: [{indicator: {...smallIndicator, indicator: "rate", name: "Rate"} as Indicator, observations}]
  });
  const table = comparedTable(model, {document, root: "./"});
  const texts = (row: Element, cells: string) => [...row.querySelectorAll(cells)].map((cell) => cell.textContent ?? "");
  return {
    head: texts(table, "thead th"),
    rows: [...table.querySelectorAll("tr[data-area]")].map((row) => texts(row, "th, td"))
  };
}

describe("the table below a comparison", () => {
  it("has the index beside the figures where one is shown: what doubled stands at 200", () => {
    const {head, rows} = tableOf({show: "index", base: 2020});
    expect(head.at(-1)).toContain("Index, 2020 is 100");
    const byName = new Map(rows.map((row) => [row[0], row.at(-1)]));
    expect(byName.get("Halton")).toBe("205");
    expect(byName.get("Camden")).toBe("50");
  });

  it("has none where figures are shown as published", () => {
    expect(tableOf({}).head.join()).not.toContain("Index");
  });
});
