import {execFile} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {parseHTML} from "linkedom";
import {PDFDocument} from "pdf-lib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {areaImage} from "../../../loaders/figure/area-image.js";
import {cardSize, cardSvg} from "../../../loaders/figure/card.js";
import {areaCard, indicatorCard, siteCard} from "../../../loaders/figure/cards.js";
import {drawFigure} from "../../../loaders/figure/draw.js";
import {type Face, loadFaces, measureWith} from "../../../loaders/figure/fonts.js";
import {renderPdf, renderPixels, renderPng} from "../../../loaders/figure/formats.js";
import {indexedPng} from "../../../loaders/figure/indexed-png.js";
import {areaOembed} from "../../../loaders/figure/oembed.js";
import type {FigureWords} from "../../../loaders/figure/page-choices.js";
import {parseFigureRequest} from "../../../loaders/figure/request.js";
import {answersFromRows} from "../../../loaders/tables/answers.js";
import {loadTables} from "../../../loaders/tables/index.js";
import type {Tables} from "../../../loaders/tables/read.js";
import {darkPalette} from "../../../src/charts/palette.js";
import {makePortable, svgFile} from "../../../src/charts/portable.js";
import type {Measure} from "../../../src/charts/text.js";
import {imagedCount, imagedIndicators} from "../../../src/domain/imaged-indicators.js";
import {leadIndicators} from "../../../src/domain/leads.js";
import type {Engine} from "../../../src/engine/engine-type.js";
import {allIndicators, allValues, type IndicatorWithReach} from "../../../src/query/questions.js";

const rate = "children-in-care-rate";
const wanted = new Set([rate, "first-time-entrants-rate", "adoption-time-entry-to-placement"]);
const {document} = parseHTML("<!doctype html><html><body></body></html>");
const folder = mkdtempSync(join(tmpdir(), "figures-"));
let rows: Tables;
let answers: Engine;
let indicators: IndicatorWithReach[];
let faces: Face[];

beforeAll(async () => {
  const all = await loadTables();
  rows = {...all, observations: all.observations.filter(({indicator}) => wanted.has(indicator))};
  answers = await answersFromRows(rows);
  indicators = await answers.ask(allIndicators());
  faces = await loadFaces();
});

afterAll(() => {
  answers.close();
  rmSync(folder, {recursive: true});
});

describe("a figure", () => {
  it("is a trend of the areas with title, unit, notes and source", async () => {
    const {svg, title} = await draw({areas: "warrington,halton"});
    expect(title).toMatch(/^Children looked after per 10,000, Warrington, Halton and England, \d{4} to \d{4}$/);
    const words = svg.textContent ?? "";
    for (const part of ["Per 10,000 children", "Neighbours: the mean of Warrington’s", "Source: Children looked after"])
      expect(words).toContain(part);
  });

  it("is as wide as asked, and dark where asked", async () => {
    const {svg} = await draw({areas: "halton", width: "320", theme: "dark"});
    expect(svg.getAttribute("width")).toBe("320");
    expect(svg.querySelector("rect")?.getAttribute("fill")).toBe(darkPalette.paper);
  });

  it("is a ranking, a timeline or a number where asked", async () => {
    expect((await draw({chart: "ranking", areas: "halton", year: "2024"})).title).toMatch(/every authority, 2024$/);
    expect((await draw({chart: "timeline", areas: "warrington"})).svg.textContent).toContain("Requires improvement");
    const observation = rows.observations.find(
      ({indicator, area, year}) => indicator === rate && area === "halton" && year === 2024
    );
    const {svg, title} = await draw({chart: "number", areas: "halton", year: "2024"});
    expect(title).toBe("Children looked after per 10,000, Halton, 2024");
    expect([...svg.querySelectorAll("text")].map(({textContent}) => textContent)).toContain(`${observation?.value}`);
  });

  it("is refused where there is nothing to draw", async () => {
    await expect(draw({chart: "ranking", year: "1999"})).rejects.toThrow("has none of authorities for 1999");
    await expect(draw({chart: "number", areas: "halton", year: "1999"})).rejects.toThrow(
      "no figure of Halton for 1999"
    );
    await expect(draw({chart: "timeline", areas: "north-west"})).rejects.toThrow(
      "no inspection report of North West is held"
    );
  });

  it("is a number of a year of which no authority has a figure, where the country has one", async () => {
    const words = {chart: "number", indicator: "adoption-time-entry-to-placement", areas: "england", year: "2023"};
    expect((await draw(words)).title).toBe(
      "Average time from entry into care to placement for adoption (months), England, 2023"
    );
  });

  it.each<[FigureWords, string]>([
    [{from: "2030"}, "no figures from 2030, expected a year from"],
    [{year: "2024"}, "--year is no choice of the chart trend, expected areas, compare"],
    [{chart: "change", since: "2099"}, "no change since 2099, expected a year before the one shown"],
    [{chart: "ranking", within: "atlantis"}, 'unknown region: "atlantis", expected one such as "north-west"'],
    [{chart: "ranking", find: "zzz"}, 'unknown authority: no name holds "zzz"'],
    [{chart: "comparison", areas: "halton", show: "index", base: "1990"}, "no figures of 1990 to be 100"]
  ])("leaves out nothing that was asked for without a word: %o", async (words, expected) => {
    await expect(async () => draw(words)).rejects.toThrow(expected);
  });

  it("keeps the widths of its words in any face, and has no links that lead nowhere", async () => {
    const {svg} = await draw({areas: "warrington"});
    makePortable(svg, measureWith(faces));
    for (const text of svg.querySelectorAll("text"))
      if ((text.textContent ?? "").length > 1 && text.children.length === 0)
        expect(Number(text.getAttribute("textLength")), text.textContent ?? "").toBeGreaterThan(5);
    expect(svg.querySelector("a, [data-series]")).toBeNull();
  });

  it("comes out as PNG of the size asked and as PDF of one page", async () => {
    const {svg, title} = await draw({areas: "warrington", width: "500"});
    makePortable(svg, measureWith(faces));
    const png = renderPng(svgFile(svg), faces, {zoom: 2});
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16)]).toEqual(["PNG", 1000]);
    const size = {width: 500, height: Number(svg.getAttribute("height"))};
    const bytes = await renderPdf(svgFile(svg), faces, {...size, title});
    expect(await renderPdf(svgFile(svg), faces, {...size, title})).toEqual(bytes);
    const pdf = await PDFDocument.load(bytes);
    expect([pdf.getPageCount(), pdf.getPage(0).getWidth(), pdf.getTitle()]).toEqual([1, 375, title]);
  });
});

describe("a figure's paper", () => {
  const long = "bournemouth-christchurch-and-poole,kingston-upon-hull,bath-and-north-east-somerset";
  it.each([
    [{areas: long}, 960],
    [{areas: long}, 500],
    [{areas: long}, 320],
    [{areas: long, chart: "ranking"}, 500],
    [{areas: "warrington", chart: "timeline"}, 500],
    [{areas: "bath-and-north-east-somerset", chart: "number"}, 400]
  ])("holds all that is drawn: %o at %i pixels", async (words: FigureWords, width) => {
    const {svg} = await draw({...words, width: String(width)}, measureWith(faces));
    makePortable(svg, measureWith(faces));
    const {pixels, width: across, height} = renderPixels(svgFile(svg), faces);
    const paper = pixels.subarray(0, 3);
    const margin = 8;
    let marked = 0;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < across; x++) {
        if (x >= margin && x < across - margin && y >= margin && y < height - margin) continue;
        const at = 4 * (y * across + x);
        if ([0, 1, 2].some((i) => Math.abs((pixels[at + i] ?? 0) - (paper[i] ?? 0)) > 8)) marked++;
      }
    expect(marked).toBe(0);
  });
});

describe("a PDF", () => {
  const many = "warrington,halton,blackpool,bury,leeds,kent,essex,england";
  it.each([
    ["a trend with a break and reported figures", {areas: "bournemouth-christchurch-and-poole,warrington"}],
    ["panels", {areas: many}],
    ["an axis that is cut, in the dark", {areas: "halton", zero: "no", theme: "dark"}],
    ["a ranking", {chart: "ranking", areas: "halton"}],
    ["a timeline", {chart: "timeline", areas: "warrington"}],
    ["a number", {chart: "number", areas: "halton"}]
  ])("can be made of %s", async (_, words: FigureWords) => {
    const {svg, title} = await draw(words);
    makePortable(svg, measureWith(faces));
    const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
    const bytes = await renderPdf(svgFile(svg), faces, {width, height, title});
    expect((await PDFDocument.load(bytes)).getPage(0).getHeight()).toBeCloseTo(height * 0.75, 1);
  });
});

describe("the image of an area", () => {
  it("is small, follows the reader's theme and needs nothing else", async () => {
    const indicator = indicatorOf(rate);
    const observations = await answers.ask(allValues(rate));
    const data = {indicator, areas: rows.areas, observations};
    const image = areaImage("bournemouth-christchurch-and-poole", data, {document, measure: measureWith(faces)});
    expect(image.length).toBeLessThan(12_000);
    expect(image).toContain("(a) From 2020");
    expect(image).toContain(`[fill="#fffefb"]{fill:${darkPalette.paper}}`);
    expect(image).not.toMatch(/href|url\(|var\(/);
  });

  it("is there for twelve indicators that authorities have, those of the areas' pages first", async () => {
    const known = rows.indicators.map((row) => ({...row, authorities: 1}));
    const slugs = imagedIndicators(known);
    expect(slugs).toHaveLength(imagedCount);
    expect(new Set(slugs).size).toBe(imagedCount);
    expect(slugs.slice(0, 6)).toEqual(leadIndicators(known));
  });
});

describe("a card", () => {
  it("is a small picture of the size that links unfold to", async () => {
    const observations = await answers.ask(allValues(rate));
    const shared = {areas: rows.areas, indicators: [indicatorOf(rate)], leads: new Map([[rate, observations]])};
    const area = rows.areas.find((one) => one.area === "bournemouth-christchurch-and-poole");
    const card = area && areaCard(area, shared, []);
    if (!card) throw new Error("missing card");
    const pixels = renderPixels(cardSvg(card, {document}).outerHTML, faces);
    expect(pixels).toMatchObject(cardSize);
    expect(indexedPng(pixels).length).toBeLessThan(40_000);
    expect(siteCard(shared).kicker).toMatch(/^\d+ authorities, /);
  });

  it("shows authorities where England has no figure", async () => {
    const slug = "first-time-entrants-rate";
    const card = indicatorCard(indicatorOf(slug), rows.areas, await answers.ask(allValues(slug)));
    expect(card?.subtitle).toMatch(/every authority, \d{4}$/);
  });
});

describe("what a page says for embedding", () => {
  it("is a frame with a title, and the card", () => {
    const area = {...(rows.areas[0] as Tables["areas"][number]), area: "x", name: "A “B” & C"};
    const content = areaOembed(area, {...indicatorOf(rate), name: 'Share <of "all">'}, "https://example.org/");
    expect(content).toMatchObject({
      version: "1.0",
      type: "rich",
      thumbnail_url: "https://example.org/card/area/x.png",
      width: 640
    });
    const frame = parseHTML(`<body>${content.html}</body>`).document.querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(`https://example.org/embed/chart?chart=trend&indicator=${rate}&areas=x`);
    expect(frame?.getAttribute("title")).toBe('Share <of "all">, A “B” & C');
  });
});

describe("npm run figure", () => {
  it("writes a file from data/ alone, with the glyphs that it shows inside", async () => {
    const file = join(folder, "deep/chart.svg");
    const {stdout} = await run("--indicator", rate, "--areas", "halton", "--from", "2018", "--out", file);
    expect(stdout).toContain("Halton and England, 2018 to");
    expect(readFileSync(file, "utf8")).toMatch(/^<svg [\s\S]*font\/woff2;base64[\s\S]*Halton/);
  });

  it("says what is wrong, fails, and writes nothing", async () => {
    const file = join(folder, "no.svg");
    await expect(run("--indicator", rate, "--areas", "haltn", "--out", file)).rejects.toMatchObject({
      code: 1,
      stderr: 'unknown area: "haltn", did you mean "halton"?\n'
    });
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder)).not.toContain("no.svg");
  });
});

function draw(words: FigureWords, measure?: Measure) {
  const request = parseFigureRequest(
    {indicator: rate, out: "a.svg", ...words},
    {areas: new Set(rows.areas.map(({area}) => area)), indicators: wanted}
  );
  return drawFigure(request, answers, document, measure);
}

function indicatorOf(slug: string): IndicatorWithReach {
  const found = indicators.find(({indicator}) => indicator === slug);
  if (!found) throw new Error(`missing indicator: ${slug}`);
  return found;
}

function run(...args: string[]) {
  return promisify(execFile)(process.execPath, ["loaders/commands/run.mjs", "figure", ...args]);
}
