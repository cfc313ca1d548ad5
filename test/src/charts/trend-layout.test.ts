import {describe, expect, it} from "vitest";
import {textWidth} from "../../../src/charts/text.js";
import {layoutTrend} from "../../../src/charts/trend-layout.js";
import type {TrendSeries} from "../../../src/charts/trend-types.js";

const format = {unit: "per-10000", decimals: 1} as const;
const series: TrendSeries[] = [
  ["warrington", "Warrington", "focus", 42] as const,
  ["neighbours", "Neighbours’ mean", "neighbours", 36.1] as const
].map(([key, label, role, value]) => ({
  key,
  label,
  role,
  points: [2024, 2025].map((year) => ({year, period: String(year), value, status: "final"}))
}));

/** How far the widest label reaches, in pixels, in a typeface of a width. */
function reach({labels, textSize}: ReturnType<typeof layoutTrend>, typeWidth: number): number {
  return Math.max(
    ...labels.map(({x, lines, value}) => {
      const widths = lines.map((line, i) =>
        textWidth(i === lines.length - 1 ? `${line}  ${value}` : line, textSize * typeWidth, {bold: true})
      );
      return x + Math.max(...widths);
    })
  );
}

describe("layoutTrend", () => {
  it.each([320, 390, 720])("keeps labels inside of a chart %i pixels wide, whatever the page's typeface", (width) => {
    for (const typeWidth of [1, 1.2, 1.35, 1.5]) {
      const layout = layoutTrend(series, {width, format, typeWidth});
      expect(reach(layout, typeWidth), `typeface ${typeWidth}`).toBeLessThanOrEqual(width);
      expect(layout.frame.right - layout.frame.left).toBeGreaterThan(width * 0.3);
    }
  });
});
