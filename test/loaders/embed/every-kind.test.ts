import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {publishEmbed} from "../../../loaders/embed/publish.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Area} from "../../../src/domain/tables.js";
import {type Context, drawingOf} from "../../../src/embed/kinds.js";
import {embeddedKinds, exhibits} from "../../../src/exhibits/registry.js";
import type {AreasFile} from "../../../src/figures/areas-file.js";
import {parseRequest} from "../../../src/state/request.js";
import {childrenIndicator} from "../../../src/stats/per-child.js";

const site = "https://figures.example/";
/** What an author asks of each kind; a kind that is not here is asked for one indicator of one authority. */
const asked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timeline: {areas: "warrington"},
  around: {query: "indicator=child-protection-plans-rate"},
  grades: {},
  comparison: {
    query: "group=neighbours:warrington&indicators=children-in-care-rate,child-protection-plans-rate&show=index"
  },
  scatter: {query: "x=child-protection-plans-rate&y=children-in-care-rate&areas=warrington"}
};
const usual = {indicator: "children-in-care-rate", areas: "warrington"};
const {document} = parseHTML("<!doctype html><html><body></body></html>");
let dist: string;
let context: Context;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "every-kind-"));
  const all = await loadTables();
  const wanted = ["children-in-care-rate", "child-protection-plans-rate", "children-in-need-rate", childrenIndicator];
  const indicators = all.indicators.filter(({indicator}) => wanted.includes(indicator));
  await publishEmbed({root: process.cwd(), dist, rows: {...all, indicators}});
  // A build writes those of every area with their pages.
  const mark = {lane: "Overall effectiveness", told: false};
  const marks = [
    {...mark, date: "2015-07-20", grade: 4, words: "Inadequate"},
    {...mark, date: "2019-12-02", grade: 2, words: "Good"}
  ];
  mkdirSync(join(dist, "embed/data/judgements"), {recursive: true});
  writeFileSync(
    join(dist, "embed/data/judgements/warrington.json"),
    JSON.stringify({form: 1, name: "Warrington", marks})
  );
  vi.stubGlobal("fetch", async (address: string) => new Response(readFileSync(join(dist, address.slice(site.length)))));
  const {key, areas} = JSON.parse(readFileSync(join(dist, "embed/data/areas.json"), "utf8")) as AreasFile;
  context = {
    base: site,
    scripts: pathToFileURL(`${dist}/`).href,
    key,
    kinds: embeddedKinds,
    areas: () => areas as Area[]
  };
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(dist, {recursive: true});
});

const requestOf = (chart: string, own: Readonly<Record<string, string>> = asked[chart] ?? usual) =>
  parseRequest((name) => ({chart, ...own})[name] ?? null, embeddedKinds);

describe("a chart on somebody else's page", () => {
  it.each(exhibits.map(({name}) => name))(
    "can be a %s, drawn from the site's files by its own script",
    async (chart) => {
      const drawing = await drawingOf(requestOf(chart), context);
      const svg = drawing.draw({document, width: 600});
      expect(svg.querySelectorAll("path, circle, rect").length).toBeGreaterThan(2);
      expect(drawing.table().length).toBeGreaterThan(2);
      expect([drawing.title, drawing.source].every((words) => words.length > 5)).toBe(true);
      expect(drawing.live).toMatch(/^(indicator|area|compare|scatter|judgements)\b/);
    }
  );

  it("leads to the page on which it was chosen, with its choices", async () => {
    const {live} = await drawingOf(requestOf("comparison"), context);
    expect(live).toBe(`compare?${asked.comparison?.query}`);
  });

  it.each([
    ["comparison", {query: "areas=warrington&indicators=children-in-care-rate&by=nothing"}, "unknown by"],
    ["comparison", {query: "areas=warington&indicators=children-in-care-rate"}, "unknown area"],
    ["comparison", {}, "no area is chosen"],
    ["around", {query: "indicator=Plans%20rate"}, "unknown indicator"],
    ["around", {query: "areas=warrington"}, "unknown choice"],
    ["around", {indicator: "children-in-care-rate"}, "missing query: expected “indicator=children-in-care-rate”"],
    ["scatter", {query: "year=soon"}, "invalid year"],
    ["scatter", {query: "areas=warington"}, "unknown area"]
  ])("tells its author what of a %s's query %o is not understood", async (chart, own, words) => {
    await expect(drawingOf(requestOf(chart, own as Record<string, string>), context)).rejects.toThrow(words);
  });
});
