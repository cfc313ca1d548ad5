import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import type {TrendLayout} from "../../../../src/charts/trend-types.js";
import {judgementWords} from "../../../../src/domain/judgements.js";
import {indicatorModel} from "../../../../src/exhibits/indicator-model.js";
import {leadFigure, leadInteraction, leadKey, leadSvg} from "../../../../src/pages/area/leads.js";
import {defaultChartState} from "../../../../src/state/chart-state.js";
import {smallAreas, smallIndicator} from "../../../support/small-areas.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const observations = ["england", "halton"].flatMap((area, at) =>
  [2023, 2024, 2025].map((year, i) => ({
    area,
    period: String(year),
    year,
    value: 40 + 10 * at + i,
    status: "final" as const
  }))
);
const model = indicatorModel(
  {indicator: smallIndicator, areas: smallAreas, observations, neighbours: [], reported: []},
  {...defaultChartState, areas: ["halton"]}
);
const options = {document, root: "../", width: 366} as const;

describe("a lead chart", () => {
  it("is a trend lower than one that stands for itself, and leads to that", () => {
    const figure = leadFigure(model, {...options, href: "../indicator/plans?areas=halton"});
    expect(figure.querySelector(".plot svg")?.getAttribute("viewBox")).toBe("0 0 366 208");
    expect(figure.querySelector("h3 a")?.getAttribute("href")).toBe("../indicator/plans?areas=halton");
    expect(figure.querySelector(".finding")?.textContent).toContain("52");
  });

  it("is, drawn of its numbers as at the end of a movement, the one that was drawn at first", () => {
    const {layout, draw, walk} = leadInteraction(model, options);
    expect(draw(layout() as TrendLayout).outerHTML).toBe(leadSvg(model, options).outerHTML);
    expect(walk().stops.map(({heading}) => heading)).toEqual(["2023", "2024", "2025"]);
  });

  it("shows the graded inspections of its area, in the way through it too, and says what the lines are", () => {
    const mark = (date: string, words: string, grade: number) => ({
      lane: judgementWords("overall"),
      date,
      words,
      grade,
      told: false
    });
    const inspected = indicatorModel(
      {
        indicator: smallIndicator,
        areas: smallAreas,
        observations,
        neighbours: [],
        reported: [],
        inspections: [mark("2024-05-12", "Good", 2), mark("2019-01-01", "Inadequate", 4)]
      },
      {...defaultChartState, areas: ["halton"]}
    );
    expect(leadSvg(model, options).querySelector('[data-mark="inspections"]')).toBeNull();
    const lines = leadSvg(inspected, options).querySelectorAll('[data-mark="inspections"] [aria-label]');
    expect([...lines].map((line) => line.getAttribute("aria-label"))).toEqual(["Inspection of 12 May 2024: Good"]);
    const {layout, draw, walk} = leadInteraction(inspected, options);
    expect(draw(layout()).outerHTML).toBe(leadSvg(inspected, options).outerHTML);
    expect(walk().stops.map(({heading}) => heading)).toContain("Inspection of 12 May 2024");
    expect(leadKey([inspected], document)?.textContent).toContain("Upright lines: graded inspections");
    expect(leadKey([model], document)).toBeNull();
  });
});
