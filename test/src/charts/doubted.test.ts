import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {trendChart} from "../../../src/charts/trend.js";
import {seriesByArea} from "../../../src/stats/series.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

test("a doubted figure is a hollow point with words, and no line runs through it", () => {
  const rows = [48, 49, 0, 50, 51].map((value, i) => ({
    area: "hampshire",
    period: String(2021 + i),
    year: 2021 + i,
    value,
    status: i === 2 ? ("doubted" as const) : ("final" as const)
  }));
  const points = seriesByArea(rows).get("hampshire")?.points ?? [];
  for (const zero of [true, false]) {
    const chart = trendChart([{key: "hampshire", label: "Hampshire", role: "focus", points}], {
      document: document as unknown as Document,
      format: {unit: "percent", decimals: 0},
      zero
    });
    const marks = [...chart.querySelectorAll('[data-mark="doubted"]')];
    expect(marks.map((mark) => mark.getAttribute("aria-label"))).toEqual(["Hampshire, 2023: 0%, doubted"]);
    expect(marks[0]?.getAttribute("fill")).not.toBe("none");
    expect(chart.querySelectorAll('[data-mark="missing"]')).toHaveLength(0);
    expect(chart.querySelectorAll('[data-series="hampshire"] > path[stroke-linejoin]')).toHaveLength(2);
  }
});
