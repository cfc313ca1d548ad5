import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadFaces, measureWith} from "../../../loaders/figure/fonts.js";
import {drawFurtherImages} from "../../../loaders/figure/further-images.js";
import {loadTables} from "../../../loaders/tables/index.js";
import {furtherExhibits} from "../../../src/exhibits/further-exhibits.js";

let dist: string;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "further-images-"));
  const rows = await loadTables();
  const wanted = ["care-three-placements", "children-in-care"];
  const indicators = rows.indicators.filter(({indicator}) => wanted.includes(indicator));
  await drawFurtherImages({dist, rows: {...rows, indicators}}, measureWith(await loadFaces()));
});

afterAll(() => rmSync(dist, {recursive: true}));

const picture = (indicator: string, name: string) =>
  readFileSync(join(dist, "embed/image", indicator, `${name}.svg`), "utf8");

describe("the pictures of charts whose scripts come later", () => {
  it("are one of each, with title and source, in the theme of the reader's system", () => {
    expect(readdirSync(join(dist, "embed/image/care-three-placements")).sort()).toEqual(
      furtherExhibits.map(({name}) => `${name}.svg`).sort()
    );
    for (const {name} of furtherExhibits) {
      const svg = picture("care-three-placements", name);
      expect(svg, name).toContain("Source: ");
      expect(svg, name).toContain("prefers-color-scheme:dark");
      expect(svg.match(/<(path|circle|rect)\b/g)?.length, name).toBeGreaterThan(2);
    }
  });

  it("say why where there is nothing to draw", () => {
    const svg = picture("children-in-care", "funnel");
    expect(svg).toMatch(/<text[^>]*>[A-Z][^<]+\.<\/text>/);
    expect(svg).not.toContain("Source: ");
    // Without it a browser takes the file for no picture.
    for (const {name} of furtherExhibits)
      for (const indicator of ["children-in-care", "care-three-placements"])
        expect(picture(indicator, name).match(/ xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g), name).toHaveLength(1);
  });
});
