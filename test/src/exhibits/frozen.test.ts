import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {unpackAreas} from "../../../src/embed/areas.js";
import {embedModel} from "../../../src/embed/model.js";
import {freeze} from "../../../src/exhibits/freeze.js";
import {thaw} from "../../../src/exhibits/frozen.js";
import {type IndicatorModel, outlineOf} from "../../../src/exhibits/indicator-model.js";
import {chartKinds} from "../../../src/exhibits/registry.js";
import {trend} from "../../../src/exhibits/trend.js";
import type {TrendModel} from "../../../src/exhibits/trend-model.js";
import {type EmbeddedIndicator, packBand, readIndicatorFile} from "../../../src/figures/indicator-file.js";
import {packValues} from "../../../src/figures/values.js";
import {defaultChartState} from "../../../src/state/chart-state.js";
import {parseRequest, RequestError} from "../../../src/state/request.js";

const areas = unpackAreas("england||3\nhalton||B\nnorth-west||1A\nwarrington||B\nwigan||B");
const slugs = areas.map(({area}) => area);
const indicator: EmbeddedIndicator = {
  indicator: "children-in-care-rate",
  name: "Children looked after per 10,000",
  short_name: "Children looked after",
  unit: "per-10000",
  decimals: 0,
  better: null,
  source: "Children looked after in England",
  last_release: "2025-11",
  period_kind: "31 March",
  breaks: null
};
const observations = slugs.flatMap((area, i) =>
  Array.from({length: 10}, (_, j) => ({
    area,
    period: String(2016 + j),
    year: 2016 + j,
    value: i === 1 && j === 4 ? null : 60 + 7 * i + ((j * 5) % 9),
    status: i === 1 && j === 4 ? ("suppressed" as const) : ("final" as const)
  }))
);
const file = {
  form: 1 as const,
  areas: "key",
  indicator,
  ...packValues(observations, slugs, 0),
  band: packBand(outlineOf({areas, observations}))
};
const known = {areas: () => areas, key: "key", needs: trend.needs};
const request = (attributes: Record<string, string>) => parseRequest((name) => attributes[name] ?? null, chartKinds);
const model = embedModel(
  request({indicator: indicator.indicator, areas: "warrington,halton,wigan", compare: "england", reports: "no"}),
  {file},
  known
);

describe("a frozen chart", () => {
  it("has the lines it was frozen with, and the words around them", () => {
    const {model: thawed, date} = thaw(freeze(model, "2026-11-21"), defaultChartState);
    const points = (one: TrendModel) =>
      one.trend.map(({label, role, points}) => [
        label,
        role,
        points.map(({period, year, value, status}) => [period, year, value, status])
      ]);
    expect(points(thawed)).toEqual(points(model));
    expect(thawed.years).toEqual(model.years);
    expect(thawed.indicator).toMatchObject({name: indicator.name, unit: indicator.unit, decimals: 0});
    expect([thawed.indicator.source, date]).toEqual([
      "Children looked after in England, released November 2025",
      "2026-11-21"
    ]);
  });

  it("of four lines over ten years is about 300 characters", () => {
    const text = freeze(model, "2026-11-21");
    expect(text.split("|").slice(8)).toHaveLength(4);
    expect(text.length).toBeLessThan(330);
  });

  it("is the same when frozen again", () => {
    const text = freeze(model, "2026-11-21");
    const {model: thawed} = thaw(text, defaultChartState);
    const again = freeze(
      {...model, ...thawed, indicator: {...model.indicator, ...thawed.indicator}} as IndicatorModel,
      "2026-11-21"
    );
    expect(again).toBe(text);
  });

  it.each([
    ["", "unreadable values"],
    ["2|a|percent|0|x|2016-2017|s|d|fA:1", "unreadable values"],
    ["1|a|parsecs|0|x|2016-2017|s|d|fA:1", "unreadable values"],
    ["1|a|percent|99|x|2016-2017|s|d|fA:1", "unreadable values"],
    ["1|a|percent|0|x|2016-2017|s|d|A:1", "unreadable line of values"],
    ["1|a|percent|0|x|NaN-1|s|d|fA:1", "unreadable periods: “NaN-1”"],
    ["1|a|percent|0|x|2016-2017|s|d|fA:1,1,1", "invalid values: row A, place 3"],
    ["1|a|percent|0|x|2016-2017|s|d|fA:1e999", "invalid values: row A, place 1"]
  ])("that cannot be read says why: %s", (text, words) => {
    const read = () => thaw(text, defaultChartState);
    expect(read).toThrow(RequestError);
    expect(read).toThrow(words);
  });

  it("in the test's article can be read", () => {
    const [, values = ""] = /values="([^"]+)"/.exec(readFileSync("test/browser/article.html", "utf8")) ?? [];
    expect(thaw(values, defaultChartState).model.trend.map(({label}) => label)).toEqual(["Warrington", "England"]);
  });
});

describe("a file of values", () => {
  it("is read with all its observations", () => {
    const {observations: read} = readIndicatorFile(JSON.parse(JSON.stringify(file)), {areas, key: "key"});
    expect(read).toHaveLength(observations.length);
    expect(read).toEqual(expect.arrayContaining(observations));
  });

  it.each([
    [null, "unknown form of file: expected 1"],
    ["<!doctype html>", "unknown form of file: expected 1"],
    [{...file, form: 2}, "unknown form of file: expected 1"],
    [{...file, areas: "other"}, "values of another list of areas"],
    [{...file, rows: undefined}, "incomplete values"],
    [{...file, periods: {}}, "incomplete values"],
    [{...file, indicator: {}}, "incomplete values"],
    [{...file, band: undefined}, "incomplete values"],
    [{...file, decimals: "x"}, "incomplete values"],
    [{...file, indicator: {...indicator, unit: "parsecs"}}, "incomplete values"],
    [{...file, rows: `${file.rows};1;1;1`}, "invalid values: row ?"]
  ])("that is not what it should be says so: %#", (wrong, words) => {
    expect(() => readIndicatorFile(wrong, {areas, key: "key"})).toThrow(words);
  });

  it("of an area that is not known names the area", () => {
    expect(() => embedModel(request({indicator: "x", areas: "atlantis"}), {file}, known)).toThrow(
      "unknown area: “atlantis”, expected a name such as warrington"
    );
  });
});
