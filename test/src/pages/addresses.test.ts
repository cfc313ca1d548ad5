import fc from "fast-check";
import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {change} from "../../../src/exhibits/change.js";
import {type Exhibit, isReason} from "../../../src/exhibits/exhibit.js";
import {funnel} from "../../../src/exhibits/funnel.js";
import {indicatorExhibits} from "../../../src/exhibits/indicator-exhibits.js";
import type {IndicatorModel} from "../../../src/exhibits/indicator-model.js";
import {scatter} from "../../../src/exhibits/scatter.js";
import {tiles} from "../../../src/exhibits/tiles.js";
import {yearProblems} from "../../../src/exhibits/year-problems.js";
import {formatAreaState, parseAreaState} from "../../../src/pages/area/state.js";
import {
  exampleChangeModel,
  exampleFunnelModel,
  exampleMapModel,
  exampleModel,
  examplePair
} from "../../../src/pages/gallery/example.js";
import {parseIndicatorAddress, withoutStrangers} from "../../../src/pages/indicator/address.js";
import {formatNeighboursState, parseNeighboursState} from "../../../src/pages/neighbours/state.js";
import {parseScatterAddress, withoutStrangers as withoutStrangeAreas} from "../../../src/pages/scatter/address.js";
import {signalModel} from "../../../src/pages/signals/model.js";
import {formatSignalState, parseSignalState} from "../../../src/pages/signals/state.js";
import {formatAroundState, parseAroundState} from "../../../src/state/around-state.js";
import {formatChartState} from "../../../src/state/chart-state.js";
import {formatScatterState} from "../../../src/state/scatter-state.js";
import {signalFile} from "./signals/fixture.js";
import {addresses, holds} from "./support/any-address.js";

const runs = {seed: 20261128, numRuns: 10_000} as const;
const {document} = parseHTML("<html><body></body></html>");
const known = {
  indicators: new Set(["children-in-care-rate", "referrals-rate"]),
  areas: new Set(exampleModel().areas.map(({area}) => area))
};

/** What an exhibit shows says nothing that is no number; returns whether it drew something. */
function shows<About extends "indicator" | "pair">(
  exhibit: Exhibit<About>,
  source: Parameters<Exhibit<About>["show"]>[0],
  {isDrawn}: {isDrawn: boolean}
): boolean {
  const shown = exhibit.show(source);
  if (isReason(shown)) {
    expect(shown.reason).not.toMatch(/NaN|undefined|null/);
    return false;
  }
  // But for what a reader searched for, which is repeated in quotes.
  expect(JSON.stringify(shown.say()).replaceAll(/“[^”]*”/g, "")).not.toMatch(/NaN|undefined|Infinity|null/);
  if (isDrawn)
    expect(shown.draw({document, width: 390}).outerHTML.replaceAll(/“[^”]*”/g, "")).not.toMatch(
      /NaN|undefined|Infinity/
    );
  return true;
}

describe("any address", () => {
  it.each<{chart: string; exhibits: readonly Exhibit<"indicator">[]; model: typeof exampleModel}>([
    {chart: "the charts of every page", exhibits: indicatorExhibits, model: exampleModel},
    {chart: "the change since a year", exhibits: [change], model: exampleChangeModel},
    {chart: "the funnel", exhibits: [funnel], model: exampleFunnelModel},
    {chart: "the map", exhibits: [tiles], model: exampleMapModel}
  ])(
    "of an indicator's page is shown as far as it means something, and says what it ignored: $chart",
    ({exhibits, model}) => {
      const names = [
        "areas",
        "compare",
        "average",
        "model",
        "from",
        "to",
        "zero",
        "reports",
        "view",
        "year",
        "within",
        "colour",
        "limits",
        "since",
        "find",
        "inspections",
        "sort"
      ];
      let run = 0;
      let drawn = 0;
      fc.assert(
        fc.property(addresses(names), (search) => {
          const address = withoutStrangers(parseIndicatorAddress(search), known.areas);
          holds(search, address, {parse: parseIndicatorAddress, format: formatChartState, names});
          expect(address.state.areas.every((area) => known.areas.has(area))).toBe(true);
          run++;
          if (run % 10 > 0) return;
          const source: IndicatorModel = model(address.state);
          for (const problem of yearProblems(address.state, source)) expect(problem).not.toMatch(/NaN|undefined/);
          for (const one of exhibits) if (shows(one, source, {isDrawn: run % 50 === 0})) drawn++;
        }),
        {...runs, numRuns: runs.numRuns / 4}
      );
      expect(run).toBe(runs.numRuns / 4);
      expect(drawn).toBeGreaterThan(100);
    }
  );

  it("of an area's page keeps what it means, its profile with the year that changes are counted from too", () => {
    const names = [
      "areas",
      "compare",
      "average",
      "model",
      "from",
      "to",
      "zero",
      "reports",
      "view",
      "year",
      "within",
      "colour",
      "limits",
      "find",
      "sort",
      "family",
      "clear",
      "since",
      "indicator"
    ];
    const since = new Set<number | undefined>();
    fc.assert(
      fc.property(addresses(names), (search) => {
        const address = parseAreaState(search);
        holds(search, address, {parse: parseAreaState, format: formatAreaState, names});
        since.add(address.state.profile.since);
      }),
      runs
    );
    expect(since.size).toBeGreaterThan(50);
  });

  it("of what moved gives its tiers", () => {
    const names = ["area", "family", "tier", "direction", "year"];
    let run = 0;
    fc.assert(
      fc.property(addresses(names), (search) => {
        const address = parseSignalState(search);
        holds(search, address, {parse: parseSignalState, format: formatSignalState, names});
        if (++run % 10 > 0) return;
        const {tiers, problems} = signalModel(signalFile, address.state);
        expect(tiers.length).toBeGreaterThan(0);
        expect(problems.join()).not.toMatch(/NaN|undefined/);
      }),
      runs
    );
  });

  it("of two indicators gives a chart, whatever is asked to be marked or drawn larger", () => {
    const names = ["x", "y", "areas", "year", "zoom"];
    const pair = examplePair();
    let run = 0;
    let drawn = 0;
    fc.assert(
      fc.property(addresses(names), (search) => {
        const address = withoutStrangeAreas(parseScatterAddress(search, known), known.areas);
        holds(search, address, {
          parse: (query) => parseScatterAddress(query, known),
          format: formatScatterState,
          names
        });
        const {areas: chosen, year, zoom} = address.state;
        if (++run % 40 > 0) return;
        const source = {...pair, chosen, ...(year !== undefined && {year}), ...(zoom && {zoom})};
        if (shows(scatter, source, {isDrawn: run % 200 === 0})) drawn++;
      }),
      runs
    );
    expect(drawn).toBeGreaterThan(100);
  });

  it("of an authority's neighbours, and of judgements beside figures, is one of their choices", () => {
    fc.assert(
      fc.property(addresses(["model"]), addresses(["indicator"]), (near, around) => {
        const address = parseNeighboursState(near);
        holds(near, address, {parse: parseNeighboursState, format: formatNeighboursState, names: ["model"]});
        const reading = {indicators: known.indicators};
        const asked = parseAroundState(around, reading);
        expect(known.indicators.has(asked.state.indicator)).toBe(true);
        holds(around, asked, {
          parse: (query) => parseAroundState(query, reading),
          format: formatAroundState,
          names: ["indicator"]
        });
      }),
      runs
    );
  });

  it("with a choice twice takes the first and says so, and passes over what others add to follow readers", () => {
    for (const parse of [parseSignalState, parseAreaState, parseIndicatorAddress, parseScatterAddress]) {
      expect(parse("?year=2024&year=2023&utm_source=x&fbclid=y").problems).toEqual([
        "year is given 2 times, the first is taken"
      ]);
      expect(parse("?colour%20of=red&year=2024").problems).toEqual(['unknown choice: "colour of"']);
    }
    expect(parseNeighboursState("?model=2021&model=2025")).toEqual({
      state: {model: "2021"},
      problems: ["model is given 2 times, the first is taken"]
    });
  });

  it("of two indicators names every area that there is not, and how many are too many", () => {
    const address = parseScatterAddress("?areas=leeds,nowhere,<b>,a,b,c,d,e,f,g", known);
    expect(withoutStrangeAreas(address, new Set(["leeds"]))).toMatchObject({
      state: {areas: ["leeds"]},
      problems: expect.arrayContaining([
        'unknown area: "<b>"',
        'unknown area: "nowhere"',
        "9 areas, of which the first 8 are marked"
      ])
    });
  });
});
