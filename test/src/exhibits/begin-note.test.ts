import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import {loadTables} from "../../../loaders/tables/index.js";
import {beginNote} from "../../../src/exhibits/begin-note.js";
import {indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {trend} from "../../../src/exhibits/trend.js";
import {exhibitPart} from "../../../src/pages/indicator/view.js";
import {defaultChartState} from "../../../src/state/chart-state.js";

it("a series that begins late says why, once, as far as the catalogue knows", async () => {
  const {areas, indicators, observations} = await loadTables();
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  let late = 0;
  for (const indicator of indicators) {
    const own = observations.filter((one) => one.indicator === indicator.indicator);
    const first = Math.min(...own.filter(({value}) => value !== null).map(({year}) => year));
    const model = indicatorModel({indicator, areas, observations: own, neighbours: []}, defaultChartState);
    const note = beginNote(model);
    if (first <= 2016) {
      expect(note, indicator.indicator).toBeNull();
      continue;
    }
    late += 1;
    expect(note, indicator.indicator).toContain(String(first).slice(2));
    const notes = [...exhibitPart(trend, model, {document, root: "../", width: 400}).querySelectorAll("figcaption p")];
    expect(
      notes.filter(({textContent}) => textContent === note),
      indicator.indicator
    ).toHaveLength(1);
    const later = {...defaultChartState, from: first + 1};
    if (model.years[1] > first)
      expect(beginNote(indicatorModel({indicator, areas, observations: own, neighbours: []}, later))).toBeNull();
  }
  expect(late).toBeGreaterThan(50);
  const poverty = indicators.find(({indicator}) => indicator === "child-poverty");
  const own = observations.filter((one) => one.indicator === "child-poverty");
  if (!poverty) throw new Error("missing indicator: child-poverty");
  expect(
    beginNote(indicatorModel({indicator: poverty, areas, observations: own, neighbours: []}, defaultChartState))
  ).toBe("Earlier years were withdrawn when the method changed, so the series starts in 2022.");
});
