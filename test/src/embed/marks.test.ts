import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {unpackAreas} from "../../../src/embed/areas.js";
import {embedModel} from "../../../src/embed/model.js";
import multiples from "../../../src/embed/multiples-kind.js";
import type {Shown} from "../../../src/exhibits/exhibit.js";
import {chartKinds} from "../../../src/exhibits/registry.js";
import {trend} from "../../../src/exhibits/trend.js";
import {packReported} from "../../../src/figures/indicator-file.js";
import {packValues} from "../../../src/figures/values.js";
import type {ReportedPoint} from "../../../src/query/questions.js";
import {parseRequest} from "../../../src/state/request.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const areas = unpackAreas("england||3\nhalton||B\nnorth-west||1A\nwarrington||B");
const slugs = areas.map(({area}) => area);
const point = (area: string, as_at: string): ReportedPoint => ({
  area,
  report: "877-2015-05-12",
  indicator: "children-in-care-rate",
  value: 66,
  unit: "per 10000",
  role: "current",
  as_at,
  as_at_kind: "day",
  page: 9,
  qualifier: null,
  framework: "sif",
  inspected_from: "2015-01-20",
  published: "2015-05-12",
  url: null
});
const file = {
  form: 1 as const,
  areas: "key",
  indicator: {
    indicator: "children-in-care-rate",
    name: "Children looked after per 10,000",
    short_name: "Children looked after",
    unit: "per-10000" as const,
    decimals: 0,
    better: null,
    source: "Children looked after in England",
    last_release: "2025-11",
    period_kind: "31 March",
    breaks: null
  },
  ...packValues(
    slugs.map((area) => ({area, period: "2016", year: 2016, value: 60, status: "final" as const})),
    slugs,
    0
  ),
  band: [null],
  reported: packReported([point("warrington", "2015-01-31"), point("halton", "2014-03-31")])
};
const modelOf = (view: string) =>
  embedModel(
    parseRequest(
      (name) => ({indicator: "children-in-care-rate", areas: "warrington,halton", compare: "none", view})[name] ?? null,
      chartKinds
    ),
    {file},
    {areas: () => areas, key: "key", needs: trend.needs}
  );

describe("marks of reported figures", () => {
  it.each(["trend", "multiples"])("on another page lead to their rows on the site: %s", (view) => {
    const base = "https://figures.example/below/";
    const shown = (view === "trend" ? trend : multiples).show(modelOf(view)) as Shown;
    const chart = shown.draw({document, base, width: 640});
    const links = [...chart.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      ["2015-01-31", "2014-03-31"].map(
        (date) => `${base}report/877-2015-05-12#children-in-care-rate-current-${date}-66-9`
      )
    );
    expect(chart.getAttribute("role")).toBe("group");
  });

  it("in a picture are words without a link, for nothing says where the picture will be", () => {
    const chart = (trend.show(modelOf("trend")) as Shown).draw({document, width: 640});
    expect(chart.querySelectorAll("a, [href]")).toHaveLength(0);
    expect(chart.querySelectorAll('[data-mark="reported"] > title')).toHaveLength(2);
    expect(chart.getAttribute("role")).toBe("img");
  });

  it("have no address in the model", () => {
    expect(JSON.stringify(modelOf("trend").trend)).not.toMatch(/\.\.\/|https?:/);
  });
});
