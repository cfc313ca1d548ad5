import {group} from "d3-array";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, expect, it} from "vitest";
import {joinRanges} from "../../../../src/domain/ranges.js";
import {trendStops} from "../../../../src/exhibits/chart-stops.js";
import {indicatorModel} from "../../../../src/exhibits/indicator-model.js";
import {reportedMarks} from "../../../../src/exhibits/reported-marks.js";
import {layOutLines} from "../../../../src/exhibits/trend-core.js";
import {figureTable} from "../../../../src/pages/report/figures.js";
import {figuresOfReport, reportedFor} from "../../../../src/query/questions.js";
import {defaultChartState} from "../../../../src/state/chart-state.js";
import {openRealPages, type RealPages} from "../../../support/real-pages.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
let pages: RealPages;

beforeAll(async () => {
  pages = await openRealPages();
});

afterAll(() => pages?.close());

it("every mark of a chart leads to a row of its own on the page of its report", async () => {
  const paths = new Map<string, Set<string>>();
  let marks = 0;
  for (const indicator of pages.indicators) {
    const points = await pages.answers.ask(reportedFor(indicator.indicator));
    for (const area of new Set(points.map((point) => point.area)))
      for (const {path} of reportedMarks(points, {area, indicator})) {
        const [, report = "", row = ""] = /^report\/([^#]+)#(.+)$/.exec(path) ?? [];
        paths.set(report, (paths.get(report) ?? new Set()).add(row));
        marks += 1;
      }
  }
  expect(marks).toBeGreaterThan(2_000);
  const reports = [...paths.keys()].filter((_, i) => i % 4 === 0);
  for (const report of reports) {
    const figures = joinRanges(await pages.answers.ask(figuresOfReport(report)));
    const table = figureTable([{name: "Any", figures}], {document, root: "../"});
    const ids = [...table.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size, report).toBe(ids.length);
    expect(ids, report).toEqual(expect.arrayContaining([...(paths.get(report) ?? [])]));
  }
});

it("a mark answers for itself: its value, date, page and whose figure it is, and for no year of the official ones", async () => {
  const indicator = pages.indicators.find((one) => one.indicator === "children-in-care-rate");
  if (!indicator) throw new Error("missing indicator");
  const observations = pages.rows.observations.filter((one) => one.indicator === indicator.indicator);
  const reported = await pages.answers.ask(reportedFor(indicator.indicator));
  const byArea = group(reported, ({area}) => area);
  for (const area of ["warrington", "halton", "camden"]) {
    const model = indicatorModel(
      {indicator, areas: pages.rows.areas, observations, neighbours: [], reported},
      {...defaultChartState, areas: [area]}
    );
    const layout = layOutLines(model, {width: 720});
    if ("panels" in layout) throw new Error("expected one chart");
    const stops = trendStops(layout);
    const marks = stops.filter(({near}) => near);
    expect(marks.length).toBe(reportedMarks(byArea.get(area) ?? [], {area, indicator}).length);
    expect(stops.map(({x}) => x)).toEqual(stops.map(({x}) => x).sort((a, b) => a - b));
    for (const {rows, heading, near, marks: points} of marks) {
      expect(rows).toHaveLength(1);
      expect(rows[0]?.label).toMatch(/^[\d.,]+ per 10,000, .*report of .* \d{4}, page \d+/);
      expect(heading).toMatch(/, in a report$/);
      expect(points).toEqual([expect.objectContaining(near ?? {})]);
    }
    for (const {rows} of stops.filter(({near}) => !near))
      for (const {label} of rows) expect(label).not.toContain("report of");
  }
});
