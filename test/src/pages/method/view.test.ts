import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import type {Comparison} from "../../../../src/domain/comparison.js";
import type {Indicator} from "../../../../src/domain/tables.js";
import {examples, workedWords} from "../../../../src/pages/method/examples.js";
import type {WorkedFigures} from "../../../../src/pages/method/figures.js";
import {explained} from "../../../../src/pages/method/statistics.js";
import {methodView} from "../../../../src/pages/method/view.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** What is published for Warrington in 2025, and what statistics say of it. */
const figures: WorkedFigures = {
  share: {
    name: "Warrington",
    indicator: {name: "Three or more placements (%)", unit: "percent", decimals: 0} as Indicator,
    row: {
      ...{period: "2025", value: 11, count: 33, denominator: 310, low: 7.681, high: 14.573},
      ...{previous: 14, change: -3, change_low: -8.773, change_high: 1.353},
      ...{z: -1.335, p: 0.182, q: 0.889, phi: 1.188, looks: 5172},
      ...{rank: 78, rank_low: 11, rank_high: 146, tied: 25, of: 151, band: "C", next_band: 10},
      ...{england_exact: 10.395, verdict_95: "not-clearly-different", plain_95: "worse", rest_of_region: 8.727},
      ...{neighbours_mean: 11, neighbours_median: 10.5, neighbours_pooled: 10.723, neighbours_n: 10},
      ...{trend: "no-clear-trend", trend_method: "counts", trend_p: 0.0887, shrunken: 10.503, tier: null}
    } as Comparison
  },
  rate: {
    name: "Warrington",
    indicator: {name: "Children looked after", unit: "per-10000", decimals: 0} as Indicator,
    row: {
      ...{period: "2025", value: 69, count: 310, denominator: 44_799, low: 61.709, high: 77.346},
      ...{percentile: 52.318, dispersion: 47.122}
    } as Comparison
  },
  beside: {
    since: {
      ...{year: 2020, change: 2, missing: null, limits: [-2.36, 6.41], sureness: "none", untested: null, inWidths: 0.5},
      phi: 1.31
    },
    funnel: {plain: {lower: 6.99, upper: 13.8}, wide: {lower: 4.71, upper: 16.08}},
    relative: {base: 2011, index: 127.7, ofEngland: 104.55},
    perChild: {indicator: {name: "Gross spending"}, period: "2024-25", pounds: 1234},
    distance: {median: 74, distance: -0.42},
    pair: {
      ...{x: {name: "Plans"} as Indicator, y: {name: "Care"} as Indicator, period: "2025"},
      ranks: {r: -0.12, lower: -0.27, upper: 0.04, n: 151},
      line: {
        slope: 1,
        intercept: 0,
        slopeLower: -0.5,
        slopeUpper: 2,
        scatter: 1,
        at: () => ({fit: 0, lower: 0, upper: 0})
      }
    },
    around: {
      ...{indicator: {name: "Care", unit: "per-10000", decimals: 0} as Indicator},
      ...{mean: 6.2, low: -1.4, high: 13.7, n: 54}
    },
    waits: "Inadequate: given anew 60 times."
  }
};

describe("the page of methods", () => {
  const page = methodView(figures, {document}).view;

  it("explains every statistic with formula, source, when it is not given and what it cannot say", () => {
    for (const {id} of explained) {
      const section = page.querySelector(`#${id} + .statistic`);
      expect(section?.querySelector(".formula")?.textContent).toBeTruthy();
      const terms = [...(section?.querySelectorAll("dt") ?? [])].map(({textContent}) => textContent);
      expect(terms).toEqual(["Example", "Source", "Not given", "Cannot say"]);
    }
  });

  it("names its two figures with the counts behind them", () => {
    expect(workedWords(figures)).toEqual([
      "The share is Three or more placements (%), Warrington, 2025: 11%, 33 of 310.",
      "The rate is Children looked after, Warrington, 2025: 69 per 10,000 children, 310 of 44,799."
    ]);
  });
});

describe("worked examples", () => {
  it("say the rank with its interval and its ties", () => {
    expect(examples.rank(figures)).toBe(
      "The share is ranked joint 78 with 25 others, of 151; the counts allow any place from 11 to 146."
    );
  });

  it("tell widened from plain limits where they disagree", () => {
    expect(examples.verdict(figures)).toBe(
      "England’s share from its counts is 10.4%. The authority’s is not clearly different by widened limits, worse by plain ones."
    );
  });

  it("say what several figures say together, with their limits and no more than the test allows", () => {
    expect(examples.since(figures)).toBe(
      "Since 2020 the share has changed by +2 points, with limits of −2.4 points and +6.4 points by chance alone; φ of all authorities’ changes is 1.3: the change is one that could be chance."
    );
    expect(examples.association(figures)).toBe(
      "Plans and Care, 2025: Spearman’s r is −0.12, −0.27 to 0.04, over 151 authorities; the slope is not clear, and no line is drawn."
    );
    expect(examples.distance(figures)).toContain("lies 0.4 median deviations below");
    expect(examples.around(figures)).toContain("54 authorities whose grade became better");
    expect(examples.waits(figures)).toBe("Inadequate: given anew 60 times.");
    const without = {...figures, beside: {...figures.beside, since: null, pair: null, funnel: null, waits: null}};
    for (const id of ["since", "association", "funnel", "waits"] as const) expect(examples[id](without)).toBeNull();
  });

  it("call a change clear by q alone", () => {
    expect(examples["clear-change"](figures)).toContain("q is 0.89: not clear.");
    const row = {...figures.share.row, q: 0.1};
    expect(examples["clear-change"]({...figures, share: {...figures.share, row}})).toContain("q is 0.10: clear.");
  });

  it("are left out where the figure has no such statistic", () => {
    const row = {...figures.share.row, rank: null, low: null};
    const without = {...figures, share: {...figures.share, row}};
    expect(examples.rank(without)).toBeNull();
    expect(examples["share-interval"](without)).toBeNull();
    const section = methodView(without, {document}).view.querySelector("#rank + .statistic");
    expect(section?.querySelector("dt")?.textContent).toBe("Source");
  });
});
