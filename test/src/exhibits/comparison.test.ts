import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import type {PanelsLayout} from "../../../src/charts/panels.js";
import type {Area, Indicator, Status} from "../../../src/domain/tables.js";
import {comparison as exhibit} from "../../../src/exhibits/comparison.js";
import {type Comparison, comparisonModel} from "../../../src/exhibits/comparison-model.js";
import {comparisonNotes, comparisonSentences} from "../../../src/exhibits/comparison-words.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import type {Walk} from "../../../src/exhibits/stop.js";
import {linesOf} from "../../../src/interaction/lines.js";
import {nearestIn} from "../../../src/interaction/nearest.js";
import {type CompareState, defaultCompareState} from "../../../src/state/compare-state.js";
import {smallArea, smallAreas, smallIndicator} from "../../support/small-areas.js";

const {document} = parseHTML("<html><body></body></html>");

type Values = Readonly<Record<string, readonly (number | Status)[]>>;

/** A comparison of some areas over indicators with values from 2020 on; a word is the reason why there is none. */
function of(
  chosen: readonly string[],
  figures: readonly (readonly [Partial<Indicator>, Values])[],
  state: Partial<CompareState> = {},
  areas: readonly Area[] = smallAreas
): Comparison {
  return {
    state: {...defaultCompareState, areas: [...chosen], ...state},
    areas,
    chosen: chosen.flatMap((slug) => areas.find(({area}) => area === slug) ?? []),
    named: chosen.slice(0, 1),
    group: null,
    figures: figures.map(([own, values], i) => {
      const name = own.name ?? `Indicator ${i}`;
      const indicator = {
        ...smallIndicator,
        indicator: `indicator-${i}`,
        name,
        short_name: name,
        period_kind: "31 March",
        source: "Made up",
        last_release: null,
        ...own
      } as Indicator;
      const observations = Object.entries(values).flatMap(([area, row]) =>
        row.map((value, j) => ({
          area,
          period: String(2020 + j),
          year: 2020 + j,
          value: typeof value === "number" ? value : null,
          status: typeof value === "number" ? ("final" as const) : value
        }))
      );
      return {indicator, observations};
    })
  };
}

const rate: Values = {halton: [50, 60, 70], camden: [40, "suppressed", 30], england: [60, 62, 64]};
const notesOf = (comparison: Comparison) => comparisonNotes(comparisonModel(comparison)).join(" ");
const sentencesOf = (comparison: Comparison) => comparisonSentences(comparisonModel(comparison));
const lineOf = (comparison: Comparison, area: string, place = 0) =>
  comparisonModel(comparison).compared[place]?.lines.find(({key}) => key === area);

describe("a comparison", () => {
  it("says what is missing where no area, no indicator or no figure is there", () => {
    for (const [comparison, words] of [
      [of([], [[{}, rate]]), "no area"],
      [of(["halton"], []), "no indicator"],
      [of(["st-helens"], [[{}, {halton: [1]}]]), "no figure"]
    ] as const) {
      const shown = exhibit.show(comparison);
      expect(isReason(shown) ? shown.reason : "").toContain(words);
    }
  });

  it("tells each area and England of one period, in a sentence without a rank", () => {
    expect(sentencesOf(of(["halton", "camden"], [[{name: "Care"}, rate]]))).toEqual([
      "Care, 2022: 70 per 10,000 children in Halton, 30 per 10,000 children in Camden and 64 per 10,000 children in England."
    ]);
  });

  it("says why an area has no figure in a year, in sentence and notes", () => {
    const comparison = of(
      ["halton", "camden"],
      [[{name: "Care"}, {...rate, camden: [40, "suppressed", "suppressed"]}]]
    );
    expect(sentencesOf(comparison)[0]).toContain("no figure for Camden (suppressed)");
    expect(notesOf(comparison)).toContain("Camden: suppressed in 2021 and 2022.");
  });

  it("leaves an area without a figure of the base year out of the index, and says so", () => {
    const comparison = of(["halton", "camden"], [[{}, rate]], {show: "index", base: 2021});
    expect(lineOf(comparison, "halton")?.points.map(({value}) => value && Math.round(value))).toEqual([83, 100, 117]);
    expect(lineOf(comparison, "camden")?.points).toEqual([]);
    expect(notesOf(comparison)).toContain("No figure in 2021, so no index, and left out: Camden.");
  });

  it("says so where nobody has a figure of the base year asked for, and takes another", () => {
    const comparison = of(["halton"], [[{}, rate]], {show: "index", base: 2012});
    expect(comparisonModel(comparison).base).toBe(2020);
    expect(notesOf(comparison)).toContain("No line has a figure of 2012 to be 100: 2020 stands in.");
  });

  it("draws no index across a break", () => {
    const comparison = of(["halton"], [[{breaks: "2022: counted otherwise"}, rate]], {show: "index", base: 2020});
    expect(lineOf(comparison, "halton")?.points.map(({year}) => year)).toEqual([2020, 2021]);
    expect(notesOf(comparison)).toContain("Years that a break parts from 2020 are left out.");
  });

  it("is per cent of England only where England has a value", () => {
    const comparison = of(["halton"], [[{}, {halton: [30, 60], england: ["not-available", 50]}]], {show: "england"});
    expect(lineOf(comparison, "halton")?.points.map(({year, value}) => [year, value])).toEqual([[2021, 120]]);
    expect(notesOf(comparison)).toContain("Left out where England has no figure: 2020.");
    expect(notesOf(of(["halton"], [[{}, {halton: [30]}]], {show: "england"}))).toContain("England has no figure");
  });

  it("makes neither index nor share of values that can be below zero", () => {
    const comparison = of(["halton"], [[{unit: "score"}, {halton: [-1, 2], england: [1, 1]}]], {show: "index"});
    expect(lineOf(comparison, "halton")?.points).toEqual([]);
    expect(notesOf(comparison)).toContain("can be below zero");
  });

  it("says of counts that sizes differ, leaves England out of them and gives them no median", () => {
    const comparison = of(["halton", "camden"], [[{unit: "number", name: "Children"}, rate]]);
    expect(notesOf(comparison)).toContain("Areas differ in size, and so do counts and sums of money");
    expect(notesOf(comparison)).toContain("England is left out of counts");
    expect(lineOf(comparison, "england")).toBeUndefined();
    expect(lineOf(of(["halton"], [[{unit: "number"}, rate]], {show: "index"}), "england")).toBeDefined();
  });

  it("never puts two units on one axis, and says what would bring them together", () => {
    const figures = [
      [{}, rate],
      [{unit: "percent"}, rate]
    ] as const;
    const shown = exhibit.show(of(["halton", "camden"], figures, {by: "none"})) as ShownWhole;
    expect((shown.layout({width: 700}) as {panels: unknown[]}).panels).toHaveLength(2);
    expect(shown.say().notes[0]).toContain("different units");
    const grid = exhibit.show(of(["halton", "camden"], figures, {by: "area"})) as ShownWhole;
    expect((grid.layout({width: 700}) as {panels: unknown[]}).panels).toHaveLength(4);
    const one = exhibit.show(of(["halton", "camden"], figures, {by: "none", show: "index"})) as ShownWhole;
    expect("panels" in (one.layout({width: 700}) as object)).toBe(false);
  });

  it("gives colours to those that were named, and to the others grey and a median, where there are too many", () => {
    const many = Array.from({length: 12}, (_, i) => smallArea(`area-${i}`, `Area ${i}`, "north-west"));
    const values = Object.fromEntries(many.map(({area}, i) => [area, [i, i < 6 ? i : "suppressed"] as const]));
    const comparison = of(
      many.map(({area}) => area),
      [[{}, values]],
      {},
      [...smallAreas, ...many]
    );
    const lines = comparisonModel(comparison).compared[0]?.lines ?? [];
    expect(lines.map(({role}) => role)).toEqual(["focus", ...Array(11).fill("context"), "neighbours"]);
    // Of eleven all have a figure in the first year, and only five in the second.
    expect(lines.at(-1)?.points.map(({value}) => value)).toEqual([6, null]);
    const shown = exhibit.show(comparison) as ShownWhole;
    const rows = shown.walk?.({width: 700}).stops[0]?.rows.map(({label, value}) => `${label} ${value}`);
    expect(rows).toContain("Highest: Area 11 11");
    expect(rows).toContain("Lowest: Area 1 1");
    // Each grey line can be pointed at where it is drawn.
    const layout = shown.layout({width: 700}) as PanelsLayout;
    const stop = shown.walk?.({width: 700}).stops[0];
    const place = linesOf(layout)?.lines.find(({key}) => key === "area-5")?.points[0];
    expect(stop?.others?.find(({label}) => label === "Area 5")).toMatchObject({...place, value: "5"});
    const found = nearestIn(layout, shown.walk?.({width: 700}) as Walk)(place?.x ?? 0, place?.y ?? 0);
    expect(found).toMatchObject({stop: 0, series: "area-5"});
  });

  it("gives away every figure as published and as drawn", () => {
    const shown = exhibit.show(of(["halton", "camden"], [[{}, rate]], {show: "index", base: 2020})) as ShownWhole;
    const [head = [], ...rows] = shown.rows();
    const at = (name: string) => head.indexOf(name);
    expect(rows).toHaveLength(9);
    const camden = rows.filter((row) => row[at("area")] === "Camden");
    expect(camden.map((row) => [row[at("value")], row[at("status")], row[at("shown")]])).toEqual([
      [40, "final", 100],
      [null, "suppressed", null],
      [30, "final", 75]
    ]);
  });

  it("draws a panel for each indicator, in which a reader can stop at every year", () => {
    const shown = exhibit.show(
      of(
        ["halton"],
        [
          [{}, rate],
          [{}, rate],
          [{}, rate]
        ]
      )
    ) as ShownWhole;
    const svg = shown.draw({document, width: 700});
    expect(svg.querySelectorAll("[data-panel]")).toHaveLength(3);
    expect(shown.walk?.({width: 700}).stops).toHaveLength(9);
  });
});
