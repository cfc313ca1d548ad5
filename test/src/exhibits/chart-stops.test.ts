import {expect, test} from "vitest";
import {layoutTrend} from "../../../src/charts/trend-layout.js";
import {trendStops} from "../../../src/exhibits/chart-stops.js";
import {seriesByArea} from "../../../src/stats/series.js";

test("a reader at a doubted figure is told what the source prints, and that it is doubted", () => {
  const rows = [48, 0, 50, null].map((value, i) => ({
    area: "hampshire",
    period: String(2021 + i),
    year: 2021 + i,
    value,
    status: i === 1 ? ("doubted" as const) : value === null ? ("suppressed" as const) : ("final" as const)
  }));
  const points = seriesByArea(rows).get("hampshire")?.points ?? [];
  const said = (format: Parameters<typeof layoutTrend>[1]["format"]) =>
    trendStops(layoutTrend([{key: "hampshire", label: "Hampshire", role: "focus", points}], {format})).map(
      ({rows: [row]}) => row?.value
    );
  expect(said({unit: "percent", decimals: 0})).toEqual(["48%", "0%, doubted", "50%", "suppressed"]);
  expect(said({unit: "number", decimals: 0})).toEqual(["48", "0, doubted", "50", "suppressed"]);
});
