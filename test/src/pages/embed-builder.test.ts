import {describe, expect, it} from "vitest";
import type {Area, Indicator} from "../../../src/domain/tables.js";
import type {Exhibit, ShownWhole} from "../../../src/exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {embeddedKinds, exhibitNamed} from "../../../src/exhibits/registry.js";
import {queryFor, queryIn, takenFrom} from "../../../src/pages/embed-builder/page-address.js";
import {contrast, keptImage, lengthWords} from "../../../src/pages/embed-builder/words.js";
import {
  type BuilderState,
  embedAddress,
  formatBuilderState,
  parseBuilderState
} from "../../../src/state/builder-state.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";

const area = (slug: string, name: string, kind: Area["kind"], region: string | null): Area => ({
  area: slug,
  name,
  kind,
  region,
  la_code: null,
  ons_code: null,
  opened: null,
  closed: null,
  successors: null,
  aliases: null
});

const areas: Area[] = [
  area("england", "England", "country", null),
  area("north-west", "North West", "region", "england"),
  area("ashby", "Ashby", "authority", "north-west"),
  area("overton", "Overton", "authority", "north-west")
];

const indicator: Indicator = {
  indicator: "visits-on-time",
  family: "Care leavers",
  name: "Visits made on time",
  short_name: "Visits on time",
  unit: "percent",
  decimals: 1,
  better: "higher",
  headline: 1,
  definition: "Visits made within the days set.",
  notes: null,
  source: "Example statistics",
  source_url: "https://example.org/",
  source_code: "V1",
  period_kind: "financial year",
  counts_of: "children",
  numerator: null,
  denominator: null,
  last_release: "2025-11",
  next_release: null,
  breaks: null
};

const values: Record<string, (number | null)[]> = {
  england: [70, 71, 72.5],
  "north-west": [68, 69, 70],
  ashby: [60, null, 66.2],
  overton: [80, 81, null]
};

const observations = Object.entries(values).flatMap(([slug, row]) =>
  row.map((value, i) => ({
    area: slug,
    period: `${2022 + i}-${23 + i}`,
    year: 2023 + i,
    value,
    status: value === null ? ("suppressed" as const) : ("final" as const)
  }))
);

function modelOf(state: Partial<ChartState>, own: Partial<Indicator> = {}): IndicatorModel {
  const data = {indicator: {...indicator, ...own}, areas, observations, neighbours: []};
  return indicatorModel(data, {...defaultChartState, ...state});
}

/** What an exhibit shows of a model. */
function shownOf(chart: string, model: IndicatorModel): ShownWhole {
  return (exhibitNamed(chart) as Exhibit<"indicator">).show(model) as ShownWhole;
}

/** The sentence to print beside a chart. */
const sentenceOf = (chart: string, model: IndicatorModel) => shownOf(chart, model).say().sentence;

/** Why a chart cannot keep its values; null where it can. */
function whyNotFrozen(chart: string, model: IndicatorModel): string | null {
  const packed = shownOf(chart, model).pack("2026-11-21");
  return typeof packed === "string" ? null : packed.reason;
}

describe("the sentence beside a chart", () => {
  it("gives the latest value, where it came from, and those beside it", () => {
    const model = modelOf({areas: ["ashby", "overton"], compare: ["england", "region"]});
    expect(sentenceOf("trend", model)).toBe(
      "Visits made on time: 66.2% in Ashby in 2024-25, up from 60.0% in 2022-23; it was 81.0% in Overton (2023-24), 72.5% in England and 70.0% in the North West. Source: Example statistics, released November 2025."
    );
  });

  it("compares with nothing from before a break", () => {
    const model = modelOf({areas: ["ashby"], compare: []}, {breaks: "2025: counted anew"});
    expect(sentenceOf("trend", model)).toContain("66.2% in Ashby in 2024-25. Source");
  });

  it("says that nothing is published where nothing is", () => {
    expect(sentenceOf("trend", modelOf({areas: ["overton"], compare: [], from: 2025}))).toBe(
      "Visits made on time: no figures are published of what was chosen. Source: Example statistics, released November 2025."
    );
  });

  it("gives places in a ranking, and its ends", () => {
    expect(sentenceOf("ranking", modelOf({areas: ["ashby"], year: 2023}))).toBe(
      "Visits made on time, 2022-23: Ashby is 2nd best of 2 authorities (60.0%); values run from 80.0% in Overton to 60.0% in Ashby. Source: Example statistics, released November 2025."
    );
  });

  it("is of one area beside one number", () => {
    const model = modelOf({areas: ["ashby"]});
    expect(sentenceOf("number", model)).toMatch(/^Visits made on time: 66.2% in Ashby in 2024-25, up from 60.0%/);
    expect(shownOf("number", model).say().title).toBe("Visits made on time, Ashby, 2024-25");
  });
});

describe("the image that the site keeps", () => {
  it("is of the first authority of a trend of a leading indicator", () => {
    expect(keptImage("trend", modelOf({areas: ["ashby"]}), ["visits-on-time"])).toEqual({
      indicator: "visits-on-time",
      area: "ashby",
      words: "Chart: Visits made on time, Ashby and England, 2023 to 2025"
    });
  });

  it("is of nothing else", () => {
    expect(keptImage("trend", modelOf({areas: ["ashby"]}), ["another"])).toBeNull();
    expect(keptImage("ranking", modelOf({areas: ["ashby"]}), ["visits-on-time"])).toBeNull();
    expect(keptImage("trend", modelOf({areas: ["north-west"]}), ["visits-on-time"])).toBeNull();
    expect(keptImage("trend", modelOf({}), ["visits-on-time"])).toBeNull();
  });
});

describe("what the builder checks", () => {
  it("is whether a chart can be frozen", () => {
    expect(whyNotFrozen("trend", modelOf({areas: ["ashby"]}))).toBeNull();
    expect(whyNotFrozen("number", modelOf({areas: ["ashby"]}))).toContain("cannot keep its values");
    expect(whyNotFrozen("trend", modelOf({areas: ["ashby"], view: "multiples"}))).toContain("panel");
    const long = modelOf({areas: ["ashby"]}, {name: "Visits".repeat(1000)});
    expect(whyNotFrozen("trend", long)).toContain("too many values");
  });

  it("is the length of words", () => {
    expect(lengthWords("title", "Visits")).toBe("6 of at most 200 characters.");
    expect(lengthWords("title", "x".repeat(120))).toContain("long for a phone");
    expect(lengthWords("note", "x".repeat(401))).toContain("too long");
  });

  it("is contrast, as the guidelines for accessible content define it", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#ffffff", "#ffffff")).toBe(1);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});

describe("the address of the builder", () => {
  const state: BuilderState = {
    chart: "ranking",
    indicator: "visits-on-time",
    state: {...defaultChartState, areas: ["ashby"], compare: ["england"], zero: false, year: 2024},
    query: "x=visits-on-time&areas=ashby",
    theme: "dark",
    title: `What’s <new> & 100% "true"?`,
    note: "It's so",
    way: "frame",
    frozen: true
  };

  it("is empty where nothing is chosen", () => {
    expect(formatBuilderState(parseBuilderState("", embeddedKinds))).toBe("");
    expect(parseBuilderState("", embeddedKinds).problems).toEqual([]);
  });

  it("reads back what it wrote, in the way a browser keeps it", () => {
    const written = formatBuilderState(state);
    expect(new URL(written, "https://example.org/embed").search).toBe(written);
    expect(parseBuilderState(written, embeddedKinds)).toEqual({...state, problems: []});
  });

  it("names what it does not know, and goes on without it", () => {
    const {problems, way, theme} = parseBuilderState("?way=pigeon&theme=pink&indicator=visits-on-time", embeddedKinds);
    expect(problems.map((words) => words.split(":")[0])).toEqual(["unknown theme", "unknown way"]);
    expect([way, theme]).toEqual(["element", "auto"]);
  });

  it("leads from a chart to the builder with what it shows", () => {
    const sorted = {
      ...defaultChartState,
      areas: ["ashby"],
      view: "table" as const,
      sort: {by: "name", order: "ascending"} as const
    };
    expect(embedAddress("../", {chart: "trend", indicator: "visits-on-time", state: sorted})).toBe(
      "../embed?indicator=visits-on-time&areas=ashby"
    );
  });
});

describe("a chart that is chosen on a page of its own", () => {
  const none = {indicator: "", state: defaultChartState};
  const chosen = {indicator: "visits-on-time", state: {...defaultChartState, areas: ["ashby"]}};

  it("begins with what was chosen for another kind, and leaves it to the next", () => {
    const compared = queryFor("comparison", chosen);
    expect(compared).toBe("group=neighbours:ashby&indicators=visits-on-time");
    expect(takenFrom(compared)).toEqual({indicator: "visits-on-time", areas: []});
    const scatter = queryFor("scatter", chosen);
    expect(new URLSearchParams(scatter ?? "").get("x")).toBe("visits-on-time");
    expect(takenFrom("x=a-rate&y=b-rate&areas=ashby,overton")).toEqual({
      indicator: "b-rate",
      areas: ["ashby", "overton"]
    });
    expect(queryFor("around", chosen)).toBe("indicator=visits-on-time");
    expect(takenFrom("indicator=visits-on-time").indicator).toBe("visits-on-time");
    expect(queryFor("comparison", {...chosen, state: {...defaultChartState, areas: ["ashby", "overton"]}})).toContain(
      "areas=ashby,overton"
    );
  });

  it("has never two indicators that are one, nor an address that says nothing", () => {
    for (const indicator of ["", "children-in-care-rate", "children-in-need-rate"])
      expect(queryFor("scatter", {...none, indicator})).toMatch(/^x=(?!children-in-care-rate)/);
    expect(queryFor("around", none)).toBe("indicator=children-in-care-rate");
    for (const chart of ["grades", "trend", "timeline"]) expect(queryFor(chart, chosen)).toBeNull();
  });

  it("is taken from the address of its page, pasted whole or in part", () => {
    for (const text of ["https://example.org/compare?areas=ashby#table", "?areas=ashby", " areas=ashby "])
      expect(queryIn(text)).toBe("areas=ashby");
    expect(queryIn("compare")).toBeNull();
    expect(queryIn("")).toBeNull();
  });
});
