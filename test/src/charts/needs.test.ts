import fc from "fast-check";
import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {layoutNeeds, needsChart} from "../../../src/charts/needs.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

test("lines of needs hold every need once, and none meets another in its lane", () => {
  const need = fc.record({from: fc.nat(12), to: fc.nat(12)});
  fc.assert(
    fc.property(fc.array(need, {maxLength: 30}), (needs) => {
      const lines = layoutNeeds(needs);
      const held = lines.flatMap(({from, to}) => to.map((one) => `${from} ${one}`)).sort();
      const asked = needs.filter(({from, to}) => from !== to).map(({from, to}) => `${from} ${to}`);
      expect(held).toEqual([...new Set(asked)].sort());
      const spans = lines.map(({from, to, lane}) => [lane, Math.min(from, ...to), Math.max(from, ...to)] as const);
      for (const [i, [lane, start, end]] of spans.entries())
        for (const [other, first, last] of spans.slice(i + 1))
          if (lane === other) expect(end < first || start > last).toBe(true);
    })
  );
});

test("a picture of needs is as high as the list, no wider than it may be, and there is none of no need", () => {
  expect(needsChart([], {rows: 3, document})).toBeNull();
  const needs = Array.from({length: 40}, (_, to) => ({from: to, to: 40}));
  const chart = needsChart(needs, {rows: 41, rowHeight: 36, most: 160, document});
  expect(Number(chart?.getAttribute("height"))).toBe(41 * 36);
  expect(Number(chart?.getAttribute("width"))).toBeLessThanOrEqual(160);
  expect(chart?.querySelectorAll("g")).toHaveLength(40);
  for (const path of chart?.querySelectorAll("path") ?? []) expect(path.getAttribute("d")).not.toMatch(/NaN/);
});
