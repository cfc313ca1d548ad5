import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {countsByIndicator} from "../../../loaders/comparison/counts-of.js";
import {countsFile} from "../../../loaders/embed/counts.js";
import {readTables} from "../../../loaders/tables/read.js";
import {isReason, type ShownWhole} from "../../../src/exhibits/exhibit.js";
import {funnel} from "../../../src/exhibits/funnel.js";
import {type IndicatorCounts, readCountsFile} from "../../../src/figures/counts-file.js";
import {exampleFunnelModel, exampleModel} from "../../../src/pages/gallery/example.js";

describe("the funnel", () => {
  const model = exampleFunnelModel();
  const shown = funnel.show(model) as ShownWhole;

  it("draws widened limits unless plain ones are asked for, and says which", () => {
    const plain = funnel.show({...model, state: {...model.state, limits: "plain"}}) as ShownWhole;
    expect(shown.say().notes[0]).toContain("widened for how much authorities differ beyond chance");
    expect(plain.say().notes[0]).toContain("for chance alone");
    const outside = (one: ShownWhole) => one.table().filter(([, , , , limits]) => limits?.includes("99.8%")).length;
    expect(outside(plain)).toBeGreaterThan(5 * outside(shown));
  });

  it("names those outside the outer limits, and says of others that they are not clearly different", () => {
    const {finding = ""} = shown.say();
    const [lowest] = shown
      .table()
      .filter(([, , , , limits]) => limits === "below the 99.8% limits")
      .sort((a, b) => Number(a[1]) - Number(b[1]));
    expect(finding).toContain(lowest?.[0] ?? "nobody");
    expect(shown.table().map(([, , , , limits]) => limits)).toContain("not clearly different from England");
  });

  it("draws the value of every dot at its count over its denominator", () => {
    const [header = [], ...rows] = shown.rows();
    const at = (name: string) => header.indexOf(name);
    for (const row of rows)
      expect(Number(row[at("value")])).toBeCloseTo(
        (Number(row[at("count")]) / Number(row[at("denominator")])) * 10_000,
        4
      );
  });

  it("shows nothing but the reason where limits of chance would be made up", () => {
    const reasonOf = (counts: IndicatorCounts) => {
      const found = funnel.show({...model, counts});
      return isReason(found) ? found.reason : "";
    };
    expect(reasonOf({reason: "episodes"})).toContain("of which one child can have several");
    expect(reasonOf({reason: "raw-count"})).toContain("how large an area is");
    expect(reasonOf({reason: "no-counts"})).toContain("are not known");
    if (!model.counts || "reason" in model.counts) throw new Error("missing counts of the example");
    const few = model.counts.years.map((year) => ({...year, areas: year.areas.slice(0, 29)}));
    expect(reasonOf({...model.counts, years: few})).toContain("only 29 authorities");
    expect(isReason(funnel.show(exampleModel()))).toBe(true);
  });
});

describe("the counts behind children in care per 10,000", async () => {
  const rows = await readTables(join(import.meta.dirname, "../../../data"));
  const slug = "children-in-care-rate";
  const counts = countsByIndicator(rows, {isWanted: (one) => one === slug}).get(slug);
  if (!counts || "reason" in counts) throw new Error(`missing counts of ${slug}`);

  it("have the dispersion that was measured on them: 47, and four in five authorities outside plain limits of 95%", () => {
    const year = counts.years.find((one) => one.year === 2025);
    const outside = (level: number) => year?.areas.filter(({plain}) => Math.abs(plain) >= level).length ?? 0;
    const of = year?.areas.length ?? 0;
    expect(Math.round(year?.phi ?? 0)).toBe(47);
    expect(Math.round((100 * outside(1)) / of)).toBe(79);
    expect(Math.round((100 * outside(2)) / of)).toBe(69);
  });

  it("come through their file as they went in", () => {
    const slugs = rows.areas.map(({area}) => area).sort();
    const areas = slugs.map((area) => ({area}));
    const read = readCountsFile(JSON.parse(JSON.stringify(countsFile(counts, slugs, "key"))), {areas, key: "key"});
    const sorted = counts.years.map(({period, ...year}) => ({
      ...year,
      areas: [...year.areas].sort((a, b) => (a.area < b.area ? -1 : 1))
    }));
    expect(read).toEqual({...counts, years: sorted});
  });
});
