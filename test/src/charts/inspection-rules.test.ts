import {scaleLinear} from "d3-scale";
import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {inspectionRules} from "../../../src/charts/inspection-rules.js";
import {lightPalette} from "../../../src/charts/palette.js";
import {textWidth} from "../../../src/charts/text.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const frame = {left: 40, right: 240, top: 10, bottom: 200};
const grades = ["Requires improvement", "Good", "Inadequate", "Outstanding"];

test("the name of a grade runs over no other name and no line, however close inspections are and however wide the chart", () => {
  for (const right of [140, 240, 480, 960])
    for (const days of [[1, 2, 3, 4], [1, 6], [0, 0.4, 5, 9.8], [3, 8, 9, 10], [9.9]]) {
      const x = scaleLinear([0, 10], [frame.left, right]);
      const inspections = days.map((at, i) => ({at, grade: 2, words: grades[i] ?? "Good", day: `day ${i}`}));
      const layout = {x, frame: {...frame, right}, textSize: 12, compact: false};
      const drawn = inspectionRules(inspections, layout as never, {document, palette: lightPalette});
      const names = [...drawn.querySelectorAll("text")].map((one) => {
        const start = Number(one.getAttribute("x"));
        return [start, start + textWidth(one.textContent ?? "", 10)] as const;
      });
      for (const [i, [start, end]] of names.entries()) {
        for (const at of days) expect(x(at) <= start || x(at) >= end, `${right} ${days} line at ${at}`).toBe(true);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(names[i - 1]?.[1] ?? 0);
        expect(start).toBeGreaterThanOrEqual(frame.left);
      }
    }
});
