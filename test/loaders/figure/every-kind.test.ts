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
import {exhibits} from "../../../src/exhibits/registry.js";
import {childrenIndicator} from "../../../src/stats/per-child.js";

const [care, plans] = ["children-in-care-rate", "child-protection-plans-rate"];
/** The words for each kind; a kind that is not here is asked for one indicator of one authority. */
const words: Readonly<Record<string, FigureWords>> = {
  timeline: {areas: "warrington"},
  around: {indicator: plans},
  grades: {},
  comparison: {indicators: `${care},${plans}`, group: "wider:warrington", show: "england"},
  scatter: {indicator: plans, beside: care, areas: "warrington"}
};
const usual: FigureWords = {indicator: care, areas: "warrington"};
let all: Tables;
let rows: Tables;
let answers: Engine;

beforeAll(async () => {
  all = await loadTables();
  const wanted = new Set([care, plans, childrenIndicator]);
  rows = {...all, observations: all.observations.filter(({indicator}) => wanted.has(indicator))};
  answers = await answersFromRows(rows);
});

afterAll(() => answers.close());

const draw = (own: FigureWords) => {
  const request = parseFigureRequest(
    {out: "a.svg", ...own},
    {
      areas: new Set(rows.areas.map(({area}) => area)),
      indicators: new Set(rows.indicators.map(({indicator}) => indicator))
    }
  );
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  return drawFigure(request, answers, document, undefined, (own) =>
    countsByIndicator(all, {isWanted: (one) => one === own}).get(own)
  );
};

describe("a file", () => {
  it.each(exhibits.map(({name}) => name))("can be made of a %s", async (chart) => {
    const {svg, title} = await draw({chart, ...(words[chart] ?? usual)});
    expect(svg.querySelectorAll("path, circle, rect").length).toBeGreaterThan(3);
    expect(svg.textContent).toContain("Source:");
    expect(title.length).toBeGreaterThan(10);
  });

  it("of a comparison has the areas of a group: an authority, its neighbours and theirs", async () => {
    const {title} = await draw({chart: "comparison", ...words.comparison});
    expect(title).toContain("Warrington, its neighbours and theirs");
  });

  it("of a comparison or of two indicators is refused with what is wrong in its words", () => {
    expect(() => draw({chart: "comparison", indicators: "children-in-care-rat", group: "x:y"})).toThrow(
      /unknown group: "x:y".*\nunknown indicator: "children-in-care-rat", did you mean "children-in-care-rate"\?/
    );
    expect(() => draw({chart: "around", indicator: "nothing", areas: "warrington"})).toThrow(
      /--areas is no choice of the chart around, expected indicator\nunknown indicator: "nothing"/
    );
    expect(() => draw({chart: "scatter", x: "nothing", areas: "warington"})).toThrow(
      /unknown indicator x: "nothing"\nunknown area: "warington"/
    );
  });
});
