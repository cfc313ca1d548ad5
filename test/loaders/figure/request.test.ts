import {describe, expect, it} from "vitest";
import type {FigureWords} from "../../../loaders/figure/page-choices.js";
import {parseFigureRequest} from "../../../loaders/figure/request.js";
import {listOf} from "../../../src/domain/words.js";
import {chartKinds} from "../../../src/exhibits/registry.js";
import {defaultChartState} from "../../../src/state/chart-state.js";

const known = {
  areas: new Set(["warrington", "halton", "england"]),
  indicators: new Set(["children-in-care-rate", "neet-16-17"])
};
const parse = (words: FigureWords) => parseFigureRequest(words, known);
const problemsOf = (words: FigureWords) => {
  try {
    parse(words);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
};

describe("parseFigureRequest", () => {
  it("draws a light trend of the usual width where nothing else is said", () => {
    expect(parse({indicator: "neet-16-17", out: "a.svg"})).toEqual({
      kind: "trend",
      indicator: "neet-16-17",
      indicators: ["neet-16-17"],
      query: "",
      state: defaultChartState,
      theme: "light",
      width: 960,
      out: "a.svg",
      format: "svg"
    });
  });

  it("takes the words of the site's addresses", () => {
    const {state, format} = parse({
      indicator: "children-in-care-rate",
      areas: "warrington,Halton",
      compare: "region",
      from: "2018",
      to: "2024",
      zero: "no",
      average: "median",
      model: "2021",
      out: "chart.PDF"
    });
    expect(format).toBe("pdf");
    expect(state).toMatchObject({
      areas: ["warrington", "halton"],
      compare: ["region"],
      from: 2018,
      to: 2024,
      zero: false,
      average: "median",
      model: "2021"
    });
  });

  it("says everything that is wrong at once, with the nearest word", () => {
    expect(
      problemsOf({
        indicator: "children-in-care-rat",
        areas: "warington",
        chart: "rankings",
        theme: "blue",
        width: "12",
        from: "x",
        out: "a.gif"
      })
    ).toEqual([
      `unknown chart: "rankings", expected ${listOf(Object.keys(chartKinds), "or")}, did you mean "ranking"?`,
      'unknown theme: "blue", expected light or dark',
      'invalid width: "12", expected whole pixels from 280 to 2400',
      'unknown file: "a.gif", expected a name that ends in .svg, .png or .pdf',
      'unknown indicator: "children-in-care-rat", did you mean "children-in-care-rate"?',
      'unknown area: "warington", did you mean "warrington"?',
      'invalid from: "x", expected a year such as 2025'
    ]);
  });

  it("asks for an indicator, except for judgements, and there for one authority", () => {
    expect(problemsOf({out: "a.svg"})).toEqual([
      'missing indicator: expected --indicator with a name such as "children-in-care-rate"'
    ]);
    expect(parse({chart: "timeline", areas: "halton", out: "a.png"}).indicator).toBeNull();
    expect(problemsOf({chart: "timeline", areas: "halton,warrington", out: "a.png"})).toEqual([
      "invalid areas: 2, expected one authority for a timeline"
    ]);
  });
});
