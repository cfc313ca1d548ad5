import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {publishEmbed} from "../../../loaders/embed/publish.js";
import {smallData} from "../../../src/components/small-data.js";
import {beginNote} from "../../../src/exhibits/begin-note.js";
import {rankingRows, trendRows} from "../../../src/exhibits/chart-csv.js";
import {rankingFinding, trendFinding} from "../../../src/exhibits/chart-sentence.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {rankingOf} from "../../../src/exhibits/ranking-model.js";
import {layOutLines} from "../../../src/exhibits/trend-core.js";
import {trendNotes, trendTitle} from "../../../src/exhibits/trend-words.js";
import {
  type AreaObservation,
  allAreas,
  allIndicators,
  allValues,
  indicatorsNamed,
  neighboursOf,
  reportedFor
} from "../../../src/query/questions.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";
import {openRealPages, type RealPages} from "../../support/real-pages.js";

const base = "https://figures.example/";
const edition = "0123456789ab";
let folder: string;
let pages: RealPages;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "small-data-"));
  pages = await openRealPages();
  await publishEmbed({root: process.cwd(), dist: folder, rows: pages.rows, edition: {version: edition, figures: ""}});
  vi.stubGlobal(
    "fetch",
    async (url: string) => new Response(readFileSync(join(folder, new URL(url).pathname.slice(1))))
  );
});

afterAll(() => {
  vi.unstubAllGlobals();
  pages?.close();
  rmSync(folder, {recursive: true});
});

/** What is drawn of a trend; marks of one date stand in no order. */
function drawn(model: IndicatorModel): unknown {
  const layout = layOutLines(model, {width: 700});
  const {format: _, labels, series, ...rest} = layout;
  return {
    ...rest,
    labels: labels.map(({series: {key}, ...label}) => ({...label, key})),
    series: series.map((one) => ({...one, reported: [...one.reported].sort((a, b) => a.path.localeCompare(b.path))}))
  };
}

describe("the small files of an indicator", () => {
  const states: Partial<ChartState>[] = [
    {areas: ["warrington"], compare: ["england", "neighbours"]},
    {areas: ["warrington", "halton", "st-helens"], compare: ["england", "region", "neighbours"], average: "median"},
    {areas: ["camden"], compare: ["neighbours"], model: "2021"},
    {areas: ["cumbria", "isles-of-scilly", "england"], compare: []}
  ];

  it.each(["children-in-care-rate", "neet-16-17", "children-in-care", "spending-children-services", "adoptions"])(
    "draw %s as the engine does, chart, ranking and words",
    async (slug) => {
      const indicator = pages.indicators.find((one) => one.indicator === slug);
      if (!indicator) throw new Error(`unknown indicator: ${slug}`);
      const areas = await pages.answers.ask(allAreas());
      const observations = await pages.answers.ask(allValues(slug));
      const reported = await pages.answers.ask(reportedFor(slug));
      for (const change of states) {
        const state = {...defaultChartState, ...change};
        const [first = ""] = state.areas;
        const small = await smallData(slug, {base, edition});
        const near = await small.neighboursOf(first, state.model);
        const neighbours = await pages.answers.ask(neighboursOf(first, state.model));
        expect(near.map(({neighbour}) => neighbour)).toEqual(neighbours.map(({neighbour}) => neighbour));
        const early = indicatorModel({...small.data, neighbours: near}, state);
        const late = indicatorModel({indicator, areas, observations, reported, neighbours}, state);
        expect(early.reported).toHaveLength(reported.length);
        expect(trendRows(early)).toEqual(trendRows(late));
        expect(rankingRows(early)).toEqual(rankingRows(late));
        expect(beginNote(early)).toBe(beginNote(late));
        expect(trendTitle(early)).toBe(trendTitle(late));
        expect(trendNotes(early)).toEqual(trendNotes(late));
        expect(trendFinding(early)).toBe(trendFinding(late));
        expect(rankingFinding(early)).toBe(rankingFinding(late));
        expect(rankingOf(early)).toEqual(rankingOf(late));
        expect(JSON.parse(JSON.stringify(drawn(early)))).toEqual(JSON.parse(JSON.stringify(drawn(late))));
      }
    }
  );

  it("lose nothing of what the tables say: every indicator's own words, every value, every figure of a report", async () => {
    for (const indicator of await pages.answers.ask(allIndicators())) {
      const slug = indicator.indicator;
      const {data} = await smallData(slug, {base, edition});
      const [own] = await pages.answers.ask(indicatorsNamed([slug]));
      expect(data.indicator, slug).toEqual(own);
      const values = [...data.observations].sort(byAreaAndTime);
      expect(values, slug).toEqual((await pages.answers.ask(allValues(slug))).sort(byAreaAndTime));
      // The address of a report and how it was made are on the report's own page.
      const stated = (await pages.answers.ask(reportedFor(slug))).map(({url: _, framework: __, ...point}) => point);
      expect(
        data.reported?.map(({url: _, framework: __, ...point}) => point),
        slug
      ).toEqual(stated);
    }
  });

  it("are refused where they are of another edition than the page", async () => {
    await expect(smallData("children-in-care-rate", {base, edition: "another"})).rejects.toThrow(
      "figures of another edition: 0123456789ab, expected that of the page, another"
    );
    // A page that knows of no edition takes what there is.
    await expect(smallData("children-in-care-rate", {base, edition: null})).resolves.toBeDefined();
  });

  it("know all areas with their codes, which a chart's values name", async () => {
    const {data} = await smallData("children-in-care-rate", {base, edition});
    expect(data.areas.find(({area}) => area === "warrington")).toMatchObject({la_code: 877, ons_code: "E06000007"});
    expect(data.areas).toHaveLength(pages.rows.areas.length);
  });
});

function byAreaAndTime(a: AreaObservation, b: AreaObservation): number {
  return a.area.localeCompare(b.area) || a.year - b.year || a.period.localeCompare(b.period);
}
