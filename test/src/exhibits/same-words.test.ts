import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {drawFigure} from "../../../loaders/figure/draw.js";
import type {FigureWords} from "../../../loaders/figure/page-choices.js";
import {parseFigureRequest} from "../../../loaders/figure/request.js";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {rankingFinding} from "../../../src/exhibits/chart-sentence.js";
import type {ShownWhole} from "../../../src/exhibits/exhibit.js";
import {type IndicatorModel, indicatorModel} from "../../../src/exhibits/indicator-model.js";
import {ranking} from "../../../src/exhibits/ranking.js";
import {exhibits} from "../../../src/exhibits/registry.js";
import {timeline} from "../../../src/exhibits/timeline.js";
import {timelineMarks} from "../../../src/exhibits/timeline-marks.js";
import type {IndicatorCounts} from "../../../src/figures/counts-file.js";
import {timelinePart} from "../../../src/pages/area/judgements.js";
import {exhibitPart} from "../../../src/pages/indicator/view.js";
import {judgementTimeline} from "../../../src/query/questions.js";
import {type ChartState, defaultChartState} from "../../../src/state/chart-state.js";

/** A rate without a direction, a share with one, a count, and a sum. */
const slugs = ["children-in-care-rate", "neet-16-17", "children-in-care", "spending-children-services"];
const {document} = parseHTML("<!doctype html><html><body></body></html>");
let rows: Tables;
let answers: Engine;
let counts: IndicatorCounts | undefined;

beforeAll(async () => {
  const all = await loadTables();
  rows = {...all, observations: all.observations.filter(({indicator}) => slugs.includes(indicator))};
  answers = await answersFromRows(rows);
  counts = countsByIndicator(all, {isWanted: (one) => one === "children-in-care-rate"}).get("children-in-care-rate");
});

afterAll(() => answers?.close());

describe.each(slugs)("the ranking of %s", (slug) => {
  it.each([[[]], [["warrington"]], [["isles-of-scilly", "camden"]]])(
    "says the same on a page, in a file and in an embed, of %j",
    async (areas) => {
      const model = modelOf(slug, {areas});
      const page = exhibitPart(ranking, model, {document, root: "../", width: 720});
      const embed = ranking.show(model) as ShownWhole;
      const file = await fileWords({
        chart: "ranking",
        indicator: slug,
        ...(areas.length > 0 && {areas: areas.join(",")})
      });
      const finding = page.querySelector(".finding")?.textContent;
      const notes = [...page.querySelectorAll("figcaption p")].map(({textContent}) => textContent).slice(0, -1);
      expect(finding).toBe(rankingFinding(model));
      expect(embed.say().printedNotes).toEqual([finding, ...notes]);
      for (const words of embed.say().printedNotes) expect(file).toContain(squeezed(words));
      expect(embed.say().subtitle).toBe(page.querySelector(".subtitle")?.textContent);
      expect(file).toContain(squeezed(embed.say().subtitle));
    }
  );
});

describe("a sentence that stands without a title", () => {
  it.each(exhibits.flatMap((one) => (one.about === "indicator" ? [[one.name, one] as const] : [])))(
    "names the source of the %s once, at its end",
    (_, exhibit) => {
      const slug = "children-in-care-rate";
      const model = {...modelOf(slug, {areas: ["warrington"]}), ...(counts && {counts})};
      const {sentence = "", source} = (exhibit.show(model) as ShownWhole).say();
      expect(sentence.endsWith(` Source: ${source}.`)).toBe(true);
      expect(sentence.split("Source:")).toHaveLength(2);
    }
  );
});

describe("a count", () => {
  it.each(["children-in-care", "spending-children-services"])(
    "of %s stands in order of size, without a place, a best or an average",
    (slug) => {
      const model = modelOf(slug, {areas: ["warrington"]});
      const words = exhibitPart(ranking, model, {document, root: "../", width: 720}).textContent ?? "";
      expect(words).toMatch(/are not ranked: areas differ in size/);
      expect(words).not.toMatch(/\d(st|nd|rd|th) (highest|best)/);
      expect(
        (ranking.show(model) as ShownWhole)
          .table()
          .slice(1)
          .map((row) => row[1])
      ).toEqual(expect.arrayContaining(["not ranked"]));
      const values = (ranking.show(model) as ShownWhole).table().length;
      expect(values).toBeGreaterThan(140);
      const compared = indicatorModel(
        {...model, neighbours: [{neighbour: "halton", name: "Halton", rank: 1, closeness: "close"}]},
        {...defaultChartState, areas: ["warrington"], compare: ["neighbours"]}
      );
      expect(compared.trend.map(({role}) => role)).toEqual(["focus"]);
    }
  );
});

describe("the judgements on an authority", () => {
  it.each(["warrington", "camden", "halton"])(
    "have one subtitle and one sentence of %s on its page, in a file and in an embed",
    async (area) => {
      const judgements = await answers.ask(judgementTimeline(area));
      const place = rows.areas.find((one) => one.area === area);
      if (!place) throw new Error(`unknown area: ${area}`);
      const page = document.createElement("div");
      page.append(
        ...(timelinePart(judgements, {document, root: "../", area: place, years: [2013, 2025]}).filter(
          Boolean
        ) as Node[])
      );
      const marks = timelineMarks(judgements);
      const shown = timeline.show({area: place, marks}) as ShownWhole;
      const embed = {...shown.say(), notes: shown.say().printedNotes};
      const drawn = await fileWords({chart: "timeline", areas: area});
      const [finding = ""] = embed.notes;
      expect(finding).toMatch(/^Newest, of .*\d{4}\. /);
      expect(page.querySelector(".finding")?.textContent).toBe(finding);
      expect(page.querySelector(".subtitle")?.textContent).toBe(embed.subtitle);
      for (const words of [finding, embed.subtitle]) expect(drawn).toContain(squeezed(words));
    }
  );
});

function modelOf(slug: string, state: Partial<ChartState>): IndicatorModel {
  const indicator = rows.indicators.find((one) => one.indicator === slug);
  if (!indicator) throw new Error(`unknown indicator: ${slug}`);
  const observations = rows.observations.filter((one) => one.indicator === slug);
  return indicatorModel({indicator, areas: rows.areas, observations, neighbours: []}, {...defaultChartState, ...state});
}

async function fileWords(words: FigureWords): Promise<string> {
  const known = {
    areas: new Set(rows.areas.map(({area}) => area)),
    indicators: new Set(rows.indicators.map(({indicator}) => indicator))
  };
  const {svg} = await drawFigure(parseFigureRequest({out: "x.svg", ...words}, known), answers, document);
  return squeezed(svg.textContent ?? "");
}

/** Words without the spaces between them, which a picture breaks lines at. */
function squeezed(words: string): string {
  return words.replace(/\s/g, "");
}
