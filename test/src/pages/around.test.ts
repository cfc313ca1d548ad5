import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import type {Indicator} from "../../../src/domain/tables.js";
import {type Around, outcomes} from "../../../src/exhibits/around-of.js";
import {aroundView, choosable} from "../../../src/pages/around/view.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const indicator = {
  indicator: "re-referrals",
  name: "Re-referrals",
  family: "Early help and referrals",
  unit: "percent",
  decimals: 1,
  breaks: null,
  period_kind: "financial year",
  source: "Children in need",
  last_release: null
} as Indicator;
const of: Around = {
  indicator,
  inspected: outcomes.map((outcome, i) => ({area: `area-${i}`, outcome, year: 2018, distances: [1, 2, 3, 4, 5]}))
};
const options = {document, root: "./", indicators: [indicator]} as const;

describe("judgements beside figures", () => {
  test("are drawn with a warning first, one chart of three groups, a sentence for each, and a table of every mean", () => {
    const view = aroundView(of, {...options, width: 900});
    expect(view.querySelector(".notice")?.textContent).toContain("This shows no effect of inspection.");
    expect(view.querySelectorAll("figure .plot svg")).toHaveLength(1);
    expect(view.querySelectorAll("figure .plot circle")).toHaveLength(15);
    expect(view.querySelector("figure details.menu")).not.toBeNull();
    expect([...view.querySelectorAll("h3")].map((one) => one.textContent)).toEqual([
      "Graded better than before: 1 authority",
      "Graded worse than before: 1 authority",
      "Graded as before: 1 authority"
    ]);
    expect(view.querySelectorAll("tbody tr:not(.group)")).toHaveLength(15);
    expect(view.textContent).not.toMatch(/NaN|undefined|because of|led to|impact/);
  });

  test("say why nothing is drawn, with the way to the indicator", () => {
    const view = aroundView({indicator, inspected: []}, options);
    expect(view.querySelector("h2 a")?.getAttribute("href")).toBe("./indicator/re-referrals");
    expect(view.querySelector('[data-part="around"] .notice')?.textContent).toMatch(/^No inspection with a grade/);
    expect(view.querySelectorAll("figure, table")).toHaveLength(0);
  });

  test("are of shares, rates and scores of which authorities have figures", () => {
    const all = [indicator, {...indicator, unit: "number" as const}, {...indicator, authorities: 0}];
    expect(choosable(all)).toEqual([indicator]);
  });
});
